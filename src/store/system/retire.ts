/** Owns what is forgotten by age (product §9), as the table of retention says; what lies under a legal hold stays. */
import { olderThan } from '../../domain/privacy/retention.ts';
import type { Prisma } from '../generated/client.ts';
import { holds } from '../holds.ts';
import type { Parts } from '../parts.ts';
import { ledger } from './retire/ledger.ts';
import { machinery } from './retire/machinery.ts';
import { notHeld } from './retire/notheld.ts';
import { said } from './retire/said.ts';

const OVER = ['said', 'moot', 'expired', 'unreached'] as const;

/** In one transaction; counts by kind. A Post goes with the last delivery it said. */
export async function retire({ client, clock }: Parts, now: Date): Promise<Readonly<Record<string, number>>> {
  return client.$transaction(async tx => {
    const held = await holds(tx);
    const free = notHeld(held);
    const due: Prisma.DeliveryWhereInput = { state: { in: [...OVER] }, dueAt: { lt: olderThan('deliveries', now) } };
    const deliveries = await tx.delivery.deleteMany({ where: { AND: [due, free] } });
    const sent: Prisma.PostWhereInput = {
      state: { in: ['sent', 'dead'] },
      createdAt: { lt: olderThan('posts', now) },
    };
    const posts = await tx.post.deleteMany({ where: { ...sent, deliveries: { none: {} } } });
    const audits = await tx.audit.deleteMany({ where: { AND: [{ at: { lt: olderThan('audits', now) } }, free] } });
    return {
      deliveries: deliveries.count,
      posts: posts.count,
      audits: audits.count,
      ...(await ledger(tx, held, now)),
      ...(await said(tx, held, now)),
      ...(await machinery(tx, held, now, clock.wall())),
    };
  });
}
