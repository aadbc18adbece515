/** Owns the order in which a roster's findings stand: by code unit, so that a plan reads the same on every machine. */

/** For sorting: -1, 0 or 1. */
export const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
