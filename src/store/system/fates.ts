/** Owns what becomes of a Post: sent, dissolved, failed in one of four ways; written down only by whoever holds its lease. */
import type { Id } from '../../ports/chat.ts';
import type { System } from '../../ports/store/system.ts';
import { type Post, Prisma } from '../generated/client.ts';
import type { Parts, Tx } from '../parts.ts';
import { isIn, read } from '../read.ts';
import { together } from '../together.ts';

type Fates = Pick<System['outbox'], 'sent' | 'dissolve' | 'release' | 'failed' | 'letGo'>;

const IN_HAND = ['sending', 'unknown'] as const;

/** As many at once as keep what is bound in a statement far below SQLite's 32,766. */
const MOST = 200;

type Sent = {
  readonly id: Id;
  readonly attempt: number | undefined;
  readonly remote: string;
  readonly said: readonly Id[];
  readonly moot: readonly Id[];
};

export function fates({ client, dialect, log }: Parts, held: Map<string, number>): Fates {
  /** Nothing is marked when another attempt has taken the Post over: what that one finds out is what counts. */
  const whileHeld = async (id: string, work: (tx: Tx, post: Post) => Promise<void>): Promise<void> => {
    // Once for all: where the database has it run again, it is held as it was the first time.
    const attempt = held.get(id);
    held.delete(id);
    await client.$transaction(async tx => {
      const [post] = await read(tx, 'Post', Prisma.sql`WHERE "id" = ${id}`);
      if (post === undefined || !isInHand(post) || post.attempts !== attempt)
        return log.warn('lease lost', { post: id });
      await work(tx, post);
    });
  };
  const sent = together(MOST, async (all: readonly Sent[]) => {
    const lost = await client.$transaction(tx => allSent(tx, all), dialect.rowByRow);
    for (const id of lost) log.warn('lease lost', { post: id });
    return all.map(() => undefined);
  });
  return {
    sent: (id, remote, said, moot) => {
      const attempt = held.get(id);
      held.delete(id);
      return sent({ id, attempt, remote, said, moot });
    },
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
    letGo: async notBefore => {
      const all = [...held];
      held.clear();
      for (const [id, attempts] of all) {
        await client.post.updateMany({
          where: { id, attempts, state: { in: [...IN_HAND] } },
          data: { state: 'unknown', lastError: 'broke_off', leaseUntil: null, notBefore },
        });
      }
    },
  };
}

/** Answers those that another attempt has taken over. */
async function allSent(tx: Tx, all: readonly Sent[]): Promise<readonly Id[]> {
  const held = all.map(({ id, remote, attempt }) => Prisma.sql`(${id}, ${remote}, ${attempt ?? NEVER})`);
  const marked = await tx.$queryRaw<{ id: Id }[]>`
    UPDATE "Post" SET "state" = 'sent', "lastError" = '', "leaseUntil" = NULL, "notBefore" = NULL, "remoteId" = v.column2
    FROM (VALUES ${Prisma.join(held)}) AS v
    WHERE "Post"."id" = v.column1 AND "Post"."attempts" = CAST(v.column3 AS INTEGER) AND "state" IN ('sending', 'unknown')
    RETURNING "id"`;
  const ours = new Set(marked.map(({ id }) => id));
  const mine = all.filter(({ id }) => ours.has(id));
  if (mine.length > 0) await said(tx, mine);
  return all.flatMap(({ id }) => (ours.has(id) ? [] : [id]));
}

/** No Post has been tried so often. */
const NEVER = -1;

async function said(tx: Tx, all: readonly Sent[]): Promise<void> {
  const posts = all.map(each => each.id);
  const theirs = Prisma.sql`${isIn(Prisma.sql`"postId"`, posts)}`;
  const moot = all.flatMap(each => each.moot);
  const inWords = all.flatMap(each => each.said);
  await tx.$executeRaw`UPDATE "Delivery" SET "state" = 'said', "reason" = ''
    WHERE ${theirs} AND ${isIn(Prisma.sql`"id"`, inWords)}`;
  if (moot.length > 0) {
    await tx.$executeRaw`UPDATE "Delivery" SET "state" = 'moot', "reason" = 'moot'
      WHERE ${theirs} AND "state" = 'waiting' AND ${isIn(Prisma.sql`"id"`, moot)}`;
  }
  // What it did not say after all is not shown by it either.
  await tx.$executeRaw`UPDATE "Delivery" SET "postId" = NULL WHERE ${theirs} AND "state" <> 'said'`;
}

const isInHand = ({ state }: Post): boolean => IN_HAND.some(each => each === state);

/** What it still held waits without it. */
async function removed(tx: Tx, id: string): Promise<void> {
  await tx.delivery.updateMany({ where: { postId: id }, data: { postId: null } });
  await tx.post.delete({ where: { id } });
}

const OVER = { leaseUntil: null, notBefore: null } as const;

/** never: the address is out of use and the next one is tried; dead: nobody could be reached with what it held. */
async function bury(tx: Tx, post: Post, fate: 'never' | 'dead', code: string): Promise<void> {
  const { id, accountId, placeId } = post;
  await tx.post.update({ where: { id }, data: { state: 'dead', lastError: code, ...OVER, changedAt: null } });
  const waiting = { postId: id, state: 'waiting' } as const;
  if (fate === 'dead') {
    await tx.delivery.updateMany({ where: waiting, data: { state: 'unreached', reason: code } });
    return;
  }
  await tx.delivery.updateMany({ where: waiting, data: { postId: null } });
  if (accountId !== null) await tx.account.update({ where: { id: accountId }, data: { reachable: false } });
  else if (placeId !== null) await tx.place.update({ where: { id: placeId }, data: { reachable: false } });
}
