/** Owns legal hold: what it covers, and by which name it stands among the few facts an installation keeps about itself. */

/** `whole`: nothing that a hold can cover is retired or forgotten anywhere; else in these partnerships. */
export type Holds = { readonly whole: boolean; readonly partnerships: readonly string[] };

export const HOLD = 'hold:';
const WHOLE = '*';

/** Null: the whole installation. */
export const nameOf = (partnership: string | null): string => `${HOLD}${partnership ?? WHOLE}`;

/** From the names that stand there. */
export function holdsIn(names: readonly string[]): Holds {
  const held = names.filter(name => name.startsWith(HOLD)).map(name => name.slice(HOLD.length));
  return { whole: held.includes(WHOLE), partnerships: held.filter(name => name !== WHOLE) };
}

export const isHeld = ({ whole, partnerships }: Holds, partnership: string | null): boolean =>
  whole || (partnership !== null && partnerships.includes(partnership));

export const isAny = ({ whole, partnerships }: Holds): boolean => whole || partnerships.length > 0;
