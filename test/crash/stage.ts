/** Owns one story of the crash tests: a portfolio, its stand-ins and its processes; what is done to them; quiet; and the reckoning. */
import { type Chance, chance } from './chance.ts';
import { type FastClock, fastClock, SPEED } from './clock.ts';
import { type Look, looking } from './database.ts';
import { type Hands, handsOf, SECRET } from './hands.ts';
import { quiet } from './quiet.ts';
import { expected, type Reckoning, reckoned } from './reckoning.ts';
import { type Replica, replica } from './replica.ts';
import { type StandIns, standIns } from './standins.ts';
import { settled } from './town.ts';
import { type Sky, sky } from './weather.ts';

export type Stage = {
  readonly clock: FastClock;
  readonly stand: StandIns;
  readonly above: Sky;
  readonly replicas: readonly [Replica, ...Replica[]];
  readonly hands: Hands;
  readonly look: Look;
  readonly seeded: Chance;
  /** One more process, of this build, from now on. */
  readonly joins: (build: string) => Replica;
  /** Called whenever a post arrives at a stand-in, before anything becomes of it. */
  onPost: () => void;
};

export type Told = Reckoning & {
  /** Exit codes of the processes, which are stopped in the end. */
  readonly ended: readonly (number | null)[];
  readonly log: readonly string[];
};

export type Given = {
  /** One build for each process. */
  readonly built: readonly [string, ...string[]];
  readonly database: string;
  readonly people: number;
  readonly presses: number;
  /** Milliseconds, by the clock of the test, over which what is due wakes. */
  readonly over: number;
  readonly seed: number;
  readonly settings?: Readonly<Record<string, string>>;
};

/** Slack's own pace would spread the posts over minutes, and nothing that is done to a process would meet one. */
export const PACE = { SLACK_POSTS_PER_SECOND: '1000', SLACK_CHANNEL_POSTS_PER_SECOND: '1000' };

export const url = (database: string): string => (database.startsWith('postgres') ? database : `file:${database}`);

/** The server's clock runs as fast as ours, or Tend would find it too far from its own and claim nothing. */
async function quickened(database: string, { from }: FastClock): Promise<void> {
  const look = await looking(database);
  await look.rows(`CREATE FUNCTION public.clock_timestamp() RETURNS timestamptz LANGUAGE sql AS $$
    SELECT to_timestamp(${from / 1_000}) + (pg_catalog.clock_timestamp() - to_timestamp(${from / 1_000})) * ${SPEED} $$;
    DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = public, pg_catalog', current_database()); END $$`);
}

/** `act` is the story; when it is over all comes to rest, and is counted. */
export async function staged(given: Given, act: (stage: Stage) => Promise<void>): Promise<Told> {
  const { built, database, people, presses, over, seed, settings = {} } = given;
  const clock = fastClock();
  const above = sky(chance(seed + 1));
  const hook = { onPost: (): void => undefined };
  const stand = await standIns({ people, wall: clock.wall, sky: above, arrives: () => hook.onPost() });
  const begun = clock.wall();
  await settled(database, begun, { people, presses, over, service: stand.teams.service() });
  if (database.startsWith('postgres')) await quickened(database, clock);
  const env = { ...stand.settings, ...PACE, SLACK_SIGNING_SECRET: SECRET, ...settings };
  const begin = (build: string): Replica =>
    replica({ built: build, clock, settings: { DATABASE_URL: url(database), ...env } });
  const [first, ...others] = built;
  const replicas: [Replica, ...Replica[]] = [begin(first), ...others.map(begin)];
  const joins = (build: string): Replica => {
    const another = begin(build);
    replicas.push(another);
    return another;
  };
  const look = await looking(database);
  const hands = handsOf(stand, replicas, chance(seed + 2));
  try {
    await act(Object.assign(hook, { clock, stand, above, replicas, hands, look, seeded: chance(seed), joins }));
    // What was put off waits longer each time; it is to go now.
    above.calm();
    await quiet({ look, wall: clock.wall, last: new Date(begun.getTime() + over), nudge: hands.nudge });
    const ended = await Promise.all(replicas.map(each => each.stop()));
    const counted = await reckoned(expected(people, presses), stand.accepted(), look);
    return { ...counted, ended, log: replicas.flatMap(each => each.log()) };
  } catch (cause) {
    throw new Error(replicas.flatMap(each => each.log().slice(-20)).join('\n'), { cause });
  } finally {
    await Promise.all(replicas.map(each => each.stop()));
    await look.close();
    await stand.stop();
  }
}
