/** Proves who may do what through the door of Teams: every action as everybody, by signed activities to the real adapter. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { card, text } from '../../../src/cards/card.ts';
import { createHttp, type Listening } from '../../../src/http.ts';
import { fieldId, packButton } from '../../../src/platforms/teams/carried.ts';
import { teams } from '../../../src/platforms/teams/teams.ts';
import { actionLines } from '../../flows/who/lines.ts';
import { everybody, type Viewer } from '../../flows/who/viewers.ts';
import { seededIds } from '../../support/deps.ts';
import { press as pressing, submit } from '../../support/teams/activities.ts';
import { fresh } from '../../support/teams/signing.ts';
import { APP_ID, createFakeTeams, TENANT } from '../../support/teams/teams.ts';
import type { Conversation, Json, Person } from '../../support/teams/world.ts';
import { amiss, heard, inTurn, movedTo, type On, type Press, pressOf } from './moved.ts';

const ELSEWHERE = '00000000-0000-4000-8000-0000000000ee';
const CHANNELS = ['grace-channel', 'leaders', 'lost', 'new-channel'];
const placeOf = (name: string): string => `19:${name}@thread.tacv2`;
const CARD = card('en', 'A card from before', text('A card from before.'));

const fake = createFakeTeams();
const people = new Map<string, Person>();
const places = new Map<string, Conversation>();
let on: On;
/** Made once: to sign is what takes longest. */
let bearer = '';
let platform: Awaited<ReturnType<typeof teams>>;
let listening: Listening;
beforeAll(async () => {
  on = await movedTo('teams', { tenant: TENANT, user: name => name, place: placeOf });
  await fake.start();
  bearer = fake.bearer();
  for (const { letter, account } of everybody) {
    const tenant = letter === 'F' ? ELSEWHERE : TENANT;
    // Who is forged says to be Dana of another tenant, and has a conversation of their own with the bot.
    const own = letter === 'F' ? { id: '29:forged', tenant } : {};
    people.set(letter, fake.person({ aad: account.user, name: account.user, ...own }));
  }
  const members = [...people.values()];
  for (const name of CHANNELS) places.set(name, fake.place(placeOf(name), 'channel', members));
  const { store, newId, log } = on.deps;
  const settings = { appId: APP_ID, tenant: TENANT, login: { kind: 'local', url: fake.url() } } as const;
  const clock = { now: on.deps.clock.now, wall: () => new Date() };
  platform = await teams(settings, { references: store.system.references, clock, newId, log });
  const failures = { page: () => 'failed', sentence: () => 'failed' };
  const routers = platform.routes(on.handle, async () => undefined);
  listening = await createHttp({ log, newId: seededIds('http'), routers, failures }).listen('127.0.0.1', 0);
  fake.meets(listening.url);
  // Teams is written to only where somebody has spoken to the bot.
  const asksForHelp = async (person: Person, where: Conversation): Promise<void> => {
    await fake.sends(submit(fake, person, where, packButton('home.help', {})));
    await platform.settled();
  };
  for (const [letter, person] of people) {
    await asksForHelp(person, fake.chat(person));
    if (letter !== 'F') await platform.chat.post({ account: accountOf(person) }, CARD, `M${letter}`);
  }
  for (const [name, where] of places) {
    const [dana] = members;
    if (dana !== undefined) await asksForHelp(dana, where);
    const place = { platform: 'teams', tenant: TENANT, conversation: placeOf(name) } as const;
    await platform.chat.post({ place }, CARD, `M${name}`);
  }
});
afterAll(async () => {
  await listening.close();
  await platform.settled();
  await fake.stop();
  await on.close();
});

const accountOf = ({ aad, tenant }: Person) => ({ platform: 'teams', tenant, user: aad }) as const;

let count = 0;

/** What Teams sends of it: a press of today, or every other time that of a client which knows no verbs. */
function activityOf({ letter }: Viewer, { action, values, channel, isForm }: Press): Json {
  count += 1;
  const person = people.get(letter);
  const where = channel === null ? person && fake.chat(person) : places.get(channel);
  if (person === undefined || where === undefined) throw new Error(`${letter} is nowhere`);
  const [at] = [...where.messages.keys()];
  const data = isForm ? filledIn(action, values) : packButton(action, values);
  const made =
    count % 2 === 0 ? pressing(fake, person, where, { verb: action, data }, at) : submit(fake, person, where, data, at);
  if (letter !== 'F') return made;
  return { ...made, from: { ...(made.from as Json), tenantId: ELSEWHERE } };
}

function filledIn(action: string, { id, nonce, ...typed }: Readonly<Record<string, string>>): Json {
  const hidden = { ...(id && { id }), ...(nonce && { nonce: `${nonce}${count}` }) };
  const fields = Object.entries(typed).map(([name, value]) => [fieldId(name, 0), value] as const);
  return { a: action, f: 0, h: hidden, n: Object.keys(typed), ...Object.fromEntries(fields) };
}

type Sent = Awaited<ReturnType<typeof sends>>;

/** The status Teams hears, and all that it was told then and afterwards. */
async function sends(activity: Json, authorization = bearer) {
  const before = fake.world.calls.length;
  const { status, text: body } = await fake.posts(activity, authorization);
  await platform.settled();
  const told = [body, ...fake.world.calls.slice(before).map(each => each.body)];
  return { status, told: told.filter(each => each !== '') };
}

test.each(actionLines)('$name', async line => {
  const wrong: string[] = [];
  for (const viewer of everybody) {
    let told: readonly unknown[] = [];
    const pressed = await on.watched(line.name, async () => {
      told = (await sends(activityOf(viewer, pressOf(line, viewer)))).told;
    });
    wrong.push(...amiss(viewer, line.may, pressed, told));
  }
  expect(wrong).toEqual([]);
});

test('whatever somebody sends as Dana without the hand of Teams is not heard', async () => {
  const dana = everybody.find(({ letter }) => letter === 'S');
  if (dana === undefined) throw new Error('nobody is there');
  const forged = [
    fake.bearer({}, undefined, { alg: 'none' }),
    fake.bearer({}, fresh()),
    fake.bearer({ aud: '99999999-0000-4000-8000-000000000000' }),
    fake.bearer({ serviceurl: 'https://evil.example/' }),
  ];
  const found: string[] = [];
  for (const { line, way } of inTurn(forged)) {
    let sent: Sent | null = null;
    const pressed = await on.watched(line.name, async () => {
      sent = await sends(activityOf(dana, pressOf(line, dana)), way);
    });
    found.push(...heard(pressed, sent, 401).map(what => `${line.name} ${what}`));
  }
  expect(found).toEqual([]);
});
