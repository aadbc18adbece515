/** Owns what follows when something happens to a tenant, a place or an account without anybody asking Tend for anything. */
import type { Notice, Notify, Place } from '../ports/chat.ts';
import type { PlaceRow, Rows } from '../ports/store/rows.ts';
import type { HandleDeps } from './ask.ts';
import { expected, stewardsOf } from './partnership/expected.ts';
import { tell } from './partnership/load.ts';
import { tellOf } from './unreached.ts';

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
      return deps.store.system.installations.revoke(notice.platform, notice.tenant, notice.id);
    case 'joined':
      return work(rows => inPlace(rows, notice.place, place => joined(rows, place, notice.place)));
    case 'left':
      return work(rows => inPlace(rows, notice.place, place => left(rows, place, notice.place, deps.clock.now())));
    case 'shared':
      return work(rows => inPlace(rows, notice.place, place => rows.places.save({ ...place, tenants: UNKNOWN })));
    case 'renamed':
      return work(rows => inPlace(rows, notice.place, place => renamed(rows, place, notice.conversation)));
    case 'deactivated':
    case 'reactivated':
      return work(rows => turned(rows, notice, deps.clock.now()));
  }
}

// Nobody may be presumed: until the platform says who is inside, the place hears nothing (product §9).
const UNKNOWN = 'unknown';

/** A channel Tend was never told to post in is nobody's business. */
async function inPlace(rows: Rows, at: Place, change: (place: PlaceRow) => Promise<void>): Promise<void> {
  const place = await rows.places.at(at);
  if (place !== null) await change(place);
}

// A shared channel is the same place from each of its workspaces, but in each it is another bot that comes and goes.
const isOurs = (place: PlaceRow, told: Place): boolean => place.tenant === told.tenant;

async function joined(rows: Rows, place: PlaceRow, told: Place): Promise<void> {
  if (place.reachable || !isOurs(place, told)) return;
  await rows.places.save({ ...place, reachable: true });
  await rows.outbox.changed({ type: 'place', id: place.id });
}

async function left(rows: Rows, place: PlaceRow, told: Place, now: Date): Promise<void> {
  if (!place.reachable || !isOurs(place, told)) return;
  await rows.places.save({ ...place, reachable: false });
  if (await isUsed(rows, place)) await tellOf(rows, { place: place.id }, now);
}

async function isUsed(rows: Rows, { partnershipId, forLeaders }: PlaceRow): Promise<boolean> {
  const partnership = partnershipId === null ? null : await rows.partnerships.get(partnershipId);
  return forLeaders || (partnership !== null && partnership.state !== 'ended');
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
async function turned(rows: Rows, { id: stage, kind, account: at }: Turned, now: Date): Promise<void> {
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
  const stewards = await stewardsOf(rows, contacts, personId, now);
  const subject = { type: 'account', id: account.id } as const;
  await rows.outbox.owe(tell('account.deactivated', subject, stewards, { partnership: null, stage, now }));
}
