/** Proves Slack's outbound half: posted once, found again where the reply was lost, never blindly repeated. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { card, text } from '../../../src/cards/card.ts';
import type { Address } from '../../../src/ports/chat.ts';
import { NotDelivered } from '../../../src/ports/chat.ts';
import { rig } from './rig.ts';

let r: Awaited<ReturnType<typeof rig>>;
beforeAll(async () => {
  r = await rig();
});
afterAll(() => r.stop());

const to = (user: string, tenant = 'TMERCY'): Address => ({ account: { platform: 'slack', tenant, user } });
const PANTRY: Address = { place: { platform: 'slack', tenant: 'TMERCY', conversation: 'CPANTRY' } };
const due = card('en', 'Due tomorrow', text('Due tomorrow: 200 leaflets.'));
const chart = card('en', 'The week', text('The week'), {
  kind: 'chart',
  shape: 'line',
  title: 'Kept on time',
  categories: ['May 4', 'May 11'],
  series: [{ name: 'ours', values: [90, 95] }],
});

const fateOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'sent',
    (cause: unknown) =>
      cause instanceof NotDelivered ? `${cause.fate} ${cause.message} ${cause.retryAfter}` : String(cause),
  );

test('a post reaches a person, bears its marker, and is brought up to date in place', async () => {
  const remote = await r.platform.chat.post(to('UDANA'), due, 'POST1');
  const posted = r.fake.messages('UDANA').at(-1);
  expect(posted).toMatchObject({ text: 'Due tomorrow', metadata: { event_payload: { post: 'POST1' } } });
  expect(posted?.blocks[0]?.block_id).toBe('POST1');
  await r.platform.chat.update(to('UDANA'), remote, card('en', 'Kept June 5', text('Kept June 5')));
  expect(r.fake.messages('UDANA').at(-1)).toMatchObject({ text: 'Kept June 5', ts: posted?.ts });
});

test('a post whose reply was lost is found by its marker; one that never arrived is not', async () => {
  const since = new Date(Date.now() - 5_000);
  r.fake.faults.next('chat.postMessage', { kind: 'lost' });
  expect(await fateOf(r.platform.chat.post(to('UDANA'), due, 'POST2'))).toMatch(/^unknown /);
  const found = await r.platform.chat.find(to('UDANA'), 'POST2', since);
  expect(found).toBe(`${r.fake.messages('UDANA').at(-1)?.channel}/${r.fake.messages('UDANA').at(-1)?.ts}`);
  expect(await r.platform.chat.find(to('UDANA'), 'POST3', since)).toBeNull();
  expect(r.fake.calls('chat.postMessage').filter(each => JSON.stringify(each).includes('POST2'))).toHaveLength(1);
});

test('where history may not be read, nobody can say', async () => {
  expect(await r.platform.chat.find(PANTRY, 'POST2', new Date())).toBe('cannot');
});

test.each([
  ['an error on Slack’s side', { kind: 'status', status: 503 } as const, /^unknown http_503/],
  ['a limit, with how long to wait', { kind: 'ratelimited', retryAfter: 7 } as const, /^again ratelimited 7000/],
  ['“internal error”', { kind: 'refusal', error: 'internal_error' } as const, /^unknown internal_error/],
  ['an archived channel', { kind: 'refusal', error: 'is_archived' } as const, /^never is_archived/],
])('%s is tried once and told as what it is', async (_what, fault, fate) => {
  const before = r.fake.calls('chat.postMessage').length;
  r.fake.faults.next('chat.postMessage', fault);
  expect(await fateOf(r.platform.chat.post(PANTRY, due, 'POST4'))).toMatch(fate);
  expect(r.fake.calls('chat.postMessage').length).toBe(before + 1);
});

test('charts are drawn by Slack, and left out with their numbers kept where Slack does not take them', async () => {
  await r.platform.chat.post(PANTRY, chart, 'POST5');
  expect(JSON.stringify(r.fake.messages('CPANTRY').at(-1)?.blocks)).toContain('data_visualization');
  r.mercy.knowsCharts = false;
  await r.platform.chat.post(PANTRY, chart, 'POST6');
  r.mercy.knowsCharts = true;
  const plain = r.fake.messages('CPANTRY').at(-1);
  expect(JSON.stringify(plain?.blocks)).not.toContain('data_visualization');
  expect(JSON.stringify(plain?.blocks)).toMatch(/90.*95/);
});

test('somebody of a workspace without the app is tried once, and told as out of reach', async () => {
  expect(await fateOf(r.platform.chat.post(to('UROSA', 'TGRACE'), due, 'POST7'))).toMatch(/^never /);
});

test('a channel counts against itself and its workspace, a second and a quarter apart', () => {
  expect(r.platform.chat.gates?.(PANTRY)).toEqual([
    { key: 'slack:TMERCY/CPANTRY', every: 1_000, burst: 1 },
    { key: 'slack:TMERCY', every: 250, burst: 4 },
  ]);
});

test('who is in a channel, and who somebody is', async () => {
  const place = (conversation: string) => ({ platform: 'slack', tenant: 'TMERCY', conversation }) as const;
  expect(await r.platform.directory.tenants(place('CPANTRY'))).toEqual([]);
  expect(await r.platform.directory.tenants(place('CSHARED'))).toEqual(['TGRACE']);
  expect(await r.platform.directory.profile({ platform: 'slack', tenant: 'TMERCY', user: 'UDANA' })).toEqual({
    name: 'Dana Lee',
    // The workspace did not allow addresses.
    email: null,
    isActive: true,
  });
  r.fake.installs(r.mercy, ['users:read.email']);
  expect(await r.platform.directory.profile({ platform: 'slack', tenant: 'TMERCY', user: 'UDANA' })).toMatchObject({
    email: 'dana@mercy.org',
  });
  expect(await r.platform.directory.profile({ platform: 'slack', tenant: 'TGRACE', user: 'UDANA' })).toBeNull();
});

test('a token that is void shuts the workspace out at once', async () => {
  await r.fake.uninstalls('TMERCY');
  expect(r.notices.map(each => each.kind)).toContain('removed');
  expect(await fateOf(r.platform.chat.post(PANTRY, due, 'POST8'))).toMatch(
    /^never (account_inactive|token_revoked|not_installed)/,
  );
  expect(await r.store.system.installations.of('slack', 'TMERCY')).toBeNull();
});
