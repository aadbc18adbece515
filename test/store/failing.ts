/** Owns a store that breaks off at a statement of one's choice, as a process that is killed there: what was not committed never was. */
import type { PrismaClient } from '../../src/store/generated/client.ts';
import { createStore } from '../../src/store/store.ts';
import type { Stored } from '../support/stored.ts';

export class Killed extends Error {}

/** `at`: how many statements it still makes; the end of a transaction and the shredding count as one each, and may have been done. */
export function failingAt(db: Stored, at: number) {
  let made = 0;
  const step = (): void => {
    made += 1;
    if (made > at) throw new Killed();
  };
  const counted = <T extends object>(target: T): T =>
    new Proxy(target, {
      get: (inner, name) => {
        const value: unknown = Reflect.get(inner, name);
        // A model with its own methods, or a statement.
        if (typeof value === 'object' && value !== null) return counted(value);
        if (typeof value !== 'function' || typeof name === 'symbol') return value;
        return (...args: readonly unknown[]) => {
          step();
          return Reflect.apply(value, inner, args);
        };
      },
    });
  const transaction = async (work: (tx: object) => Promise<unknown>) => {
    const done = await db.client.$transaction(tx => work(counted(tx)));
    step();
    return done;
  };
  const root = counted(db.client);
  const client = new Proxy(root, {
    get: (inner, name) => (name === '$transaction' ? transaction : Reflect.get(inner, name)),
  }) as PrismaClient;
  const shred = async () => {
    const done = await db.shred();
    step();
    return done;
  };
  return { store: createStore({ ...db.deps, client, shred }), made: () => made };
}
