/** Owns what stands beside an answer by name that is low or fell: the pillars of its partnership's ledger, and the one step there. */
import { isOverdue } from '../commitment/commitment.ts';
import type { Promised } from '../digest/side.ts';
import { type Code, type TrustCode, trustCodes } from '../trust/statements.ts';
import type { Behind } from './behind.ts';

/** Confidence, fairness and communication have no ledger of their own: they are held against that of the pillar they rest on. */
const restsOn: Readonly<Record<Code, TrustCode>> = { R: 'R', C: 'R', T: 'T', M: 'T', P: 'P', F: 'P' };

/** Each once, in the order in which pillars are told. */
export function pillarsOf(codes: readonly Code[]): readonly TrustCode[] {
  return trustCodes.filter(pillar => codes.some(code => restsOn[code] === pillar));
}

export type NamedStep =
  | { readonly act: 'tell_now' | 'repair' | 'show_promise'; readonly id: string }
  | { readonly act: 'write_minutes'; readonly id: string }
  | { readonly act: 'open' | 'discuss' };

/**
 * What is behind is done first, in the order of the pillars; where nothing is, people talk about it where they meet. What is the host's
 * to do is its partner's to look at.
 */
export function namedStep(
  behind: readonly Behind[],
  promises: readonly Promised[],
  { isHost, today }: { readonly isHost: boolean; readonly today: string },
): NamedStep {
  const [promise] = behind.flatMap(each => each.promises);
  const [checkIn] = behind.flatMap(each => each.checkIns);
  if (promise !== undefined) {
    const late = promises.find(each => each.id === promise);
    if (!isHost || late === undefined) return { act: 'show_promise', id: promise };
    return { act: isOverdue(late, today) ? 'tell_now' : 'repair', id: promise };
  }
  if (checkIn !== undefined) return { act: 'write_minutes', id: checkIn.id };
  return { act: behind.some(each => each.waiting.length > 0) ? 'open' : 'discuss' };
}
