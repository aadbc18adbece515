/** Owns waiting for a condition: looked at often, given up after long. */

const LOOK = 50;

/** Throws where it does not come true in so many ms; `what` says what was waited for, and how things stood. */
export async function until(what: () => string, isSo: () => boolean | Promise<boolean>, most = 90_000): Promise<void> {
  const end = performance.now() + most;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`waited in vain for ${what()}`);
    await new Promise(resolve => setTimeout(resolve, LOOK));
  }
}
