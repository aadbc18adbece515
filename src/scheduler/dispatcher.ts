/** Owns the way out: what is due to one recipient becomes one Post, when manners and reach allow it. */

import { type Bundle, bundle } from '../domain/manners/bundle.ts';
import * as hours from '../domain/manners/hours.ts';
import type { Listener } from '../domain/manners.ts';
import type { Pending, Stranded, Waiting } from '../ports/store/system.ts';
import * as gates from './gates.ts';
import { inLanes } from './lanes.ts';
import { type Directories, listening } from './listening.ts';
import type { Moment } from './moment.ts';
import * as outcome from './outcome.ts';
import { isBacklog, type Pace, pacing } from './pace.ts';
import { keyOf, reachedBy, whyUnreached } from './parcels.ts';
import * as poster from './poster.ts';
import * as stranded from './stranded.ts';
import { giveUp, tellOn } from './unreached.ts';

const AT_ONCE = 16;
// Most of the time of a Post is spent waiting for its platform.
const DUE_AT_ONCE = 32;
// A batch of stranded Posts is leased together: at most five calls of 10 s in each lane, within one lease.
const STRANDED_BATCH = 20;
const DUE_BATCH = 200;
const LEASE = 60_000;
const HOUR = 3_600_000;
const AHEAD = 24 * HOUR;

export type DispatcherDeps = Omit<poster.PosterDeps, 'listening'> & { readonly directories: Directories };

type Hands = DispatcherDeps & poster.PosterDeps;

/** `dispatch(moment)`: sends what is due, one recipient strictly in order, and says what became of it. */
export function dispatcher(given: DispatcherDeps): (moment: Moment) => Promise<outcome.Outcome> {
  const deps = { ...given, listening: listening(given) };
  return async moment => {
    const began = moment.wall();
    const outcomes: outcome.Outcome[] = [];
    const pace = pacing();
    const note = (one: outcome.Outcome): void => void outcomes.push(one);
    await eachBatch<Stranded>(
      served => deps.outbox.stranded(moment.wall(), leaseFrom(moment), STRANDED_BATCH + served.length),
      post => post.id,
      posts =>
        inLanes(
          posts,
          post => keyOf(post.to),
          AT_ONCE,
          async post => note(await takeUp(deps, post, moment)),
        ),
      moment,
    );
    await eachBatch<Pending>(
      served =>
        deps.outbox.due(
          moment.now,
          moment.wall(),
          aheadOf(moment),
          DUE_BATCH,
          served.map(one => one.to),
        ),
      pending => keyOf(pending.to),
      all =>
        inLanes(
          all,
          one => keyOf(one.to),
          DUE_AT_ONCE,
          async one => note(await serve(deps, one, moment, pace)),
        ),
      moment,
    );
    const done = outcome.sum(outcomes);
    // As of the beginning: what was left out behind a gate that has opened since would wait for the next beat.
    const opens = await deps.outbox.opens(moment.now, began);
    return { ...done, waits: outcome.earliest([done.waits, opens]) };
  };
}

// What stays due after it was served waits for the next tick, so that nothing is turned over and over in this one. It may
// stand before others all the same, so as many more are asked for.
async function eachBatch<T>(
  next: (served: readonly T[]) => Promise<readonly T[]>,
  keyOfOne: (one: T) => string,
  work: (batch: readonly T[]) => Promise<void>,
  moment: Moment,
): Promise<void> {
  const served = new Map<string, T>();
  while (!moment.stopping()) {
    const batch = (await next([...served.values()])).filter(one => !served.has(keyOfOne(one)));
    if (batch.length === 0) return;
    for (const one of batch) served.set(keyOfOne(one), one);
    await work(batch);
  }
}

async function takeUp(deps: poster.PosterDeps, post: Stranded, moment: Moment) {
  try {
    if (moment.stopping()) return await giveBack(deps, post, moment);
    const posted = await stranded.takeUp(deps, post, moment);
    await putBack(deps, posted.left, hourAfter(moment), null);
    return posted.outcome;
  } catch (cause) {
    // Its lease runs out, and it is looked up again.
    poster.report(deps, 'post left stranded', cause, post);
    return outcome.failed(post.owed.map(one => one.id));
  }
}

/** Taken with others of its batch and not begun: whoever comes next need not wait for its lease, nor look whether it arrived. */
async function giveBack(deps: poster.PosterDeps, post: Stranded, moment: Moment): Promise<outcome.Outcome> {
  const [fate, code] = post.state === 'unknown' ? (['unknown', 'broke_off'] as const) : (['again', 'stopped'] as const);
  await deps.outbox.failed(post.id, fate, code, moment.wall(), false);
  return outcome.nothing;
}

