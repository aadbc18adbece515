/** Owns who looks and presses in the tables of who may what: one letter each, always in the same order. */
import type { Account, Place } from '../../../src/ports/chat.ts';

export type Viewer = {
  readonly letter: string;
  readonly who: string;
  readonly account: Account;
  readonly at: Place | null;
};

const web = (user: string): Account => ({ platform: 'web', tenant: 'console', user });
const CHANNEL: Place = { platform: 'web', tenant: 'console', conversation: 'grace-channel' };

const viewer = (letter: string, who: string, account = web(who), at: Place | null = null): Viewer => ({
  ...{ letter, who, account, at },
});

/** Four groups, as in the tables: the host's people in it, the partner's, those beside it, and those who are nobody here. */
export const viewers: readonly (readonly Viewer[])[] = [
  // Steward, backup, member and second person of the host.
  [viewer('S', 'dana'), viewer('B', 'hal'), viewer('M', 'mo'), viewer('2', 'sol')],
  // Steward, member and second person of the partner, and one of them who was asked and has not answered.
  [viewer('P', 'rosa'), viewer('Q', 'mia'), viewer('3', 'pia'), viewer('A', 'abe')],
  // Steward of another partner; the host's steward of that other partnership; a leader; a coordinator.
  [viewer('O', 'luz'), viewer('H', 'helen'), viewer('L', 'lead'), viewer('C', 'cora')],
  // Ended yesterday; an unknown account in the partnership's own channel; dana's user id in a tenant of somebody else.
  [
    viewer('E', 'gone'),
    viewer('X', 'outsider', web('outsider'), CHANNEL),
    viewer('F', 'forged', { platform: 'web', tenant: 'elsewhere', user: 'dana' }),
  ],
];
export const everybody: readonly Viewer[] = viewers.flat();
/** Nothing of the partnership is theirs to read or to change. */
export const OUTSIDE: readonly string[] = ['O', 'H', 'E', 'X', 'F'];

/** As a row of a table reads: the letters of those who may, a dot for those who may not. */
export const rowOf = (may: (viewer: Viewer) => boolean): string =>
  viewers.map(group => group.map(each => (may(each) ? each.letter : '.')).join('')).join(' ');
