/** Owns how often what fails by our own fault is tried again, and when it is buried: a person must look at it then. */

/** The same for what a platform refuses. */
export const MOST_ATTEMPTS = 8;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const LONGEST_REST = 24 * HOUR;

/**
 * Product time to rest after so many attempts: a minute, since it may be the database that broke off and is soon well again;
 * then an hour, then twice as long each time, at most a day; null: it is buried.
 */
export function restAfter(attempts: number): number | null {
  if (attempts >= MOST_ATTEMPTS) return null;
  return attempts <= 1 ? MINUTE : Math.min(HOUR * 2 ** (attempts - 2), LONGEST_REST);
}
