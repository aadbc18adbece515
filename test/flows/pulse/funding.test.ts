/** Proves the sentence that only a leader can promise: asked once, one tap, said only while it stands, asked anew of the next leader. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { consider } from '../../../src/domain/agenda/agenda.ts';
import { labels, linesOf, shown, told } from '../../support/reading.ts';
import { account, hostRole, person } from '../../support/rows.ts';
import { OPENS, type Pulse, pulse } from './stage.ts';

let on: Pulse;
beforeEach(async () => {
  on = await pulse();
  await on.open();
  await on.until(OPENS, '12:00');
});
afterEach(() => on.close());

const planned = async () => {
  const facts = await on.store.system.agenda.facts({ type: 'host', id: 'host' });
  if (facts === null) throw new Error('no host');
  await on.store.as({ kind: 'clock' }, rows => rows.outbox.owe(consider(facts, on.now()).owed));
};
const preface = async () => linesOf(shown(await on.words('pulse.ask', 'ruth')))[1] ?? '';
const SENTENCE = 'What you say here never decides funding.';

describe('the leader’s sentence', () => {
  it('is asked of the leader in a card of its own, and said by every preface after one tap', async () => {
    await planned();
    expect(await on.owed('pulse.funding')).toEqual(['evelyn']);
    const card = shown(await on.words('pulse.funding', 'evelyn'));
    expect(labels(card)).toEqual(['Yes, never', 'No', 'Stop these']);
    expect(await preface()).not.toContain(SENTENCE);
    await on.tap('evelyn', card, 'Yes, never');
    expect(await preface()).toContain(SENTENCE);
    expect(await on.words('pulse.funding', 'evelyn')).toBeNull();
    expect((await on.held('pulse.funding', 'evelyn')).summary).toBe('Good. From now on the questions say so.');
    const before = await on.client.delivery.count();
    await planned();
    expect(await on.client.delivery.count()).toBe(before);
    expect(linesOf(told(await on.type('priya', 'trust settings'))).join()).toContain(
      'evelyn confirmed that answers never decide funding.',
    );
  });

  it('declined is not said, the coordinator is told once, and the leader is not asked again', async () => {
    await planned();
    await on.tap('evelyn', shown(await on.words('pulse.funding', 'evelyn')), 'No');
    await on.press('evelyn', 'pulse.decline_funding');
    expect(await preface()).not.toContain(SENTENCE);
    expect(await on.owed('pulse.funding_declined')).toEqual(['priya']);
    expect(shown(await on.words('pulse.funding_declined', 'priya')).summary).toContain(
      'evelyn does not confirm that answers never decide funding.',
    );
    expect(linesOf(told(await on.type('evelyn', 'pulse'))).join()).not.toContain('funding');
    // The way back stands on the card.
    await on.tap('evelyn', await on.held('pulse.funding', 'evelyn'), 'Yes, never');
    expect(await preface()).toContain(SENTENCE);
    expect(await on.words('pulse.funding_declined', 'priya')).toBeNull();
    expect((await on.client.audit.findMany({ orderBy: { id: 'asc' } })).map(each => each.act).sort()).toEqual([
      'pulse.funding_declined',
      'pulse.funding_promised',
    ]);
  });

  it('falls with the leader who gave it, and the next one is asked', async () => {
    await on.press('evelyn', 'pulse.promise_funding');
    await on.client.person.create({ data: person({ id: 'lars', name: 'Lars' }) });
    await on.client.account.create({ data: account({ id: 'lars-web', user: 'lars', personId: 'lars' }) });
    await on.client.hostRole.create({ data: hostRole({ id: 'lars-leads', personId: 'lars', role: 'leader' }) });
    await planned();
    expect(await on.owed('pulse.funding')).toEqual([]);
    const { id } = await on.client.hostRole.findFirstOrThrow({ where: { personId: 'evelyn', role: 'leader' } });
    await on.press('priya', 'host.end_role', { id });
    expect(await preface()).not.toContain(SENTENCE);
    await planned();
    expect(await on.owed('pulse.funding')).toEqual(['lars']);
    await on.press('lars', 'pulse.promise_funding');
    expect(await preface()).toContain(SENTENCE);
  });

  it('is nobody else’s to give: not the coordinator’s, a steward’s or a partner’s', async () => {
    for (const who of ['priya', 'dana', 'ruth']) {
      for (const action of ['pulse.promise_funding', 'pulse.decline_funding']) {
        expect(told(await on.press(who, action)).summary).toContain('somebody else to answer');
      }
    }
    expect(await on.client.host.findFirst()).toMatchObject({ fundingPromise: false, fundingById: null });
  });
});
