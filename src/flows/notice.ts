/** Owns what follows when something happens to a tenant, a place or an account without anybody asking Tend for anything. */
import * as time from '../domain/time.ts';
import type { Id, Notice, Notify, Place } from '../ports/chat.ts';
import type { PlaceRow, Rows } from '../ports/store/rows.ts';
import type { HandleDeps } from './ask.ts';
import { coordinators, expected, stewardsOf } from './partnership/expected.ts';
import { hostStewards, load, tell } from './partnership/load.ts';

type NoticeDeps = Pick<HandleDeps, 'store' | 'clock' | 'log' | 'awake'>;

/** Each notice is carried out once, however often the platform tells it. */
export function noticing(deps: NoticeDeps): Notify {
  return async notice => {
    await carryOut(deps, notice);
    deps.log.info('noticed', { notice: notice.id, kind: notice.kind });
    deps.awake();
  };
}

async function carryOut(deps: NoticeDeps, notice: Notice): Promise<void> {
  const work = <T>(change: (rows: Rows) => Promise<T>) => deps.store.as({ kind: 'clock' }, change, notice.id);
  switch (notice.kind) {
    case 'installed':
      // Whoever kept its token has put its people and places back in reach.
      return;
    case 'removed':
      // Told again after the tenant has let Tend in anew, it must not shut that door.
      if (await work(async rows => !rows.repeated)) {
        await deps.store.system.installations.revoke(notice.platform, notice.tenant);
      }
      return;
    case 'joined':
      return work(rows => inPlace(rows, notice.place, place => joined(rows, place)));
    case 'left':
      return work(rows => inPlace(rows, notice.place, place => left(rows, place, stage(deps, notice))));
    case 'shared':
      return work(rows => inPlace(rows, notice.place, place => rows.places.save({ ...place, tenants: UNKNOWN })));
    case 'renamed':
      return work(rows => inPlace(rows, notice.place, place => renamed(rows, place, notice.conversation)));
    case 'deactivated':
    case 'reactivated':
      return work(rows => turned(rows, notice, stage(deps, notice)));
  }
}

// Nobody may be presumed: until the platform says who is inside, the place hears nothing (product §9).
const UNKNOWN = 'unknown';

type Stage = { readonly stage: Id; readonly now: Date };

const stage = ({ clock }: NoticeDeps, { id }: Notice): Stage => ({ stage: id, now: clock.now() });

/** A channel Tend was never told to post in is nobody's business. */
async function inPlace(rows: Rows, at: Place, change: (place: PlaceRow) => Promise<void>): Promise<void> {
  const place = await rows.places.at(at);
  if (place !== null) await change(place);
}

async function joined(rows: Rows, place: PlaceRow): Promise<void> {
  if (place.reachable) return;
  await rows.places.save({ ...place, reachable: true });
  await rows.outbox.changed({ type: 'place', id: place.id });
}

async function left(rows: Rows, place: PlaceRow, when: Stage): Promise<void> {
  if (!place.reachable) return;
  await rows.places.save({ ...place, reachable: false });
  const subject = { type: 'place', id: place.id } as const;
  const more = { partnership: place.partnershipId, ...when };
  await rows.outbox.owe(tell('place.lost', subject, await keepersOf(rows, place, when.now), more));
}

/** Those who can bring Tend back, or choose another channel. */
async function keepersOf(rows: Rows, { partnershipId, forLeaders }: PlaceRow, now: Date) {
  if (forLeaders) return coordinators(rows, now);
  if (partnershipId === null) return [];
  const loaded = await load(rows, partnershipId);
  if (loaded.partnership.state === 'ended') return [];
  return hostStewards(loaded, time.dateIn(loaded.partnership.timeZone, now));
}

/** Where somebody bound the new channel already, that is the later word: the old one is only let go. */
async function renamed(rows: Rows, place: PlaceRow, conversation: string): Promise<void> {
  const there = await rows.places.at({ ...place, conversation });
  if (there === null) return rows.places.save({ ...place, conversation });
  if (there.id === place.id) return;
  const { partnershipId, forLeaders } = place;
  await rows.places.save({ ...place, partnershipId: null, forLeaders: false, reachable: false });
  const isFree = there.partnershipId === null && !there.forLeaders;
  if (isFree) await rows.places.save({ ...there, partnershipId, forLeaders });
}

type Turned = Extract<Notice, { readonly kind: 'deactivated' | 'reactivated' }>;

/** Platforms tell it with every change of somebody's profile: only a true turn counts. */
async function turned(rows: Rows, { kind, account: at }: Turned, when: Stage): Promise<void> {
  const account = await rows.accounts.at(at);
  const reachable = kind === 'reactivated';
  if (account === null || account.reachable === reachable) return;
  await rows.accounts.save({ ...account, reachable });
  await rows.outbox.changed({ type: 'account', id: account.id });
  const { personId } = account;
  if (reachable || personId === null) return;
  // Their next address serves; the steward is asked only when there is none.
  if ((await rows.accounts.of(personId)).some(each => each.reachable)) return;
  const { candidates, contacts } = await expected(rows);
  if (!candidates.some(each => each.person === personId)) return;
  const stewards = await stewardsOf(rows, contacts, personId, when.now);
  const subject = { type: 'account', id: account.id } as const;
  await rows.outbox.owe(tell('account.deactivated', subject, stewards, { partnership: null, ...when }));
}
