/** Owns the plan: what an import would make, change and end, found by comparing the files with what is held. */
import {
  type CellsOf,
  type Change,
  type ContactCells,
  type Ending,
  type Held,
  type HeldRow,
  type Made,
  NEW,
  nameKey,
  type Plan,
  type Ref,
} from '../domain/roster.ts';
import { inOrder } from './check/findings.ts';
import { between, type Mistake } from './mistakes.ts';
import { order } from './order.ts';
import { mailboxesOf } from './plan/mailboxes.ts';
import { contactsByPerson, HOST_ROLES } from './plan/marks.ts';
import { type Merged, merge } from './plan/merge.ts';
import { matchNames, ORGANISATIONS, PARTNERSHIPS } from './plan/names.ts';
import { matchPeople, type People, type Seat } from './plan/people.ts';
import { noticesOf } from './plan/remarks.ts';
import type { Lined, Roster } from './roster.ts';

/** `plan` is null exactly when there are mistakes: a row that fits two things held, two rows that fit one, another host. */
export type Planned = { readonly plan: Plan | null; readonly mistakes: readonly Mistake[] };

/** By name key: the id of what is held, or the NEW name of what the plan makes. */
type Refs = ReadonlyMap<string, Ref>;

/** Pure, and the same in whatever order the rows come; the plan of files imported a moment ago is empty. */
export function plan(roster: Roster, held: Held): Planned {
  const organisations = matchNames(roster.organisations, held.organisations, ORGANISATIONS);
  const partnerships = matchNames(roster.partnerships, held.partnerships, PARTNERSHIPS);
  const people = matchPeople(roster, held, seatsOf(roster, organisations.refs, partnerships.refs));
  const mistakes = inOrder([
    ...organisations.mistakes,
    ...hostMoved(roster, held, organisations.refs),
    ...partnerships.mistakes,
    ...people.mistakes,
  ]);
  if (mistakes.length > 0) return { plan: null, mistakes };
  return { plan: draw(roster, held, organisations.refs, partnerships.refs, people), mistakes };
}

/** In a partnership that is new nobody can be found again, so such a seat has no pool to look in. */
function seatsOf(roster: Roster, organisations: Refs, partnerships: Refs): readonly Seat[] {
  const atHost = roster.hostRoles.map(row => ({ ...row, pool: HOST_ROLES }));
  const inside = roster.contacts.map(row => {
    const ref = refIn(partnerships, row.partnership);
    return { ...row, pool: isNew(ref) ? null : ref };
  });
  return [...atHost, ...inside].map(({ line, person, pool, organisation }) => ({
    line,
    person,
    pool,
    organisation: refIn(organisations, organisation),
  }));
}

/** Which organisation is the host was decided when the installation was set up: everything hangs on it. */
function hostMoved(roster: Roster, held: Held, refs: Refs): readonly Mistake[] {
  const was = held.organisations.find(({ cells }) => cells.isHost);
  const host = roster.organisations.find(({ cells }) => cells.isHost);
  if (!was || !host || refs.get(nameKey(host.cells.name)) === was.id) return [];
  return [{ file: 'organisations.csv', line: host.line, column: 'host', ...between.hostMoved(was.cells.name) }];
}

/** Every held row that a row of the files means is met once, and what nothing met is pointed out as absent. */
function draw(roster: Roster, held: Held, organisations: Refs, partnerships: Refs, people: People): Plan {
  const merged: Merged[] = [];
  const seen = new Set<string>();
  const meet: Meet = (id, result) => {
    seen.add(id);
    merged.push(result);
  };
  const make = {
    organisations: namedOf('organisations', roster.organisations, held.organisations, organisations, meet),
    partnerships: namedOf('partnerships', roster.partnerships, held.partnerships, partnerships, meet),
    persons: personsOf(roster, held, people, meet),
    contacts: contactsOf(roster, held, organisations, partnerships, people, meet),
    hostRoles: hostRolesOf(roster, held, people, meet),
  };
  const changes = merged.flatMap(result => result.changes);
  // An ending is told as one, and handed on: it is no mere cell.
  const writes = changes.filter(change => change.cell !== 'until');
  return {
    make,
    changes: writes.toSorted(byRow),
    endings: changes.flatMap(endingOf).toSorted(byRow),
    remember: merged.flatMap(result => result.remember).toSorted(byRow),
    mailboxes: mailboxesOf(held, make.persons, writes),
    kept: merged.flatMap(result => result.kept).toSorted(byRow),
    notices: noticesOf(roster, held, people, seen, writes),
  };
}

