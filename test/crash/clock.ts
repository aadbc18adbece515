/** Owns the clock of the crash tests: real time, six times as fast, alike for every process and for the stand-ins. */

/** A lease of 60 s ends after 10; a call to a stand-in takes a fraction of a second, so it stays far within one. */
export const SPEED = 6;

export type FastClock = { readonly from: number; readonly wall: () => Date };

export function fastClock(from = Date.now()): FastClock {
  return { from, wall: () => new Date(from + (Date.now() - from) * SPEED) };
}
