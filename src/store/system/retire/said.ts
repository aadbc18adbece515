/** Owns retiring what was said: feedback by name, feedback in confidence, answers by name, and published comments. */
import { type Holds, isAny } from '../../../domain/privacy/hold.ts';
import { olderThan } from '../../../domain/privacy/retention.ts';
import type { Tx } from '../../parts.ts';
import { notHeldIn } from './notheld.ts';

export async function said(tx: Tx, held: Holds, now: Date): Promise<Readonly<Record<string, number>>> {
  const closed = async (kind: 'namedAnswers' | 'comments') => {
    const rounds = await tx.round.findMany({ where: { closedAt: { lt: olderThan(kind, now) } }, select: { id: true } });
    return { in: rounds.map(({ id }) => id) };
  };
  const named = await tx.namedAnswer.deleteMany({
    where: { ...notHeldIn(held), roundId: await closed('namedAnswers') },
  });
  // Nobody knows any more from which partnership a comment came.
  const comments = isAny(held)
    ? { count: 0 }
    : await tx.roundComment.deleteMany({ where: { roundId: await closed('comments') } });
  const old = (kind: 'feedback' | 'confidentialFeedback') => ({
    ...notHeldIn(held),
    changedAt: { lt: olderThan(kind, now) },
    voice: kind === 'feedback' ? ('named' as const) : { not: 'named' as const },
  });
  const feedback = await tx.feedback.deleteMany({ where: old('feedback') });
  const confidential = await tx.feedback.deleteMany({ where: old('confidentialFeedback') });
  return {
    feedback: feedback.count,
    confidentialFeedback: confidential.count,
    namedAnswers: named.count,
    comments: comments.count,
  };
}
