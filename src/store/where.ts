/** Owns what a database's address says: a file of this machine, or a PostgreSQL server, whose password nobody is shown. */

export const isPostgres = (database: string): boolean => /^postgres(ql)?:\/\//i.test(database);

/** As people may read it. */
export function shown(database: string): string {
  if (!isPostgres(database)) return database;
  const { host, pathname } = new URL(database);
  return `postgresql://${host}${pathname}`;
}
