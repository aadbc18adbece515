/** Proves what follows a close on the real store: each sees their own groups, once, and nothing below the floor. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { linesOf, shown, told } from '../../support/reading.ts';
import { COALITION, OPENS, OTHERS, type Pulse, pulse, ROUND } from './stage.ts';

let on: Pulse;

const begin = async () => {
  on = await pulse();
  await on.open();
  await on.until(OPENS);
};
const all = async (point: string, but: Readonly<Record<string, Readonly<Record<string, string>>>> = {}) => {
  for (const who of [...COALITION, ...OTHERS]) await on.answer(who, point, 'pooled', but[who] ?? {});
};
const said = async (kind: string, to: string) => linesOf(shown(await on.words(kind, to)));

describe('results', () => {
  beforeAll(async () => {
    await begin();
    await all('4', { ruth: { comment: 'Call first.' } });
    await on.until('2026-08-08');
  });
  afterAll(() => on.close());

  it('are owed to leaders, coordinators and each partnership where it meets, once the ballots are gone', async () => {
    const people = ['ben', 'carmen', 'dana', 'helen', 'irene', 'rosa', 'tom'];
    expect(await on.owed('pulse.results')).toEqual([...people, 'evelyn', 'priya', 'riverside'].sort());
    expect(await on.client.ballot.count()).toBe(0);
  });

  it('show a leader every published group, and what is hidden', async () => {
    const lines = await said('pulse.results', 'evelyn');
    expect(lines[1]).toBe('Partners rate Mercy Hospital 76 of 100. 12 of 12 answered.');
    expect(lines).toContain('Coalitions | 76 | 76 | 76 | 76 | 76 | 76 | 76 | 6 of 6');
    expect(lines).toContain('The coalition | 76 | 76 | 76 | 76 | 76 | 76 | 76 | 6 of 6');
    expect(lines.join('\n')).toContain('Not shown: 3 partnerships.');
  });

  it('show a partnership the portfolio and its own groups, never another’s', async () => {
    const food = (await said('pulse.results', 'ben')).join('\n');
    expect(food).toContain('Direct | ');
    expect(food).not.toMatch(/coalition/i);
    expect(food).toContain('Not shown: Fresh Food.');
    const coalition = (await said('pulse.results', 'riverside')).join('\n');
    expect(coalition).toContain('The coalition | ');
    expect(coalition).not.toContain('Direct');
  });

  it('show the comments of the portfolio without who wrote them', async () => {
    const lines = await said('pulse.results', 'rosa');
    expect(lines).toContain('- Call first.');
    expect(lines.join()).not.toContain('Ruth');
    expect(on.logged().join()).not.toContain('Call first');
  });

  it('are what `pulse` shows between rounds', async () => {
    expect(told(await on.type('ruth', 'pulse')).summary).toContain('Partners rate Mercy Hospital 76 of 100.');
  });

  it('are not told before the shred', async () => {
    await on.client.round.update({ where: { id: ROUND }, data: { shredded: false } });
    expect(await on.words('pulse.results', 'evelyn')).toBeNull();
    expect(told(await on.press('evelyn', 'pulse.results', { id: ROUND })).summary).toContain(
      'no results of this round',
    );
    expect(told(await on.type('ruth', 'pulse')).summary).toContain('The next round opens on Tuesday, October 13.');
    await on.client.round.update({ where: { id: ROUND }, data: { shredded: true } });
  });

  it('tell those who lead of a pillar that fell, and partners the numbers alone', async () => {
    await on.open('2026-10-13');
    await on.until('2026-10-14');
    await all('2');
    await on.until('2026-11-07');
    const dips = (await said('pulse.results', 'evelyn')).filter(line => line.startsWith('Watch'));
    expect(dips[0]).toMatch(
      /^Watch: reliability is \d+ points lower than before \(All partners\)\. It could be chance\.$/,
    );
    expect(dips.some(line => line.includes('(The coalition)'))).toBe(true);
    expect((await said('pulse.results', 'rosa')).join()).not.toContain('Atención');
  });
});

describe('a round', () => {
  beforeEach(begin);
  afterEach(() => on.close());

  it('below the floor shows nothing, and comments are destroyed unread', async () => {
    for (const who of ['ruth', 'lucia', 'rosa', 'helen']) await on.answer(who, '1', 'pooled', { comment: 'Too few.' });
    await on.until('2026-08-08');
    const lines = await said('pulse.results', 'evelyn');
    expect(lines[1]).toContain(
      'too few answers to show a number. For that, 5 people from 3 organizations must have had their say.',
    );
    expect(lines.join()).not.toContain('Too few.');
    expect(await on.client.roundComment.count()).toBe(0);
  });

  it('counts answers by name apart', async () => {
    for (const who of [...COALITION, ...OTHERS]) await on.answer(who, '4', who === 'ruth' ? 'by_name' : 'pooled');
    await on.until('2026-08-08');
    const lines = await said('pulse.results', 'evelyn');
    expect(lines[1]).toContain('11 of 12 answered.');
    expect(lines).toContain('1 more answered by name.');
  });

  it('whose key is gone is void, and everybody asked is told', async () => {
    await on.answer('ruth', '4');
    await on.client.round.update({ where: { id: ROUND }, data: { wrappedKey: null } });
    await on.until('2026-08-08');
    expect(await on.owed('pulse.results')).toEqual([]);
    expect(await on.owed('pulse.void')).toEqual([...COALITION, ...OTHERS].sort());
    expect(shown(await on.words('pulse.void', 'ruth')).summary).toContain('The next one opens on Tuesday, October 13.');
    expect((await on.held('pulse.ask', 'ruth')).summary).toContain('This round does not count.');
  });
});
