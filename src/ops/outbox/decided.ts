/** Owns what an operator reads after deciding about one message. */

/** moving: Tend itself is still at work on it. */
export type Outcome = 'again' | 'arrived' | 'absent' | 'stale' | 'may_double' | 'not_sent' | 'moving';

const SENTENCES: Readonly<Record<Outcome, (ref: string) => string>> = {
  again: ref => `${ref} waits to be sent again; a running Tend takes it up within 15 seconds, at the next polite hour.`,
  arrived: ref => `${ref} is noted as arrived, and is not sent again.`,
  absent: ref => `There is no message ${ref} that waits for a decision. See: tend outbox`,
  moving: ref =>
    `${ref} is not given up: Tend still tries it, or looks whether it arrived, by itself. Nothing was changed.`,
  stale: ref => `${ref} is too old to be said now. Nothing was changed.`,
  may_double: ref =>
    `${ref} may have arrived. Ask or look first: if it did, tend outbox arrived ${ref}; ` +
    `if it did not, or twice is better than never, tend outbox retry ${ref} --may-double. Nothing was changed.`,
  not_sent: ref => `${ref} was never sent, so it cannot have arrived. To try it again: tend outbox retry ${ref}`,
};

export function decided(outcome: Outcome, ref: string): { readonly ok: boolean; readonly sentence: string } {
  return { ok: outcome === 'again' || outcome === 'arrived', sentence: SENTENCES[outcome](ref) };
}
