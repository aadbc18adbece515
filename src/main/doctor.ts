/** Owns the check-up an operator asks for: database, secret, zone data, and each connected platform. */
import { stat } from 'node:fs/promises';
import type { Config } from '../config.ts';
import * as time from '../domain/time.ts';
import { createLogger } from '../logger.ts';
import { databaseChecks, nodeCheck, outboxChecks, zoneCheck } from '../ops/checks.ts';
import { printed } from '../ops/doctor.ts';
import { amiss, type Check, well } from '../ports/check.ts';
import type { Clock } from '../ports/deps.ts';
import { movableClock } from '../rehearsal/clock.ts';
import { shown } from '../store/where.ts';
import { type Opened, opened } from './opened.ts';
import { machine } from './world.ts';

type Examined = { readonly ok: boolean; readonly lines: readonly string[] };

/** Looks at everything and changes nothing but, where there is none yet, an empty database. @throws ConfigError as a start would */
export async function doctor(config: Config): Promise<Examined> {
  const { wall } = machine;
  const clock = movableClock(wall);
  const log = createLogger('silent');
  const base = await opened(config, clock, log, machine);
  const { store, close } = base;
  try {
    // What is late in a rehearsal is late by its own clock.
    await clock.follow(store.system.meta);
    const checks: Check[] = [
      well('database', `${shown(config.database)} opens, and is of this version`),
      ...(await ownChecks(base, clock)),
      await secretCheck(config),
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

async function ownChecks({ store, condition }: Opened, clock: Clock): Promise<readonly Check[]> {
  const { outbox, zones } = store.system;
  const now = clock.now();
  const today = time.dateIn('UTC', clock.wall());
  const [lag, counts] = [await outbox.lag(now), await outbox.counts()];
  return [
    ...databaseChecks(await condition(), today),
    ...outboxChecks({ ...lag, ...counts, now }),
    zoneCheck(await zones(), clock.wall()),
    nodeCheck(process.versions.node, today),
  ];
}

async function secretCheck({ secret, secretFile }: Config): Promise<Check> {
  if (secret !== null) return well('secret', 'TEND_SECRET is set');
  const { mode } = await stat(secretFile);
  // Windows has no such bits and shows every file as open to all.
  if (process.platform === 'win32' || (mode & 0o077) === 0)
    return well('secret', `${secretFile}, readable by its owner only`);
  return amiss('secret', `${secretFile} can be read by others`, `chmod 600 ${secretFile}`);
}
