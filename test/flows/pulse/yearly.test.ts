/** Proves the question of the year on the real store: asked by itself, sealed, told above the floors, and apart from the quarter's rounds. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buttonsOf } from '../../../src/cards/card.ts';
import { form, labels, linesOf, read, shown, told } from '../../support/reading.ts';
import { COALITION, OTHERS, type Pulse, pulse } from './stage.ts';

const [OPENS, CLOSES] = ['2026-11-10', '2026-11-20'];
const YEAR = '2026-year';

let on: Pulse;
beforeEach(async () => {
  on = await pulse();
  await on.until(OPENS, '09:00');
  await on.openYearly(OPENS);
  await on.until(OPENS, '12:00');
});
afterEach(() => on.close());

const answers = async (user: string, point: string) => {
  const filled = form(await on.press(user, 'pulse.start', { id: YEAR, how: 'pooled' }));
  return on.send(user, filled, { Y: point });
};
const allAnswer = async (point: string) => {
  for (const user of [...COALITION, ...OTHERS]) await answers(user, point);
};
const closed = () => on.until('2026-11-23', '12:00');

describe('the question of the year', () => {
  it('is a card of its own: one question, in each one’s language, sent in three taps, and changed by starting empty', async () => {
    expect(await on.owed('pulse.ask')).toEqual([...COALITION, ...OTHERS].sort());
    const card = shown(await on.words('pulse.ask', 'ruth'));
    expect(card.summary).toContain('does what we achieve match what your community asked for?');
    expect(linesOf(card)[1]).toContain('Dana Lee can see if you answered, not what.');
    expect(labels(card)).toContain('Start');
    expect(labels(card)).not.toContain('Start by name');
    expect(shown(await on.words('pulse.ask', 'rosa')).summary).toContain('¿lo que logramos responde a lo que pidió');
    const asked = form(await on.tap('ruth', card, 'Start'));
    expect(asked.fields.map(each => each.label)).toEqual([
      'What comes of our work together is what our community asked for.',
    ]);
    expect(told(await on.send('ruth', asked, { Y: '4' })).summary).toContain('Received; change it until');
    expect(await on.words('pulse.ask', 'ruth')).toBeNull();
    const again = form(await on.press('ruth', 'pulse.start', { id: YEAR, how: 'pooled' }));
    expect(again.fields[0]).not.toHaveProperty('value');
    await on.send('ruth', again, { Y: '2' });
    expect(await on.client.ballot.count()).toBe(1);
  });

  it('is never answered by name, whatever is pressed', async () => {
    expect(told(await on.press('ruth', 'pulse.start', { id: YEAR, how: 'by_name' })).summary).not.toContain('question');
    await on.press('ruth', 'pulse.cast', { id: YEAR, how: 'by_name', Y: '2', readers: 'dana-coalition' });
    expect(await on.client.ballot.count()).toBe(0);
  });

  it('stands on one’s home until it is answered, and is found by its word', async () => {
    expect(read(told(await on.type('ruth', 'hi')))).toContain('One question for this year');
    expect(told(await on.type('ruth', 'pulse')).summary).toContain('does what we achieve match');
    await answers('ruth', '5');
    expect(read(told(await on.type('ruth', 'hi')))).not.toContain('One question for this year');
  });

  it('is told with how it is made once nothing of the ballots is left: to those who lead, and to each partnership', async () => {
    await allAnswer('4');
    await on.until(CLOSES, '23:00');
    expect(await on.owed('pulse.results')).toEqual([]);
    await closed();
    expect(await on.client.ballot.count()).toBe(0);
    expect(await on.client.round.findUnique({ where: { id: YEAR } })).toMatchObject({
      state: 'closed',
      shredded: true,
      wrappedKey: null,
    });
    expect(await on.owed('pulse.results')).toContain('evelyn');
    const forLeader = linesOf(shown(await on.words('pulse.results', 'evelyn')));
    expect(forLeader).toContain(
      'Does what we achieve match what communities asked for? Our partners say 76 of 100. 12 of 12 answered.',
    );
    expect(forLeader.join()).toContain('The coalition: 76 of 100 (6 of 6 answered)');
    expect(forLeader.join()).toContain('Here is how this number is made.');
    const forSchool = linesOf(shown(await on.words('pulse.results', 'helen'))).join();
    expect(forSchool).toContain('Our partners say 76 of 100');
    expect(forSchool).not.toContain('The coalition');
  });

  it('shows nothing under the floors, nor exactly what all said', async () => {
    await answers('ruth', '4');
    await closed();
    expect(await on.client.roundResult.count()).toBe(0);
    expect(shown(await on.words('pulse.results', 'evelyn')).summary).toContain('Too few answered to show a number.');
  });

  it('of which all say the same is told as a bound', async () => {
    await allAnswer('5');
    await closed();
    expect(shown(await on.words('pulse.results', 'evelyn')).summary).toContain('Our partners say at least 95 of 100.');
  });

  it('changes nothing of the quarter’s rounds: silence, turns, results, trust and dips', async () => {
    await closed();
    expect(await on.client.contact.count({ where: { silentRounds: { gt: 0 } } })).toBe(0);
    expect(await on.owed('pulse.call')).toEqual([]);
    expect(await on.owed('dip.found')).toEqual([]);
    const asked = told(await on.type('evelyn', 'pulse'));
    expect(asked.summary).toContain('The next round opens on Tuesday, January 12');
    expect(buttonsOf(asked).map(each => each.action)).not.toContain('pulse.results');
  });

  it('stands in the report of its quarter, and in its tables', async () => {
    await allAnswer('4');
    await closed();
    const report = told(await on.type('evelyn', 'report Q4 2026'));
    expect(read(report)).toContain('Our partners say 76 of 100. 12 of 12 answered.');
    expect(read(told(await on.type('evelyn', 'report Q3 2026')))).not.toContain('communities asked for');
  });
});
