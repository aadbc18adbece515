/** Proves who may do what: every action as every kind of viewer, against a table that is written down (product §9). */
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { actions } from '../../../src/messages/actions.ts';
import { actionLines as lines } from './lines.ts';
import { type Pressed, pressing } from './press.ts';
import { spilled } from './secrets.ts';
import { founded } from './town.ts';
import { everybody, OUTSIDE, rowOf, type Viewer } from './viewers.ts';

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

/** Rows of the partnership, its people, its promises and what is said in it. */
// Who has left may still have their own taken out.
const THEIRS = /(?<!"(?:id|contactId)":"gone-in".*)(?:food|grace|rosa|dana|"(?:hal|mo|sol|mia|pia|abe|noa)|"[xycfgl]-)/;

it('every action has its line', () => {
  const known = Object.keys(actions).sort();
  const told = 'each action is one line in test/flows/who/actions.ts: who may, its name, what is pressed';
  expect(lines.map(line => line.name).sort(), told).toEqual(known);
});

test.each(lines)('$name', async ({ may, name, values }) => {
  const wrong: string[] = [];
  const allowed = new Set<string>();
  for (const viewer of everybody) {
    const pressed = await on.press(viewer, name, values);
    if (pressed.no === null) allowed.add(viewer.letter);
    wrong.push(...amiss(viewer, pressed).map(what => `${viewer.letter} ${what}`));
  }
  expect(rowOf(({ letter }) => allowed.has(letter))).toBe(may);
  expect(wrong).toEqual([]);
});

/** What may never be, whoever may do what. */
function amiss({ letter }: Viewer, { reply, no, changed, gone, troubles }: Pressed): readonly string[] {
  const found = [...troubles, ...spilled(letter, reply).map(what => `read ${what}`)];
  if (no !== null && changed) found.push('was refused, and changed something');
  // A form comes back with its mistakes only where what is pressed in this table is out of date.
  if (reply.fix !== undefined) found.push(`was sent back: ${JSON.stringify(reply.fix)}`);
  if (OUTSIDE.includes(letter)) found.push(...gone.filter(row => THEIRS.test(row)).map(row => `changed ${row}`));
  return found;
}
