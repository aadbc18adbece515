/** Owns retiring what the machinery remembers: intents, links, gates, who shut us out, strangers, and ways to write to nobody we know. */
import type { Holds } from '../../../domain/privacy/hold.ts';
import { olderThan } from '../../../domain/privacy/retention.ts';
import type { Tx } from '../../parts.ts';

export async function machinery(tx: Tx, held: Holds, now: Date, wall: Date): Promise<Readonly<Record<string, number>>> {
  const intents = await tx.seenIntent.deleteMany({ where: { at: { lt: olderThan('intents', now) } } });
  const mailed = { contactId: null, expiresAt: { lt: olderThan('mailedLinks', now) } };
  const carried = {
    contactId: held.whole ? { in: [] } : { not: null, notIn: await heldContacts(tx, held) },
    expiresAt: { lt: olderThan('carriedLinks', now) },
  };
  const links = await tx.link.deleteMany({ where: { OR: [mailed, carried] } });
  const installations = await tx.installation.deleteMany({
    where: { state: 'revoked', changedAt: { lt: olderThan('installations', now) } },
  });
  // A gate that has long been open is as good as none; it counts real time.
  const gates = await tx.gate.deleteMany({ where: { freeAt: { lt: olderThan('gates', wall) } } });
  const strangers = await tx.account.deleteMany({
    where: { personId: null, createdAt: { lt: olderThan('strangers', now) } },
  });
  return {
    intents: intents.count,
    links: links.count,
    installations: installations.count,
    gates: gates.count,
    strangers: strangers.count,
    references: await references(tx, now),
  };
}

async function heldContacts(tx: Tx, { partnerships }: Holds): Promise<string[]> {
  const found = await tx.contact.findMany({
    where: { partnershipId: { in: [...partnerships] } },
    select: { id: true },
  });
  return found.map(({ id }) => id);
}

/** The rest goes tomorrow. */
const MOST = 5_000;

type At = { readonly platform: string; readonly tenant: string; readonly at: string };

/** What stays the same is not written again, so age alone tells nothing: those of whom Tend still writes to stay. */
async function references(tx: Tx, now: Date): Promise<number> {
  const old = await tx.reference.findMany({ where: { changedAt: { lt: olderThan('references', now) } } });
  if (old.length === 0) return 0;
  const accounts = await tx.account.findMany({ where: { personId: { not: null }, reachable: true } });
  const places = await tx.place.findMany({ where: { reachable: true } });
  const used = new Set([
    ...accounts.map(({ platform, tenant, user }) => keyOf({ platform, tenant, at: `account:${user}` })),
    ...places.map(({ platform, tenant, conversation }) => keyOf({ platform, tenant, at: `place:${conversation}` })),
  ]);
  const tenants = new Set([...accounts, ...places].map(({ platform, tenant }) => `${platform} ${tenant}`));
  const latest = await tx.reference.groupBy({ by: ['platform', 'tenant'], _max: { changedAt: true } });
  // A tenant's latest is the way to everybody in it whom Tend knows.
  const ways = new Set(
    latest.map(({ platform, tenant, _max }) => `${platform} ${tenant} ${_max.changedAt?.getTime()}`),
  );
  const isWay = ({ platform, tenant, changedAt }: (typeof old)[number]): boolean =>
    tenants.has(`${platform} ${tenant}`) && ways.has(`${platform} ${tenant} ${changedAt.getTime()}`);
  const gone = old.filter(row => !used.has(keyOf(row)) && !isWay(row)).slice(0, MOST);
  for (const { platform, tenant, at } of gone) {
    await tx.reference.delete({ where: { platform_tenant_at: { platform, tenant, at } } });
  }
  return gone.length;
}

const keyOf = ({ platform, tenant, at }: At): string => `${platform} ${tenant} ${at}`;
