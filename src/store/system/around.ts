/** Owns what the agenda is told of a partnership's surroundings: who is in it as listeners, where it meets, its state. */
import type { Around, Party } from '../../domain/agenda/around.ts';
import { isKind } from '../../domain/delivery.ts';
import { isCurrent } from '../../domain/partnership.ts';
import { calendarOf, listed } from '../../domain/person.ts';
import * as time from '../../domain/time.ts';
import type { Id } from '../../ports/chat.ts';
import type { Prisma } from '../generated/client.ts';
import { yearOf } from '../listeners.ts';
import { pieces, type Tx } from '../parts.ts';

const AROUND = {
  contacts: {
    include: { person: true, organisation: true },
    omit: { introduction: true, note: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  },
  places: { where: { reachable: true }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.PartnershipInclude;

const OMIT = { name: true, purpose: true, meetsWhere: true } as const;

export type Surrounded = Prisma.PartnershipGetPayload<{ include: typeof AROUND; omit: typeof OMIT }>;
export type Peopled = Surrounded['contacts'][number];

export const surrounded = (tx: Tx, id: Id): Promise<Surrounded | null> =>
  tx.partnership.findUnique({ where: { id }, include: AROUND, omit: OMIT });

// A dozen contacts each: what they bring along must stay below the parameters that SQLite takes in one query.
const AT_ONCE = 50;

/** A few at a time; by id, so that two looks at the same portfolio read alike. */
export async function allSurrounded(tx: Tx, where: Prisma.PartnershipWhereInput): Promise<readonly Surrounded[]> {
  const ids = await tx.partnership.findMany({ where, select: { id: true }, orderBy: { id: 'asc' } });
  const found: Surrounded[] = [];
  for (const some of pieces(ids, AT_ONCE)) {
    const id = { in: some.map(each => each.id) };
    found.push(
      ...(await tx.partnership.findMany({ where: { id }, include: AROUND, omit: OMIT, orderBy: { id: 'asc' } })),
    );
  }
  return found;
}

const MINUTE = 60_000;
const known = new WeakMap<Surrounded, { readonly minute: number; readonly around: Around }>();

/** Many rows of a partnership look at the same one; in no zone does a day begin within a minute. */
export function aroundOf(partnership: Surrounded, now: Date): Around {
  const minute = Math.floor(now.getTime() / MINUTE);
  const found = known.get(partnership);
  if (found?.minute === minute) return found.around;
  const around = lookedAround(partnership, now);
  known.set(partnership, { minute, around });
  return around;
}

function lookedAround(partnership: Surrounded, now: Date): Around {
  return {
    partnership: partnership.id,
    state: partnership.state,
    zone: partnership.timeZone,
    place: partnership.places[0]?.id ?? null,
    parties: currentIn(partnership, now).map(contact => partyOf(contact, partnership, now)),
  };
}

/** Nothing where a row in it makes no sense: its own waking tells of that, and all the others go on without it. */
export function soundly<T>(work: () => T): readonly T[] {
  try {
    return [work()];
  } catch {
    return [];
  }
}

export const currentIn = ({ contacts }: Surrounded, now: Date): readonly Peopled[] =>
  contacts.filter(contact => isCurrent(contact, time.dateIn(contact.person.timeZone, now)));

function termOf({ coversId, since, until }: Pick<Peopled, 'coversId' | 'since' | 'until'>): Party['covers'] {
  return coversId === null || until === null ? null : { contact: coversId, from: since, until };
}

/** A contact with the working days on which their clocks run: holidays, closed days, and the partnership's rest. */
export function partyOf(
  { person, organisation, ...contact }: Peopled,
  rest: Pick<Surrounded, 'restMonths' | 'restUntil'>,
  now: Date,
): Party {
  const { region, closedOn, isHost } = organisation;
  const { restMonths, restUntil } = rest;
  const around = { region, closedOn, restMonths, restUntil };
  return {
    person: person.id,
    side: isHost ? 'host' : 'partner',
    zone: person.timeZone,
    calendar: calendarOf(person, around, yearOf(person.timeZone, now)),
    politeFrom: person.politeFrom,
    politeTo: person.politeTo,
    bundleDay: person.bundleDay,
    consent: isHost ? 'here' : contact.consent,
    stopped: listed(person.stopped).filter(isKind),
    contact: contact.id,
    role: contact.role,
    organisation: organisation.id,
    isSecond: contact.isSecond,
    covers: termOf(contact),
    restUntil: contact.restUntil,
  };
}
