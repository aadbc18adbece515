/** Proves that silence is the person's: counted over partnerships, ended by any talk, never counted against who stopped the questions. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { labels, read, shown, told } from '../../support/reading.ts';
import { contact } from '../../support/rows.ts';
import { COALITION, OPENS, OTHERS, type Pulse, pulse } from './stage.ts';

const ROUNDS = [OPENS, '2026-10-13', '2027-01-12', '2027-04-13'] as const;
const AFTER = ['2026-08-08', '2026-11-07', '2027-02-06', '2027-05-08'] as const;

let on: Pulse;
beforeEach(async () => {
  on = await pulse();
});
afterEach(() => on.close());

/** A round in which everybody asked but these answers. */
async function round(at: number, silent: readonly string[]): Promise<void> {
  const opens = ROUNDS[at] ?? '';
  await on.until(opens);
  await on.open(opens);
  await on.until(opens);
  for (const who of [...COALITION, ...OTHERS]) if (!silent.includes(who)) await on.answer(who, '4').catch(() => null);
  await on.until(AFTER[at] ?? '');
}

const asked = (id: string, personId: string) => on.client.asked.count({ where: { roundId: id, personId } });
const silence = async (personId: string) =>
  (await on.client.contact.findMany({ where: { personId } })).map(each => each.silentRounds);

describe('somebody in two partnerships', () => {
  it('is called after two silent rounds, though asked about each once, and not asked about either', async () => {
    const also = { id: 'rosa-school', partnershipId: 'school', personId: 'rosa', organisationId: 'grace' } as const;
    await on.client.contact.create({ data: contact(also) });
    await round(0, ['rosa']);
    await round(1, ['rosa']);
    const about = await on.client.asked.findMany({ where: { personId: 'rosa' }, orderBy: { roundId: 'asc' } });
    expect(new Set(about.map(each => each.partnershipId))).toEqual(new Set(['food', 'school']));
    expect(await silence('rosa')).toEqual([2, 2]);
    expect(await on.client.delivery.count({ where: { kind: 'pulse.call', personId: 'dana' } })).toBe(1);
    await on.until(ROUNDS[2]);
    await on.open(ROUNDS[2]);
    expect(await asked('2027-Q1', 'rosa')).toBe(0);
    await on.press('dana', 'pulse.spoke', { id: 'rosa-food' });
    expect(await silence('rosa')).toEqual([0, 0]);
  });
});

describe('who was silent twice', () => {
  beforeEach(async () => {
    await round(0, ['rosa']);
    await round(1, ['rosa']);
  });

  it('stands as that on their card, long after the call is over, with one tap that ends it', async () => {
    await on.until('2026-12-20');
    const card = told(await on.press('dana', 'contact.show', { id: 'rosa-food' }));
    expect(read(card)).toContain('Trust questions: Not asked since two rounds went without an answer.');
    expect(labels(told(await on.press('ben', 'contact.show', { id: 'rosa-food' })))).not.toContain(
      'Spoke with Rosa Díaz',
    );
    await on.tap('dana', card, 'Spoke with Rosa Díaz');
    expect(await silence('rosa')).toEqual([0]);
    expect(read(told(await on.press('dana', 'contact.show', { id: 'rosa-food' })))).not.toContain('Trust questions');
  });

  it('is asked again after a talk they log themselves, or one the host’s steward had with them', async () => {
    const one = told(await on.press('dana', 'checkin.talked', { partnership: 'food' }));
    expect(read(one)).toContain('The trust questions wait for a talk with: Rosa Díaz. Was that now?');
    expect(await silence('rosa')).toEqual([2]);
    await on.tap('dana', one, 'Spoke with Rosa Díaz');
    expect(await silence('rosa')).toEqual([0]);
    await on.client.contact.update({ where: { id: 'rosa-food' }, data: { silentRounds: 2 } });
    await on.press('rosa', 'checkin.visited', { partnership: 'food' });
    expect(await silence('rosa')).toEqual([0]);
  });

  it('is asked again when they ask for the questions themselves', async () => {
    expect(read(told(await on.type('rosa', 'pulso')))).toContain('Qué bueno saber de usted.');
    expect(await silence('rosa')).toEqual([0]);
    await on.until(ROUNDS[2]);
    await on.open(ROUNDS[2]);
    expect(await asked('2027-Q1', 'rosa')).toBe(1);
  });

  it('and then stops the questions is not called', async () => {
    expect(shown(await on.words('pulse.call', 'dana')).summary).toContain('Please call Rosa');
    await on.client.person.update({ where: { id: 'rosa' }, data: { stopped: 'pulse.ask,pulse.reminder' } });
    expect(await on.words('pulse.call', 'dana')).toBeNull();
  });
});

it('who stopped the questions is not asked, not silent and not called, and counted so', async () => {
  await on.client.person.update({ where: { id: 'ben' }, data: { stopped: 'pulse.ask,pulse.reminder' } });
  await on.until(OPENS);
  await on.open();
  expect(await asked('2026-Q3', 'ben')).toBe(0);
  // Rosa stops them while the round is open: that is an answer too.
  await on.client.person.update({ where: { id: 'rosa' }, data: { stopped: 'pulse.ask,pulse.reminder' } });
  await on.until(AFTER[0]);
  expect([await silence('ben'), await silence('rosa'), await silence('helen')]).toEqual([[0], [0], [1]]);
  const { tree } = await on.client.round.findFirstOrThrow();
  expect(tree).toContain('"stopped":1');
});
