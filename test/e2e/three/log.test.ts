/** Proves that what goes wrong is logged by its code and its reference, whatever words come along: from platforms, strangers and forgers. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { overheard } from '../../support/overheard.ts';
import { type Town, town } from './stage.ts';

/** Stands wherever somebody else's words could come in. */
const WORDS = 'Zebulon owes Quirina 77 leaflets';
const MARKS = ['Zebulon', 'Quirina', 'leaflets', 'zebulon@'];

const heard = overheard();
let on: Town;
beforeAll(async () => {
  on = await town(heard.log);
});
afterAll(async () => {
  heard.stop();
  await on?.stop();
});

const quiet = async (): Promise<void> => {
  await on.fake.quiet();
  await on.teams.quiet();
};
const lines = (event: string) => heard.printed.map(line => JSON.parse(line)).filter(line => line.event === event);

test('a platform that answers with words instead of a code', async () => {
  const oak = on.fake.world.teams.get('TOAK');
  if (oak === undefined) throw new Error('there is no such workspace');
  const zebulon = on.fake.user(oak, { id: 'UZEB', name: 'zebulon', realName: 'Zebulon', email: 'zebulon@oak.example' });
  void on.fake.faults.next('users.info', { kind: 'refusal', error: WORDS });
  void on.fake.faults.next('chat.postMessage', { kind: 'refusal', error: WORDS });
  await on.fake.person(oak, zebulon).says(WORDS);
  await quiet();
  await expect.poll(() => lines('slack answer failed')).toHaveLength(1);
  expect(lines('no profile')).toMatchObject([{ code: 'unknown' }]);
  // One reference leads from line to line.
  expect(lines('slack answer failed')[0].intent).toBe(lines('no profile')[0].intent);

  on.teams.fails({ status: 400, body: JSON.stringify({ error: { code: WORDS, message: WORDS } }) });
  await on.dana.says(`promise ${WORDS} by Friday`);
  await quiet();
  await expect.poll(() => lines('teams answer failed')).toHaveLength(1);
  expect(lines('teams answer failed')[0]).toMatchObject({ code: 'http_400', intent: expect.any(String) });
  expect(heard.holding(MARKS)).toEqual([]);
});

test('strangers and forgers, by every door', async () => {
  const before = heard.printed.length;
  const send = (path: string, body: string, headers: Readonly<Record<string, string>>) =>
    fetch(new URL(path, on.url), { method: 'POST', body, headers, redirect: 'manual' });
  const json = { 'content-type': 'application/json' };
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const answers = [
    await send('/slack/events', `{"text":"${WORDS}"`, json),
    await send('/slack/events', `payload=${encodeURIComponent(WORDS)}`, {
      ...form,
      'x-slack-signature': 'v0=zebulon@',
    }),
    await send('/api/messages', `{"text":"${WORDS}"`, json),
    await send('/api/messages', JSON.stringify({ type: 'message', text: WORDS }), {
      ...json,
      authorization: `Bearer ${WORDS}`,
    }),
    await send(`/l/${encodeURIComponent(WORDS)}/typed`, `words=${encodeURIComponent(WORDS)}`, form),
    await send(`/l/${'Z'.repeat(43)}/pressed`, `zebulon@=${encodeURIComponent(WORDS)}`, form),
    await send('/rehearsal/clock', `{"to":"${WORDS}"`, json),
    await send('/rehearsal/clock', JSON.stringify({ to: WORDS }), json),
    await send(`/${encodeURIComponent(WORDS)}`, WORDS.repeat(50_000), form),
  ];
  expect(answers.filter(({ status }) => status < 400).map(({ url }) => url)).toEqual([]);
  await quiet();
  expect(heard.printed.length).toBeGreaterThan(before + 3);
  expect(heard.holding(MARKS)).toEqual([]);
});