/** Called for a held row that the files mean, with what becomes of it. */
type Meet = (id: string, result: Merged) => void;

function namedOf<T extends 'organisations' | 'partnerships'>(
  table: T,
  rows: readonly Lined<CellsOf[T]>[],
  held: readonly HeldRow<CellsOf[T]>[],
  refs: Refs,
  meet: Meet,
): readonly Made<CellsOf[T]>[] {
  const known = byId(held);
  const made = rows.flatMap(({ cells }) => {
    const ref = refIn(refs, nameKey(cells.name));
    const row = known.get(ref);
    if (row) meet(ref, merge(table, row, cells));
    return row ? [] : [{ ref, cells }];
  });
  return made.toSorted(byRef);
}

/** One human whom the store holds twice is met twice: both rows are given what the files say. */
function personsOf(roster: Roster, held: Held, people: People, meet: Meet): Plan['make']['persons'] {
  const known = byId(held.persons);
  const made = roster.people.flatMap(({ key, cells }) => {
    const rows = (people.ids.get(key) ?? []).flatMap(id => known.get(id) ?? []);
    for (const row of rows) meet(row.id, merge('persons', row, cells));
    return rows.length > 0 ? [] : [{ ref: personRef(key), cells }];
  });
  return made.toSorted(byRef);
}

function contactsOf(
  roster: Roster,
  held: Held,
  organisations: Refs,
  partnerships: Refs,
  people: People,
  meet: Meet,
): Plan['make']['contacts'] {
  const contactOf = contactsByPerson(held);
  const made = roster.contacts.flatMap(row => {
    const partnership = refIn(partnerships, row.partnership);
    const person = whose(row, people);
    const cells: ContactCells = {
      organisation: refIn(organisations, row.organisation),
      role: row.role,
      channel: row.channel,
      until: row.until,
    };
    const known = contactOf(partnership, person);
    if (known) meet(known.id, merge('contacts', known, cells));
    return known ? [] : [{ ref: `${NEW}contact ${partnership} ${person}`, partnership, person, cells }];
  });
  return made.toSorted(byRef);
}

function hostRolesOf(roster: Roster, held: Held, people: People, meet: Meet): Plan['make']['hostRoles'] {
  const roles = new Map(held.hostRoles.map(row => [`${row.role} ${row.person}`, row]));
  const made = roster.hostRoles.flatMap(({ role, until, ...row }) => {
    const person = whose(row, people);
    const known = roles.get(`${role} ${person}`);
    if (known) meet(known.id, merge('hostRoles', known, { until }));
    return known ? [] : [{ ref: `${NEW}${role} ${person}`, person, role, cells: { until } }];
  });
  return made.toSorted(byRef);
}

const personRef = (key: string): Ref => `${NEW}person ${key}`;

/** By the line first: rows of one human may mean two held persons, where the store has two. */
const whose = ({ line, person }: { line: number; person: string }, people: People): Ref =>
  people.byLine.get(line) ?? people.ids.get(person)?.[0] ?? personRef(person);

const isNew = (ref: Ref): boolean => ref.startsWith(NEW);

const refIn = (refs: Refs, key: string): Ref => refs.get(key) ?? `${NEW}${key}`;

const byId = <R extends HeldRow<object>>(rows: readonly R[]): ReadonlyMap<string, R> =>
  new Map(rows.map(row => [row.id, row]));

function endingOf(change: Change): readonly Ending[] {
  const { table, id, from, to } = change;
  if (change.cell !== 'until' || (table !== 'contacts' && table !== 'hostRoles')) return [];
  return [{ table, id, from: typeof from === 'string' ? from : null, until: typeof to === 'string' ? to : null }];
}

// By id or name, so that two plans of the same files read alike.
const byRef = (a: { readonly ref: Ref }, b: { readonly ref: Ref }): number => order(a.ref, b.ref);
const byRow = (a: { readonly table: string; readonly id: string; readonly cell?: string }, b: typeof a): number =>
  order(`${a.table} ${a.id} ${a.cell ?? ''}`, `${b.table} ${b.id} ${b.cell ?? ''}`);
