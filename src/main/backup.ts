/** Owns the verbs that keep an installation: a backup beside a running Tend, and a new start from one. */
import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Config } from '../config.ts';
import { createLogger } from '../logger.ts';
import * as words from '../ops/carried.ts';
import { movableClock } from '../rehearsal/clock.ts';
import { backUp } from '../store/backup.ts';
import { restore as restoreTo } from '../store/restore.ts';
import { shown } from '../store/where.ts';
import { explained } from './carried.ts';
import { opened } from './opened.ts';
import { settleRestored } from './upkeep.ts';
import { machine } from './world.ts';

/** @throws Error, in a sentence */
export async function backup(config: Config, file: string): Promise<readonly string[]> {
  const mark = { at: machine.wall(), secret: fingerprint(await secretThere(config)) };
  const done = await explained(() => backUp(config.database, file, `${file}.${machine.newId()}.partial`, mark));
  return words.backedUp(file, config.secret === null ? config.secretFile : 'TEND_SECRET', done);
}

/** @throws Error, in a sentence; ConfigError as a start would */
export async function restore(config: Config, file: string): Promise<readonly string[]> {
  const kind = config.rehearsal ? 'rehearsal' : 'real';
  const done = await explained(() => restoreTo(file, config.database, kind, machine.wall()));
  const secret = fingerprint(await secretThere(config));
  const clock = movableClock(machine.wall);
  const { store, close } = await opened(config, clock, createLogger('silent'), machine);
  try {
    await clock.follow(store.system.meta);
    const since = await settleRestored(store, clock, config.rehearsal);
    const mend = done.secret === secret ? null : words.otherSecret(config.secretFile);
    return words.restored(file, shown(config.database), { ...done, since, mend });
  } finally {
    await close();
  }
}

/** Null where there is none yet: looking makes none. */
async function secretThere({ secret, secretFile }: Config): Promise<string | null> {
  if (secret !== null) return secret;
  return readFile(secretFile, 'utf8').then(
    text => text.trim(),
    () => null,
  );
}

/** Tells one secret from another, and nothing else of it. */
function fingerprint(secret: string | null): string | null {
  return secret === null ? null : createHmac('sha256', secret).update('tend:fingerprint').digest('hex').slice(0, 16);
}
