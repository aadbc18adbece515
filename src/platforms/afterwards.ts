/** Owns what goes on after a platform has its acknowledgement: answers on their way, which a stop waits for. */
import type { Id, PlatformName } from '../ports/chat.ts';
import type { Log } from '../ports/deps.ts';

export type Afterwards = {
  /** Begins `work` without anybody waiting for it; a failure is logged by its code, under the intent that it answers. */
  readonly go: (what: string, intent: Id | null, work: () => Promise<unknown>) => void;
  /** Resolves when all that was begun has ended. */
  readonly settled: () => Promise<void>;
};

/** `codeOf`: what may be logged of a failure of this platform's. */
export function afterwards(log: Log, platform: PlatformName, codeOf: (cause: unknown) => string): Afterwards {
  const running = new Set<Promise<void>>();
  return {
    go: (what, intent, work) => {
      const one = work()
        .then(() => undefined)
        .catch((cause: unknown) => log.warn(`${platform} answer failed`, { what, intent, code: codeOf(cause) }))
        .finally(() => running.delete(one));
      running.add(one);
    },
    settled: async () => {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
