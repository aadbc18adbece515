/** Owns the walls: which room may import which, and which library may be used where, each with the reason it stands. */

type Wall = { readonly room: string; readonly may: readonly string[]; readonly because: string };

const JOINED = [
  'domain',
  'cards',
  'messages',
  'ports',
  'flows',
  'scheduler',
  'store',
  'platforms/web',
  'platforms/email',
  'platforms/slack',
  'platforms/teams',
  'roster',
  'rehearsal',
  'ops',
  'http.ts',
  'logger.ts',
  'config.ts',
];

/** Rooms are folders or files under src; a room may always import itself. */
export const walls: readonly Wall[] = [
  { room: 'domain', may: [], because: 'rules are pure: they know no clock, store, platform or words' },
  { room: 'cards', may: [], because: 'the card language knows no feature, so any platform can show any card' },
  { room: 'messages', may: ['domain', 'cards'], because: 'words are made of facts and shown as cards, nothing else' },
  { room: 'ports', may: ['domain', 'cards'], because: 'seams are types both sides agree on' },
  {
    room: 'flows',
    may: ['messages', 'ports', 'domain', 'cards'],
    because: 'a flow cannot send, store or know a platform',
  },
  { room: 'scheduler', may: ['ports', 'domain'], because: 'time is blind to features: it knows when, never what' },
  { room: 'store', may: ['ports', 'domain'], because: 'the store is blind to words' },
  {
    room: 'platforms/web',
    may: ['ports', 'cards'],
    because: 'platforms are blind to features: intents, replies, cards',
  },
  {
    room: 'platforms/email',
    may: ['ports', 'cards'],
    because: 'a letter says that something waits, and knows nothing of what it is',
  },
  {
    room: 'platforms/afterwards.ts',
    may: ['ports'],
    because: 'what a stop waits for is the same on every platform, and knows none of them',
  },
  {
    room: 'platforms/slack',
    may: ['ports', 'cards', 'platforms/afterwards.ts'],
    because: 'what Slack speaks stays in one folder, and the other platforms know nothing of it',
  },
  {
    room: 'platforms/teams',
    may: ['ports', 'cards', 'platforms/afterwards.ts'],
    because: 'what Teams and its adapter speak stays in one folder, and no type of theirs leaves it',
  },
  { room: 'roster', may: ['ports', 'domain'], because: 'a spreadsheet becomes rows by the same rules as chat' },
  {
    room: 'rehearsal',
    may: ['ports', 'domain', 'cards', 'roster'],
    because: 'the rehearsal plays people; it never words or decides',
  },
  { room: 'ops', may: ['ports', 'domain', 'config.ts'], because: 'operators see ids, counts and settings' },
  { room: 'http.ts', may: ['ports'], because: 'the server knows no route by heart' },
  { room: 'logger.ts', may: ['ports'], because: 'logging is a seam' },
  { room: 'config.ts', may: ['config'], because: 'settings are read before anything else exists' },
  { room: 'config', may: [], because: 'a part of the settings knows no other part of Tend' },
  {
    room: 'main.ts',
    may: ['main', ...JOINED],
    because: 'one room joins all the others, and nothing imports it but the command line',
  },
  { room: 'main', may: JOINED, because: 'the joining of one part each, so that main reads on one page' },
  { room: 'cli.ts', may: ['main.ts', 'config.ts', 'roster', 'ops'], because: 'a verb is one call' },
];

/** Which library may be used where (as a prefix under src). Anything not named here may be used nowhere. */
export const libraries: Readonly<Record<string, readonly string[]>> = {
  'temporal-polyfill': ['domain/time.ts', 'domain/time/'],
  'moment-timezone': ['domain/time/zonedata.ts'],
  'rrule-temporal': ['domain/cadence.ts', 'domain/cadence/'],
  'date-holidays': ['domain/holidays.ts'],
  zod: ['messages/actions.ts', 'messages/actions/', 'config.ts', 'config/', 'roster/'],
  'chrono-node': ['messages/typed/'],
  'node-cron': ['scheduler/ticker.ts'],
  '@prisma/client': ['store/'],
  dataloader: ['store/kept.ts'],
  '@prisma/adapter-better-sqlite3': ['store/sqlite/'],
  '@prisma/adapter-pg': ['store/postgres/'],
  '@prisma/driver-adapter-utils': ['store/straight.ts'],
  'better-sqlite3': ['store/sqlite/', 'store/migrate/sqlite.ts'],
  pg: ['store/postgres/', 'store/migrate/postgres.ts'],
  'lru-cache': ['platforms/', 'store/sqlite/prepared.ts'],
  express: ['platforms/web/', 'platforms/slack/', 'platforms/teams/', 'http.ts', 'main.ts', 'main/'],
  '@slack/bolt': ['platforms/slack/'],
  '@slack/web-api': ['platforms/slack/'],
  '@slack/types': ['platforms/slack/'],
  '@slack/oauth': ['platforms/slack/'],
  '@slack/logger': ['platforms/slack/'],
  botbuilder: ['platforms/teams/'],
  'botframework-connector': ['platforms/teams/'],
  jose: ['platforms/teams/'],
  'html-escaper': ['platforms/web/'],
  ics: ['platforms/web/'],
  fflate: ['ops/'],
  pino: ['logger.ts'],
  nodemailer: ['platforms/email/'],
  'csv-parse': ['roster/'],
  'csv-stringify': ['roster/', 'ops/records.ts'],
  commander: ['cli.ts'],
  'prom-client': ['ops/metrics.ts'],
};

/** Node's own modules, where the world is touched. Nowhere in the four pure rooms, nor in flows and the scheduler. */
export const builtins: readonly string[] = [
  'store/',
  'platforms/',
  'roster/',
  'rehearsal/',
  'ops/',
  'http.ts',
  'logger.ts',
  'main.ts',
  'main/',
  'cli.ts',
];
