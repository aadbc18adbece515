/** Owns finding people again: which held person each row means, step by step from the surest sign to the weakest. */
import { gather } from '../../domain/gather.ts';
import type { Held, PersonCells, Ref } from '../../domain/roster.ts';
import { type Mistake, held as say } from '../mistakes.ts';
import type { Roster } from '../roster.ts';
import { ANYWHERE, type Marks, marksOf, type Pool } from './marks.ts';

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

export function matchPeople(roster: Roster, held: Held, seats: readonly Seat[]): People {
  const marks = marksOf(roster, held);
  const addresses = new Map(held.persons.map(({ id, cells: { email } }) => [id, email?.toLowerCase() ?? null]));
  const cells = new Map(roster.people.map(person => [person.key, person.cells]));
  const byLine = new Map<number, string>();
  const claimed = new Map<string, Set<string>>();
  const mistakes: Mistake[] = [];
  const amiss = (line: number, words: ReturnType<typeof say.two>): number =>
    mistakes.push({ file: 'contacts.csv', line, column: 'name', ...words });

  const step = (
    waiting: readonly Seat[],
    candidates: (seat: Seat, who: PersonCells) => ReadonlySet<string>,
    what: string,
  ): void => {
    const claims: [string, string][] = [];
    for (const seat of waiting) {
      const who = cells.get(seat.person);
      const [id, ...more] = who ? candidates(seat, who) : [];
      if (id === undefined) continue;
      byLine.set(seat.line, id);
      if (more.length === 0) claims.push([id, seat.person]);
      else amiss(seat.line, say.two(what));
    }
    // Only now, so that the order of the rows decides nothing.
    for (const [id, person] of claims) claimed.set(id, (claimed.get(id) ?? new Set()).add(person));
  };
  const free = (ids: ReadonlySet<string>, person: string): ReadonlySet<string> =>
    new Set([...ids].filter(id => !claimed.has(id) || claimed.get(id)?.has(person)));
  const open = (): readonly Seat[] => seats.filter(seat => !byLine.has(seat.line));
  const unknown = (): readonly Seat[] => {
    const known = new Set(seats.flatMap(seat => (byLine.has(seat.line) ? seat.person : [])));
    return seats.filter(seat => !known.has(seat.person));
  };

  step(open(), ({ pool }, who) => (pool === null ? new Set() : marks.strong(pool, who)), 'contacts');
  step(open(), (seat, who) => weakIn(marks, seat, who, free), 'contacts');
  step(unknown(), (_, who) => marks.strong(ANYWHERE, who), 'people');
  step(
    unknown(),
    (seat, who) => free(agreeing(marks.weak(ANYWHERE, who, seat.organisation), who, addresses), seat.person),
    'people',
  );

  for (const keys of claimed.values()) {
    if (keys.size < 2) continue;
    const [first = 0, ...others] = roster.people
      .filter(({ key }) => keys.has(key))
      .map(({ lines }) => Math.min(...lines))
      .sort((a, b) => a - b);
    for (const line of others) amiss(line, say.same(first, 'person'));
  }
  return { ids: idsOf(seats, byLine), byLine, mistakes };
}

const weakIn = (
  marks: Marks,
  { pool, person, organisation }: Seat,
  who: PersonCells,
  free: (ids: ReadonlySet<string>, person: string) => ReadonlySet<string>,
): ReadonlySet<string> => (pool === null ? new Set() : free(marks.weak(pool, who, organisation), person));

// Outside one partnership a namesake with another address is somebody else.
function agreeing(
  ids: ReadonlySet<string>,
  who: PersonCells,
  addresses: ReadonlyMap<string, string | null>,
): ReadonlySet<string> {
  return new Set([...ids].filter(id => who.email === null || (addresses.get(id) ?? who.email) === who.email));
}

function idsOf(seats: readonly Seat[], byLine: ReadonlyMap<number, string>): ReadonlyMap<string, readonly string[]> {
  const groups = gather(seats, seat => seat.person);
  return new Map(
    [...groups].map(([key, own]) => [key, [...new Set(own.flatMap(seat => byLine.get(seat.line) ?? []))].sort()]),
  );
}
