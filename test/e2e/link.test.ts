/** One partner with neither Slack nor Teams, in a whole process: by the link that Dana carries she says yes, answers, promises and meets. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Visitor, visitor } from '../support/linkstage.ts';
import { forged, type Person } from './people.ts';
import { type Stage, staged } from './stage.ts';

const CLUB = 'Harbor Youth Club';

let stage: Stage;
let dana: Person;
let nadia: Visitor;
let contact = '';

beforeAll(async () => {
  stage = await staged(new Date('2026-03-02T14:00:00Z'));
  dana = await stage.as('Dana Lee');
});
afterAll(async () => {
  expect(stage.complaints()).toEqual([]);
  await stage.stop();
});

const ask = (path: string, init: RequestInit = {}) => fetch(new URL(path, stage.url), { redirect: 'manual', ...init });
const row = <Row>(sql: string, ...values: readonly unknown[]): Row => {
  const [found] = stage.rows<Row>(sql, ...values);
  if (found === undefined) throw new Error(`nothing found: ${sql}`);
  return found;
};
type Promised = { readonly id: string; readonly state: string; readonly recordedMeans: string };
const promise = (what: string) => row<Promised>('SELECT * FROM "Commitment" WHERE what = ?', what);

test('Dana makes the link on Nadia’s card, and it opens a page of this very process', async () => {
  await dana.type('hi');
  await dana.press('Add a partnership');
  await dana.submit({
    partner: CLUB,
    person: 'Nadia Haddad, nadia@example.org',
    checkIn: 'every 2 weeks Thursday 15:30',
    promise: '50 flyers in two weeks',
  });
  await dana.press('Send it', 'Nadia');
  contact = row<{ id: string }>(
    'SELECT c.id FROM "Contact" c JOIN "Person" p ON p.id = c.personId WHERE p.name = ?',
    'Nadia Haddad',
  ).id;
  await dana.send(forged(dana.path, 'contact.show', { id: contact }));
  const shown = await dana.press('Give Nadia a link');
  const url = /http:\/\/127\.0\.0\.1:\d+\/l\/[\w-]{43}/.exec(shown.words)?.[0] ?? '';
  expect(new URL(url).origin).toBe(new URL(stage.url).origin);
  nadia = await visitor(ask, new URL(url).pathname);
  expect(nadia.screen().words).toContain('First on it: “50 flyers”, from Mercy Hospital');
});

test('she says yes on it; the partnership is active, and Dana reads by whose hands the yes came', async () => {
  const shown = await nadia.press('Yes, here');
  expect(shown.told?.words).toContain('Thank you, Nadia.');
  const said = await dana.find('By a link Dana Lee carried.');
  expect(said.words).toContain(`${CLUB} is active now`);
  expect(row('SELECT consent, consentMeans FROM "Contact" WHERE id = ?', contact)).toEqual({
    consent: 'here',
    consentMeans: 'carried_link',
  });
});

test('a promise recorded for her waits on her page, and is open once she accepts it', async () => {
  const { id } = row<{ id: string }>('SELECT id FROM "Partnership" WHERE name = ?', CLUB);
  await dana.send(forged(dana.path, 'commitment.ask', { partnership: id }));
  await dana.submit({ what: 'a room for the flyers', due: 'March 20', owner: contact });
  expect(promise('a room for the flyers').state).toBe('proposed');
  await nadia.look();
  await nadia.press('Yes, I promise');
  expect(promise('a room for the flyers').state).toBe('open');
});

test('she makes one in her own words, and the host’s side sees it with its provenance', async () => {
  await nadia.write('promise 20 chairs by March 13');
  const done = await nadia.submit({});
  expect(done.told?.words).toContain(`${CLUB} gives Mercy Hospital “20 chairs” by Friday, March 13`);
  expect(promise('20 chairs')).toMatchObject({ state: 'open', recordedMeans: 'carried_link' });
  const seen = await dana.send(forged(dana.path, 'commitment.show', { id: promise('20 chairs').id }));
  expect(seen.told?.words ?? seen.words).toContain('By a link Dana Lee carried.');
});

test('“it is done” by such a link is heard and shown, and does not count as confirmed', async () => {
  await dana.send(forged(dana.path, 'commitment.done', { id: promise('50 flyers').id }));
  await nadia.look();
  const heard = await nadia.press('Yes, it is done');
  expect(heard.told?.words).toContain('It counts as confirmed when they say so themselves.');
  expect(promise('50 flyers').state).toBe('done');
});

test('minutes: what they talked about is written on the page, and stands on Dana’s side', async () => {
  await nadia.look();
  const asked = await nadia.press('We talked');
  if (asked.form !== null) await nadia.submit({});
  const met = row<{ kind: string; state: string }>(
    'SELECT k.kind, k.state FROM "CheckIn" k JOIN "Partnership" p ON p.id = k.partnershipId WHERE p.name = ? AND k.kind = ?',
    CLUB,
    'talk',
  );
  expect(met.state).toBe('held');
  await nadia.look();
  expect(nadia.screen().words).toContain('Next check-in');
});

test('two weeks on it is over: she asks for another, and Dana is asked to bring it', async () => {
  await stage.move(16);
  const path = nadia.path;
  const answer = await ask(path);
  expect(answer.status).toBe(410);
  const markup = await answer.text();
  const fields = [...markup.matchAll(/name="(intent|stamp)" value="([^"]+)"/g)].map(
    found => [found[1], found[2]] as const,
  );
  const asked = await nadia.post({ action: `${path}/again`, fields: fields as [string, string][] });
  expect(await asked.text()).toMatch(/is asked to bring you a new link/);
  await stage.move(1);
  await dana.find('asks you for a new link');
});
