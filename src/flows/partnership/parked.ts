/** Owns what was sent and may not have arrived: it is never sent again by itself, but a person who looked may decide (product §8). */
import { type Delivery, isKind } from '../../domain/delivery.ts';
import { gather } from '../../domain/gather.ts';
import * as standing from '../../domain/partnership/standing.ts';
import { familyOf } from '../../domain/partnership/stop.ts';
import { Refusal } from '../../domain/refusal.ts';
import * as time from '../../domain/time.ts';
import { one } from '../../messages/partnership/introduction.ts';
import type { ParkedView } from '../../messages/partnership/parked.ts';
import { words } from '../../messages/partnership/words.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { Rows } from '../../ports/store/rows.ts';
import type { Ask } from '../ask.ts';
import { recipientOf, startClocks, turnCards } from '../lost.ts';
import type { Reader } from '../teller.ts';
import { isCoordinator, standingIn } from './load.ts';

export const arrived = (ask: Ask, { id }: { readonly id: Id }): Promise<Reply> => decide(ask, id, 'arrived');
export const again = (ask: Ask, { id }: { readonly id: Id }): Promise<Reply> => decide(ask, id, 'again');

/** Messages to one place, or to some people, that the reader may decide about. */
export async function parkedFor(
  { rows, me }: Pick<Reader, 'rows' | 'me'>,
  whom: (delivery: Delivery) => ParkedView['to'] | undefined,
): Promise<readonly ParkedView[]> {
  const zone = me?.person.timeZone ?? 'UTC';
  const views: ParkedView[] = [];
  for (const [post, owed] of gather(await waiting(rows), each => each.postId ?? '')) {
    const [first] = owed;
    const to = first === undefined ? undefined : whom(first);
    if (first === undefined || to === undefined) continue;
    const about = new Set(owed.flatMap(({ kind }) => (isKind(kind) ? (familyOf(kind) ?? 'people') : [])));
    views.push({ post, on: time.dateIn(zone, first.dueAt), about: [...about], to });
  }
  return views;
}

const waiting = async (rows: Rows): Promise<readonly Delivery[]> =>
  (await rows.outbox.unreached()).filter(each => each.state === 'waiting' && each.postId !== null);

/** Who answers for the partnership decides, about all that the message held. */
async function decide(ask: Ask, post: Id, fate: 'arrived' | 'again'): Promise<Reply> {
  const owed = (await waiting(ask.rows)).filter(each => each.postId === post);
  const [first] = owed;
  // What is out of sight is answered as what was decided already: nobody learns that it is there.
  if (first === undefined) throw new Refusal('post.decided');
  for (const { partnershipId } of owed) {
    standing.demand(partnershipId === null ? isCoordinator(ask) : standing.manages(standingIn(ask, partnershipId)));
  }
  if (fate === 'again' && owed.every(each => each.expiresAt !== null && each.expiresAt <= ask.now)) {
    throw new Refusal('post.stale');
  }
  standing.demand(await ask.rows.outbox.decide(post, fate));
  if (fate === 'arrived') await startClocks({ ...ask, on: ask.today }, owed);
  await turnCards(ask.rows, owed);
  const subject = recipientOf(first);
  await ask.rows.audit({ act: `post.${fate}`, subject, partnershipId: first.partnershipId, detail: post });
  return { tell: one(ask.language, words[ask.language].reach.parked.decided[fate]) };
}
