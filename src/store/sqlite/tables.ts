/** Owns the list of all tables, read from the migrations themselves: whoever adds a model cannot forget to have it carried. */
import Database from 'better-sqlite3';
import type { Column, Table } from '../carry/end.ts';
import { shippedIn } from '../migrate/shipped.ts';

const KINDS: Readonly<Record<string, Column['kind']>> = {
  TEXT: 'text',
  INTEGER: 'number',
  REAL: 'number',
  BOOLEAN: 'boolean',
  DATETIME: 'instant',
  BLOB: 'bytes',
};

type Described = { readonly name: string; readonly type: string; readonly pk: number };
type Found = Table & { readonly parents: readonly string[] };

/** As the migrations in this folder make them, each after those its rows point to. */
export function tablesIn(folder: string): readonly Table[] {
  const database = new Database(':memory:');
  try {
    for (const { sql } of shippedIn(folder)) database.exec(sql);
    const names = database
      .prepare<[], string>(
        `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name`,
      )
      .pluck()
      .all();
    return parentsFirst(names.map(name => described(database, name)));
  } finally {
    database.close();
  }
}

function described(database: Database.Database, name: string): Found {
  const all = database.pragma(`table_info("${name}")`) as readonly Described[];
  const keys = database.pragma(`foreign_key_list("${name}")`) as readonly { readonly table: string }[];
  return {
    name,
    columns: all.map(column => ({ name: column.name, kind: kindOf(name, column) })),
    key: all
      .filter(column => column.pk > 0)
      .sort((a, b) => a.pk - b.pk)
      .map(column => column.name),
    parents: keys.map(each => each.table).filter(parent => parent !== name),
  };
}

function kindOf(table: string, { name, type }: Described): Column['kind'] {
  const kind = KINDS[type];
  if (kind === undefined) throw new Error(`${table}.${name}: nothing is known of how to carry ${type}`);
  return kind;
}

function parentsFirst(all: readonly Found[]): readonly Table[] {
  const sorted: Found[] = [];
  while (sorted.length < all.length) {
    const next = all.find(
      each => !sorted.includes(each) && each.parents.every(parent => sorted.some(({ name }) => name === parent)),
    );
    if (next === undefined) throw new Error('tables point to each other in a circle');
    sorted.push(next);
  }
  return sorted.map(({ parents: _, ...table }) => table);
}
