/** Weeks of the sample with a relay, in a whole process: who reads mail gets a letter that says nothing, and none is sent blindly again. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Visitor, visitor } from '../support/linkstage.ts';
import { type Relay, relay } from '../support/smtp.ts';
import { type Stage, staged } from './stage.ts';

/** Of the sample, somebody who reads mail only; a second one has the other letters. */
const JOAN = 'joan.novak@example.org';

let stage: Stage;
let mail: Relay;
let joan: Visitor;

beforeAll(async () => {
  mail = await relay();
  const settings = { SMTP_URL: `smtp://127.0.0.1:${mail.port}`, SMTP_FROM: 'tend@mercy.example' };
  stage = await staged(new Date('2026-03-02T14:00:00Z'), 'mail', settings);
});
afterAll(async () => {
  await stage.stop();
  await mail.stop();
});

const ask = (path: string, init: RequestInit = {}) => fetch(new URL(path, stage.url), { redirect: 'manual', ...init });
const toJoan = () => mail.letters().filter(letter => letter.to === JOAN);
const newest = () => new URL(/http:\S+\/l\/[\w-]{43}/.exec(toJoan().at(-1)?.text ?? '')?.[0] ?? 'http://none').pathname;
type Post = { readonly state: string; readonly attempts: number; readonly lastError: string };
const posts = () => stage.rows<Post>('SELECT state, attempts, lastError FROM "Post" WHERE platform = ?', 'email');

test('letters go to who chose mail and to nobody else, and hold a name and a link and nothing else', async () => {
  // As a member she is owed nothing until the quarter's questions come.
  for (let week = 0; week < 20 && toJoan().length === 0; week += 1) await stage.move(7);
  expect(toJoan().length).toBe(1);
  const chosen = stage.rows<{ email: string }>(
    `SELECT p.email FROM "Person" p JOIN "Contact" c ON c.personId = p.id WHERE c.channel = 'email'`,
  );
  const words = stage.rows<{ what: string }>('SELECT what FROM "Commitment"').map(each => each.what);
  for (const letter of mail.letters()) {
    expect(chosen.map(each => each.email)).toContain(letter.to);
    expect(letter.text.trim().split('\n')).toEqual([
      expect.stringMatching(/^Hello [\p{L} .]+,$/u),
      '',
      'Tend has something for you. Look here, no account needed:',
      expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/l\/[\w-]{43}$/),
    ]);
    expect(words.filter(what => letter.raw.includes(what))).toEqual([]);
  }
  expect(posts().every(post => post.state === 'sent')).toBe(true);
  expect(stage.complaints()).toEqual([]);
});

test('the page says what the letter did not, and what she presses is her own', async () => {
  joan = await visitor(ask, newest());
  expect(joan.screen().status).toBe(200);
  expect(joan.screen().words).toContain('This page is for Joan Novak.');
  expect(joan.screen().words).toContain('How is Mercy Hospital doing as your partner?');
  expect(joan.screen().words).not.toContain('carried');
  await joan.write('promise 12 cots in two weeks');
  const done = await joan.submit({});
  expect(done.told?.words).toMatch(/“12 cots” by \w+day, /);
  const [made] = stage.rows<{ state: string; recordedMeans: string }>(
    'SELECT state, recordedMeans FROM "Commitment" WHERE what = ?',
    '12 cots',
  );
  expect(made).toEqual({ state: 'open', recordedMeans: 'self' });
});

test('she answers the questions about trust on it; nothing of her answer is shown again', async () => {
  await joan.look();
  const opened = await joan.press('Start');
  expect(opened.form?.inputs.length).toBeGreaterThanOrEqual(6);
  const secret = 'Meet us on Saturdays, please';
  const done = await joan.submit({ R: '5', T: '4', P: '5', C: '5', F: '3', M: '2', comment: secret });
  expect(done.told?.words).toContain('Received');
  expect(stage.rows('SELECT roundId FROM "Ballot"')).toHaveLength(1);
  expect(done.words).not.toContain(secret);
  expect((await joan.look()).words).not.toContain(secret);
  const again = await joan.look(opened.address);
  expect(again.form?.fields.filter(([name, value]) => name.startsWith('v.') && value !== '')).toEqual([]);
});

test('nobody of the host is written to by mail', () => {
  const host = stage.rows<{ email: string }>(
    `SELECT p.email FROM "Person" p JOIN "Contact" c ON c.personId = p.id JOIN "Organisation" o ON o.id = c.organisationId
     WHERE o.isHost AND p.email IS NOT NULL`,
  );
  const addresses = new Set(host.map(each => each.email));
  expect(mail.letters().filter(letter => addresses.has(letter.to))).toEqual([]);
});

test('a relay that breaks off with the letter in hand is not given it again; it is listed', async () => {
  const before = toJoan().length;
  mail.fails({ at: 'taken', with: 'hang up' });
  for (let week = 0; week < 8 && posts().every(post => post.state !== 'unknown'); week += 1) await stage.move(7);
  const unknown = posts().filter(post => post.state === 'unknown');
  expect(unknown.length).toBeGreaterThan(0);
  await stage.move(7);
  mail.fails(null);
  await stage.move(7);
  const ids = mail.letters().map(letter => letter.headers.get('message-id'));
  expect(new Set(ids).size).toBe(ids.length);
  expect(toJoan().length).toBeGreaterThanOrEqual(before);
  expect(stage.complaints().filter(each => !each.startsWith('post parked'))).toEqual([]);
});

test('an address that takes nothing is given up, and the next one is tried', async () => {
  mail.fails(null);
  joan = await visitor(ask, newest());
  await joan.write('promise 8 cots in two weeks');
  await joan.submit({});
  mail.fails({ at: 'rcpt', with: '550 no such mailbox' });
  const lost = () => posts().filter(post => post.lastError === 'smtp_550');
  for (let week = 0; week < 3 && lost().length === 0; week += 1) await stage.move(7);
  expect(lost().length).toBeGreaterThan(0);
  // Whoever rehearses has the console too: there stands what mail did not take.
  const web = stage.rows(
    `SELECT d.id FROM "Delivery" d JOIN "Person" p ON p.id = d.personId JOIN "Post" o ON o.id = d.postId
     WHERE p.email = ? AND o.platform = 'web' AND d.state = 'said'`,
    JOAN,
  );
  expect(web.length).toBeGreaterThan(0);
});
