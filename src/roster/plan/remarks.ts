/** Owns what a plan points out without doing anything about it. */
import { type Change, type Held, nameKey, type PlanNotice } from '../../domain/roster.ts';
import { order } from '../order.ts';
import type { Roster } from '../roster.ts';
import type { People } from './people.ts';

/** `seen`: ids of the held rows that a row of the files means. */
export function noticesOf(
  roster: Roster,
  held: Held,
  people: People,
  seen: ReadonlySet<string>,
  changes: readonly Change[],
): readonly PlanNotice[] {
  return [...absent(held, seen), ...renamed(changes), ...twice(roster, people)];
}

// A person is spoken of through their contacts; one that ended needs no row any more.
function absent(held: Held, seen: ReadonlySet<string>): readonly PlanNotice[] {
  const current = {
    organisations: held.organisations,
    partnerships: held.partnerships,
    contacts: held.contacts.filter(({ cells }) => cells.until === null),
    hostRoles: held.hostRoles.filter(({ cells }) => cells.until === null),
  };
  return (['organisations', 'partnerships', 'contacts', 'hostRoles'] as const).flatMap(table =>
    current[table]
      .filter(({ id, imported }) => imported !== null && !seen.has(id))
      .map(({ id }) => ({ kind: 'absent' as const, table, id }))
      .toSorted((a, b) => order(a.id, b.id)),
  );
}

// A mailbox that passes to a successor would otherwise pass on consent and history with it, unnoticed.
function renamed(changes: readonly Change[]): readonly PlanNotice[] {
  return changes.flatMap(({ table, id, cell, from, to }) => {
    if (table !== 'persons' || cell !== 'name' || typeof from !== 'string' || typeof to !== 'string') return [];
    const words = new Set(nameKey(from).split(' '));
    const related = nameKey(to)
      .split(' ')
      .some(word => words.has(word));
    return related ? [] : [{ kind: 'renamed' as const, id, from, to }];
  });
}

/** Both rows stay: only people can tell whether they are one human. */
const twice = (roster: Roster, people: People): readonly PlanNotice[] =>
  roster.people
    .map(({ key, cells }) => ({ kind: 'twice' as const, name: cells.name, ids: people.ids.get(key) ?? [] }))
    .filter(({ ids }) => ids.length > 1)
    .toSorted((a, b) => order(a.ids[0] ?? '', b.ids[0] ?? ''));
