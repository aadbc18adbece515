/** Bad input at the seam: whatever is typed, forged or repeated gets a clear sentence, and never a bug's reference. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ActionName, actions } from '../../src/messages/actions.ts';
import type { Stage } from '../support/stage.ts';
import { FOREIGN, OWN, outside } from './outside.ts';

type Values = Readonly<Record<string, string>>;

let s: Stage;
beforeAll(async () => {
  s = await outside();
  await s.client.hostRole.create({
    data: { id: 'dana-coordinates', personId: 'dana', role: 'coordinator', since: '2026-03-01' },
  });
});
afterAll(() => s.close());

const names = Object.keys(actions) as ActionName[];
/** Words every field would take. */
const GOOD: Values = {
  ...{ due: 'next Friday', newDate: 'June 20', until: 'next Friday', from: 'next Monday', on: '2026-05-29' },
  ...{
    what: 'chairs',
    words: 'x',
    name: 'x',
    why: 'x',
    forNow: 'x',
    cause: 'x',
    remedy: 'x',
    said: 'x',
    partner: 'Elm',
  },
  ...{ role: 'member', language: 'en', level: 'networking', pulse: 'yes', answer: 'here', leaves: 'no', how: 'pooled' },
  ...{ person: 'Eve Hill, eve@example.org', zone: 'America/New_York', months: '7', phrase: 'none', checkIn: 'none' },
  ...{ promise: 'A table by next Friday', families: 'reminders', email: 'x@oak.example', phone: '', days: 'Mon-Fri' },
  ...{ to: '', organisation: '', owner: 'dana-food', who: FOREIGN.contact, partnership: 'food' },
};
const IDS: Values = {
  commitment: FOREIGN.promise,
  checkin: FOREIGN.checkIn,
  contact: FOREIGN.contact,
  account: FOREIGN.account,
  digest: FOREIGN.promise,
};

/** Good values but for one field. */
function aimed(name: ActionName, field: string, text: string, nonce: string): Values {
  const [family] = name.split('.');
  const times = name === 'person.details' ? { from: '09:00', to: '17:00' } : {};
  const id = IDS[family ?? ''] ?? 'food';
  const shape = Object.keys(actions[name].shape);
  const good = Object.entries({ ...GOOD, ...times, id, line: FOREIGN.line, nonce });
  return { ...Object.fromEntries(good.filter(([key]) => shape.includes(key))), [field]: text };
}

const HOSTILE: Values = {
  'control characters, half a character and markup': 'a\0b\uD83D\u202E<script>',
  'the last day there is': '9999-12-31',
  'names every object has, in a list': ',,__proto__,constructor,,',
};

const BUG = /went wrong|undefined|\[object|NaN|Invalid/;

test.each(Object.entries(HOSTILE))('%s: in any one field of any action it is no bug', async (label, text) => {
  const bugs: string[] = [];
  for (const name of names) {
    for (const field of Object.keys(actions[name].shape)) {
      const nonce = `${label}-${name}-${field}`.replace(/\W/g, '-').slice(-30);
      const reply = JSON.stringify(await s.press('dana', name, aimed(name, field, text, nonce)));
      if (BUG.test(reply)) bugs.push(`${name} ${field}: ${reply}`);
    }
  }
  expect(bugs).toEqual([]);
  expect(s.troubles).toEqual([]);
});

test('where a partnership has ended no promise is repaired, and who has left is not introduced', async () => {
  const { client } = s;
  await client.commitment.update({
    where: { id: OWN.late },
    data: { ownerContactId: 'helen-oak', ownerOrganisationId: 'mercy', toOrganisationId: 'oakschool' },
  });
  await client.contact.update({ where: { id: 'lee-oak' }, data: { consent: 'none', until: '2026-05-31' } });
  expect(JSON.stringify(await s.press('helen', 'contact.send', { id: 'lee-oak' }))).toContain('They have left');
  await s.press('helen', 'partnership.end', { id: 'oak' });
  const repair = { nonce: 'REPAIR', id: OWN.late, cause: 'x', remedy: 'Another bus', newDate: 'June 20' };
  expect(JSON.stringify(await s.press('helen', 'commitment.repair', repair))).toContain('has ended');
  expect(await client.commitment.count({ where: { id: 'REPAIR' } })).toBe(0);
  expect(await s.contact('lee-oak')).toMatchObject({ consent: 'none' });
});
