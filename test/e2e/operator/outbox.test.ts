/** Proves the verbs of the outbox beside a running bot: what is listed, what is tried again or noted, and how each ends. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PATIENCE } from '../patience.ts';
import { type Town, town } from './stage.ts';

let on: Town;
beforeAll(async () => {
  on = await town();
});
afterAll(() => on.stop());

describe('the outbox, one story', () => {
  test('says plainly that nothing is wrong', async () => {
    expect(await on.tend('outbox')).toEqual({
      code: 0,
      said: 'Nothing is dead, unknown or late. All that was due went out.\n',
      complained: '',
    });
  });

  test('lists what is dead and what may have arrived, by reference, with why and what to do', async () => {
    void on.slack.faults.next('chat.postMessage', { kind: 'refusal', error: 'not_in_channel' }, { times: 2 });
    const bot = await on.start();
    await expect.poll(() => on.posts(), PATIENCE).toBe(3);
    await expect.poll(() => on.rows('SELECT id FROM "Delivery" WHERE state = \'unreached\''), PATIENCE).toHaveLength(2);
    const { code, said, complained } = await on.tend('outbox');
    expect({ code, complained }).toEqual({ code: 0, complained: '' });
    const told: readonly { readonly ref: string }[] = JSON.parse((await on.tend('outbox', '--json')).said);
    expect(told).toHaveLength(2);
    const ref = told[0]?.ref ?? '';
    expect(said).toContain(`dead     ${ref}  partnership.live  slack  place:`);
    expect(said).toContain('not_in_channel: Tend is not in that channel');
    expect(said).toContain(`Invite Tend to the channel; then try it again. tend outbox retry ${ref}`);
    expect(said.trimEnd().split('\n').at(-1)).toBe('2 dead, 0 unknown, 0 late');
    expect(said).not.toMatch(/Mercy|Organisation|Person|Partnership /);
    expect((await on.tend('outbox', '--state', 'late')).said).toBe('Nothing of that kind in the outbox.\n');
    expect((await on.tend('outbox', '--platform', 'slack', '--most', '1')).said).toContain(
      '1 more that are not listed',
    );

    expect(await on.tend('outbox', 'arrived', ref)).toMatchObject({
      code: 1,
      said: '',
      complained: `${ref} was never sent, so it cannot have arrived. To try it again: tend outbox retry ${ref}\n`,
    });
    const again = await on.tend('outbox', 'retry', ref);
    expect(again).toMatchObject({ code: 0, complained: '' });
    expect(again.said).toContain(`${ref} waits to be sent again`);
    await expect.poll(() => on.said(), PATIENCE).toBe(2);
    const { code: gone, complained: why } = await on.tend('outbox', 'retry', ref);
    expect({ gone, why }).toEqual({
      gone: 1,
      why: `There is no message ${ref} that waits for a decision. See: tend outbox\n`,
    });
    bot.kill('SIGTERM');
    expect(await bot.ended).toMatchObject({ code: 0, complained: '' });
    expect(on.rows('SELECT act, "personId", detail FROM "Audit"')).toEqual([
      { act: 'post.again', personId: null, detail: `operator ${ref}` },
    ]);
  });
});
