/**
 * Owns keeping the adapter's own lines out of the log: it prints a screenful for every token that does not verify, so any
 * stranger could fill a disk. What is refused is logged by our own code, once, by its code.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

const hushed = new AsyncLocalStorage<boolean>();
let running = 0;
let said = console.error;

/** What `work` prints as an error is dropped; what others print meanwhile is not. */
export async function unsaid<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running === 0) {
    said = console.error;
    console.error = (...words) => {
      if (hushed.getStore() !== true) said(...words);
    };
  }
  running += 1;
  try {
    return await hushed.run(true, work);
  } finally {
    running -= 1;
    if (running === 0) console.error = said;
  }
}

/** Inside it, everything is said again. */
export function aloud<Result>(work: () => Promise<Result>): Promise<Result> {
  return hushed.run(false, work);
}
