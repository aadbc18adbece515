/** Owns what becomes of a Post: sent, dissolved, failed in one of four ways; written down only by whoever holds its lease. */
import type { System } from '../../ports/store/system.ts';
import { type Post, Prisma } from '../generated/client.ts';
import type { Parts, Tx } from '../parts.ts';
import { isIn, read } from '../read.ts';

type Fates = Pick<System['outbox'], 'sent' | 'dissolve' | 'release' | 'failed'>;

const IN_HAND = ['sending', 'unknown'] as const;

export function fates({ client, log }: Parts, held: Map<string, number>): Fates {
  /** Nothing is marked when another attempt has taken the Post over: what that one finds out is what counts. */
  const whileHeld = async (id: string, work: (tx: Tx, post: Post) => Promise<void>): Promise<void> => {
    // Once for all: where the database has it run again, it is held as it was the first time.
    const attempt = held.get(id);
    held.delete(id);
    await client.$transaction(async tx => {
      const [post] = await read(tx, 'Post', Prisma.sql`WHERE "id" = ${id}`);
      const inHand = post !== undefined && IN_HAND.some(state => state === post.state);
      if (!inHand || post.attempts !== attempt) return log.warn('lease lost', { post: id });
      await work(tx, post);
    });
  };
  return {
    sent: (id, remote, said, moot) =>
      whileHeld(id, async tx => {
        await tx.$executeRaw`UPDATE "Delivery" SET "state" = 'said', "reason" = ''
          WHERE "postId" = ${id} AND ${isIn(Prisma.sql`"id"`, said)}`;
        if (moot.length > 0) {
          await tx.$executeRaw`UPDATE "Delivery" SET "state" = 'moot', "reason" = 'moot'
            WHERE "postId" = ${id} AND "state" = 'waiting' AND ${isIn(Prisma.sql`"id"`, moot)}`;
        }
        // What it did not say after all is not shown by it either.
        const unsaid = await tx.$executeRaw`UPDATE "Delivery" SET "postId" = NULL
          WHERE "postId" = ${id} AND "state" <> 'said'`;
        if (unsaid > 0) await forgetUnsaid(tx, id);
        await tx.$executeRaw`UPDATE "Post" SET "state" = 'sent', "remoteId" = ${remote}, "lastError" = '',
          "leaseUntil" = NULL, "notBefore" = NULL WHERE "id" = ${id}`;
      }),
    dissolve: id =>
      whileHeld(id, async tx => {
        await tx.delivery.updateMany({
          where: { postId: id, state: 'waiting' },
          data: { state: 'moot', reason: 'moot' },
        });
        await removed(tx, id);
      }),
    release: id => whileHeld(id, tx => removed(tx, id)),
    failed: (id, fate, code, notBefore, counted = true) =>
      whileHeld(id, async (tx, post) => {
        // Whoever takes it up counts again, so what an earlier holder holds is never the number it had.
        const attempts = post.attempts - (counted ? 0 : 1);
        const data = { lastError: code, leaseUntil: null, notBefore, attempts };
        if (fate === 'again') await tx.post.update({ where: { id }, data: { ...data, state: 'failed' } });
        else if (fate === 'unknown') await tx.post.update({ where: { id }, data: { ...data, state: 'unknown' } });
        else await bury(tx, post, fate, code);
      }),
  };
}

/** What it still held waits without it. */
async function removed(tx: Tx, id: string): Promise<void> {
  await tx.delivery.updateMany({ where: { postId: id }, data: { postId: null } });
  await tx.postSubject.deleteMany({ where: { postId: id } });
  await tx.post.delete({ where: { id } });
}

const OVER = { leaseUntil: null, notBefore: null } as const;

/** never: the address is out of use and the next one is tried; dead: nobody could be reached with what it held. */
async function bury(tx: Tx, post: Post, fate: 'never' | 'dead', code: string): Promise<void> {
  const { id, accountId, placeId } = post;
  await tx.post.update({ where: { id }, data: { state: 'dead', lastError: code, ...OVER, changedAt: null } });
  await tx.postSubject.deleteMany({ where: { postId: id } });
  const waiting = { postId: id, state: 'waiting' } as const;
  if (fate === 'dead') {
    await tx.delivery.updateMany({ where: waiting, data: { state: 'unreached', reason: code } });
    return;
  }
  await tx.delivery.updateMany({ where: waiting, data: { postId: null } });
  if (accountId !== null) await tx.account.update({ where: { id: accountId }, data: { reachable: false } });
  else if (placeId !== null) await tx.place.update({ where: { id: placeId }, data: { reachable: false } });
}

/** Or the card would be brought up to date for something it never said. */
async function forgetUnsaid(tx: Tx, postId: string): Promise<void> {
  const said = await tx.delivery.findMany({ where: { postId }, select: { subjectType: true, subjectId: true } });
  const shown = said.map(({ subjectType, subjectId }) => ({ subjectType, subjectId }));
  await tx.postSubject.deleteMany({ where: { postId, NOT: { OR: shown } } });
}
