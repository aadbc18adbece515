/** Owns the life of a round as time drives it: opened, closed, shredded, each a named operation of the store. */
import { roundFor, yearlyFor } from '../../domain/pulse/calendar.ts';
import type { Acts, SystemAct } from '../act.ts';
import { carry } from '../checkin/carry.ts';

export const systemActs = {
  /** A round is known by its quarter: planned twice it is one. */
  'host.open_round': async (system, { on, now }) => {
    const round = roundFor(on);
    if (round === null || round.opensOn !== on) throw new Error(`no round opens on ${on}`);
    await system.rounds.open({ id: round.name, kind: 'pulse', opensOn: on, closesOn: round.closesOn }, now);
  },
  'host.open_yearly': async (system, { on, now }) => {
    const round = yearlyFor(on);
    if (round === null || round.opensOn !== on) throw new Error(`no question of the year opens on ${on}`);
    await system.rounds.open({ id: round.name, kind: 'yearly', opensOn: on, closesOn: round.closesOn }, now);
  },
  'round.close': (system, { id, now }) => system.rounds.close(id, now),
  'round.shred': system => system.rounds.shred(),
} satisfies Readonly<Record<string, SystemAct>>;

export const acts = {
  /** What partners asked for goes onto their next agenda; where none is ahead it waits for the next one. */
  'round.agenda': async acting => {
    for (const partnership of await acting.rows.pulse.wishing()) await carry(acting.rows, partnership, acting);
  },
} satisfies Acts;
