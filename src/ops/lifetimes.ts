/** Owns until when what Tend stands on is looked after by its makers, and what is planned when that ends. */

type Life = { readonly what: string; readonly ends: string | null; readonly plan: string };

/** By major version; the day after which its makers mend nothing more. */
const NODE: Readonly<Record<number, string>> = {
  20: '2026-04-30',
  22: '2027-04-30',
  24: '2028-04-30',
  26: '2029-04-30',
};

const POSTGRES: Readonly<Record<number, string>> = {
  14: '2026-11-12',
  15: '2027-11-11',
  16: '2028-11-09',
  17: '2029-11-08',
  18: '2030-11-14',
};

const NEWER_NODE =
  'Tend runs on Node 20, 22 and 24: put a newer Node in its place and run npm ci. Nothing else changes.';
const NEWER_POSTGRES = 'Move the database to a newer server with pg_dump or pg_upgrade; Tend needs 14 or newer.';

const majorOf = (version: string): number => Number.parseInt(version.replace(/^v/, ''), 10);

export const node = (version: string): Life => ({
  what: `Node.js ${majorOf(version)}`,
  ends: NODE[majorOf(version)] ?? null,
  plan: NEWER_NODE,
});

export const postgres = (version: string): Life => ({
  what: `PostgreSQL ${majorOf(version)}`,
  ends: POSTGRES[majorOf(version)] ?? null,
  plan: NEWER_POSTGRES,
});

/** Whether nobody mends it any more on a day such as 2026-06-01. */
export const isOver = ({ ends }: Life, today: string): boolean => ends !== null && ends < today;

/** All that has an end, of what this process runs on and may be connected to. */
export function lives(nodeVersion: string): readonly Life[] {
  return [
    node(nodeVersion),
    {
      what: 'botbuilder 4 (Microsoft Teams)',
      ends: '2025-12-31',
      plan:
        'Existing bots may go on using it. Its known faults are closed in front of it, each with a test, all in src/platforms/teams. ' +
        'Its successor is @microsoft/agents-hosting, with the same shapes; we change when a fault cannot be closed from outside, ' +
        'or when Node 20 is left behind.',
    },
    { what: '@slack/bolt 5', ends: null, plan: 'No end is announced.' },
    {
      what: 'Prisma 7',
      ends: null,
      plan: 'No end is announced. The migrations are plain SQL and are applied by Tend itself.',
    },
    {
      what: 'SQLite 3',
      ends: null,
      plan: 'Its makers support it until 2050. It comes with better-sqlite3; 3.51.3 or newer is demanded.',
    },
    ...Object.keys(POSTGRES).map(major => postgres(major)),
  ];
}
