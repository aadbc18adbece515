/** Owns how one person hears what waits for them: split by side and consent, since a yes in one partnership carries nothing of another. */
import { gather } from '../../domain/gather.ts';
import type { Heard } from '../../ports/store/system.ts';
import type { Delivery, Organisation } from '../generated/client.ts';
import { listenerOf, type Stand, standOf } from '../listeners.ts';
import type { Standing } from '../standings.ts';
import { waitingOf } from './waiting.ts';

type HeardAs = Heard & { readonly as: readonly Stand[] };

export function heardBy(
  person: Standing,
  theirs: readonly Delivery[],
  host: Organisation | null,
  now: Date,
): readonly HeardAs[] {
  const stands = theirs.map(each => [standOf(person, each.partnershipId, now), each] as const);
  const alike = gather(stands, ([{ side, consent }]) => `${side} ${consent}`);
  return [...alike.values()].map(some => {
    const as = some.map(([stand]) => stand);
    const waiting = some.flatMap(([, each]) => waitingOf(each));
    return { as, listener: listenerOf(person, as, host, now), waiting };
  });
}
