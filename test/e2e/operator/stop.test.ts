/** Proves at the process how Tend ends: calls under way are finished or let go, nothing stays leased, and a second signal is obeyed at once. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PATIENCE } from '../patience.ts';
import { type Town, town } from './stage.ts';

let on: Town;
beforeEach(async () => {
  on = await town();
});
afterEach(() => on.stop());

const leased = () => on.rows('SELECT id FROM "Post" WHERE "leaseUntil" IS NOT NULL');
const posts = () =>
  on.rows<{ state: string; code: string }>('SELECT state, "lastError" AS code FROM "Post" ORDER BY state');
const owed = () => on.rows<{ state: string }>('SELECT state FROM "Delivery" WHERE stage = \'now\'');

describe('asked to stop', () => {
  test('it waits for calls that come back, and writes down what became of them', async () => {
    const held = [1, 2, 3].map(() => on.slack.faults.hold('chat.postMessage'));
    const bot = await on.start();
    await Promise.all(held.map(each => each.arrived));
    bot.kill('SIGTERM');
    for (const each of held) each.letIn();
    const ended = await bot.ended;
    expect(ended).toMatchObject({ code: 0, complained: '' });
    expect(owed()).toEqual([{ state: 'said' }, { state: 'said' }, { state: 'said' }]);
    expect(posts().map(each => each.state)).toEqual(['sent', 'sent', 'sent']);
    expect(leased()).toEqual([]);
    expect(on.said()).toBe(3);
  });

  test('it lets go of calls that never come back: they may have arrived, and the next start looks', async () => {
    void on.slack.faults.next('chat.postMessage', { kind: 'silence' }, { times: 3 });
    const bot = await on.start();
    await expect.poll(() => on.slack.faults.waiting(), PATIENCE).toBe(0);
    const from = performance.now();
    bot.kill('SIGINT');
    expect(await bot.ended).toMatchObject({ code: 0 });
    expect(performance.now() - from).toBeLessThan(9_500);
    expect(leased()).toEqual([]);
    const left = posts().filter(each => each.state !== 'sent');
    expect(left).toHaveLength(3);
    for (const each of left) expect(each).toEqual({ state: 'unknown', code: 'broke_off' });
  });

  test('a second signal, also of another kind, is obeyed at once', async () => {
    void on.slack.faults.next('chat.postMessage', { kind: 'silence' }, { times: 3 });
    const bot = await on.start();
    await expect.poll(() => on.slack.faults.waiting(), PATIENCE).toBe(0);
    bot.kill('SIGTERM');
    bot.kill('SIGINT');
    const { code } = await bot.ended;
    // Whichever of the two the system hands over last.
    expect([130, 143]).toContain(code);
    expect(leased()).not.toEqual([]);
  });
});
