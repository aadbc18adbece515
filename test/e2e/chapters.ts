/** Owns a story that is told in chapters, one test each: after the first that fails the others would only fail with it. */
import { beforeEach } from 'vitest';

export function inChapters(): void {
  let isBroken = false;
  beforeEach(({ skip, onTestFailed }) => {
    skip(isBroken, 'a chapter before this one failed');
    onTestFailed(() => {
      isBroken = true;
    });
  });
}
