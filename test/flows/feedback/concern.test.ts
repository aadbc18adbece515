/** Proves a concern step by step: stewards talk, second persons on a clock, the outcome written down by both sides (product §5). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { labels, read, shown, told } from '../../support/reading.ts';
import { type Said, said } from './stage.ts';

let on: Said;
let id = '';
beforeEach(async () => {
  on = await said();
  id = await on.speak('mia', { kind: 'concern' });
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

describe('a concern', () => {
  it('asks the stewards of both sides to talk, each in their language, until a day', async () => {
    expect(await on.owed('feedback.concern')).toEqual(['dana', 'rosa']);
    expect(read(shown(await on.words('feedback.concern', 'dana')))).toContain(
      'Mia Hill, Grace Pantry, has a concern in Fresh Food. Dana Lee and Rosa Díaz: please talk about it by Monday, June 8',
    );
    expect(read(shown(await on.words('feedback.concern', 'rosa')))).toContain('por favor, hablen de ella');
    expect(labels(await on.words('feedback.concern', 'rosa'))).toEqual([
      'Escribir el resultado',
      'Llevarlo a las segundas personas',
      'No recibir más',
    ]);
  });

  it('names to whoever raised it the others alone who talk about it, and whether they talk with them', async () => {
    const receipt = async (who: string, more: Readonly<Record<string, string>> = {}) =>
      read(told(await on.send(who, await on.asked(who), { words: 'x', kind: 'concern', voice: 'named', ...more })));
    expect(await receipt('mia')).toContain('I have asked Dana Lee and Rosa Díaz to talk about it by Monday, June 8.');
    expect(await receipt('dana')).toContain('I have asked Rosa Díaz to talk about it with you by Monday, June 8.');
    expect(await receipt('rosa')).toContain('Pedí a Dana Lee que hable de ello con usted a más tardar el');
    expect(await receipt('mia', { voice: 'second' })).toContain('Only Sol Hill reads it.');
    expect(await receipt('rosa', { voice: 'second' })).toContain('Solo Sol Hill lo lee.');
  });

  it('goes to the second persons by itself when its clock is over, and then waits for them', async () => {
    await on.until('2026-06-12', '12:00');
    expect(await on.row(id)).toMatchObject({ withSecond: true });
    expect(await on.owed('feedback.second')).toEqual(['pia', 'sol']);
    expect(await on.reads('sol', id)).toBe(true);
    await on.until('2026-06-26', '12:00');
    expect(await on.owed('feedback.late')).toEqual(['pia', 'sol']);
    expect(on.received('sol').join()).toContain('this concern still waits for its outcome');
  });

  it('goes there at once where somebody who takes part asks for it, and only then', async () => {
    expect(told(await on.press('mo', 'feedback.pass', { id })).summary).toContain('cannot find');
    await on.press('mia', 'feedback.pass', { id });
    await on.press('mia', 'feedback.pass', { id });
    expect(await on.owed('feedback.second')).toEqual(['pia', 'sol']);
  });

  it('is closed when both sides have written; each hears of the other', async () => {
    await on.press('dana', 'feedback.outcome', { id, words: 'We call before we come' });
    expect(await on.row(id)).toMatchObject({ state: 'did', outcome: 'We call before we come' });
    expect(read(shown(await on.words('feedback.closed', 'rosa')))).toContain('Mercy Hospital escribió: We call before');
    expect(read(shown(await on.words('feedback.closed', 'mia')))).toContain(
      'It is closed when the other side has, too.',
    );
    await on.press('rosa', 'feedback.outcome', { id, words: 'They call first' });
    expect(await on.row(id)).toMatchObject({ state: 'closed', theirOutcome: 'They call first', posting: 'none' });
    expect(read(await on.show('mia', id))).toContain('Grace Pantry wrote down: They call first');
    await on.until('2026-07-01', '12:00');
    expect(await on.owed('feedback.second')).toEqual([]);
    expect(on.received('grace-channel').join()).not.toContain('door is locked');
  });

  it('is an item of My day for those who talk, until their side has written', async () => {
    expect(read(told(await on.type('dana', 'hi')))).toContain(
      'Fresh Food: a concern to talk about. By Monday, June 8.',
    );
    await on.press('dana', 'feedback.outcome', { id, words: 'We call first' });
    expect(read(told(await on.type('dana', 'hi')))).not.toContain('a concern to talk about');
  });
});
