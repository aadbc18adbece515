/** Proves who may do what through the door of Slack: every action as everybody, by signed requests to the real app. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { card, text } from '../../../src/cards/card.ts';
import { createHttp, type Listening } from '../../../src/http.ts';
import { fieldId, pack } from '../../../src/platforms/slack/carried.ts';
import { slack } from '../../../src/platforms/slack/slack.ts';
import { actionLines } from '../../flows/who/lines.ts';
import { everybody, type Viewer } from '../../flows/who/viewers.ts';
import { seededIds } from '../../support/deps.ts';
import type { Wrongness } from '../../support/slack/signing.ts';
import { createFakeSlack } from '../../support/slack/slack.ts';
import type { Fields } from '../../support/slack/world.ts';
import { amiss, heard, inTurn, movedTo, type On, type Press, pressOf } from './moved.ts';

const SECRET = 'signing-secret';
const HOME = 'TMERCY';
const ELSEWHERE = 'TELSE';
const userOf = (name: string): string => `U${name.toUpperCase().replaceAll('-', '')}`;
const placeOf = (name: string): string => `C${name.toUpperCase().replaceAll('-', '')}`;

const CHANNELS = ['grace-channel', 'leaders', 'lost', 'new-channel'];
const CARD = card('en', 'A card from before', text('A card from before.'));

const fake = createFakeSlack();
let on: On;
let platform: ReturnType<typeof slack>;
let listening: Listening;
/** By where it stands: a card that may be pressed there. */
const cards = new Map<string, string>();
beforeAll(async () => {
  on = await movedTo('slack', { tenant: HOME, user: userOf, place: placeOf });
  await fake.start();
  const team = fake.team({ id: HOME, name: 'Mercy' });
  const { token, botUser } = fake.installs(team);
  const bot = fake.world.users.get(botUser);
  const people = everybody.filter(({ letter }) => letter !== 'F').map(({ account: { user } }) => user);
  const users = people.map(name => fake.user(team, { id: userOf(name), name }));
  const members = [...users, ...(bot === undefined ? [] : [bot])];
  for (const name of CHANNELS) fake.channel(team, { id: placeOf(name), name, members });
  const { store, newId, log } = on.deps;
  // Slack signs by the machine's clock.
  const clock = { now: on.deps.clock.now, wall: () => new Date() };
  const pace = { workspace: 100_000, channel: 100_000 };
  const settings = { signingSecret: SECRET, apiUrl: fake.apiUrl(), login: { kind: 'token', token }, pace } as const;
  platform = slack(settings, { installations: store.system.installations, clock, newId, log, publicUrl: null });
  await platform.connect?.();
  for (const { id: user } of users) {
    await platform.chat.post({ account: { platform: 'slack', tenant: HOME, user } }, CARD, `M${user}`);
    cards.set(user, fake.messages(user).at(-1)?.ts ?? '');
  }
  for (const conversation of CHANNELS.map(placeOf)) {
    await platform.chat.post({ place: { platform: 'slack', tenant: HOME, conversation } }, CARD, `M${conversation}`);
    cards.set(conversation, fake.messages(conversation).at(-1)?.ts ?? '');
  }
  const failures = { page: () => 'failed', sentence: () => 'failed' };
  const routers = platform.routes(on.handle, async () => undefined);
  listening = await createHttp({ log, newId: seededIds('http'), routers, failures }).listen('127.0.0.1', 0);
  fake.meets(listening.url);
});
afterAll(async () => {
  await listening.close();
  await platform.settled();
  await fake.stop();
  await on.close();
});

let count = 0;

/** What Slack sends of it, but for its trigger; F is somebody of another workspace who says to be Dana. */
function payloadOf({ letter, account }: Viewer, { action, values, channel, isForm }: Press): Fields {
  count += 1;
  const user = { id: userOf(account.user), team_id: letter === 'F' ? ELSEWHERE : HOME };
  const shared = letter === 'F' ? 'grace-channel' : channel;
  const id = shared === null ? (fake.messages(user.id)[0]?.channel ?? '') : placeOf(shared);
  const ts = cards.get(shared === null ? user.id : id);
  const common = { user, team: { id: HOME, domain: 'mercy' }, api_app_id: 'A00000001' };
  if (!isForm) {
    const button = { type: 'button', action_id: `0:${action}`, block_id: 'b', value: pack(values) };
    const container = { type: 'message', message_ts: ts, channel_id: id, is_ephemeral: false };
    const actions = [{ ...button, action_ts: `1.${count}` }];
    return { ...common, type: 'block_actions', container, channel: { id }, actions };
  }
  const { id: about, nonce, ...typed } = values;
  const hidden = { ...(about && { id: about }), ...(nonce && { nonce: `${nonce}${count}` }) };
  const carry = { channel: id, message: ts, direct: shared === null ? 'yes' : '', home: '' };
  const fields = Object.entries(typed).map(([name, value]) => {
    return [fieldId(name), { e: { type: 'plain_text_input', value } }] as const;
  });
  const state = { values: Object.fromEntries(fields) };
  const private_metadata = pack({ hidden, carry, long: [] });
  const view = { id: `V${count}`, type: 'modal', callback_id: action, private_metadata, blocks: [], state };
  return { ...common, type: 'view_submission', view };
}

type Sent = Awaited<ReturnType<typeof sends>>;

/** The status Slack hears, and all that then left for Slack. */
async function sends(viewer: Viewer, payload: Fields, wrong: Wrongness = {}) {
  const before = [fake.calls().length, fake.responses().length] as const;
  const withTrigger = ({ trigger_id }: Fields): Fields => ({ ...payload, trigger_id });
  const hands = fake.person(HOME, userOf(viewer.account.user));
  const { status, body } = await hands.wrongly({ ...wrong, payload: withTrigger }).globalShortcut('any');
  await platform.settled();
  const calls = fake.calls().slice(before[0]);
  const told = [body, ...calls.map(each => each.args), ...fake.responses().slice(before[1])];
  return { status, told: told.filter(each => each !== '') };
}

test.each(actionLines)('$name', async line => {
  const wrong: string[] = [];
  for (const viewer of everybody) {
    let told: readonly unknown[] = [];
    const pressed = await on.watched(line.name, async () => {
      told = (await sends(viewer, payloadOf(viewer, pressOf(line, viewer)))).told;
    });
    wrong.push(...amiss(viewer, line.may, pressed, told));
  }
  expect(wrong).toEqual([]);
});

test('whatever somebody sends as Dana without the hand of Slack is not heard', async () => {
  const dana = everybody.find(({ letter }) => letter === 'S');
  if (dana === undefined) throw new Error('nobody is there');
  const forged: readonly { readonly status: number; readonly wrong?: Wrongness; readonly over?: Fields }[] = [
    { status: 401, wrong: { signature: 'missing' } },
    { status: 401, wrong: { signature: 'forged' } },
    { status: 401, wrong: { signature: 'another secret' } },
    { status: 401, wrong: { offBy: -3_600 } },
    // Slack counts refusals: what comes from a workspace that never let Tend in is acknowledged, and nothing happens.
    { status: 200, over: { team: { id: ELSEWHERE, domain: 'else' } } },
  ];
  const found: string[] = [];
  for (const { line, way } of inTurn(forged)) {
    let sent: Sent | null = null;
    const pressed = await on.watched(line.name, async () => {
      sent = await sends(dana, { ...payloadOf(dana, pressOf(line, dana)), ...way.over }, way.wrong);
    });
    found.push(...heard(pressed, sent, way.status).map(what => `${line.name} ${what}`));
  }
  expect(found).toEqual([]);
});
