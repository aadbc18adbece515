/** Owns joining the rehearsal: its first roster, its movable clock, and who one can be in the console. */
import type { Handle } from '../ports/chat.ts';
import type { Log } from '../ports/deps.ts';
import type { Rehearsal } from '../ports/rehearsal.ts';
import type { RosterStore } from '../ports/roster.ts';
import type { Store } from '../ports/store/store.ts';
import type { Answering } from '../rehearsal/answering.ts';
import type { MovableClock } from '../rehearsal/clock.ts';
import * as people from '../rehearsal/people.ts';
import { age } from '../rehearsal/seed.ts';
import { importRoster } from '../roster/import.ts';
import { sample } from '../roster/template.ts';
import { mover } from '../scheduler/mover.ts';
import type { Alone, ticking } from '../scheduler/tick.ts';
import { newId } from './world.ts';

type Prepared = { readonly store: Store; readonly roster: RosterStore; readonly clock: MovableClock };

/** An empty database gets the sample, three months old; one with a roster stays as it is. */
export async function prepare({ store, roster, clock }: Prepared): Promise<void> {
  const isEmpty = await store.as({ kind: 'clock' }, async rows => (await rows.organisations.host()) === null);
  if (isEmpty) {
    const done = await importRoster(sample(), roster, { dryRun: false, database: 'rehearsal' });
    if (!done.ok) throw new Error(`the sample roster has mistakes: ${done.lines.join(' ')}`);
    await age(store, clock.now(), newId);
  }
  await people.settle(store, clock, newId);
}

/** Whoever is added in chat can be played at once: people come by what somebody does, never by the clock alone. */
export function welcoming(handle: Handle, { store, clock }: Pick<Prepared, 'store' | 'clock'>): Handle {
  return async intent => {
    const reply = await handle(intent);
    await people.settle(store, clock, newId);
    return reply;
  };
}

type RehearsingDeps = {
  readonly store: Store;
  readonly clock: MovableClock;
  readonly cast: Answering;
  readonly tick: ReturnType<typeof ticking>;
  readonly alone: Alone;
  readonly log: Log;
};

export function rehearsing(deps: RehearsingDeps): Rehearsal {
  const { store, clock, cast, log } = deps;
  const next = store.system.agenda.next;
  const move = mover({
    now: clock.now,
    wall: clock.wall,
    set: clock.set,
    next: async after => soonest(await next(after), cast.next()),
    tick: deps.tick,
    alone: deps.alone,
    log,
    afterStep: cast.answer,
  });
  return {
    cast: () => people.cast(store),
    stages: () => people.stages(store),
    now: clock.now,
    next,
    move,
    answering: cast.isOn,
    letEverybodyAnswer: cast.turn,
  };
}

function soonest(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
