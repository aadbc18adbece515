/** Owns the loop: processes are killed at random moments while deliveries fall due and people press, until all is quiet; then all is counted. */
import type { Chance } from './chance.ts';
import type { Replica } from './replica.ts';
import { staged, type Told } from './stage.ts';
import { until } from './until.ts';

export type Looped = Told & { readonly kills: number };

type Given = {
  readonly built: string;
  readonly database: string;
  readonly replicas: number;
  readonly kills: number;
  readonly seed: number;
  readonly settings?: Readonly<Record<string, string>>;
};

/** Posts between two kills; a kill comes within so many ms of one. */
const [LEAST_APART, MOST_APART] = [4, 26];
const AROUND = 120;
/** By the clock of the test: so long the promises of one kill's share go on waking. */
const SHARE = 12_000;
/** One in so many processes is killed as soon as it listens. */
const YOUNG = 5;

export async function loop({ built, replicas: count, kills, ...given }: Given): Promise<Looped> {
  // Enough posts that the last kill still meets one, though what is put off comes late.
  const people = 40 + kills * 18;
  const presses = people / 2;
  const builds: [string, ...string[]] = [built, ...Array.from({ length: count - 1 }, () => built)];
  const told = await staged({ ...given, built: builds, people, presses, over: kills * SHARE }, async stage => {
    const { hands, replicas, seeded } = stage;
    const killer = killing(kills, seeded, replicas);
    stage.onPost = killer.arrives;
    await hands.pressAll(presses);
    await until(
      () => `${kills} kills, ${killer.done()} so far`,
      async () => {
        await hands.nudge();
        return killer.done() === kills;
      },
      60_000 + kills * 10_000,
    );
    await killer.over();
  });
  return { ...told, kills };
}

function killing(kills: number, seeded: Chance, replicas: readonly [Replica, ...Replica[]]) {
  const apart = (): number => seeded.between(LEAST_APART, MOST_APART);
  let left = apart();
  let [begun, done] = [0, 0];
  const under = new Set<Promise<void>>();
  const kill = (victim: Replica): void => {
    if (begun === kills) return;
    begun += 1;
    const killed = victim.kill().then(() => {
      done += 1;
      under.delete(killed);
      left = apart();
    });
    under.add(killed);
  };
  for (const each of replicas) {
    each.onReady = () => {
      if (done > 0 && seeded.between(1, YOUNG) === 1) kill(each);
    };
  }
  return {
    /** A random moment around a post: before it is taken, before it is answered, before or after it is written down. */
    arrives: (): void => {
      left -= 1;
      if (left !== 0) return;
      const victim = seeded.oneOf(replicas);
      setTimeout(() => kill(victim), seeded.between(0, AROUND));
    },
    done: () => done,
    over: async (): Promise<void> => {
      await Promise.all(under);
    },
  };
}
