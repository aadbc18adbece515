/** Owns which migrations only add: whatever an older version knows stays as it was, so it may go on beside them. */

/** Written beside such a migration in Prisma's table, for the older version, which has not got its file. */
export const ADDS = 'only adds';

/** When in doubt it does not. */
export function onlyAdds(sql: string): boolean {
  const statements = sql
    .replace(/--.*$/gm, '')
    .split(';')
    .map(each => each.replace(/\s+/g, ' ').trim())
    .filter(each => each !== '');
  const made = new Set(statements.flatMap(each => /^CREATE TABLE "(\w+)"/.exec(each)?.[1] ?? []));
  return statements.every(each => isAddition(each, made));
}

function isAddition(statement: string, made: ReadonlySet<string>): boolean {
  if (!letsGo(statement)) return false;
  if (/^CREATE (TABLE|INDEX|TYPE) /.test(statement)) return true;
  // Upon what is there already these would refuse what the older version writes.
  const narrowed = /^CREATE UNIQUE INDEX "\w+" ON "(\w+)"|^ALTER TABLE "(\w+)" ADD CONSTRAINT /.exec(statement);
  if (narrowed !== null) return made.has(narrowed[1] ?? narrowed[2] ?? '');
  const columns = /^ALTER TABLE "\w+" (ADD COLUMN .+)$/.exec(statement)?.[1];
  return columns?.split(/, (?=ADD |DROP |ALTER |RENAME )/).every(isFree) ?? false;
}

/** An older version does not name the column, so it must do without a value. */
const isFree = (column: string): boolean =>
  column.startsWith('ADD COLUMN ') &&
  (!column.includes('NOT NULL') || column.includes(' DEFAULT ')) &&
  !/ UNIQUE| REFERENCES /.test(column);

/** What refers to a row must not keep the older version from deleting it. */
const letsGo = (statement: string): boolean =>
  count(statement, / REFERENCES /g) === count(statement, / ON DELETE (CASCADE|SET NULL)/g);

const count = (statement: string, what: RegExp): number => statement.match(what)?.length ?? 0;
