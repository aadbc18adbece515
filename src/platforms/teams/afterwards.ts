/** Owns what goes on after Teams has its answer: messages on their way, which a stop waits for. */
import type { Log } from '../../ports/deps.ts';
import { codeOf } from './failure.ts';

export type Afterwards = {
  /** Begins `work` without anybody waiting for it; a failure is logged by its code. */
  readonly go: (what: string, work: () => Promise<unknown>) => void;
  /** Resolves when all that was begun has ended. */
  readonly settled: () => Promise<void>;
};

export function afterwards(log: Log): Afterwards {
  const running = new Set<Promise<void>>();
  return {
    go: (what, work) => {
      const one = work()
        .then(() => undefined)
        .catch((cause: unknown) => log.warn('teams answer failed', { what, code: codeOf(cause) }))
        .finally(() => running.delete(one));
      running.add(one);
    },
    settled: async () => {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
