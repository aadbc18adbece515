/** Owns the people of the crash tests: each presses Done once, and again until a process lived to acknowledge it. */
import { acknowledged, press as pressOnSlack } from '../bench/slack/presses.ts';
import { press as pressOnTeams } from '../support/teams/activities.ts';
import { chatWith } from '../support/teams/world.ts';
import type { Chance } from './chance.ts';
import type { Replica } from './replica.ts';
import type { StandIns } from './standins.ts';
import { steward } from './town.ts';

export { SECRET } from '../bench/slack/presses.ts';

/** Milliseconds between two people. */
const APART = 120;
const MOST_TRIES = 400;
/** So many at the same time: on a busy machine more would only press in vain, again and again, and nothing else would be done. */
const AT_ONCE = 8;
/** Beyond all that is pressed for a reason. */
const NUDGES = 1_000_000;

export type Hands = {
  /** Everybody presses, one after another; resolves when all were acknowledged. */
  readonly pressAll: (count: number) => Promise<void>;
  /** The steward of that number presses once, wherever the process is at; Teams' own answer must be a good one. */
  readonly press: (p: number) => Promise<void>;
  /** Everything that stands in Teams. */
  readonly readOnTeams: () => string;
  /** Somebody says something that changes nothing: the clockwork wakes, and nobody is owed anything by it. */
  readonly nudge: () => Promise<void>;
};

export function handsOf(standIns: StandIns, replicas: readonly [Replica, ...Replica[]], seeded: Chance): Hands {
  const { teams } = standIns;
  let nudges = 0;
  const onCard = (n: number) => {
    const { user } = steward(n);
    const person = [...teams.world.people.values()].find(each => each.aad === user);
    if (person === undefined) return null;
    const data = { a: 'commitment.done', v: { id: `later${n}` } };
    return pressOnTeams(teams, person, chatWith(teams.world, person), { verb: 'commitment.done', data });
  };
  const one = async (n: number): Promise<void> => {
    const activity = onCard(n);
    const body = pressOnSlack(steward(n).user, 'commitment.done', { id: `later${n}` }, n);
    for (let tries = 1; ; tries += 1) {
      const url = await someUrl(replicas, seeded);
      try {
        if (activity === null) await acknowledged(new URL('/slack/events', url).href, body);
        else await onTeams(url, activity);
        return;
      } catch (cause) {
        if (tries === MOST_TRIES) throw cause;
        await new Promise(resolve => setTimeout(resolve, APART));
      }
    }
  };
  const onTeams = async (url: string, activity: Parameters<typeof teams.sends>[0]): Promise<void> => {
    teams.meets(url);
    const { status, text } = await teams.sends(activity);
    // Where the database met too much at once, the answer says so: then nothing was promised.
    if (status !== 200 || /went wrong/i.test(text)) throw new Error(`a press was answered ${status} ${text}`);
  };
  return {
    pressAll: async count => {
      const waiting = Array.from({ length: count }, (_, n) => n).values();
      const lane = async (): Promise<void> => {
        for (const n of waiting) {
          await one(n);
          await new Promise(resolve => setTimeout(resolve, APART));
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, lane));
    },
    press: async p => {
      const activity = onCard(p);
      if (activity === null) throw new Error(`steward ${p} is not on Teams`);
      await onTeams(await someUrl(replicas, seeded), activity);
    },
    readOnTeams: () => {
      const all = [...teams.world.conversations.values()].flatMap(each => [...each.messages.values()]);
      return JSON.stringify(all.map(each => each.activity));
    },
    nudge: async () => {
      const url = new URL('/slack/events', await someUrl(replicas, seeded)).href;
      nudges += 1;
      await acknowledged(url, pressOnSlack(steward(1).user, 'home.help', {}, NUDGES + nudges)).catch(() => undefined);
    },
  };
}

/** One of those that listen just now. */
async function someUrl(replicas: readonly [Replica, ...Replica[]], seeded: Chance): Promise<string> {
  for (;;) {
    const urls = replicas.flatMap(each => each.url() ?? []);
    const [first, ...others] = urls;
    if (first !== undefined) return seeded.oneOf([first, ...others]);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
