/** Owns the fake Slack as a test holds it: start, stop, who is there, what was said, and what goes wrong. */
import { type Admin, createAdmin } from './admin.ts';
import { createApi } from './api.ts';
import { APP, type AppSettings } from './app.ts';
import type { Validator } from './content.ts';
import { createPostman, type Delivery } from './delivery.ts';
import { createEchoes } from './echoes.ts';
import { createEvents } from './events.ts';
import { createFaults, type Faults, type Weather } from './faults.ts';
import * as founding from './founding.ts';
import { type Hands, handsOf } from './hands.ts';
import { createHooks } from './hooks.ts';
import { createMeter, type Limits } from './limits.ts';
import { teamOf, userOf } from './lookups.ts';
import type { Inside } from './methods.ts';
import { type Consent, createCodes } from './oauth.ts';
import { type Records, recordsOf } from './records.ts';
import { routes } from './routes.ts';
import { createSockets } from './server.ts';
import { createTriggers } from './triggers.ts';
import { type Channel, type Clock, createWorld, type Installation, type Team, type User, type World } from './world.ts';

export type FakeSlack = Admin &
  Records & {
    readonly world: World;
    readonly faults: Faults;
    /** For `slackApiUrl`. */
    readonly apiUrl: () => string;
    readonly authorizeUrl: () => string;
    readonly start: () => Promise<void>;
    readonly stop: () => Promise<void>;
    /** Resolves when no call and no echo is under way, silent ones included. */
    readonly quiet: () => Promise<void>;
    /** Where the bot listens; its path is `/slack/events`. */
    readonly meets: (bot: string) => void;
    readonly limit: (limits: Limits) => void;
    readonly team: (given: founding.NewTeam) => Team;
    readonly user: (team: Team, given: founding.NewUser) => User;
    readonly channel: (team: Team, given: founding.NewChannel) => Channel;
    readonly installs: (team: Team, scopes?: readonly string[]) => Installation;
    readonly consents: (consent: Consent) => void;
    readonly person: (team: Team | string, user: User | string) => Hands;
    readonly checksUrl: () => Promise<Delivery>;
  };

export type Options = {
  readonly app?: Partial<AppSettings>;
  /** For message times, triggers, limits and the life of URLs. */
  readonly clock?: Clock;
  /** For signatures: Bolt holds them against the clock of its process, so this is real unless told otherwise. */
  readonly signingClock?: Clock;
  /** What may be in a message or view, beside the fake's own checks: `import * as blockkit` and hand it in. */
  readonly check?: Validator;
  readonly limits?: Limits;
  /** Tells the bot of its own messages too, as Slack does; for tests that nothing answers itself. */
  readonly echoes?: boolean;
  /** Milliseconds to wait for an acknowledgement. */
  readonly patience?: number;
  /** Asked for every call that no queued fault meets. */
  readonly weather?: Weather;
};

export function createFakeSlack(options: Options = {}): FakeSlack {
  const now = () => new Date();
  const world = createWorld({ ...APP, ...options.app }, options.clock ?? now);
  let bot: string | null = null;
  const postman = createPostman({
    secret: world.app.signingSecret,
    clock: options.signingClock ?? now,
    patience: options.patience ?? 10_000,
    bot: () => bot,
  });
  const faults = createFaults(options.weather);
  const meter = createMeter(world, options.limits ?? {});
  const events = createEvents(world, postman.deliver);
  const echoes = createEchoes(world, events, options.echoes ?? false);
  const inside: Inside = {
    world,
    triggers: createTriggers(world),
    codes: createCodes(world),
    check: options.check ?? {},
    limits: () => meter.limits,
    heard: echoes.heard,
  };
  const api = createApi(inside, faults, meter);
  const hooks = createHooks(inside, faults);
  const sockets = createSockets(routes(api, hooks, inside.codes));
  const stage = { inside, hooks, events, deliver: postman.deliver, url: sockets.url };
  return {
    ...createAdmin(world, events),
    ...recordsOf(world, api, hooks),
    world,
    faults,
    apiUrl: () => `${sockets.url()}/api/`,
    authorizeUrl: () => `${sockets.url()}/oauth/v2/authorize`,
    start: sockets.start,
    async stop() {
      postman.stop();
      await sockets.stop();
    },
    async quiet() {
      await sockets.quiet();
      await echoes.quiet();
    },
    meets(url) {
      bot = url;
    },
    limit(limits) {
      meter.limits = limits;
    },
    team: given => founding.addTeam(world, given),
    user: (team, given) => founding.addUser(world, team.id, given),
    channel: (team, given) => founding.addChannel(world, team.id, given),
    installs: (team, scopes) => founding.install(world, team.id, scopes),
    consents(consent) {
      inside.codes.consent = consent;
    },
    person: (team, user) => handsOf(stage, member(world, idOf(team), idOf(user))),
    checksUrl: () => postman.deliver({ type: 'url_verification', challenge: 'c0ffee', token: 't' }, 'json', ''),
  };
}

const idOf = (given: { readonly id: string } | string): string => (typeof given === 'string' ? given : given.id);

function member(world: World, team: string, user: string): string {
  const found = userOf(world, user);
  if (found.team !== teamOf(world, team).id) throw new Error(`${user} is at home in ${found.team}, not in ${team}`);
  return found.id;
}
