/** Owns the migrations this version brings along, and whether a database was made by it, in Prisma's own folder layout. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADDS } from './adds.ts';

/**
 * newer: the database knows a migration this version does not, and which did more than add; changed: an applied migration's file was edited since;
 * unfinished: another tool left it half done; failed: it did not apply, and nothing of this run did.
 */
export class MigrationRefused extends Error {
  readonly code: 'newer' | 'changed' | 'unfinished' | 'failed';
  readonly migration: string;

  constructor(code: MigrationRefused['code'], migration: string, why = '', cause?: unknown) {
    super(`${code}: ${migration}${why && `: ${why}`}`, { cause });
    this.name = 'MigrationRefused';
    this.code = code;
    this.migration = migration;
  }
}

export type Migration = { readonly name: string; readonly sql: string };
export type Applied = {
  readonly name: string;
  readonly checksum: string;
  readonly finished: string | null;
  readonly logs: string | null;
};

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A checkout may have changed the line ends; that is no edit. */
const checksums = (sql: string): readonly string[] => {
  const lines = sql.replaceAll('\r\n', '\n');
  return [sql, lines, lines.replaceAll('\n', '\r\n')].map(sha256);
};

export const shippedIn = (folder: string): readonly Migration[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && existsSync(join(folder, entry.name, 'migration.sql')))
    .map(entry => ({ name: entry.name, sql: readFileSync(join(folder, entry.name, 'migration.sql'), 'utf8') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

export const check = (shipped: readonly Migration[], applied: readonly Applied[]): void => {
  for (const { name, checksum, finished, logs } of applied) {
    const known = shipped.find(migration => migration.name === name);
    // While a newer version takes over, the older ones beside it go on, and start again where they end.
    if (!known && finished && logs === ADDS) continue;
    if (!known) throw new MigrationRefused('newer', name);
    if (!finished) throw new MigrationRefused('unfinished', name);
    if (!checksums(known.sql).includes(checksum)) throw new MigrationRefused('changed', name);
  }
};

/** Whether it is of just this version, for who would change nothing in it. Throws MigrationRefused as `check` does. */
export const checkComplete = (shipped: readonly Migration[], applied: readonly Applied[]): boolean => {
  check(shipped, applied);
  return shipped.length === applied.length;
};

/** Prisma writes a random UUID; one made from the content is as unique and needs no randomness. */
export const idOf = ({ name, sql }: Migration): string =>
  sha256(name + sha256(sql)).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
