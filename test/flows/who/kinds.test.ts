/** Proves what each kind of viewer reads where they are owed a word of the partnership, against a table that is written down (product §9). */
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { dayOf } from '../../../src/domain/agenda/person.ts';
import { kinds } from '../../../src/domain/delivery.ts';
import { kindLines as lines } from './lines.ts';
import { pressing } from './press.ts';
import { spilled } from './secrets.ts';
import { founded } from './town.ts';
import { everybody, rowOf } from './viewers.ts';

let town: Awaited<ReturnType<typeof founded>>;
let on: Awaited<ReturnType<typeof pressing>>;
beforeAll(async () => {
  town = await founded();
  on = await pressing(town);
});
afterAll(async () => {
  await on.close();
  await town.close();
});

/** A person by the name of their account, or a place; nobody owes an account that it does not know a word. */
type To = { readonly person: string } | { readonly place: string };
const known = everybody.filter(({ letter }) => !'XF'.includes(letter));
const recipients: readonly (readonly [letter: string, to: To])[] = [
  ...known.map(({ letter, account }) => [letter, { person: account.user }] as const),
  ['W', { place: 'channel' }],
  ['K', { place: 'leaders' }],
];

it('every kind of delivery has its line', () => {
  const told =
    'each kind is one line in test/flows/who/kinds.ts: who reads something, its name, its subject, its stage';
  expect(lines.map(line => line.kind).sort(), told).toEqual(Object.keys(kinds).sort());
});

test.each(lines)('$kind', async ({ may, kind, subject, stage }) => {
  const read = new Set<string>();
  const wrong: string[] = [];
  for (const [letter, to] of recipients) {
    const about = subject === '@today' && 'person' in to ? dayOf(to.person, '2026-06-01') : subject;
    const said = await on.compose([{ delivery: 'owed', kind, subject: about, stage, to }]);
    if (said === null || said.said.length === 0) continue;
    read.add(letter);
    wrong.push(...spilled(letter, said.card).map(what => `${letter} read ${what}`));
  }
  const place = (letter: string) => (read.has(letter) ? letter : '.');
  expect(`${rowOf(({ letter }) => read.has(letter))} ${place('W')}${place('K')}`).toBe(may);
  expect(wrong).toEqual([]);
});
