/** Proves where somebody picked in Slack's list of people is at home: Slack is asked, and where it does not tell, nobody is presumed. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { card, text } from '../../../src/cards/card.ts';
import type { Form } from '../../../src/cards/form.ts';
import type { Fault } from '../../support/slack/faults.ts';
import { rig } from './rig.ts';

let r: Awaited<ReturnType<typeof rig>>;
beforeAll(async () => {
  r = await rig();
  // A partner whom Tend shares no channel with: only their workspace is known.
  const side = r.fake.user(r.grace, { id: 'USTRANGER', name: 'sam' });
  r.fake.channel(r.mercy, { id: 'CSIDE', name: 'side', members: [r.dana, side], sharedWith: [r.grace] });
  r.fake.user(r.fake.team({ id: 'TFAR', name: 'Far' }), { id: 'UFAR', name: 'far' });
});
afterAll(() => r.stop());

const form: Form = {
  language: 'en',
  title: 'Add somebody',
  action: 'contact.add',
  hidden: { nonce: 'N1' },
  intro: [],
  fields: [
    { kind: 'person', name: 'picked', label: 'Who', required: false },
    { kind: 'line', name: 'person', label: 'Or type who', required: false, most: 300 },
  ],
  submit: 'Add',
};

/** What comes in once Dana chose somebody in a form. */
async function picking(user: string): Promise<unknown> {
  const dana = r.fake.person(r.mercy, r.dana);
  r.answers({ ask: form }, { tell: card('en', 'Added', text('Added.')) });
  await dana.command('/tend', 'add', r.pantry);
  await r.shown();
  const sent = await dana.fills({ Who: user });
  await r.shown();
  expect([sent.errors, sent.trouble]).toEqual([null, null]);
  const said = r.last();
  return said.kind === 'pressed' ? said.values : said;
}

test.each([
  ['of one’s own workspace', 'UDANA', 'TMERCY'],
  ['who is a guest there', 'UBEN', 'TMERCY'],
  ['of a workspace that shares a channel and has no app', 'UROSA', 'TGRACE'],
  ['whom Tend shares no channel with', 'USTRANGER', 'TGRACE'],
  ['whom Slack does not know', 'UFAR', 'unknown'],
])('somebody %s', async (_what, user, tenant) => {
  expect(await picking(user)).toEqual({ nonce: 'N1', picked: `slack:${tenant}/${user}`, person: '' });
});

test.each<[string, Fault]>([
  ['says they are hidden', { kind: 'refusal', error: 'user_not_visible' }],
  ['wants patience', { kind: 'ratelimited', retryAfter: 30 }],
  ['is broken', { kind: 'status', status: 503 }],
  ['says nothing at all, and the form is still answered in time', { kind: 'silence' }],
])('where Slack %s', async (_what, fault) => {
  void r.fake.faults.next('users.info', fault);
  expect(await picking('UROSA')).toMatchObject({ picked: 'slack:unknown/UROSA' });
});

test('nobody chosen is asked about nobody', async () => {
  const before = r.fake.calls('users.info').length;
  expect(await picking('')).toMatchObject({ picked: '' });
  expect(r.fake.calls('users.info')).toHaveLength(before);
});
