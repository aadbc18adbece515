/** Owns one Post: it is worded, sent, and its fate is written down; a failure says when to try again. */

import type { WakeRow } from '../domain/agenda/due.ts';
import { MOST_ATTEMPTS } from '../domain/attempts.ts';
import { kinds } from '../domain/delivery.ts';
import { type Compose, type Id, NotDelivered } from '../ports/chat.ts';
import type { Log } from '../ports/deps.ts';
import type { PostInHand, System } from '../ports/store/system.ts';
import * as gates from './gates.ts';
import type { Listening } from './listening.ts';
import type { Moment } from './moment.ts';
import * as outcome from './outcome.ts';
import { type Chats, chatFor } from './parcels.ts';
import { tellOn, type UnreachedDeps } from './unreached.ts';
import { countBroken, type Words, worded } from './wording.ts';

export type PosterDeps = UnreachedDeps & {
  readonly outbox: System['outbox'];
  readonly chats: Chats;
  readonly listening: Listening;
  readonly compose: Compose;
  readonly isOutage: System['isOutage'];
  /** Called with the row of each question that was said: its clock starts (product §2). */
  readonly delivered: (row: WakeRow, now: Date) => Promise<void>;
  /** 0 to below 1. */
  readonly random: () => number;
  readonly newRef: () => string;
  readonly log: Log;
};

/** sent, gone (nothing was left to say) and failed are the end of it for now; never: another address may do. */
type Fate = 'sent' | 'gone' | 'failed' | 'never';
export type Posted = { readonly fate: Fate; readonly outcome: outcome.Outcome; readonly left: readonly Id[] };

const FIRST_WAIT = 15_000;
const LONGEST_WAIT = 3_600_000;
// A call to a platform is given up after 10 s; what is begun with less than this left of the lease could still be on its way when
// another takes the Post up.
const LEAST_LEASE = 15_000;
// A platform needs this long before its own look-up shows what it took.
const GRACE = 15_000;

/** Words and sends a Post in hand. `again`: it is sent a second time because a look-up did not find it. */
export async function send(deps: PosterDeps, post: PostInHand, moment: Moment, again = false): Promise<Posted> {
  const ids = post.owed.map(one => one.id);
  const chat = chatFor(deps.chats, post.address);
  if (chat === null) return never(deps, post, 'no_platform');
  const words = await worded(deps, post);
  if (words === 'broken') return later(deps, post, 'compose_failed', null, moment);
  if (words === null || words.said.length === 0) {
    await deps.outbox.dissolve(post.id);
    return { fate: 'gone', outcome: outcome.skipped(ids), left: [] };
  }
  const heard = await heardBy(deps, post, moment);
  if (heard instanceof NotDelivered) return undelivered(deps, post, heard, moment, again);
  if (!heard) return bury(deps, post, 'foreign_tenant');
  const asked = moment.wall();
  if (asked.getTime() > post.leaseUntil.getTime() - LEAST_LEASE) return heldTooLong(deps, post, moment);
  const remote = await posted(() => chat.post(post.address, words.card, post.id));
  if (remote instanceof NotDelivered) {
    await gates.hold(deps, post.address, remote, moment.wall());
    await gates.rest(deps, post.address, asked, moment.wall());
    return undelivered(deps, post, remote, moment, again);
  }
  if ('unsure' in remote) {
    report(deps, 'post broke off', remote.unsure, post);
    return unknown(deps, post, 'broke_off', again ? null : graceAfter(moment));
  }
  const sent = await arrived(deps, post, remote.id, moment.now, words);
  await gates.rest(deps, post.address, asked, moment.wall());
  await countBroken(deps, post, words.broken);
  return { ...sent, left: sent.left.filter(id => !words.broken.includes(id)) };
}

/** Written down as sent; without `words`, as after a look-up, all that was owed counts as said. */
export async function arrived(
  deps: PosterDeps,
  post: PostInHand,
  remote: string,
  now: Date,
  words?: Pick<Words, 'said' | 'moot'>,
): Promise<Posted> {
  const ids = post.owed.map(one => one.id);
  const { said, moot } = words ?? { said: ids, moot: [] };
  await deps.outbox.sent(post.id, remote, said, moot);
  await startClocks(deps, post, said, now);
  return {
    fate: 'sent',
    outcome: { ...outcome.nothing, delivered: said, skipped: moot },
    left: ids.filter(id => !said.includes(id) && !moot.includes(id)),
  };
}

/** A wait on real time in ms: doubled with each attempt up to an hour, ± 50 % so that many do not return at once. */
export function backOff(attempts: number, random: number): number {
  return Math.round(Math.min(FIRST_WAIT * 2 ** Math.max(0, attempts - 1), LONGEST_WAIT) * (0.5 + random));
}

