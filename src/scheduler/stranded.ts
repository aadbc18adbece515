/** Owns Posts that were left on the way: those that wait for another try, and those whose fate must be looked up first. */
import { MOST_ATTEMPTS } from '../domain/attempts.ts';
import { kinds } from '../domain/delivery.ts';
import { bundle } from '../domain/manners/bundle.ts';
import { NotDelivered } from '../ports/chat.ts';
import type { PostInHand, Stranded } from '../ports/store/system.ts';
import * as gates from './gates.ts';
import type { Moment } from './moment.ts';
import * as outcome from './outcome.ts';
import { chatFor } from './parcels.ts';
import * as poster from './poster.ts';
import { giveUp } from './unreached.ts';

type Found = { readonly remote: string } | 'absent' | 'cannot' | { readonly notNow: NotDelivered | null };

/** Takes up one stranded Post; nothing is sent twice unless its platform says that the first is not there. */
export async function takeUp(deps: poster.PosterDeps, post: Stranded, moment: Moment): Promise<poster.Posted> {
  if (post.state === 'unknown') return lookUp(deps, post, moment);
  if (isStillPolite(post, moment.now)) return sendFresh(deps, post, moment, false);
  // Nobody has it yet, so what it owes is weighed anew, with all else that waits for them.
  await deps.outbox.release(post.id);
  return { fate: 'gone', outcome: outcome.nothing, left: [] };
}

/** Stale things do not count: they are left out, and what remains goes. */
function isStillPolite({ heard, owed }: Stranded, now: Date): boolean {
  const [first, ...others] = heard;
  if (first === undefined || others.length > 0) return first === undefined;
  const fresh = owed.filter(one => one.expiresAt === null || one.expiresAt > now);
  return bundle(first.waiting, first.listener, now).now.length === fresh.length;
}

async function lookUp(deps: poster.PosterDeps, post: PostInHand, moment: Moment): Promise<poster.Posted> {
  const found = await find(deps, post);
  if (found === 'cannot') return poster.unknown(deps, post, 'cannot_look_up', null);
  if (found === 'absent') return sendOnceMore(deps, post, moment);
  if ('remote' in found) return poster.arrived(deps, post, found.remote, moment.now);
  const after = (wait: number): Date => new Date(moment.wall().getTime() + wait);
  const asked = found.notNow?.retryAfter ?? null;
  if (asked !== null) return poster.unknown(deps, post, 'look_up_put_off', after(asked), false);
  if (post.attempts > MOST_ATTEMPTS) return poster.unknown(deps, post, 'look_up_failed', null);
  return poster.unknown(deps, post, 'look_up_failed', after(poster.backOff(post.attempts, deps.random())));
}

async function find(deps: poster.PosterDeps, post: PostInHand): Promise<Found> {
  const chat = chatFor(deps.chats, post.address);
  if (chat === null) return 'cannot';
  try {
    const remote = await chat.find(post.address, post.id, post.firstTriedAt);
    if (remote === 'cannot') return 'cannot';
    return remote === null ? 'absent' : { remote };
  } catch (cause) {
    if (cause instanceof NotDelivered) return { notNow: cause };
    poster.report(deps, 'look-up failed', cause, post);
    return { notNow: null };
  }
}

// An ask or a digest that comes twice does more harm than one that is missing from a list somebody reads.
async function sendOnceMore(deps: poster.PosterDeps, post: PostInHand, moment: Moment): Promise<poster.Posted> {
  // What ends the process each time it is sent must not end it for ever.
  if (post.attempts > MOST_ATTEMPTS) return poster.bury(deps, post, 'too_many_attempts');
  const bulk = post.owed.filter(one => kinds[one.kind].bulk);
  if (bulk.length === post.owed.length) return poster.bury(deps, post, 'not_sent_again');
  const dropped = await giveUp(deps, post.to, bulk, 'not_sent_again');
  const rest = { ...post, owed: post.owed.filter(one => !bulk.includes(one)) };
  return withAlso(await sendFresh(deps, rest, moment, true), dropped);
}

async function sendFresh(
  deps: poster.PosterDeps,
  post: PostInHand,
  moment: Moment,
  again: boolean,
): Promise<poster.Posted> {
  const stale = post.owed.filter(one => one.expiresAt !== null && one.expiresAt <= moment.now).map(one => one.id);
  if (stale.length === 0) return sendWhenOpen(deps, post, moment, again);
  await deps.outbox.settle(stale, 'expired', 'stale');
  const owed = post.owed.filter(one => !stale.includes(one.id));
  if (owed.length > 0) {
    return withAlso(await sendWhenOpen(deps, { ...post, owed }, moment, again), outcome.skipped(stale));
  }
  await deps.outbox.dissolve(post.id);
  return { fate: 'gone', outcome: outcome.skipped(stale), left: [] };
}

async function sendWhenOpen(
  deps: poster.PosterDeps,
  post: PostInHand,
  moment: Moment,
  again: boolean,
): Promise<poster.Posted> {
  const opens = await gates.pass(deps, post.address, moment.wall());
  return opens === null ? poster.send(deps, post, moment, again) : poster.held(deps, post, opens);
}

const withAlso = (posted: poster.Posted, also: outcome.Outcome): poster.Posted => ({
  ...posted,
  outcome: outcome.sum([posted.outcome, also]),
});
