/** Owns the log: a JSON line an event, of ids, codes and counts; personal text is cut out even where a caller slips. */
import { type DestinationStream, pino, stdTimeFunctions } from 'pino';
import type { Log } from './ports/deps.ts';

type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** Names under which somebody's words, address or key could arrive; what stands there is never printed. */
const PRIVATE = [
  'name email phone address words text label title summary body card form values value hidden said minutes',
  'comment answer ballot reason why token secret key password authorization cookie link url message',
].flatMap(names => names.split(' '));

const LONGEST = 200;
const FRAMES = 30;

/** Writes to `to`, or to standard output where none is given. */
export function createLogger(level: LogLevel, to?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    // Facts nest three deep at most (see `short`), so these paths reach everything.
    redact: { paths: PRIVATE.flatMap(name => [name, `*.${name}`, `*.*.${name}`]), censor: '[kept out]' },
  };
  const line = to ? pino(options, to) : pino(options);
  return {
    info: (event, facts = {}) => line.info({ event, ...plainly(facts) }),
    warn: (event, facts = {}) => line.warn({ event, ...plainly(facts) }),
    error: (event, cause, facts = {}) => line.error({ event, ...plainly(facts), error: withoutWords(cause) }),
  };
}

/** Facts as JSON can carry them; an error among them is treated as a cause, long strings are cut. */
function plainly(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, short(fact, 0)]));
}

function short(fact: unknown, depth: number): unknown {
  if (typeof fact === 'string') return fact.length > LONGEST ? `${fact.slice(0, LONGEST)}…` : fact;
  if (typeof fact === 'bigint') return String(fact);
  if (fact instanceof Date) return Number.isNaN(fact.getTime()) ? 'no date' : fact.toISOString();
  if (fact instanceof Error) return withoutWords(fact);
  if (typeof fact !== 'object' || fact === null) return fact;
  // Deeper than this the redaction above would not see.
  if (depth === 2) return '[kept out]';
  if (Array.isArray(fact)) return fact.slice(0, LONGEST).map(one => short(one, depth + 1));
  return Object.fromEntries(Object.entries(fact).map(([name, one]) => [name, short(one, depth + 1)]));
}

type Seen = { kind: string; code?: string; frames: readonly string[]; cause?: Seen };

/** The class, the code and the frames of an error and its causes; never its message, which may quote somebody. */
function withoutWords(cause: unknown, depth = 0): Seen {
  if (!(cause instanceof Error)) return { kind: cause === null ? 'null' : typeof cause, frames: [] };
  const code = 'code' in cause && /^\w{1,40}$/.test(String(cause.code)) ? String(cause.code) : null;
  return {
    kind: cause.constructor.name,
    ...(code === null ? {} : { code }),
    frames: framesOf(cause),
    ...(cause.cause === undefined || depth === 3 ? {} : { cause: withoutWords(cause.cause, depth + 1) }),
  };
}

/** A stack begins with the message, which can hold lines that look like frames: it is cut off by its length first. */
function framesOf(cause: Error): readonly string[] {
  const stack = cause.stack ?? '';
  const at = stack.indexOf(cause.message);
  return stack
    .slice(at < 0 ? 0 : at + cause.message.length)
    .split('\n')
    .filter(line => /^ {4}at .+:\d+:\d+\)?$/.test(line))
    .slice(0, FRAMES)
    .map(line => line.trim());
}
