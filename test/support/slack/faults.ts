/** Owns what goes wrong on the way: faults queued by a test, each spent on one call. */
import type { Fields } from './world.ts';

export type Fault =
  | { readonly kind: 'ratelimited'; readonly retryAfter: number }
  /** A plain HTTP answer, 5xx mostly. With `performs` the effect took place all the same. */
  | { readonly kind: 'status'; readonly status: number; readonly body?: string; readonly performs?: true }
  /** No answer ever. The effect: none, at once, or only after the client has given up and gone. */
  | { readonly kind: 'silence'; readonly performs?: 'at once' | 'after' }
  /** The connection breaks before anything happened. */
  | { readonly kind: 'reset' }
  /** Accepted, but the reply was lost: the effect took place, then the connection broke. */
  | { readonly kind: 'lost' }
  /** `ok: false` with this error. `internal_error` may well come after the effect. */
  | { readonly kind: 'refusal'; readonly error: string; readonly performs?: true }
  /** Stopped at the door, then goes on as if nothing had been. */
  | { readonly kind: 'held'; readonly until: Promise<void> };

export type Faults = {
  /** `method` may be a Web API method, `response_url`, or `*`. Resolves when a call meets it. */
  readonly next: (
    method: string,
    fault: Fault,
    more?: { times?: number; when?: (args: Fields) => boolean },
  ) => Promise<void>;
  /** Stops the next such call at the door until it is let in. For races. */
  readonly hold: (method: string) => { readonly arrived: Promise<void>; readonly letIn: () => void };
  readonly take: (method: string, args: Fields) => Fault | null;
  /** How many were queued and have not been met yet. */
  readonly waiting: () => number;
  readonly clear: () => void;
};

type Queued = {
  readonly method: string;
  readonly fault: Fault;
  readonly when: (args: Fields) => boolean;
  readonly meets: () => void;
};

/** What becomes of a call by chance; null: nothing goes wrong. */
export type Weather = (method: string, args: Fields) => Fault | null;

export function createFaults(weather: Weather = () => null): Faults {
  const queue: Queued[] = [];
  const faults: Faults = {
    next(method, fault, { times = 1, when = () => true } = {}) {
      const [met, meets] = deferred();
      for (let time = 0; time < times; time++) queue.push({ method, fault, when, meets });
      return met;
    },
    hold(method) {
      const [until, letIn] = deferred();
      return { arrived: faults.next(method, { kind: 'held', until }), letIn };
    },
    take(method, args) {
      const at = queue.findIndex(each => (each.method === method || each.method === '*') && each.when(args));
      const [met] = at === -1 ? [] : queue.splice(at, 1);
      met?.meets();
      return met?.fault ?? weather(method, args);
    },
    waiting: () => queue.length,
    clear: () => void queue.splice(0),
  };
  return faults;
}

function deferred(): [Promise<void>, () => void] {
  let settle = () => {};
  const promise = new Promise<void>(resolve => {
    settle = resolve;
  });
  return [promise, settle];
}
