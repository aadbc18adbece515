/** Proves whose word on an e-mail address is believed, by table (product §1 "Platform ids are learned, never typed"). */
import { expect, it } from 'vitest';
import { type Known, personBehind, type Workspace } from '../../../src/domain/partnership/vouch.ts';

const rosa: Known = { person: 'rosa', sharedMailbox: false, isHostStaff: false, organisations: ['grace'] };
const inTwo: Known = { ...rosa, organisations: ['grace', 'oak'] };
const dana: Known = { person: 'dana', sharedMailbox: false, isHostStaff: true, organisations: ['mercy'] };
const leader: Known = { ...dana, person: 'lena', organisations: [] };
const former: Known = { ...rosa, organisations: [] };

const workspace = (isHome: boolean, ...organisations: readonly string[]): Workspace => ({
  isHome,
  organisations: new Set(organisations),
});
const home = workspace(true);
const foreign = workspace(false);
const graces = workspace(false, 'grace');

it.each<readonly [string, readonly Known[], Workspace, string | null]>([
  ['a partner, said at home', [rosa], home, 'rosa'],
  ['host staff, said at home', [dana], home, 'dana'],
  ['a leader in no partnership, said at home', [leader], home, 'lena'],
  ['a partner, said by a workspace nobody knows', [rosa], foreign, null],
  ['a partner, said where a colleague is confirmed', [rosa], graces, 'rosa'],
  ['a partner, said where somebody of another organisation is confirmed', [rosa], workspace(false, 'oak'), null],
  ['somebody of two organisations, said where one of them is at home', [inTwo], graces, null],
  ['somebody of two organisations, said where both are', [inTwo], workspace(false, 'grace', 'oak'), 'rosa'],
  ['host staff, said by a foreign workspace with a colleague in it', [dana], workspace(false, 'mercy'), null],
  ['a partner who is host staff too, said by the partner', [{ ...rosa, isHostStaff: true }], graces, null],
  ['a leader, said by a foreign workspace', [leader], graces, null],
  ['a shared mailbox, said at home', [{ ...rosa, sharedMailbox: true }], home, null],
  ['an address two people have', [rosa, dana], home, null],
  ['an address nobody has', [], home, null],
  ['somebody who has left, said at home', [former], home, null],
  ['somebody who has left, said where their organisation was', [former], graces, null],
])('%s', (_case, known, said, expected) => {
  expect(personBehind(known, said)).toBe(expected);
});
