/** Proves the week as it reaches people: the look, a reason, Monday's post and its twin; never rewritten, never said in vain. */
import { afterEach, describe, expect, it } from 'vitest';
import type { DeliveryKind } from '../../../src/domain/delivery.ts';
import { metric } from '../../domain/metric/rows.ts';
import { form, labels, read, told } from '../../support/reading.ts';
import { another, checkIn, contact, hostRole, person } from '../../support/rows.ts';
import type { Stage } from '../../support/stage.ts';
import { kept, LEADERS, ours, theirs, week } from './stage.ts';

let at: Stage;
afterEach(() => at.close());

const of = (kind: DeliveryKind) => at.client.delivery.findMany({ where: { kind }, orderBy: { dueAt: 'asc' } });
const MADE = /\n?How these numbers are made:.*$/s;
const lines = (text: string | undefined) => (text ?? '').replace(MADE, '').split('\n');

describe('a week', () => {
  it('is looked at by the liaison, gets her reason, and is told to leaders and to the partnership on Monday at eight', async () => {
    at = await week();
    await ours(at, { id: 'late', what: '200 leaflets in Spanish' });
    await ours(at, { id: 'nurse', what: 'A nurse on Thursday', ...kept });
    await theirs(at, { id: 'table', what: 'A table by the door', ...kept });
    await at.until('2026-06-05', '10:00');
    const look = at.latest('dana');
    expect(lines(read(look))).toEqual([
      'Before Monday: your week',
      'This is what leaders read about your partnerships on Monday at eight. You can add a reason or a warning to a promise. Facts stay as they are.',
      'We had 2 promises due: 1 done (1 confirmed by partners), 1 overdue. Partners kept 1 of 1.',
      'What slipped, and why',
      '“200 leaflets in Spanish” for Grace Pantry, due Wednesday, June 3: overdue. No reason given yet.',
    ]);
    const asked = form(await at.tap('dana', look, 'Add a reason'));
    const reason = { ...asked.hidden, words: 'The printer broke down' };
    expect(read(told(await at.press('dana', asked.action, reason)))).toContain('Added to “200 leaflets in Spanish”');
    await at.until('2026-06-05', '10:05');
    expect(read(at.latest('dana'))).toContain('Our liaison adds: The printer broke down.');

    await at.until('2026-06-08', '12:00');
    expect(lines(at.received('lena')[0])).toEqual([
      'Week of June 1',
      'We had 2 promises due: 1 done (1 confirmed by partners), 1 overdue: “200 leaflets in Spanish” for Grace Pantry; The printer broke down. Partners kept 1 of 1. One thing we need from you: thank Grace Pantry.',
      'Worth a moment: Mercy Hospital kept its first promise (Fresh Food); Grace Pantry kept its first promise (Fresh Food).',
      'Worth a look',
      'Fresh Food: 1 of our promises overdue, with no word before the date.',
      'No chart of promises kept: it needs two of the last eight weeks in which promises of one side counted.',
    ]);
    expect(lines(at.received('grace-channel')[0]).slice(0, 4)).toEqual([
      'Fresh Food · Week of June 1',
      'Mercy Hospital had 2 promises due: 1 done (1 confirmed), 1 overdue. Grace Pantry kept 1 of 1.',
      'What slipped, and why',
      'Mercy Hospital to Grace Pantry: “200 leaflets in Spanish”, due Wednesday, June 3: overdue. No reason given yet.',
    ]);
    const twin = await of('digest.twin');
    expect(twin.map(each => each.dueAt.toISOString())).toEqual(['2026-06-08T12:00:00.000Z']);
    expect(read(at.latest('grace-channel'))).toContain('Promesas de Grace Pantry: 1 de 1 cumplidas.');
    expect(at.troubles).toEqual([]);
  });

  it('says the new date and why in the week in which what was overdue before got one, to both sides, and not again to the partner', async () => {
    at = await week();
    await ours(at, { id: 'late', what: '200 leaflets in Spanish' });
    await at.until('2026-06-09', '12:00');
    const asked = { id: 'late', why: 'The printer broke down', forNow: '', newDate: '2026-07-03' };
    await at.press('dana', 'commitment.late', asked);
    const isSaid = (week: number, date: string) => {
      const line = `, due Wednesday, June 3: still overdue; a new date was ${date}, Friday, July 3. Why: The printer broke down.`;
      expect(lines(at.received('lena')[week])).toContain(`“200 leaflets in Spanish” for Grace Pantry${line}`);
      expect(at.received('grace-channel').at(-1)).toContain(
        `Mercy Hospital to Grace Pantry: “200 leaflets in Spanish”${line}`,
      );
    };
    await at.until('2026-06-15', '12:00');
    isSaid(1, 'asked for');
    await at.press('rosa', 'commitment.agree', { id: 'late' });
    await at.until('2026-06-22', '12:00');
    isSaid(2, 'agreed');
    await at.until('2026-06-29', '12:00');
    expect(at.received('lena')[3]).toContain('June 3: still overdue; the new date is Friday, July 3.');
    expect((await of('digest.twin')).map(each => each.stage)).toEqual(['2026-06-01', '2026-06-08', '2026-06-15']);
    expect(at.troubles).toEqual([]);
  });

  it('goes to the leaders’ place where there is one, and there at eight sharp', async () => {
    at = await week({ leadersPlace: true });
    await ours(at, { id: 'nurse', what: 'A nurse on Thursday', ...kept });
    await at.until('2026-06-08', '08:01');
    expect(at.received(LEADERS)).toHaveLength(1);
    expect(at.posts().map(each => each.to)).not.toContain('lena');
  });

  it('is said in the languages of those who lead', async () => {
    at = await week({ leadersPlace: true });
    await at.client.person.create({ data: person({ id: 'marta', name: 'Marta Gil', language: 'es' }) });
    await at.client.hostRole.create({ data: hostRole({ id: 'marta-leads', personId: 'marta', role: 'leader' }) });
    await ours(at, { id: 'nurse', what: 'A nurse on Thursday', ...kept });
    await at.until('2026-06-08', '08:01');
    const said = at.received(LEADERS).join();
    expect(said).toContain('Week of June 1');
    expect(said).toContain('Semana del 1 de junio');
  });

  it('once told is never rewritten: a promise reopened later is told the week after', async () => {
    at = await week();
    await ours(at, {
      id: 'nurse',
      what: 'A nurse on Thursday',
      ...kept,
      state: 'done',
      answeredOn: null,
      closedOn: null,
    });
    await at.until('2026-06-08', '12:00');
    const first = at.received('lena')[0];
    expect(first).toContain('We had 1 promise due: 1 done (not confirmed by partners yet).');
    await at.press('rosa', 'commitment.not_yet', { id: 'nurse', words: 'Nobody came' });
    const again = told(await at.press('lena', 'digest.last'));
    expect(read(again)).toBe(first);
    await at.until('2026-06-15', '12:00');
    const second = at.received('lena')[1] ?? '';
    expect(lines(second)).toContain(
      '“A nurse on Thursday” from Mercy Hospital to Grace Pantry, due Wednesday, June 3.',
    );
    expect(second).toContain('Reopened since it was told as done');
    expect(second).not.toContain('still overdue');
  });

  it('that is empty is said once, and said again only after one that was not', async () => {
    at = await week();
    await at.until('2026-06-16', '12:00');
    expect((await of('digest.empty')).map(each => each.subjectId)).toEqual(['2026-06-01']);
    expect(at.received('lena')).toEqual([
      'Week of June 1: nothing was due, nothing slipped, and no check-in was planned. I will write again when there is something to tell.',
    ]);
    await theirs(at, { id: 'table', what: 'A table', state: 'kept', due: '2026-06-17', doneOn: '2026-06-17' });
    await at.until('2026-06-30', '12:00');
    expect((await of('digest.empty')).map(each => each.subjectId)).toEqual(['2026-06-01', '2026-06-22']);
    expect(await of('digest.leaders')).toHaveLength(1);
    expect(await of('digest.twin')).toHaveLength(1);
    expect((await of('digest.look')).map(each => each.state)).toEqual(['moot', 'moot', 'said', 'moot']);
  });

  it('goes to each partner who said yes where the partnership has no channel, not to host staff or those who did not', async () => {
    at = await week();
    await at.client.place.deleteMany();
    await ours(at, { id: 'nurse', what: 'A nurse on Thursday', ...kept });
    await at.until('2026-06-08', '12:00');
    expect((await of('digest.twin')).map(each => each.personId)).toEqual(['rosa']);
    await at.client.contact.update({ where: { id: 'rosa-food' }, data: { consent: 'call' } });
    await ours(at, { id: 'scales', what: 'Two scales', ...kept, due: '2026-06-10', doneOn: '2026-06-10' });
    await at.until('2026-06-15', '12:00');
    expect(await of('digest.twin')).toHaveLength(1);
  });

  it('tells one partnership nothing of another', async () => {
    at = await week();
    const oak = await another(at.client, 'oak');
    await at.client.contact.create({
      data: contact({
        id: 'dana-oak',
        partnershipId: 'oak',
        personId: 'dana',
        organisationId: 'mercy',
        role: 'steward',
      }),
    });
    const toOak = { partnershipId: 'oak', ownerContactId: 'dana-oak', toOrganisationId: oak.organisation.id };
    await ours(at, { id: 'desk', what: 'A desk for the nurse', ...kept, ...toOak });
    const fair = { id: 'fair', partnershipId: 'oak', on: '2026-06-02', kind: 'event', state: 'held' } as const;
    await at.client.checkIn.create({ data: checkIn({ ...fair, heldOn: '2026-06-02' }) });
    const byDana = { byContactId: 'dana-oak', organisationId: 'mercy', sharedOn: '2026-06-02' };
    await at.client.metric.create({ data: metric({ partnershipId: 'oak', ...byDana }) });
    await ours(at, { id: 'nurse', what: 'A nurse on Thursday', ...kept });
    await at.until('2026-06-08', '12:00');
    expect(at.received('lena')[0]).toContain('We kept 2 of 2. Partners had no promises due.');
    expect(at.received('grace-channel')[0]).toContain('Mercy Hospital kept 1 of 1.');
    expect(at.received('lena')[0]).toContain('Joint events: 1 held.');
    expect(at.received('lena')[0]).toContain('Mercy Hospital shared: 412 families got a food box.');
    expect(JSON.stringify(at.latest('grace-channel'))).not.toMatch(/desk|oak|joint|food box/i);
  });

  it('is not told to a partnership at rest', async () => {
    at = await week();
    await at.client.partnership.update({ where: { id: 'food' }, data: { restMonths: '6,7' } });
    await ours(at, { id: 'nurse', what: 'A nurse on Thursday', ...kept });
    await at.until('2026-06-08', '12:00');
    expect(at.received('lena')).toHaveLength(1);
    expect(await of('digest.twin')).toEqual([]);
  });

  it('tells nothing of a draft', async () => {
    at = await week();
    await at.client.partnership.update({ where: { id: 'food' }, data: { state: 'draft' } });
    await at.client.host.update({ where: { id: 'host' }, data: { wakeAt: at.now() } });
    await ours(at, { id: 'nurse', what: 'A nurse on Thursday', ...kept });
    await at.until('2026-06-09', '12:00');
    expect(await at.client.delivery.count({ where: { kind: { startsWith: 'digest.' } } })).toBe(0);
  });
});

