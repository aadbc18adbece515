/** Owns the zone in which the host's own clockwork runs: rounds and the weekly digest have no partnership of their own. */
import { isCurrent } from '../domain/partnership.ts';
import * as time from '../domain/time.ts';
import type { Tx } from './parts.ts';

/** The first coordinator's, else the first leader's, else a host steward's, else UTC. */
export async function hostZone(tx: Tx, now: Date): Promise<time.Zone> {
  const byAge = [{ since: 'asc' }, { id: 'asc' }] as const;
  const roles = await tx.hostRole.findMany({ include: { person: true }, orderBy: [...byAge] });
  const current = roles.filter(each => isCurrent(each, time.dateIn(each.person.timeZone, now)));
  const first = current.find(each => each.role === 'coordinator') ?? current[0];
  if (first !== undefined) return first.person.timeZone;
  const stewards = await tx.contact.findMany({
    where: { role: 'steward', organisation: { isHost: true } },
    include: { person: true },
    orderBy: [...byAge],
  });
  const steward = stewards.find(each => isCurrent(each, time.dateIn(each.person.timeZone, now)));
  return steward?.person.timeZone ?? 'UTC';
}
