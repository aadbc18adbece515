/** Owns a whole clockwork on a temporary store: real flows, real words, platforms that take everything, and a record of what was said when. */
import { clockwork } from '../../src/main/clockwork.ts';
import type { Chat, Compose, PlatformName } from '../../src/ports/chat.ts';
import { mover } from '../../src/scheduler/mover.ts';
import { alone } from '../../src/scheduler/tick.ts';
import { createStore } from '../../src/store/store.ts';
import { fakeChat } from '../scheduler/world.ts';
import { seededIds } from './deps.ts';
import type { Stored } from './stored.ts';

export type Said = { readonly key: string; readonly kind: string; readonly to: string; readonly instant: Date };
/** One message, with all it said. */
export type Message = { readonly to: string; readonly kinds: readonly string[]; readonly instant: Date };

/** One process on the database; what it says is added to `said` and `messages`. */
export function living(
  { deps, clock, at }: Stored,
  chats: Readonly<Partial<Record<PlatformName, Chat>>> = { web: fakeChat().chat },
) {
  const store = createStore(deps);
  const said: Said[] = [];
  const messages: Message[] = [];
  const around =
    (compose: Compose): Compose =>
    async owed => {
      const words = await compose(owed);
      const instant = clock.now();
      const heard = owed.filter(each => words?.said.includes(each.delivery));
      const name = (to: (typeof owed)[number]['to']) => ('person' in to ? to.person : `place ${to.place}`);
      for (const { kind, subject, stage, to } of heard)
        said.push({ key: `${kind} ${subject} ${name(to)} ${stage}`, kind, to: name(to), instant });
      const [first] = heard;
      if (first !== undefined) messages.push({ to: name(first.to), kinds: heard.map(each => each.kind), instant });
      return words;
    };
  const tick = clockwork({
    store,
    clock,
    newId: seededIds('ticks'),
    chance: () => 0.5,
    log: deps.log,
    chats,
    around,
  });
  const move = mover({
    now: clock.now,
    wall: clock.wall,
    set: async to => at(to),
    next: store.system.agenda.next,
    tick,
    alone: alone(),
    log: deps.log,
  });
  const once = () => tick({ now: clock.now(), wall: clock.wall, stopping: () => false });
  return { store, said, messages, tick: once, move };
}
