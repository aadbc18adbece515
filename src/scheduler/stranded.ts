/** Owns Posts that were left on the way: those that wait for another try, and those whose fate must be looked up first. */
import { kinds } from '../domain/delivery.ts';
import { NotDelivered } from '../ports/chat.ts';
import type { PostInHand } from '../ports/store/system.ts';
import type { Moment } from './moment.ts';
import * as outcome from './outcome.ts';
import { chatFor } from './parcels.ts';
import * as poster from './poster.ts';

type Found = { readonly remote: string } | 'absent' | 'cannot' | { readonly notNow: NotDelivered | null };

/** Takes up one stranded Post; nothing is sent twice unless its platform says that the first is not there. */
export async function takeUp(deps: poster.PosterDeps, post: PostInHand, moment: Moment): Promise<poster.Posted> {
  if (post.state === 'unknown') return lookUp(deps, post, moment);
  return sendFresh(deps, post, moment, false);
}

async function lookUp(deps: poster.PosterDeps, post: PostInHand, moment: Moment): Promise<poster.Posted> {
  const found = await find(deps, post);
  if (found === 'cannot') return poster.unknown(deps, post, 'cannot_look_up', null);
  if (found === 'absent') return sendOnceMore(deps, post, moment);
  if ('remote' in found) return poster.arrived(deps, post, found.remote, moment.now);
  if (post.attempts > poster.MOST_ATTEMPTS) return poster.unknown(deps, post, 'look_up_failed', null);
  const wait = found.notNow?.retryAfter ?? poster.backOff(post.attempts, deps.random());
  return poster.unknown(deps, post, 'look_up_failed', new Date(moment.wall().getTime() + wait));
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
  if (post.attempts > poster.MOST_ATTEMPTS) return poster.bury(deps, post, 'too_many_attempts');
  const bulk = post.owed.filter(one => kinds[one.kind].bulk);
  if (bulk.length === post.owed.length) return poster.bury(deps, post, 'not_sent_again');
  const dropped = await poster.giveUp(deps, post.to, bulk, 'not_sent_again');
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
  if (stale.length === 0) return poster.send(deps, post, moment, again);
  await deps.outbox.settle(stale, 'expired', 'stale');
  const owed = post.owed.filter(one => !stale.includes(one.id));
  if (owed.length > 0) {
    return withAlso(await poster.send(deps, { ...post, owed }, moment, again), outcome.skipped(stale));
  }
  await deps.outbox.dissolve(post.id);
  return { fate: 'gone', outcome: outcome.skipped(stale), left: [] };
}

const withAlso = (posted: poster.Posted, also: outcome.Outcome): poster.Posted => ({
  ...posted,
  outcome: outcome.sum([posted.outcome, also]),
});
