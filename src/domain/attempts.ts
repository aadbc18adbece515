/** Owns how often what fails by our own fault is tried again, and when it is buried: a person must look at it then. */

/** The same for what a platform refuses. */
export const MOST_ATTEMPTS = 8;

const HOUR = 3_600_000;
const LONGEST_REST = 24 * HOUR;

/** Product time to rest after so many attempts: an hour, then twice as long each time, at most a day; null: it is buried. */
export function restAfter(attempts: number): number | null {
  return attempts >= MOST_ATTEMPTS ? null : Math.min(HOUR * 2 ** (attempts - 1), LONGEST_REST);
}
