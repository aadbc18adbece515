/** Owns what is forgotten by age (product §9): the outbox, links of mails and who shut us out after 90 days, seen intents after 30, audit and whose hands a link went through after 6 years. */
import * as time from '../../domain/time.ts';
import type { Parts } from '../parts.ts';

const DAY = 86_400_000;
const OUTBOX_DAYS = 90;
const INTENT_DAYS = 30;
const AUDIT_MONTHS = 6 * 12;
const OVER = ['said', 'moot', 'expired', 'unreached'] as const;

/** In one transaction; counts by kind. A Post goes with the last delivery it said. */
export async function retire({ client, clock }: Parts, now: Date): Promise<Readonly<Record<string, number>>> {
  const before = (days: number) => new Date(now.getTime() - days * DAY);
  const outbox = before(OUTBOX_DAYS);
  const audit = new Date(`${time.addMonths(now.toISOString().slice(0, 10), -AUDIT_MONTHS)}T00:00:00Z`);
  return client.$transaction(async tx => {
    const deliveries = await tx.delivery.deleteMany({ where: { state: { in: [...OVER] }, dueAt: { lt: outbox } } });
    const over = { state: { in: ['sent', 'dead'] }, createdAt: { lt: outbox }, deliveries: { none: {} } } as const;
    // Prisma takes no read-only lists.
    const old = { ...over, state: { in: [...over.state.in] } };
    await tx.postSubject.deleteMany({ where: { post: old } });
    const posts = await tx.post.deleteMany({ where: old });
    const intents = await tx.seenIntent.deleteMany({ where: { at: { lt: before(INTENT_DAYS) } } });
    const audits = await tx.audit.deleteMany({ where: { at: { lt: audit } } });
    const mailed = await tx.link.deleteMany({ where: { contactId: null, expiresAt: { lt: outbox } } });
    const carried = await tx.link.deleteMany({ where: { contactId: { not: null }, expiresAt: { lt: audit } } });
    const gone = await tx.installation.deleteMany({ where: { state: 'revoked', changedAt: { lt: outbox } } });
    // A gate that has long been open is as good as none; it counts real time.
    const open = new Date(clock.wall().getTime() - DAY);
    const gates = await tx.gate.deleteMany({ where: { freeAt: { lt: open } } });
    return {
      deliveries: deliveries.count,
      posts: posts.count,
      intents: intents.count,
      audits: audits.count,
      installations: gone.count,
      gates: gates.count,
      links: mailed.count + carried.count,
    };
  });
}
