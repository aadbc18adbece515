/** Owns finding people again: which held person each row means, step by step from the surest sign to the weakest. */
import { gather } from '../../domain/gather.ts';
import type { Held, PersonCells, Ref } from '../../domain/roster.ts';
import { type Mistake, held as say } from '../mistakes.ts';
import type { Roster } from '../roster.ts';
import { ANYWHERE, marksOf, type Pool } from './marks.ts';

/** A row as far as it says who is meant. `pool` is null in a partnership that is new. */
export type Seat = {
  readonly line: number;
  readonly person: string;
  readonly pool: Pool | null;
  readonly organisation: Ref;
};

export type People = {
  /** The held persons a SheetPerson's key stands for: none (new), one, or more where the store holds one human twice. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
  /** The held person meant by the row on this line of contacts.csv. */
  readonly byLine: ReadonlyMap<number, string>;
  readonly mistakes: readonly Mistake[];
};

type Ids = ReadonlySet<string>;
const NOBODY: Ids = new Set();

/** What the steps so far have found: `claimed` holds, by held person, the keys of the SheetPersons who are that one. */
type Found = {
  readonly byLine: Map<number, string>;
  readonly claimed: Map<string, Set<string>>;
  readonly mistakes: Mistake[];
};

export function matchPeople(roster: Roster, held: Held, seats: readonly Seat[]): People {
  const marks = marksOf(roster, held);
  const addresses = new Map(held.persons.map(({ id, cells: { email } }) => [id, email?.toLowerCase() ?? null]));
  const cells = new Map(roster.people.map(person => [person.key, person.cells]));
  const found: Found = { byLine: new Map(), claimed: new Map(), mistakes: [] };
  const step = (waiting: readonly Seat[], candidates: (seat: Seat, who: PersonCells) => Ids, what: string): void =>
    take(found, waiting, what, seat => {
      const who = cells.get(seat.person);
      return who === undefined ? NOBODY : candidates(seat, who);
    });
  const weak = (pool: Pool, { person, organisation }: Seat, who: PersonCells): Ids =>
    free(found, marks.weak(pool, who, organisation), person);

  step(open(found, seats), ({ pool }, who) => (pool === null ? NOBODY : marks.strong(pool, who)), 'contacts');
  step(open(found, seats), (seat, who) => (seat.pool === null ? NOBODY : weak(seat.pool, seat, who)), 'contacts');
  step(unknown(found, seats), (_, who) => marks.strong(ANYWHERE, who), 'people');
  step(unknown(found, seats), (seat, who) => agreeing(weak(ANYWHERE, seat, who), who, addresses), 'people');

  const mistakes = [...found.mistakes, ...claimedTwice(roster, found)];
  return { ids: idsOf(seats, found.byLine), byLine: found.byLine, mistakes };
}

function take(found: Found, waiting: readonly Seat[], what: string, candidates: (seat: Seat) => Ids): void {
  const claims: [string, string][] = [];
  for (const seat of waiting) {
    const [id, ...more] = candidates(seat);
    if (id === undefined) continue;
    found.byLine.set(seat.line, id);
    if (more.length === 0) claims.push([id, seat.person]);
    else found.mistakes.push(amiss(seat.line, say.two(what)));
  }
  // Only now, so that the order of the rows decides nothing.
  for (const [id, person] of claims) found.claimed.set(id, (found.claimed.get(id) ?? new Set()).add(person));
}

/** Nobody else's yet: a name alone must not take a person whom a surer sign gave to another row. */
function free({ claimed }: Found, ids: Ids, person: string): Ids {
  return new Set([...ids].filter(id => !claimed.has(id) || claimed.get(id)?.has(person)));
}

const open = ({ byLine }: Found, seats: readonly Seat[]): readonly Seat[] =>
  seats.filter(seat => !byLine.has(seat.line));

/** Seats of those who were found by none of their rows. */
function unknown({ byLine }: Found, seats: readonly Seat[]): readonly Seat[] {
  const known = new Set(seats.flatMap(seat => (byLine.has(seat.line) ? seat.person : [])));
  return seats.filter(seat => !known.has(seat.person));
}

/** Two humans of the files who both are one held person: told at every row but the first. */
function claimedTwice(roster: Roster, { claimed }: Found): readonly Mistake[] {
  return [...claimed.values()].flatMap(keys => {
    if (keys.size < 2) return [];
    const [first = 0, ...others] = roster.people
      .filter(({ key }) => keys.has(key))
      .map(({ lines }) => Math.min(...lines))
      .sort((a, b) => a - b);
    return others.map(line => amiss(line, say.same(first, 'person')));
  });
}

const amiss = (line: number, words: ReturnType<typeof say.two>): Mistake => ({
  file: 'contacts.csv',
  line,
  column: 'name',
  ...words,
});

// Outside one partnership a namesake with another address is somebody else.
function agreeing(ids: Ids, who: PersonCells, addresses: ReadonlyMap<string, string | null>): Ids {
  return new Set([...ids].filter(id => who.email === null || (addresses.get(id) ?? who.email) === who.email));
}

function idsOf(seats: readonly Seat[], byLine: ReadonlyMap<number, string>): ReadonlyMap<string, readonly string[]> {
  const groups = gather(seats, seat => seat.person);
  return new Map(
    [...groups].map(([key, own]) => [key, [...new Set(own.flatMap(seat => byLine.get(seat.line) ?? []))].sort()]),
  );
}
