/** Owns what an operator reads when a verb fails: one sentence a reason, and what to do about it. */

import { MigrationRefused } from '../store/migrate/shipped.ts';
import { NoWriteAheadLog } from '../store/sqlite/client.ts';
import { SqliteTooOld } from '../store/sqlite/connection.ts';
import { Taken } from '../store/taken.ts';

/** The message of an error: the command line is the operator's own, and no partner's words pass through it. */
export function sayWhy(error: unknown): string {
  return error instanceof Error ? `Tend stopped: ${error.message}` : 'Tend stopped for an unknown reason.';
}

const CODES: Readonly<Record<string, string>> = {
  SQLITE_NOTADB: 'is not a database of Tend. Name another file in DATABASE_URL, or move this one away.',
  SQLITE_CORRUPT: 'is damaged. Stop everything that uses it and put a backup in its place.',
  SQLITE_CANTOPEN: 'cannot be opened. Is it a file, and may this user write to its folder?',
  SQLITE_READONLY: 'cannot be written to. May this user write to it and to its folder?',
  SQLITE_FULL: 'cannot grow: the disk is full.',
  SQLITE_BUSY: 'is held by another program. Stop that first.',
  EACCES: 'cannot be made: this user may not write to its folder.',
  EPERM: 'cannot be made: this user may not write to its folder.',
  EROFS: 'cannot be made: its disk is read-only.',
  ENOSPC: 'cannot grow: the disk is full.',
  ENOENT: 'cannot be made: its folder is not there and cannot be made.',
  EEXIST: 'cannot be made: a part of its path is a file, not a folder.',
  ENOTDIR: 'cannot be made: a part of its path is a file, not a folder.',
};

const SERVER: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'does not answer. Is the server running, and is its address in DATABASE_URL right?',
  ENOTFOUND: 'is on a host nobody knows. Is its address in DATABASE_URL right?',
  EHOSTUNREACH: 'cannot be reached from here. Does the network let this machine through?',
  ETIMEDOUT: 'does not answer. Does the network let this machine through?',
  '28P01': 'refuses the password in DATABASE_URL.',
  '28000': 'refuses this user. See who may connect from here in its pg_hba.conf.',
  '3D000': 'is not there. Make it on the server first: createdb NAME.',
  '42501': 'does not let this user make tables. Make the user its owner.',
  '53300': 'takes no more connections: each Tend needs 12.',
  '57P03': 'is starting up. Wait a moment.',
};

const MIGRATIONS: Readonly<Record<MigrationRefused['code'], string>> = {
  newer: 'was used by a newer version of Tend. Start that version, or name another file in DATABASE_URL.',
  changed: 'was made by an altered copy of Tend. Start an unaltered one.',
  unfinished: 'was left half changed by another tool. Put a backup in its place.',
  failed: 'could not be brought up to this version; nothing in it was changed.',
};

/** Why a database did not open, in a sentence; null where the reason is none a person could do something about. */
export function whyNotOpened(database: string, error: unknown): string | null {
  if (error instanceof Taken) {
    return `A Tend is already running on ${database}. Stop that one first, or name another file in DATABASE_URL.`;
  }
  if (error instanceof MigrationRefused) return `${database} ${MIGRATIONS[error.code]} (${error.migration})`;
  if (error instanceof SqliteTooOld) return `${error.message}: install the packages again (npm ci).`;
  if (error instanceof NoWriteAheadLog) return `${database}: ${error.message}.`;
  const said = CODES[codeOf(error)] ?? SERVER[codeOf(error)];
  return said === undefined ? null : `${database} ${said}`;
}

/** Why nothing listens at the port; null as above. */
export function whyNotListening(host: string, port: number, error: unknown): string | null {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return `Port ${port} is in use, perhaps by another Tend. Stop that, or set PORT to another number.`;
    case 'EACCES':
      return `Port ${port} needs rights this user has not. Set PORT to a number above 1023.`;
    case 'EADDRNOTAVAIL':
      return `This machine has no address ${host}. Set HOST to 127.0.0.1.`;
    default:
      return null;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