/** Whether everybody who listens there may hear it. Nothing is said where that cannot be told. */
async function heardBy(deps: PosterDeps, post: PostInHand, moment: Moment): Promise<boolean | NotDelivered> {
  try {
    return await deps.listening(post, moment.wall());
  } catch (cause) {
    if (cause instanceof NotDelivered) return cause;
    report(deps, 'nobody knows who listens', cause, post);
    return new NotDelivered('again', 'inside_unknown');
  }
}

type Sent = { readonly id: string } | { readonly unsure: unknown };

async function posted(work: () => Promise<string>): Promise<Sent | NotDelivered> {
  try {
    return { id: await work() };
  } catch (cause) {
    // A platform that breaks off without saying how may have sent it.
    return cause instanceof NotDelivered ? cause : { unsure: cause };
  }
}

function undelivered(
  deps: PosterDeps,
  post: PostInHand,
  error: NotDelivered,
  moment: Moment,
  again: boolean,
): Promise<Posted> {
  if (error.fate === 'never') return never(deps, post, error.message);
  if (error.fate === 'unknown') return unknown(deps, post, error.message, again ? null : graceAfter(moment));
  return later(deps, post, error.message, error.retryAfter, moment);
}

async function later(
  deps: PosterDeps,
  post: PostInHand,
  code: string,
  retryAfter: number | null,
  moment: Moment,
): Promise<Posted> {
  if (retryAfter !== null) return patient(deps, post, code, new Date(moment.wall().getTime() + retryAfter));
  if (post.attempts >= MOST_ATTEMPTS) return bury(deps, post, code);
  const wait = backOff(post.attempts, deps.random());
  await deps.outbox.failed(post.id, 'again', code, new Date(moment.wall().getTime() + wait));
  return failure(post);
}

// A platform that names a time is alive: waiting for it is no attempt.
async function patient(deps: PosterDeps, post: PostInHand, code: string, until: Date): Promise<Posted> {
  await deps.outbox.failed(post.id, 'again', code, until, false);
  const { fate, outcome: became, left } = failure(post);
  return { fate, outcome: { ...became, waits: until }, left };
}

/** A machine that slept on the way may wake when another has taken the Post up long since; what is given back is then not ours to give. */
async function heldTooLong(deps: PosterDeps, post: PostInHand, moment: Moment): Promise<Posted> {
  deps.log.warn('post held too long', { post: post.id });
  await deps.outbox.failed(post.id, 'again', 'held_too_long', moment.wall(), false);
  return failure(post);
}

/** Behind a gate: it was not tried. */
export async function held(deps: PosterDeps, post: PostInHand, until: Date): Promise<Posted> {
  await deps.outbox.failed(post.id, 'again', 'gate_closed', until, false);
  const ids = post.owed.map(one => one.id);
  return { fate: 'failed', outcome: outcome.held(ids, until), left: [] };
}

/** Written down as unknown, to be looked up from `notBefore` on; null leaves it to people: it is listed, and told on. */
export async function unknown(
  deps: PosterDeps,
  post: PostInHand,
  code: string,
  notBefore: Date | null,
  counted = true,
): Promise<Posted> {
  await deps.outbox.failed(post.id, 'unknown', code, notBefore, counted);
  if (notBefore === null) {
    deps.log.warn('post parked', { post: post.id, code, attempts: post.attempts });
    await tellOn(deps, post.to, post.owed);
  }
  return failure(post);
}

const graceAfter = (moment: Moment): Date => graceFrom(moment.wall());

/** When what may have arrived can be looked up. */
export const graceFrom = (wall: Date): Date => new Date(wall.getTime() + GRACE);

export async function bury(deps: PosterDeps, post: PostInHand, code: string): Promise<Posted> {
  await deps.outbox.failed(post.id, 'dead', code, null);
  deps.log.warn('post buried', { post: post.id, code, attempts: post.attempts });
  await tellOn(deps, post.to, post.owed);
  return failure(post);
}

async function never(deps: PosterDeps, post: PostInHand, code: string): Promise<Posted> {
  await deps.outbox.failed(post.id, 'never', code, null);
  return { ...failure(post), fate: 'never' };
}

const failure = (post: PostInHand): Posted => ({
  fate: 'failed',
  outcome: outcome.failed(post.owed.map(one => one.id)),
  left: [],
});

async function startClocks(deps: PosterDeps, post: PostInHand, said: readonly Id[], now: Date): Promise<void> {
  for (const { id, kind, subject } of post.owed) {
    const type = kinds[kind].arrivalOf;
    if (type === null || !said.includes(id)) continue;
    try {
      await deps.delivered({ type, id: subject.id }, now);
    } catch (cause) {
      report(deps, 'clock not started', cause, post);
    }
  }
}

/** One log line with a reference; `cause` is logged by class and stack. */
export function report(deps: PosterDeps, event: string, cause: unknown, post: { readonly id: Id }): void {
  deps.log.error(event, cause, { ref: deps.newRef(), post: post.id });
}
