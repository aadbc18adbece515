/** Owns what a store would hold after a plan, computed on plain data. */
import { type Cell, type Held, type HeldRow, NEW, type Plan, type Table } from '../../src/domain/roster.ts';

type Row = HeldRow<object>;

export function applied(plan: Plan, held: Held): Held {
  const ids = new Map<string, string>();
  let next = Object.values(held).flat().length;
  for (const { ref } of Object.values(plan.make).flat()) {
    next += 1;
    ids.set(ref, `id${next}`);
  }
  const real = (ref: string): string => (ref.startsWith(NEW) ? (ids.get(ref) ?? missing(ref)) : ref);
  const resolved = <C extends object>(cells: C): C =>
    Object.fromEntries(
      Object.entries(cells).map(([cell, value]) => [cell, cell === 'organisation' ? real(String(value)) : value]),
    ) as C;
  const born = <M extends { ref: string; cells: object }>({ ref, cells, ...rest }: M): object => ({
    ...Object.fromEntries(
      Object.entries(rest).map(([key, value]) => [key, key === 'role' ? value : real(String(value))]),
    ),
    id: real(ref),
    cells: resolved(cells),
    imported: resolved(cells),
  });
  const shared = new Map(plan.mailboxes.map(({ person, shared: now }) => [real(person), now]));
  const rows = (table: Table): unknown[] =>
    [...(held[table] as readonly Row[]), ...plan.make[table].map(made => born(made) as Row)].map(row => {
      const writes: [string, Cell][] = [
        ...plan.changes
          .filter(change => change.table === table && change.id === row.id)
          .map((change): [string, Cell] => [change.cell, change.to]),
        ...plan.endings
          .filter(ending => ending.table === table && ending.id === row.id)
          .map((ending): [string, Cell] => ['until', ending.until]),
      ];
      const said = plan.remember.find(news => news.table === table && news.id === row.id);
      return {
        ...row,
        cells: resolved({ ...row.cells, ...Object.fromEntries(writes) }),
        imported: said ? resolved(said.cells) : row.imported,
        ...(table === 'persons'
          ? { sharedMailbox: shared.get(row.id) ?? (row as { sharedMailbox?: boolean }).sharedMailbox ?? false }
          : {}),
      };
    });
  return {
    organisations: rows('organisations'),
    partnerships: rows('partnerships'),
    persons: rows('persons'),
    contacts: rows('contacts'),
    hostRoles: rows('hostRoles'),
  } as unknown as Held;
}

function missing(ref: string): never {
  throw new Error(`the plan speaks of ${ref} and does not make it`);
}
