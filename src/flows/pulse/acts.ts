/** Owns the life of a round as time drives it: opened, closed, shredded, each a named operation of the store. */
import { roundFor } from '../../domain/pulse/calendar.ts';
import type { SystemAct } from '../act.ts';

export const systemActs = {
  /** A round is known by its quarter: planned twice it is one. */
  'host.open_round': async (system, { on, now }) => {
    const round = roundFor(on);
    if (round === null || round.opensOn !== on) throw new Error(`no round opens on ${on}`);
    await system.rounds.open({ id: round.name, opensOn: on, closesOn: round.closesOn }, now);
  },
  'round.close': (system, { id, now }) => system.rounds.close(id, now),
  'round.shred': system => system.rounds.shred(),
} satisfies Readonly<Record<string, SystemAct>>;
