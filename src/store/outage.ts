/** Owns telling an outage of the database (gone, full, cut off) from a fault in what was asked of it. */

/** A connection is lost, the server is going down, has run out of something or lets nobody in (PostgreSQL's SQLSTATE). */
const SQLSTATE = /^(08|53|57P|55000)/;
/** No room, no disk, or somebody else has held it too long. */
const SQLITE = /^SQLITE_(FULL|IOERR|BUSY|CANTOPEN)/;
/** Prisma's names where its adapters know it without a number. */
const KINDS: ReadonlySet<unknown> = new Set([
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
]);
/** The driver's own words, and our pool's: they come without any code. */
const WORDS = /^Connection terminated|is not queryable|has fallen silent|timeout exceeded when trying to connect/;

type Told = { readonly originalCode?: unknown; readonly kind?: unknown };
type Failure = {
  readonly cause?: unknown;
  readonly meta?: { readonly driverAdapterError?: { readonly cause?: unknown } };
};

/** What a driver adapter said of it: by itself, or within an error of Prisma's. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { cause, meta }: Failure = error as Failure;
  const { originalCode, kind } = ((meta?.driverAdapterError?.cause ?? cause) as Told | null | undefined) ?? {};
  const code = typeof originalCode === 'string' ? originalCode : '';
  return SQLSTATE.test(code) || SQLITE.test(code) || KINDS.has(kind) || WORDS.test(error.message);
}
