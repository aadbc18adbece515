/** Owns what an operator may decide about a message that did not arrive, or perhaps did; as the clock, by reference, audited. */
import type { Delivery } from '../domain/delivery.ts';
import * as time from '../domain/time.ts';
import type { Id } from '../ports/chat.ts';
import type { Clock, NewId } from '../ports/deps.ts';
import type { Rows } from '../ports/store/rows.ts';
import type { Store } from '../ports/store/store.ts';
import { recipientOf, startClocks, turnCards } from './lost.ts';

type Deps = { readonly store: Store; readonly clock: Clock; readonly newId: NewId };

/** absent: nothing waits for a decision under that reference. */
export type Decided = 'again' | 'arrived' | 'absent' | 'stale' | 'may_double' | 'not_sent';

/** Given up after it may have been sent once: a second one could be a double. */
const DOUBTFUL: ReadonlySet<string> = new Set(['not_sent_again', 'too_many_attempts']);

const isDoubtful = ({ state, reason }: Delivery): boolean => state === 'waiting' || DOUBTFUL.has(reason);

/** Tries once more what reached nobody. What may have arrived is sent again only where whoever asks says that it may double. */
export function again(deps: Deps, ref: Id, mayDouble: boolean): Promise<Decided> {
  return decide(deps, ref, async (rows, owed, now) => {
    if (!mayDouble && owed.some(isDoubtful)) return 'may_double';
    const isStale = owed.every(each => each.expiresAt !== null && each.expiresAt <= now);
    if (isStale) return 'stale';
    const parked = owed.find(each => each.state === 'waiting');
    if (parked?.postId != null) await rows.outbox.decide(parked.postId, 'again');
    await rows.outbox.retry(owed.filter(each => each.state === 'unreached').map(each => each.id));
    return 'again';
  });
}

/** Notes that it arrived after all: what may have been sent counts as said, and clocks that wait for it start. */
export function arrived(deps: Deps, ref: Id): Promise<Decided> {
  return decide(deps, ref, async (rows, owed, now) => {
    const waiting = owed.filter(each => each.state === 'waiting');
    const post = waiting[0]?.postId;
    if (post == null || !(await rows.outbox.decide(post, 'arrived'))) return 'not_sent';
    await startClocks({ rows, on: time.dateIn('UTC', now), now, newId: deps.newId }, waiting);
    return 'arrived';
  });
}

type Deciding = (rows: Rows, owed: readonly Delivery[], now: Date) => Promise<Decided>;

function decide({ store, clock }: Deps, ref: Id, work: Deciding): Promise<Decided> {
  return store.as({ kind: 'clock' }, async rows => {
    const owed = (await rows.outbox.unreached()).filter(each => (each.postId ?? each.id) === ref);
    const [first] = owed;
    if (first === undefined) return 'absent';
    const decided = await work(rows, owed, clock.now());
    if (decided !== 'again' && decided !== 'arrived') return decided;
    await turnCards(rows, owed);
    // Nobody of Tend's people did it: an operator has no row.
    const entry = { act: `post.${decided}`, subject: recipientOf(first), partnershipId: first.partnershipId };
    await rows.audit({ ...entry, detail: `operator ${ref}` });
    return decided;
  });
}
