/** Owns the chores nobody asks for: once a day what is past its retention goes; new zone data wakes everything. */
import * as time from '../domain/time.ts';
import type { Clock, Log } from '../ports/deps.ts';
import type { Store } from '../ports/store/store.ts';
import type { Moment } from '../scheduler/moment.ts';

const ZONES = 'zones.version';

/** At start: instants were worked out with the zone data of then; with other data they are worked out anew. */
export async function followZones(store: Store): Promise<void> {
  const known = await store.system.meta.get(ZONES);
  if (known === time.zoneDataVersion) return;
  if (known !== null) await store.system.agenda.rezone();
  await store.system.meta.set(ZONES, time.zoneDataVersion);
}

/** At start: in a database that came from a backup. In a rehearsal nobody heard anything after it was taken. */
export async function settleRestored(store: Store, clock: Clock, isRehearsal: boolean): Promise<Since> {
  const nothing = { rounds: 0, posts: 0, unsaid: 0, week: null };
  return (await store.system.restored(clock.now(), clock.wall(), !isRehearsal)) ?? nothing;
}

type Since = NonNullable<Awaited<ReturnType<Store['system']['restored']>>>;

/** A tick that also retires old rows, at its first turn of each day of product time. */
export function retiring<Answer>(
  tick: (moment: Moment) => Promise<Answer>,
  store: Store,
  log: Log,
): (moment: Moment) => Promise<Answer> {
  let day = '';
  return async moment => {
    const answer = await tick(moment);
    const today = time.dateIn('UTC', moment.now);
    if (today === day) return answer;
    day = today;
    const gone = await store.system.retire(moment.now);
    if (Object.values(gone).some(count => count > 0)) log.info('retired', gone);
    return answer;
  };
}
