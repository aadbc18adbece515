/** Owns statements that are prepared once and run many times: Prisma's adapter prepares the same text anew for each query. */
import type { Database, Statement } from 'better-sqlite3';
import { LRUCache } from 'lru-cache';

/** Texts differ by how many values they list, so there is no end of them; the longest unused goes first. */
const MOST = 500;

type Prepared = { readonly statement: Statement; readonly columns: ReturnType<Statement['columns']> };

/** Makes every `prepare` of this connection answer with a statement that was prepared before, where there is one. */
export function reusing(database: Database): void {
  const prepare = database.prepare.bind(database);
  const known = new LRUCache<string, Prepared>({ max: MOST, memoMethod: sql => made(prepare(sql)) });
  database.prepare = ((sql: string) => asBound(known.memo(sql))) as typeof database.prepare;
}

function made(statement: Statement): Prepared {
  return { statement, columns: statement.reader ? statement.raw().columns() : [] };
}

/** What the adapter uses of a statement: values can be bound for good only once, so they are handed over as it runs. */
function asBound({ statement, columns }: Prepared) {
  const { reader } = statement;
  return {
    bind: (values: readonly unknown[]) => ({
      reader,
      columns: () => columns,
      run: () => statement.run(...values),
      raw: () => ({ all: () => statement.all(...values) }),
    }),
  };
}
