/** Owns what a store is built from in tests: seeded ids, a silent log, a fixed secret. */
import { createHash } from 'node:crypto';
import { createLogger } from '../../src/logger.ts';
import type { Clock, NewId } from '../../src/ports/deps.ts';
import type { StoreDeps } from '../../src/store/parts.ts';
import { sealer } from '../../src/store/seal.ts';
import type { tempDatabase } from './store.ts';

/** The same ids in the same order for the same seed. */
export function seededIds(seed: string): NewId {
  let count = 0;
  return () => {
    count += 1;
    return createHash('sha256').update(`${seed}:${count}`).digest('hex').slice(0, 12).toUpperCase();
  };
}

/** Bytes from a counter: enough for keys in tests, and the same in every run. */
export function seededBytes(seed: string): (count: number) => Uint8Array {
  let count = 0;
  return wanted => {
    const parts: Buffer[] = [];
    for (let have = 0; have < wanted; have += 32) {
      count += 1;
      parts.push(createHash('sha256').update(`${seed}:bytes:${count}`).digest());
    }
    return new Uint8Array(Buffer.concat(parts).subarray(0, wanted));
  };
}

export function storeDeps(db: Awaited<ReturnType<typeof tempDatabase>>, clock: Clock, seed = 'tend'): StoreDeps {
  const random = seededBytes(seed);
  const secret = new TextEncoder().encode('a secret only tests know, 32 bytes and more');
  return {
    client: db.client,
    dialect: db.dialect,
    urgently: db.urgently,
    shred: db.shred,
    close: db.close,
    clock,
    newId: seededIds(seed),
    sealer: sealer(secret, random),
    random,
    log: createLogger('silent'),
  };
}
