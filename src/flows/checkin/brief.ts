/** Owns the brief, by itself and whenever somebody asks for it: through the eyes of one contact (product §3). */
import type { Card } from '../../cards/card.ts';
import { asksOn } from '../../domain/agreement/renewal.ts';
import type { CheckIn } from '../../domain/checkin/checkin.ts';
import * as plans from '../../domain/checkin/plan.ts';
import { leadersMetIn } from '../../domain/checkin/talk.ts';
import * as time from '../../domain/time.ts';
import type { ActionValues } from '../../messages/actions.ts';
import * as messages from '../../messages/checkin/brief.ts';
import type { EventView } from '../../messages/checkin/event.ts';
import { SHOWN_TALKS } from '../../messages/checkin/talks.ts';
import type { Reply } from '../../ports/chat.ts';
import type { Partnership, Rows } from '../../ports/store/rows.ts';
import { linesIn } from '../agreement/load.ts';
import { type Ask, actorIn } from '../ask.ts';
import { openIn } from '../feedback/open.ts';
import { viewsIn as numbersIn } from '../metric/load.ts';
import { nextOf, unwritten } from './carry.ts';
import { eventsOf } from './eventload.ts';
import { around, type Eyes, type Loaded, planOf, viewed } from './load.ts';
import { peopleOf } from './people.ts';
import { isDone, isRunning, promisesOf, since } from './promises.ts';
import { repairsOf } from './repairs.ts';
import { talksOf } from './talks.ts';
import { which } from './which.ts';

const DATES = 3;
const METRICS = 3;

/** The same brief at any time, for anybody in the partnership. */
export async function brief(ask: Ask, values: ActionValues<'checkin.brief'>): Promise<Reply> {
  const chosen = await which(ask, 'checkin.brief', values);
  if ('ask' in chosen) return chosen;
  actorIn(ask, chosen.partnership.id);
  return { tell: await briefOf(ask.rows, chosen.partnership, ask) };
}

export async function briefOf(rows: Rows, partnership: Partnership, eyes: Eyes): Promise<Card> {
  return messages.brief(await briefView(rows, partnership, eyes));
}

/** All of it is asked for at once, and nothing is kept; the handover pack begins with it (product §3). */
export async function briefView(rows: Rows, partnership: Partnership, eyes: Eyes): Promise<messages.BriefView> {
  const loaded = await around(rows, partnership);
  const known = await rows.checkins.of(partnership.id);
  const past = unwritten(known, eyes.now);
  const next = nextOf(known, eyes.now);
  const last = lastHeld(known);
  const promises = await promisesOf(rows, loaded, ownSide(loaded, eyes), eyes.today);
  const events = await eventsOf(rows, loaded, eyes, last?.on ?? partnership.activeSince ?? eyes.today);
  const seen = async (checkIn: CheckIn | null) =>
    checkIn === null ? null : viewed(rows, { ...loaded, checkIn }, eyes);
  return {
    language: eyes.language,
    today: eyes.today,
    partnership: { id: partnership.id, name: partnership.name },
    next: next === past ? null : await seen(next),
    past: await seen(past),
    promises: promises.filter(each => isRunning(each) || each.stand === 'proposed'),
    doneSince: promises.filter(isDone).filter(since(last?.on ?? null)),
    last: await seen(last),
    events: [...events.past, ...events.ahead],
    feedback: await openIn(rows, partnership, eyes, false),
    agreement: await linesIn(rows, partnership, eyes),
    metrics: await numbersIn(rows, loaded, eyes, METRICS),
    repairs: await repairsOf(rows, loaded, eyes.today),
    people: peopleOf(loaded.contacts, eyes.today),
    nextDates: datesOf(loaded, eyes, events.ahead),
    lastContactOn: partnership.lastContactOn,
    leadersMet: leadersMetIn(known),
    talks: await talksOf(rows, loaded, SHOWN_TALKS),
    tunes: tunes(partnership, eyes),
  };
}

function tunes({ id }: Partnership, { me }: Eyes): boolean {
  return me?.contacts.some(each => each.partnershipId === id && each.role !== 'member') ?? false;
}

/** The last check-in that was held; the done since then is what is new. */
export function lastHeld(known: readonly CheckIn[]): CheckIn | null {
  const held = known.filter(each => each.kind === 'regular' && each.state === 'held');
  return [...held].sort((one, other) => time.compare(other.on, one.on))[0] ?? null;
}

/** The organisation a reader stands for in a partnership; null for a place, and for who only looks. */
export function ownSide(loaded: Pick<Loaded, 'partnership'>, eyes: Pick<Eyes, 'me'>): string | null {
  const own = eyes.me?.contacts.find(contact => contact.partnershipId === loaded.partnership.id);
  return own?.organisationId ?? null;
}

/** In the order in which they come. */
function datesOf(
  loaded: Pick<Loaded, 'partnership' | 'organisations'>,
  eyes: Eyes,
  events: readonly EventView[],
): readonly messages.DateView[] {
  const plan = planOf(loaded, eyes.now);
  const meetings = plan === null ? [] : plans.nextSlots(plan, eyes.now, DATES);
  const { restUntil } = loaded.partnership;
  const renewal = asksOn(loaded.partnership);
  const dates: readonly messages.DateView[] = [
    ...(renewal !== null && renewal > eyes.today ? [{ kind: 'renewal', on: renewal } as const] : []),
    ...(restUntil !== null && restUntil > eyes.today ? [{ kind: 'rest', on: restUntil } as const] : []),
    ...meetings.map(slot => ({ kind: 'checkin', on: slot.date }) as const),
    ...events.map(({ checkIn, what }) => ({ kind: 'event', on: checkIn.on, what }) as const),
  ];
  return [...dates].sort((one, other) => time.compare(one.on, other.on));
}
