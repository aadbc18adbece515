/** Owns the tenants that let Tend in: their tokens sealed, and who is in reach through them. */
import type { PlatformName } from '../../ports/chat.ts';
import type { Installation, System } from '../../ports/store/system.ts';
import type { Installation as Row } from '../generated/client.ts';
import type { Parts, Tx } from '../parts.ts';
import { isFirst } from '../seen.ts';
import * as wake from '../wake.ts';

export function installations(parts: Parts): System['installations'] {
  const { client, clock, sealer } = parts;
  const key = sealer.derived('tenant-token');
  const opened = (row: Row | null): Installation | null => {
    if (row === null || row.sealed === null) return null;
    const { platform, tenant, sealed, details } = row;
    const token = sealer.open('token', sealed, key, belonging(platform, tenant));
    return { platform, tenant, token, details: JSON.parse(details) };
  };
  const known = remembered(clock);
  return {
    of: (platform, tenant) =>
      known.of(belonging(platform, tenant), async () =>
        opened(await client.installation.findUnique({ where: { platform_tenant: { platform, tenant } } })),
      ),
    all: async platform => {
      const rows = await client.installation.findMany({ where: { platform }, orderBy: { tenant: 'asc' } });
      return rows.flatMap(row => opened(row) ?? []);
    },
    keep: async ({ platform, tenant, token, details }) => {
      const sealed = sealer.seal('token', token, key, belonging(platform, tenant));
      const kept = { sealed, details: JSON.stringify(details), state: 'active', changedAt: clock.now() } as const;
      await client.$transaction(async tx => {
        await tx.installation.upsert({
          where: { platform_tenant: { platform, tenant } },
          create: { platform, tenant, ...kept, createdAt: clock.now() },
          update: kept,
        });
        await inReach(tx, parts, platform, tenant, true);
      });
      known.forget();
    },
    revoke: async (platform, tenant, notice) => {
      await client.$transaction(async tx => {
        if (notice !== undefined && !(await isFirst(tx, parts, notice))) return;
        await tx.installation.updateMany({
          where: { platform, tenant, state: 'active' },
          data: { sealed: null, state: 'revoked', changedAt: clock.now() },
        });
        await inReach(tx, parts, platform, tenant, false);
      });
      known.forget();
    },
  };
}

/** As long (ms of real time) as what was read is good for: another process on this database may have shut a tenant out. */
const FRESH = 5_000;

type Known = { readonly found: Promise<Installation | null>; readonly until: number };

/** Every request and every post asks whose token it is: mostly the same few. */
function remembered(clock: Parts['clock']) {
  const known = new Map<string, Known>();
  return {
    of: (tenant: string, read: () => Promise<Installation | null>): Promise<Installation | null> => {
      const wall = clock.wall().getTime();
      const fresh = known.get(tenant);
      if (fresh !== undefined && wall < fresh.until) return fresh.found;
      const found = read();
      // One that is not there may be let in at any moment, and one that could not be read says nothing.
      found.then(
        row => row === null && known.delete(tenant),
        () => known.delete(tenant),
      );
      known.set(tenant, { found, until: wall + FRESH });
      return found;
    },
    forget: () => known.clear(),
  };
}

/** The row a token belongs to: its seal opens nowhere else. */
const belonging = (platform: PlatformName, tenant: string): string => `${platform}:${tenant}`;

/** Where a place comes into reach or out of it, its posts are planned for it, or for its people, from now on. */
async function inReach(
  tx: Tx,
  parts: Parts,
  platform: PlatformName,
  tenant: string,
  reachable: boolean,
): Promise<void> {
  await tx.account.updateMany({ where: { platform, tenant }, data: { reachable } });
  await wake.rounds(tx, parts.stamp());
  const turned = { platform, tenant, reachable: !reachable };
  const places = await tx.place.findMany({ where: turned, select: { partnershipId: true } });
  await tx.place.updateMany({ where: turned, data: { reachable } });
  const bound = places.flatMap(({ partnershipId }) => (partnershipId === null ? [] : [partnershipId]));
  if (bound.length > 0) await wake.partnerships(tx, bound, parts.stamp());
  else if (places.length > 0) await wake.host(tx, parts.stamp());
}
