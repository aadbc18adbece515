/** Owns one recipient's way through the outbox in tests: owed, claimed, and what became of it. */
import type { DeliveryKind, Recipient } from '../../src/domain/delivery.ts';
import type { Address } from '../../src/ports/chat.ts';
import type { PostInHand } from '../../src/ports/store/system.ts';
import * as rows from '../support/rows.ts';
import type { Stored } from '../support/stored.ts';

export const clock = { kind: 'clock' } as const;
export const rosa = { person: 'rosa' } as const;
export const address = { account: { platform: 'web', tenant: 'console', user: 'rosa' } } as const;
export const LEASE = 60_000;

export type Posting = ReturnType<typeof posting>;

export function posting(db: Stored) {
  const { outbox } = db.store.system;
  const wall = () => db.clock.wall();
  const lease = () => new Date(wall().getTime() + LEASE);
  /** Owes rosa one delivery about each promise; answers the ids. */
  const owe = async (
    promises: readonly string[],
    kind: DeliveryKind = 'commitment.accept',
  ): Promise<readonly string[]> => {
    await db.store.as(clock, seen =>
      seen.outbox.owe(
        promises.map(id => ({
          kind,
          subject: { type: 'commitment', id },
          to: rosa,
          partnershipId: 'food',
          stage: '',
          wantedAt: rows.START,
        })),
      ),
    );
    const found = await db.client.delivery.findMany({ where: { subjectId: { in: [...promises] }, kind } });
    return found.map(each => each.id);
  };
  const claim = async (ids: readonly string[], from = outbox, to: Recipient = rosa, at: Address = address) => {
    const post = await from.claim({ to, ids, address: at, gates: [], wall: wall(), leaseUntil: lease() });
    if (post !== null && 'opens' in post) throw new Error('no gate was there to be closed');
    return post;
  };
  const claimed = async (
    promises: readonly string[],
    kind?: DeliveryKind,
  ): Promise<PostInHand & { readonly ids: readonly string[] }> => {
    const ids = await owe(promises, kind);
    const found = await claim(ids);
    if (found === null) throw new Error('not claimed');
    return { ...found, ids };
  };
  return {
    wall,
    lease,
    owe,
    claim,
    claimed,
    later: (ms: number) => db.wallAt(new Date(wall().getTime() + ms)),
    stranded: (from = outbox) => from.stranded(wall(), lease(), 9),
    deliveries: () =>
      db.client.delivery.findMany({ select: { state: true, postId: true, reason: true }, orderBy: { id: 'asc' } }),
    post: (id: string | undefined) =>
      db.client.post.findUnique({
        where: { id: id ?? '' },
        include: { deliveries: { orderBy: { subjectId: 'asc' } } },
      }),
  };
}
