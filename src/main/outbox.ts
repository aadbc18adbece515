/** Owns the verbs of the outbox: what did not go out as it should, and an operator's decision about one of them. */
import type { Config } from '../config.ts';
import * as flow from '../flows/decided.ts';
import { createLogger } from '../logger.ts';
import { buriedLines, revived, rowNamed } from '../ops/outbox/buried.ts';
import { decided } from '../ops/outbox/decided.ts';
import { asJson, chosen, type Filter, listed } from '../ops/outbox/listed.ts';
import { movableClock } from '../rehearsal/clock.ts';
import { type Opened, opened } from './opened.ts';
import { machine } from './world.ts';

type Asked = Filter & { readonly json?: boolean; readonly most?: string; readonly lateBy?: string };

const MINUTE = 60_000;

/** Works beside a running Tend. @throws Error, in a sentence, for an option that makes no sense */
export async function outbox(config: Config, asked: Asked): Promise<string> {
  const most = counted('--most', asked.most ?? '200', 1);
  const late = counted('--late-by', asked.lateBy ?? '5', 0);
  return beside(config, async ({ store }, clock) => {
    const now = clock.now();
    const all = await store.system.outbox.troubles(new Date(now.getTime() - late * MINUTE));
    const some = chosen(all, asked);
    const isWhole = some.length === all.length && asked.state === undefined;
    // Rows are of no platform, nor of a kind of message.
    const rows = isWhole ? await store.system.agenda.buried() : [];
    if (asked.json === true) return asJson(some.slice(0, most), now, rows);
    return [...listed(some, most, now, !isWhole), ...buriedLines(rows)].join('\n');
  });
}

/** @returns whether it was done, and the sentence that says so or why not */
export async function decideOutbox(
  config: Config,
  ref: string,
  fate: 'retry' | 'arrived',
  mayDouble: boolean,
): Promise<{ readonly ok: boolean; readonly sentence: string }> {
  const row = fate === 'retry' ? rowNamed(ref) : null;
  return beside(config, async ({ store }, clock) => {
    if (row !== null) return revived(await store.system.agenda.revive(row), ref);
    const deps = { store, clock, newId: machine.newId };
    const outcome = await (fate === 'retry' ? flow.again(deps, ref, mayDouble) : flow.arrived(deps, ref));
    if (outcome !== 'absent') return decided(outcome, ref);
    const all = await store.system.outbox.troubles(clock.now());
    return decided(all.some(each => each.ref === ref) ? 'moving' : 'absent', ref);
  });
}

const HIGHEST = 100_000;

async function beside<T>(
  config: Config,
  work: (opened: Opened, clock: ReturnType<typeof movableClock>) => Promise<T>,
): Promise<T> {
  // In a rehearsal whose clock was moved, what is late is late by its time.
  const clock = movableClock(machine.wall);
  const base = await opened(config, clock, createLogger(config.logLevel), machine);
  try {
    await clock.follow(base.store.system.meta);
    return await work(base, clock);
  } finally {
    await base.close();
  }
}

function counted(name: string, text: string, least: number): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < least || count > HIGHEST)
    throw new Error(`${name} must be from ${least} to ${HIGHEST}`);
  return count;
}
