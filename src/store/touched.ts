/** Owns marking the cards that show something which has changed: whoever holds one sees it turn. */
import type { Subject } from '../domain/delivery.ts';
import type { Tx } from './parts.ts';

export async function touched(tx: Tx, wall: Date, { type, id }: Subject): Promise<void> {
  const posts = await tx.post.findMany({
    where: {
      live: true,
      state: { in: ['sending', 'unknown', 'failed', 'sent'] },
      subjects: { some: { subjectType: type, subjectId: id } },
    },
    select: { id: true, changedAt: true },
  });
  for (const { id: post, changedAt } of posts) {
    await tx.post.update({ where: { id: post }, data: { changedAt: after(changedAt, wall) } });
  }
}

// Never the same twice: who brings a card up to date tells by it whether the subject has changed once more.
const after = (changedAt: Date | null, wall: Date): Date =>
  changedAt === null || changedAt < wall ? wall : new Date(changedAt.getTime() + 1);
