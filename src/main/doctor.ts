/** Owns the check-up an operator asks for: database, secret, zone data, and each connected platform. */
import { stat } from 'node:fs/promises';
import type { Config } from '../config.ts';
import * as time from '../domain/time.ts';
import { createLogger } from '../logger.ts';
import { printed } from '../ops/doctor.ts';
import { amiss, type Check, well } from '../ports/check.ts';
import { shown } from '../store/where.ts';
import { opened } from './opened.ts';
import { machine } from './world.ts';

type Examined = { readonly ok: boolean; readonly lines: readonly string[] };

/** Looks at everything and changes nothing but, where there is none yet, an empty database. @throws ConfigError as a start would */
export async function doctor(config: Config): Promise<Examined> {
  const { wall } = machine;
  const clock = { now: wall, wall };
  const log = createLogger('silent');
  const { store, close } = await opened(config, clock, log, machine);
  try {
    const counts = await store.system.outbox.counts();
    const checks: Check[] = [
      well('database', `${shown(config.database)} opens, and is of this version`),
      await secretCheck(config),
      well('zone data', time.zoneDataVersion),
      counts.unknown === 0
        ? well('messages', 'none whose fate is unknown')
        : amiss('messages', `${counts.unknown} whose fate is unknown`, 'They are on the “could not reach” list.'),
    ];
    if (config.slack !== null) {
      const { checkup } = await import('../platforms/slack/checkup.ts');
      const installations = await store.system.installations.all('slack');
      checks.push(...(await checkup(config.slack, { installations, publicUrl: config.publicUrl, clock, log })));
    }
    if (config.teams !== null) {
      const { checkup } = await import('../platforms/teams/checkup.ts');
      checks.push(...(await checkup(config.teams, { publicUrl: config.publicUrl, wall })));
    }
    if (config.mail !== null) {
      const { checkup } = await import('../platforms/email/checkup.ts');
      checks.push(await checkup(config.mail));
    }
    return { ok: checks.every(each => each.isWell), lines: printed(checks) };
  } finally {
    await close();
  }
}

async function secretCheck({ secret, secretFile }: Config): Promise<Check> {
  if (secret !== null) return well('secret', 'TEND_SECRET is set');
  const { mode } = await stat(secretFile);
  // Windows has no such bits and shows every file as open to all.
  if (process.platform === 'win32' || (mode & 0o077) === 0)
    return well('secret', `${secretFile}, readable by its owner only`);
  return amiss('secret', `${secretFile} can be read by others`, `chmod 600 ${secretFile}`);
}
