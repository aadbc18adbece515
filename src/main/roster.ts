/** Owns the verbs of the roster: import into the configured database, and write the example files. */
import type { Config } from '../config.ts';
import { createLogger } from '../logger.ts';
import type { Store } from '../ports/store/store.ts';
import { movableClock } from '../rehearsal/clock.ts';
import * as folder from '../roster/folder.ts';
import { type Imported, importRoster as imported } from '../roster/import.ts';
import { sample } from '../roster/template.ts';
import { shown } from '../store/where.ts';
import { opened } from './opened.ts';
import { machine } from './world.ts';

export async function importRoster(
  config: Config,
  from: string,
  dryRun: boolean,
  noPatients = false,
): Promise<Imported> {
  const contents = await folder.open(from);
  // In a rehearsal whose clock was moved, who is imported joins on its day, not on ours.
  const clock = movableClock(machine.wall);
  const { store, roster, close } = await opened(config, clock, createLogger(config.logLevel), machine);
  try {
    await clock.follow(store.system.meta);
    const done = await imported(contents, roster, { dryRun, noPatients, database: shown(config.database) });
    if (done.ok && !dryRun)
      await noted(store, noPatients ? ['operator.imported', 'operator.no_patients'] : ['operator.imported']);
    return done;
  } finally {
    await close();
  }
}

/** Who runs the command is known to the machine, not to Tend. */
const noted = (store: Store, acts: readonly string[]): Promise<void> =>
  store.as({ kind: 'clock' }, async rows => {
    const subject = { type: 'host', id: 'host' } as const;
    for (const act of acts) await rows.audit({ act, subject, partnershipId: null, detail: '' });
  });

/** The names of the files written; the folder is made where there is none, nothing is overwritten. */
export async function writeTemplate(to: string): Promise<readonly string[]> {
  const texts = sample();
  const there = await folder.write(to, texts);
  if (there.length > 0) throw new Error(`${there.join(', ')} already in ${to}; nothing was written`);
  return Object.keys(texts);
}
