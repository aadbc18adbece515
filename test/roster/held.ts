/** Owns what is held after imports and after chat: plain data to plan against. */
import { type Held, NOTHING_HELD, type Plan } from '../../src/domain/roster.ts';
import { type Planned, plan } from '../../src/roster/plan.ts';
import { applied } from './applied.ts';
import { judge, type Tables } from './small.ts';

export function planned(tables: Tables, held: Held): Planned {
  const { roster, mistakes } = judge(tables);
  if (roster === null) throw new Error(JSON.stringify(mistakes));
  return plan(roster, held);
}

export function drawn(tables: Tables, held: Held): Plan {
  const { plan: result, mistakes } = planned(tables, held);
  if (result === null) throw new Error(JSON.stringify(mistakes));
  return result;
}

export const imported = (tables: Tables, held: Held = NOTHING_HELD): Held => applied(drawn(tables, held), held);

type Table = keyof Held;
/** What chat does: sets a cell of the row whose cells hold `which`. */
export function said<T extends Table>(held: Held, table: T, which: object, cells: object): Held {
  const id = idOf(held, table, which);
  return {
    ...held,
    [table]: held[table].map(row => (row.id === id ? { ...row, cells: { ...row.cells, ...cells } } : row)),
  };
}

export function idOf(held: Held, table: Table, which: object): string {
  const found = held[table].find(row =>
    Object.entries(which).every(([cell, value]) => ({ ...row, ...row.cells })[cell as 'id'] === value),
  );
  if (!found) throw new Error(`no ${table} ${JSON.stringify(which)}`);
  return found.id;
}
