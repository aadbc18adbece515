/** Owns the outside world as arguments: clocks, randomness and the log. */

/**
 * Two clocks. `now` is product time: civil rules and due dates (movable in a rehearsal).
 * `wall` is real time: leases, back-off, Retry-After, signatures.
 */
export type Clock = { readonly now: () => Date; readonly wall: () => Date };

/** Structured log lines. `facts` holds ids, codes and counts: never names, words, answers or tokens. */
export type Log = {
  readonly info: (event: string, facts?: Readonly<Record<string, unknown>>) => void;
  readonly warn: (event: string, facts?: Readonly<Record<string, unknown>>) => void;
  /** `cause` is logged by class and stack, never by message where it may quote personal text. */
  readonly error: (event: string, cause: unknown, facts?: Readonly<Record<string, unknown>>) => void;
};

/** A fresh id of 12 characters in Crockford's base 32: 60 random bits, readable aloud, also a form's nonce. */
export type NewId = () => string;