describe('a reason', () => {
  it('is for the host’s own stewards, once per form, in a few words', async () => {
    at = await week();
    await ours(at, { id: 'late', what: '200 leaflets in Spanish' });
    const note = { nonce: 'N1', id: 'late', words: 'The printer broke down' };
    const no = read(told(await at.press('rosa', 'digest.note', note)));
    expect(no).toContain('otra persona');
    expect(await at.press('dana', 'digest.note', { ...note, words: ' ' })).toEqual({
      fix: { words: 'Please say it in a few words.' },
    });
    expect(await at.press('dana', 'digest.note', { ...note, words: 'x'.repeat(501) })).toHaveProperty('fix.words');
    await at.press('dana', 'digest.note', note);
    await at.press('dana', 'digest.note', note);
    expect(await at.client.digestNote.count()).toBe(1);
  });

  it('is read by leaders and never by the partner', async () => {
    at = await week();
    await ours(at, { id: 'late', what: '200 leaflets in Spanish', due: '2026-06-10' });
    await at.press('dana', 'digest.note', { nonce: 'N1', id: 'late', words: 'Money is short' });
    expect(read(told(await at.type('lena', 'digest')))).toContain('Our liaison adds: Money is short.');
    expect(JSON.stringify(await at.type('rosa', 'resumen'))).not.toContain('Money is short');
  });
});

describe('the week so far', () => {
  it('is the portfolio for a leader, her partnerships for a steward, one’s own for a partner', async () => {
    at = await week();
    await ours(at, { id: 'soon', what: 'Two scales', due: '2026-06-05' });
    expect(read(told(await at.type('lena', 'digest')))).toContain(
      'Week of June 1, so far\nWe had 1 promise due: 1 still to come.',
    );
    const dana = told(await at.type('dana', 'Digest'));
    expect(read(dana)).toContain('“Two scales” for Grace Pantry, due Friday, June 5.');
    expect(labels(dana)).toEqual(['Add a warning']);
    expect(read(told(await at.type('rosa', 'resumen')))).toContain('Fresh Food · Semana del 1 de junio, hasta hoy');
  });

  it('and the last one told are not for partners', async () => {
    at = await week();
    expect(read(told(await at.press('rosa', 'digest.last')))).toContain('para quienes dirigen');
    expect(read(told(await at.press('lena', 'digest.last')))).toBe('There is no weekly post yet.');
  });
});
