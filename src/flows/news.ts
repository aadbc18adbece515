/** Owns what is news on a link's page: what became of promises, what else is open, and the last check-in, by partnership. */
import type { Card } from '../cards/card.ts';
import { isAhead } from '../domain/checkin/held.ts';
import type { Commitment, CommitmentEvent } from '../domain/commitment/commitment.ts';
import { actorOf } from '../domain/commitment/commitment.ts';
import { onPage } from '../domain/partnership/link.ts';
import * as time from '../domain/time.ts';
import type { CheckInView } from '../messages/checkin/view.ts';
import type { CommitmentView } from '../messages/commitment/view.ts';
import * as cards from '../messages/partnership/page.ts';
import type { Id } from '../ports/chat.ts';
import type { Partnership, Rows } from '../ports/store/rows.ts';
import type { Me } from '../ports/store/viewer.ts';
import { contactIn } from './ask.ts';
import { around, type Eyes, type Loaded, viewed } from './checkin/load.ts';
import { viewed as promise } from './commitment/load.ts';

type Guest = Eyes & { readonly me: Me };

const WEEKS = 4;
const RUNNING: readonly Commitment['state'][] = ['proposed', 'open', 'at_risk', 'done'];

/** `carried`: the partnership whose link somebody else brought; there, what was sent nowhere can be said to have been read. */
export async function newsOf(rows: Rows, guest: Guest, carried: Id | null): Promise<readonly Card[]> {
  const mine = new Set(guest.me.contacts.map(each => each.partnershipId));
  const partnerships = (await rows.partnerships.all()).filter(each => mine.has(each.id) && each.state !== 'ended');
  const events = await rows.commitments.eventsBetween(time.addDays(guest.today, -7 * WEEKS), guest.today);
  const own = new Set((await rows.commitments.mine(RUNNING)).map(each => each.id));
  const all: Card[] = [];
  for (const partnership of partnerships) {
    const loaded = await around(rows, partnership);
    const promises = await rows.commitments.of(partnership.id);
    const rest = promises.filter(each => RUNNING.includes(each.state) && !own.has(each.id));
    all.push(
      cards.news({
        language: guest.language,
        today: guest.today,
        partnership,
        happened: happened(promises, loaded, events),
        open: await others(rows, rest, loaded, guest),
        last: await last(rows, loaded, guest),
        mayRead: carried === partnership.id && (await isUnread(rows, partnership)),
      }),
    );
  }
  return all;
}

/** Newest first. */
function happened(
  promises: readonly Commitment[],
  loaded: Omit<Loaded, 'checkIn'>,
  events: readonly CommitmentEvent[],
): readonly cards.Became[] {
  const byId = new Map(promises.map(each => [each.id, each]));
  return events
    .filter(cards.isNews)
    .toReversed()
    .flatMap(event => {
      const about = byId.get(event.commitmentId);
      if (about === undefined) return [];
      const owner = loaded.organisations.find(each => each.id === about.ownerOrganisationId)?.name ?? '';
      const by = loaded.contacts.find(each => each.id === event.byId)?.person.name ?? '';
      return [{ what: about.what, owner, event, by }];
    });
}

/** The home screen shows the reader's own; what colleagues have open with the other side stands here. */
async function others(
  rows: Rows,
  rest: readonly Commitment[],
  loaded: Omit<Loaded, 'checkIn'>,
  guest: Guest,
): Promise<readonly CommitmentView[]> {
  const { partnership, contacts } = loaded;
  const me = contactIn(guest, partnership.id);
  const reader = { actor: me === undefined ? null : actorOf(me), language: guest.language, today: guest.today };
  const views: CommitmentView[] = [];
  for (const commitment of rest) views.push(await promise(rows, { commitment, partnership, contacts }, reader));
  return views;
}

/** Held or not, it is the last word between the two sides. */
async function last(rows: Rows, loaded: Omit<Loaded, 'checkIn'>, guest: Guest): Promise<CheckInView | null> {
  const known = await rows.checkins.of(loaded.partnership.id);
  const found = known.find(each => each.kind === 'regular' && !isAhead(each) && each.on <= guest.today);
  return found === undefined ? null : viewed(rows, { ...loaded, checkIn: found }, guest);
}

async function isUnread(rows: Rows, { id }: Partnership): Promise<boolean> {
  const lost = await rows.outbox.unreached();
  const { me } = rows;
  return lost.some(each => each.personId === me?.person.id && each.partnershipId === id && onPage.includes(each.kind));
}
