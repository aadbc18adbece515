/** Owns the one-time code by which somebody becomes the first coordinator: printed once, kept as a hash, forgotten when used. */
import type { NewId } from '../ports/deps.ts';
import type { Store } from '../ports/store/store.ts';
import { type Sealer, same } from '../store/seal.ts';

const NAME = 'coordinator.code';

export type Codes = {
  /** A fresh code, in groups that can be read aloud; the one before is void. */
  readonly issue: () => Promise<string>;
  /** True once for the code that is out. */
  readonly check: (words: string) => Promise<boolean>;
};

export function codes(meta: Store['system']['meta'], sealer: Sealer, newId: NewId): Codes {
  const hashed = (code: string): string => sealer.hash(code.toUpperCase().replaceAll('-', ''));
  return {
    issue: async () => {
      const code = newId();
      await meta.set(NAME, hashed(code));
      return code.match(/.{4}/g)?.join('-') ?? code;
    },
    check: async words => {
      const kept = await meta.get(NAME);
      if (kept === null || kept === '' || !same(kept, hashed(words))) return false;
      await meta.set(NAME, '');
      return true;
    },
  };
}
