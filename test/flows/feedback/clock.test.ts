/** Proves the clock of something said: when it starts, the day it names to both sides, and who hears when it is over. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { day } from '../../../src/messages/dates.ts';
import { read, told } from '../../support/reading.ts';
import { type Said, said, WORDS } from './stage.ts';

let on: Said;
beforeEach(async () => {
  on = await said();
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

describe('its clock', () => {
  it('starts when it was delivered, and past it the steward and her backup are told once', async () => {
    const id = await on.speak('rosa');
    await on.until('2026-06-03', '23:00');
    // My day of Tuesday brought it: two working days from there.
    expect(await on.row(id)).toMatchObject({ clockStartedOn: '2026-06-02', clockEndsOn: '2026-06-04' });
    expect(await on.owed('feedback.late')).toEqual([]);
    await on.until('2026-06-05', '12:00');
    expect(await on.owed('feedback.late')).toEqual(['dana', 'hal']);
    await on.until('2026-06-15', '12:00');
    expect(await on.owed('feedback.late')).toEqual(['dana', 'hal']);
    expect(on.received('hal').join()).toContain('this was to be seen by Thursday, June 4');
    expect(read(told(await on.type('dana', 'hi')))).toContain('1 message waits for our answer');
  });

  it('ends for whoever is asked on the day their card says, though it starts only when that card arrives', async () => {
    const id = await on.speak('rosa');
    await on.until('2026-06-02', '12:00');
    expect((await on.row(id)).clockEndsOn).toBe('2026-06-04');
    expect(read(on.holding('dana', 'I have seen it'))).toContain('Please say by Thursday, June 4');
  });

  it.each([
    ['named', 'feedback'],
    ['confidence', 'feedback'],
    ['second', 'feedback'],
    ['named', 'concern'],
    ['second', 'concern'],
  ])('ends on the day the receipt of who said it names (%s, %s), also where they look again', async (voice, kind) => {
    const filled = await on.asked('mia');
    const values = { words: WORDS, kind, voice };
    const receipt = read(told(await on.send('mia', filled, values)));
    const id = filled.hidden.nonce ?? '';
    expect(read(await on.show('mia', id))).not.toMatch(/\bby\b|Until/);
    await on.until('2026-06-02', '12:00');
    const { clockStartedOn, clockEndsOn } = await on.row(id);
    expect(clockStartedOn).not.toBeNull();
    const ends = day(clockEndsOn ?? '', 'en', '2026-06-01');
    expect(receipt).toContain(`by ${ends}`);
    expect(read(told(await on.send('mia', filled, values)))).toBe(receipt);
    expect(read(await on.show('mia', id))).toContain(ends);
  });

  it('starts later where whoever is asked is not written to today, and the receipt knows', async () => {
    await on.client.person.update({ where: { id: 'dana' }, data: { workingDays: 'Mon Thu' } });
    const filled = await on.asked('mia');
    const receipt = read(told(await on.send('mia', filled, { words: WORDS, kind: 'feedback', voice: 'named' })));
    await on.until('2026-06-04', '12:00');
    expect((await on.row(filled.hidden.nonce ?? '')).clockEndsOn).toBe('2026-06-11');
    expect(receipt).toContain('by Thursday, June 11');
  });

  it('stops when somebody has seen it', async () => {
    const id = await on.speak('rosa');
    await on.until('2026-06-02', '12:00');
    await on.tap('dana', on.holding('dana', 'I have seen it'), 'I have seen it');
    await on.until('2026-06-10', '12:00');
    expect(await on.owed('feedback.late')).toEqual([]);
    expect(await on.row(id)).toMatchObject({ state: 'seen', seenById: 'dana-food', clockEndsOn: null });
  });

  it('runs on the working days of whoever must act', async () => {
    await on.client.person.update({ where: { id: 'dana' }, data: { workingDays: 'Mon Thu' } });
    expect((await on.row(await on.speak('rosa'))).clockEndsOn).toBe('2026-06-08');
  });
});
