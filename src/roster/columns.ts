/** Owns the shape of the three files: their names, their columns in order, and which cell of the domain a column fills. */
import type { CellsOf, Table } from '../domain/roster.ts';

export const FILES = ['organisations.csv', 'partnerships.csv', 'contacts.csv'] as const;
export type FileName = (typeof FILES)[number];

export const COLUMNS = {
  'organisations.csv': ['organisation', 'side', 'host', 'kind', 'region'],
  'partnerships.csv': ['partnership', 'purpose', 'level', 'cohort', 'time_zone', 'check_in', 'where', 'pulse', 'place'],
  'contacts.csv': [
    'partnership',
    'organisation',
    'name',
    'role',
    'email',
    'phone',
    'language',
    'time_zone',
    'working_days',
    'channel',
    'slack',
    'teams',
    'until',
  ],
} as const satisfies Record<FileName, readonly string[]>;

export type Column<F extends FileName> = (typeof COLUMNS)[F][number];

/** The column in which a reader of the files finds a cell. */
export const COLUMN_OF: { readonly [T in Table]: { readonly [C in keyof CellsOf[T]]: string } } = {
  organisations: { name: 'organisation', side: 'side', isHost: 'host', kind: 'kind', region: 'region' },
  partnerships: {
    name: 'partnership',
    purpose: 'purpose',
    level: 'level',
    cohort: 'cohort',
    timeZone: 'time_zone',
    checkIn: 'check_in',
    meetsWhere: 'where',
    pulse: 'pulse',
    place: 'place',
  },
  persons: {
    name: 'name',
    email: 'email',
    phone: 'phone',
    language: 'language',
    timeZone: 'time_zone',
    workingDays: 'working_days',
    slack: 'slack',
    teams: 'teams',
  },
  contacts: { organisation: 'organisation', role: 'role', channel: 'channel', until: 'until' },
  hostRoles: { until: 'until' },
};

/** Characters a cell may hold; the purpose is a sentence or more, all else is a name, a word or an address. */
export const longest = (column: string): number => (column === 'purpose' ? 3_000 : 500);

/** Rows of one file, its header not counted. */
export const MOST_ROWS = 20_000;

/** Bytes of one file: more than 20,000 full rows of any real roster. */
export const MOST_BYTES = 64 * 1024 * 1024;
