/** Owns what the bot sent unprompted, as its recipients could have written it down: when, to whom, about what. */
import type { Stage } from './stage.ts';

type Recipient = {
  readonly name: string;
  /** Null for a place, where a partnership meets at its own hours. */
  readonly side: 'host' | 'partner' | null;
  readonly zone: string;
  /** Weekdays, 1 Monday to 7 Sunday; none for a place. */
  readonly workingDays: readonly number[];
};

export type Sent = {
  readonly id: string;
  readonly at: Date;
  readonly to: Recipient;
  readonly said: readonly { readonly kind: string; readonly subject: string; readonly partnership: string | null }[];
  /** What the card says now; a card turns when what it is about changes. */
  readonly summary: string;
};

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const DAY = 86_400_000;

/** Everything sent that the outbox still remembers, oldest first. */
export function everythingSent(stage: Pick<Stage, 'rows'>): readonly Sent[] {
  const people = peopleIn(stage);
  const places = placesIn(stage);
  const said = new Map<string, Sent['said'][number][]>();
  const deliveries = stage.rows<{ postId: string; kind: string; subjectId: string; partnership: string | null }>(
    `SELECT d."postId", d.kind, d."subjectId", p.name AS partnership FROM "Delivery" d
     LEFT JOIN "Partnership" p ON p.id = d."partnershipId" WHERE d.state = 'said' AND d."postId" IS NOT NULL`,
  );
  for (const { postId, kind, subjectId, partnership } of deliveries) {
    said.set(postId, [...(said.get(postId) ?? []), { kind, subject: subjectId, partnership }]);
  }
  const posts = stage.rows<{ id: string; personId: string | null; placeId: string | null; at: string; card: string }>(
    `SELECT p.id, p."personId", p."placeId", l.at, l.card FROM "Post" p
     JOIN "ThreadLine" l ON l.marker = p.id ORDER BY l.at`,
  );
  return posts.map(post => ({
    id: post.id,
    at: new Date(post.at),
    to: known(people.get(post.personId ?? '') ?? places.get(post.placeId ?? '')),
    said: said.get(post.id) ?? [],
    summary: (JSON.parse(post.card) as { summary: string }).summary,
  }));
}

/** The civil date and time somebody's own clock showed. */
export function localOf(
  at: Date,
  zone: string,
): { readonly date: string; readonly clock: string; readonly weekday: number } {
  // The Swedish way of writing a date is ISO's.
  const [date = '', clock = ''] = at.toLocaleString('sv-SE', { timeZone: zone }).split(' ');
  return { date, clock, weekday: weekdayOf(date) };
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(date: string): number {
  return ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

export function addDays(date: string, days: number): string {
  return new Date(new Date(`${date}T00:00:00Z`).getTime() + days * DAY).toISOString().slice(0, 10);
}

/** All dates from one to another, both included. */
export function datesBetween(from: string, to: string): readonly string[] {
  const dates: string[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date);
  return dates;
}

/** What more than one of some things share, with what each of them is. */
export function repeated<Thing>(
  things: readonly Thing[],
  key: (thing: Thing) => string,
  shown: (thing: Thing) => string = () => 'again',
): readonly string[] {
  const seen = new Map<string, Thing[]>();
  for (const thing of things) seen.set(key(thing), [...(seen.get(key(thing)) ?? []), thing]);
  return [...seen]
    .filter(([, some]) => some.length > 1)
    .map(([name, some]) => `${name}: ${some.map(shown).join(' | ')}`);
}

function peopleIn(stage: Pick<Stage, 'rows'>): ReadonlyMap<string, Recipient> {
  const rows = stage.rows<{ id: string; name: string; zone: string; days: string; isHost: number }>(
    `SELECT p.id, p.name, p."timeZone" AS zone, p."workingDays" AS days,
       EXISTS (SELECT 1 FROM "HostRole" h WHERE h."personId" = p.id) OR EXISTS (SELECT 1 FROM "Contact" c
         JOIN "Organisation" o ON o.id = c."organisationId" WHERE c."personId" = p.id AND o."isHost") AS isHost
     FROM "Person" p`,
  );
  return new Map(
    rows.map(row => [
      row.id,
      { name: row.name, side: row.isHost ? 'host' : 'partner', zone: row.zone, workingDays: daysIn(row.days) },
    ]),
  );
}

function placesIn(stage: Pick<Stage, 'rows'>): ReadonlyMap<string, Recipient> {
  const rows = stage.rows<{ id: string; name: string; zone: string | null }>(
    `SELECT l.id, l.name, p."timeZone" AS zone FROM "Place" l LEFT JOIN "Partnership" p ON p.id = l."partnershipId"`,
  );
  return new Map(
    rows.map(row => [row.id, { name: row.name, side: null, zone: row.zone ?? 'America/New_York', workingDays: [] }]),
  );
}

/** "Mon-Fri", "Tue Thu". */
function daysIn(text: string): readonly number[] {
  const at = (name: string) => WEEKDAYS.indexOf(name) + 1;
  return text.split(/[\s,]+/).flatMap(part => {
    const [from = '', to = from] = part.split('-');
    return WEEKDAYS.slice(at(from) - 1, at(to)).map(at);
  });
}

function known(recipient: Recipient | undefined): Recipient {
  if (recipient === undefined) throw new Error('sent to nobody who is known');
  return recipient;
}
