/** Proves who may do what through the page of a link: every action by everybody whom mail reaches, by links that are carried, guessed, over or stolen. */
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { linking } from '../../../src/flows/links.ts';
import { createHttp, type Listening } from '../../../src/http.ts';
import { frontFailures, frontRouter } from '../../../src/platforms/web/front.ts';
import { linkRouter } from '../../../src/platforms/web/link/router.ts';
import { createStore } from '../../../src/store/store.ts';
import { actionLines } from '../../flows/who/lines.ts';
import { spilled } from '../../flows/who/secrets.ts';
import { NOW } from '../../flows/who/town.ts';
import { everybody, type Viewer } from '../../flows/who/viewers.ts';
import { seededIds, storeDeps } from '../../support/deps.ts';
import { amiss, changed, heard, inTurn, type On, pressOf } from './moved.ts';

const PUBLIC = 'https://tend.example.org';
const DAY = 86_400_000;

type Link = { readonly id: string; readonly token: string };
/** By letter. */
const mailed = new Map<string, Link>();
/** By letter; each is given by whoever may at the host. */
const carried = new Map<string, Link>();
const CARRIED = { P: 'rosa-food', O: 'luz-oak' } as const;

let on: On;
let listening: Listening;
beforeAll(async () => {
  on = await changed(async moved => {
    const clock = { now: () => NOW, wall: () => NOW };
    const { system, as } = createStore(storeDeps(moved, clock, 'links'));
    await system.links.seat();
    for (const { letter, account } of everybody) {
      const to = { platform: 'email', tenant: 'mail', user: account.user } as const;
      const letterTo = await system.links.mail(to, `POST${letter}`, new Date(NOW.getTime() + DAY));
      if (letterTo !== null) mailed.set(letter, { id: `POST${letter}`, token: letterTo.token });
    }
    for (const [letter, contact] of Object.entries(CARRIED)) {
      const giver = { kind: 'person', person: letter === 'O' ? 'helen' : 'dana' } as const;
      const until = new Date(NOW.getTime() + DAY);
      const token = await as(giver, rows => rows.links.carry(contact, until));
      const { id } = await moved.client.link.findFirstOrThrow({ where: { contactId: contact } });
      carried.set(letter, { id, token });
    }
  });
  const { store, newId, log } = on.deps;
  const links = linking({ store, clock: on.deps.clock, ways: on.ways });
  // Real time goes on by two seconds whenever it is asked for, so that nobody presses too often.
  let asked = 0;
  const wall = (): Date => {
    asked += 1;
    return new Date(NOW.getTime() + asked * 2_000);
  };
  const clock = { now: on.deps.clock.now, wall };
  const routers = [linkRouter({ links, handle: on.handle, newId, log, origin: PUBLIC, clock }), frontRouter()];
  listening = await createHttp({ log, newId: seededIds('http'), routers, failures: frontFailures }).listen(
    '127.0.0.1',
    0,
  );
});
afterAll(async () => {
  await listening.close();
  await on.close();
});

type Line = (typeof actionLines)[number];
type Sent = Awaited<ReturnType<typeof sends>>;
/** A link by its token, a stamp by the link on whose page it stood, and from where a browser says that it was pressed. */
type Way = { readonly token: string; readonly stampOf: string; readonly site?: string };

let count = 0;

/** The status a browser hears, and the pages it shows. */
async function sends({ token, stampOf, site = 'same-origin' }: Way, viewer: Viewer, line: Line) {
  count += 1;
  const { action, values, isForm } = pressOf(line, viewer);
  const intent = `i${count}`;
  const { nonce } = values;
  const whole = nonce === undefined ? values : { ...values, nonce: `${nonce}${count}` };
  const stamp = on.deps.store.system.links.stamp(stampOf, intent);
  const body = new URLSearchParams({ intent, action, card: '', label: 'x', values: JSON.stringify(whole), stamp });
  const at = new URL(`/l/${token}/${isForm ? 'submitted' : 'pressed'}`, listening.url);
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': site };
  const answer = await fetch(at, { method: 'POST', headers, body, redirect: 'manual' });
  const said = await answer.text();
  const to = answer.headers.get('location');
  const page = to === null ? '' : await (await fetch(new URL(to.split('#')[0] ?? '', listening.url))).text();
  return { status: answer.status, told: [said, page].filter(each => each !== '') };
}

/** Steward, member and second person of the partner, one who was asked, another partner's. Who has left may have a letter still: it is tried below. */
const TRIED = 'PQ3AO';

/** Whoever carried it may look as well: it shows no more than every member of the partner may read. */
const MEMBER = 'Q';

async function tried(line: Line, may: string, by: ReadonlyMap<string, Link>, most = ''): Promise<readonly string[]> {
  const wrong: string[] = [];
  const guests = everybody.filter(({ letter }) => by.has(letter) && TRIED.includes(letter));
  for (const viewer of guests) {
    const { id, token } = by.get(viewer.letter) ?? { id: '', token: '' };
    let told: readonly unknown[] = [];
    const pressed = await on.watched(line.name, async () => {
      told = (await sends({ token, stampOf: id }, viewer, line)).told;
    });
    wrong.push(...amiss(viewer, may, pressed, told));
    if (most !== '')
      wrong.push(...spilled(viewer.letter === 'O' ? 'O' : most, told).map(what => `by hand read ${what}`));
  }
  return wrong;
}

it('is mailed to partners alone: to nobody of the host, to no stranger', () => {
  expect([...mailed.keys()].join('')).toBe('PQ3AOE');
});

test.each(actionLines)('$name, by a letter', async line => {
  expect(await tried(line, line.may, mailed)).toEqual([]);
});

/** What somebody else's hands cannot do for them: the pulse, their own yes, what was said in confidence, and their records. */
const NOT_BY_HAND = [
  ...['pulse.show', 'pulse.start', 'pulse.cast', 'pulse.read_named', 'pulse.discuss'],
  ...['feedback.post', 'feedback.reword', 'feedback.keep', 'agreement.agree', 'agreement.still_right'],
  ...['feedback.show', 'feedback.ask_outcome', 'feedback.outcome', 'feedback.pass'],
  ...['privacy.show', 'privacy.part', 'privacy.ask_forget', 'privacy.forget'],
];

test.each(actionLines)('$name, by a link that was carried', async line => {
  const may = NOT_BY_HAND.includes(line.name) ? '' : line.may;
  expect(await tried(line, may, carried, MEMBER)).toEqual([]);
});

test('by a link that is guessed or over, by the stamp of another page, and from another site, nothing is heard', async () => {
  const rosa = everybody.find(({ letter }) => letter === 'P');
  const [hers, luzs, gones] = ['P', 'O', 'E'].map(letter => mailed.get(letter) ?? { id: '', token: '' });
  if (rosa === undefined || hers === undefined || luzs === undefined || gones === undefined)
    throw new Error('no links');
  const ways = [
    { status: 404, token: 'Z'.repeat(43), stampOf: hers.id },
    { status: 410, token: gones.token, stampOf: gones.id },
    { status: 403, token: hers.token, stampOf: luzs.id },
    { status: 403, token: hers.token, stampOf: hers.id, site: 'cross-site' },
  ];
  const found: string[] = [];
  for (const { line, way } of inTurn(ways)) {
    let sent: Sent | null = null;
    const pressed = await on.watched(line.name, async () => {
      sent = await sends(way, rosa, line);
    });
    found.push(...heard(pressed, sent, way.status).map(what => `${line.name} ${what}`));
  }
  expect(found).toEqual([]);
});
