/** Owns all that a Tend says of itself while a test plays: its log at its most talkative, as handed over and as printed, and what libraries print. */
import { createLogger } from '../../src/logger.ts';
import type { Log } from '../../src/ports/deps.ts';

const PRINTING = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;

export type Overheard = ReturnType<typeof overheard>;

export function overheard() {
  /** What callers handed over: here a slip shows that the log itself would still have kept out. */
  const handed: string[] = [];
  const printed: string[] = [];
  const aloud: string[] = [];
  const line = createLogger('debug', { write: text => void printed.push(text) });
  const hand = (event: string, facts: unknown) => void handed.push(JSON.stringify([event, facts]));
  const log: Log = {
    info: (event, facts) => {
      hand(event, facts);
      line.info(event, facts);
    },
    warn: (event, facts) => {
      hand(event, facts);
      line.warn(event, facts);
    },
    error: (event, cause, facts) => {
      hand(event, facts);
      line.error(event, cause, facts);
    },
  };
  const own = PRINTING.map(name => [name, console[name]] as const);
  for (const name of PRINTING) console[name] = (...said: unknown[]) => void aloud.push(said.map(String).join(' '));
  return {
    log,
    handed,
    printed,
    aloud,
    /** Lines, of whatever origin, in which one of these words stands. */
    holding: (words: readonly string[]): readonly string[] =>
      [...handed, ...printed, ...aloud].filter(each => words.some(word => each.includes(word))),
    stop: () => {
      for (const [name, print] of own) console[name] = print;
    },
  };
}