async function serve(deps: Hands, pending: Pending, moment: Moment, pace: Pace): Promise<outcome.Outcome> {
  if (moment.stopping()) return outcome.nothing;
  try {
    if (pending.senseless !== undefined) throw pending.senseless;
    const decided = bundle(pending.waiting, pending.listener, moment.now);
    const skipped = await settle(deps, decided, pending.listener);
    const now = decided.now.flatMap(id => pending.waiting.filter(one => one.id === id));
    if (now.length === 0 || (await isPutOff(deps, pending, now, moment, pace))) return skipped;
    return outcome.sum([skipped, await sendTo(deps, pending, now, moment)]);
  } catch (cause) {
    return deps.isOutage(cause) ? leave(deps, pending, cause, moment) : postpone(deps, pending, cause, moment);
  }
}

/** After a standstill everybody would else get what is not urgent in the same minute. */
async function isPutOff(
  deps: Hands,
  { reachable }: Pending,
  now: readonly Waiting[],
  moment: Moment,
  pace: Pace,
): Promise<boolean> {
  const [address] = isBacklog(now, moment.backlog) ? reachedBy(reachable, deps) : [];
  const wait = address === undefined ? 0 : pace(address);
  if (wait > 0) await putBack(deps, idsOf(now), new Date(moment.now.getTime() + wait), null);
  return wait > 0;
}

async function settle(deps: poster.PosterDeps, decided: Bundle, listener: Listener | null): Promise<outcome.Outcome> {
  for (const { ids, dueAt } of decided.later) await putBack(deps, ids, dueAt, listener);
  if (decided.expired.length > 0) await deps.outbox.settle(decided.expired, 'expired', 'stale');
  for (const { ids, reason } of decided.moot) await deps.outbox.settle(ids, 'moot', reason);
  return outcome.skipped([...decided.expired, ...decided.moot.flatMap(({ ids }) => ids)]);
}

async function sendTo(
  deps: Hands,
  pending: Pending,
  now: readonly Waiting[],
  moment: Moment,
): Promise<outcome.Outcome> {
  const ids = idsOf(now);
  const addresses = reachedBy(pending.reachable, deps);
  for (const address of addresses) {
    const wall = moment.wall();
    const limits = gates.gatesOf(deps.chats, address);
    const leaseUntil = leaseFrom(moment);
    const post = await deps.outbox.claim({ to: pending.to, ids, address, gates: limits, wall, leaseUntil });
    if (post === null) return outcome.nothing;
    if ('opens' in post) return outcome.held(ids, post.opens);
    const posted = await poster.send(deps, post, moment);
    await putBack(deps, posted.left, politely(pending.listener, moment), pending.listener);
    if (posted.fate !== 'never') return posted.outcome;
  }
  return giveUp(deps, pending.to, now, addresses.length > 0 ? 'refused' : whyUnreached(pending.reachable));
}

// It is the database that fails, not they: what they are owed stays due, and counts as tried by nobody.
function leave(deps: poster.PosterDeps, pending: Pending, cause: unknown, moment: Moment): outcome.Outcome {
  deps.log.error('recipient left waiting', cause, { ref: deps.newRef(), to: keyOf(pending.to) });
  return outcome.failed(dueOf(pending, moment));
}

// One recipient whose rows make no sense must not be turned over in every tick, nor hold up the others.
async function postpone(
  deps: poster.PosterDeps,
  pending: Pending,
  cause: unknown,
  moment: Moment,
): Promise<outcome.Outcome> {
  const ids = dueOf(pending, moment);
  deps.log.error('recipient postponed', cause, { ref: deps.newRef(), to: keyOf(pending.to) });
  const buried = await deps.outbox.stumbled(ids, 'not_weighed');
  await tellOn(
    deps,
    pending.to,
    pending.waiting.filter(one => buried.includes(one.id)),
  );
  return outcome.failed(ids);
}

const idsOf = (some: readonly Waiting[]): readonly string[] => some.map(one => one.id);

const dueOf = ({ waiting }: Pending, moment: Moment): readonly string[] =>
  waiting.filter(one => one.dueAt <= moment.now).map(one => one.id);

const putBack = (deps: poster.PosterDeps, ids: readonly string[], dueAt: Date, by: Listener | null): Promise<void> =>
  ids.length === 0 ? Promise.resolve() : deps.outbox.putBack(ids, dueAt, by?.zone ?? null);

const aheadOf = (moment: Moment): Date => new Date(moment.now.getTime() + AHEAD);
const leaseFrom = (moment: Moment): Date => new Date(moment.wall().getTime() + LEASE);
const hourAfter = (moment: Moment): Date => new Date(moment.now.getTime() + HOUR);

const politely = (listener: Listener | null, moment: Moment): Date =>
  listener === null ? hourAfter(moment) : hours.soonest(listener, hourAfter(moment));
