/** Owns marking posted cards whose subjects one transaction changed: they are brought up to date by the dispatcher. */
import type { Subject } from '../domain/delivery.ts';
import { type Post, Prisma } from './generated/client.ts';
import type { Tx } from './parts.ts';

export type Touched = {
  readonly add: (subject: Subject) => void;
  /** When all else is written. `wall`: real time. */
  readonly done: (tx: Tx, wall: Date) => Promise<void>;
};

/** Written once, at the end: one act often changes several subjects of the same card. */
export function touched(): Touched {
  const subjects = new Map<string, Subject>();
  return {
    add: subject => {
      subjects.set(`${subject.type} ${subject.id}`, subject);
    },
    done: async (tx, wall) => {
      if (subjects.size === 0) return;
      for (const { id, changedAt } of await showing(tx, [...subjects.values()])) {
        await tx.$executeRaw`UPDATE "Post" SET "changedAt" = ${after(changedAt, wall)} WHERE "id" = ${id}`;
      }
    },
  };
}

type Shown = Pick<Post, 'id' | 'changedAt'>;

const showing = (tx: Tx, subjects: readonly Subject[]): Promise<readonly Shown[]> => {
  // Each by its own index.
  const any = subjects.map(({ type, id }) => Prisma.sql`(d."subjectType" = ${type} AND d."subjectId" = ${id})`);
  return tx.$queryRaw<Shown[]>`SELECT DISTINCT p."id", p."changedAt" FROM "Delivery" d
    JOIN "Post" p ON p."id" = d."postId"
    WHERE (${Prisma.join(any, ' OR ')}) AND p."live" AND p."state" IN ('sending', 'unknown', 'failed', 'sent')`;
};

// Never the same twice: who brings a card up to date tells by it whether the subject has changed once more.
const after = (changedAt: Date | null, wall: Date): Date =>
  changedAt === null || changedAt < wall ? wall : new Date(changedAt.getTime() + 1);
