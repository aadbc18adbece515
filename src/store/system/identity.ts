/** Owns who stands behind an account or a place on a platform, and the few facts the installation keeps about itself. */
import type { Account, Id, Place, PlatformName } from '../../ports/chat.ts';
import type { System } from '../../ports/store/system.ts';
import { Prisma } from '../generated/client.ts';
import type { Parts } from '../parts.ts';
import { found } from '../place.ts';
import { read } from '../read.ts';

/** Makes the account's row when it is first seen; whether somebody new is in reach is then tried. */
export async function whoIs(
  { client, clock, newId }: Parts,
  { platform, tenant, user }: Account,
  isDirect: boolean,
): ReturnType<System['whoIs']> {
  const key = { platform_tenant_user: { platform, tenant, user } };
  const [known] = await read(
    client,
    'Account',
    Prisma.sql`WHERE "platform" = ${platform} AND "tenant" = ${tenant} AND "user" = ${user}`,
  );
  if (known?.reachable || (known !== undefined && !isDirect && !(await letIn(client, platform, tenant)))) {
    return { account: known.id, person: known.personId };
  }
  const row = await client.account.upsert({
    where: key,
    create: { id: newId(), platform, tenant, user, createdAt: clock.now() },
    update: { reachable: true },
  });
  return { account: row.id, person: row.personId };
}

/** A platform that nobody has to let Tend into reaches everybody on it. */
async function letIn(client: Parts['client'], platform: PlatformName, tenant: string): Promise<boolean> {
  const tenants = await client.installation.findMany({
    where: { platform, state: 'active' },
    select: { tenant: true },
  });
  return tenants.length === 0 || tenants.some(each => each.tenant === tenant);
}

/** Null for a place that has no row yet: it is bound first. */
export async function placeAt({ client }: Parts, place: Place): Promise<Id | null> {
  return (await found(client, place))?.id ?? null;
}

export function meta({ client }: Parts): System['meta'] {
  return {
    get: async name => (await client.meta.findUnique({ where: { name } }))?.value ?? null,
    set: async (name, value) => {
      await client.meta.upsert({ where: { name }, create: { name, value }, update: { value } });
    },
  };
}

export async function zones({ client }: Parts): Promise<readonly string[]> {
  const persons = await client.person.findMany({ select: { timeZone: true }, distinct: ['timeZone'] });
  const partnerships = await client.partnership.findMany({ select: { timeZone: true }, distinct: ['timeZone'] });
  return [...new Set([...persons, ...partnerships].map(each => each.timeZone))].sort();
}
