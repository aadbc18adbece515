/** Owns what platforms need to write somewhere again: kept whether or not anybody bound the account or the place to anything. */
import type { Address } from '../../ports/chat.ts';
import type { Reference, System } from '../../ports/store/system.ts';
import type { Parts } from '../parts.ts';

export function references({ client, clock }: Parts): System['references'] {
  const of = async (to: Address): Promise<Reference | null> => {
    const row = await client.reference.findUnique({ where: { platform_tenant_at: keyOf(to) } });
    return row === null ? null : JSON.parse(row.value);
  };
  return {
    of,
    latest: async (platform, tenant) => {
      const row = await client.reference.findFirst({ where: { platform, tenant }, orderBy: { changedAt: 'desc' } });
      return row === null ? null : JSON.parse(row.value);
    },
    keep: async (to, reference) => {
      const known = await of(to);
      // Nearly every message repeats what is known, and a write would hold up everybody else's.
      if (known !== null && isSame(known, reference)) return;
      const key = keyOf(to);
      const kept = { value: JSON.stringify(reference), changedAt: clock.now() };
      await client.reference.upsert({
        where: { platform_tenant_at: key },
        create: { ...key, ...kept },
        update: kept,
      });
    },
  };
}

function keyOf(to: Address) {
  if ('account' in to) {
    const { platform, tenant, user } = to.account;
    return { platform, tenant, at: `account:${user}` };
  }
  const { platform, tenant, conversation } = to.place;
  return { platform, tenant, at: `place:${conversation}` };
}

function isSame(one: Reference, other: Reference): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every(name => one[name] === other[name]);
}
