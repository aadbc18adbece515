/** Owns the stand-ins for Slack and Teams of a crash test: what they took and from whom, under a sky that a seed makes. */
import type { Fault as SlackFault } from '../support/slack/faults.ts';
import { createFakeSlack } from '../support/slack/slack.ts';
import type { Fields } from '../support/slack/world.ts';
import { createFakeTeams, type Fault as TeamsFault } from '../support/teams/teams.ts';
import { everybody, SLACK, WORD } from './town.ts';
import type { Sky, Weather } from './weather.ts';

/** One message that a stand-in took from the outbox, whether or not the bot heard of it. */
export type Accepted = {
  readonly platform: 'slack' | 'teams';
  /** As the bot would keep it. */
  readonly remote: string;
  /** On Slack alone: the Post it belongs to. */
  readonly marker: string | null;
  readonly to: string;
  /** The promises it speaks of. */
  readonly words: readonly string[];
};

export type StandIns = Awaited<ReturnType<typeof standIns>>;

type Given = {
  readonly people: number;
  readonly wall: () => Date;
  readonly sky: Sky;
  /** Called whenever a post arrives, before anything becomes of it. */
  readonly arrives: () => void;
};

export async function standIns({ people, wall, sky, arrives }: Given) {
  const slack = createFakeSlack({
    clock: wall,
    weather: (method, args) => {
      const isPost = method === 'chat.postMessage' && isMarked(args);
      if (isPost) arrives();
      return onSlack(sky.weather(isPost, 'slack'));
    },
  });
  const teams = createFakeTeams(async isPost => {
    if (isPost) arrives();
    return onTeams(sky.weather(isPost, 'teams'));
  });
  await slack.start();
  await teams.start();
  const team = slack.team({ id: SLACK, name: 'Everybody' });
  const all = everybody(people);
  for (const { id, platform, user } of all) {
    if (platform === 'slack') slack.user(team, { id: user, name: id });
    else teams.chat(teams.person({ aad: user, name: id }));
  }
  const { token } = slack.installs(team);
  return {
    slack,
    teams,
    settings: {
      SLACK_BOT_TOKEN: token,
      SLACK_API_URL: slack.apiUrl(),
      TEAMS_LOCAL: '1',
      TEAMS_LOCAL_URL: teams.url(),
    },
    accepted: (): readonly Accepted[] => [...takenBySlack(slack), ...takenByTeams(teams)],
    stop: async () => {
      await slack.stop();
      await teams.stop();
    },
  };
}

/** What Slack's own answers to presses lack. */
const isMarked = (args: Fields): boolean => markerOf(args) !== null;

function markerOf({ metadata }: Fields): string | null {
  const { event_payload: payload } = (metadata ?? {}) as { readonly event_payload?: { readonly post?: string } };
  return payload?.post ?? null;
}

function takenBySlack({ calls }: ReturnType<typeof createFakeSlack>): readonly Accepted[] {
  return calls('chat.postMessage').flatMap(({ args, answer }): readonly Accepted[] => {
    if (answer?.ok !== true || !isMarked(args)) return [];
    const remote = `${answer.channel}/${answer.ts}`;
    return [
      { platform: 'slack', remote, marker: markerOf(args), to: String(args.channel), words: wordsIn(args.blocks) },
    ];
  });
}

function takenByTeams({ world }: ReturnType<typeof createFakeTeams>): readonly Accepted[] {
  return [...world.conversations.values()].flatMap(({ id: to, messages }) =>
    [...messages.values()].map(({ id, history }): Accepted => {
      const words = wordsIn(history[0]);
      return { platform: 'teams', remote: `${id} ${to}`, marker: null, to, words };
    }),
  );
}

const wordsIn = (content: unknown): readonly string[] => [
  ...new Set(JSON.stringify(content ?? null).match(WORD) ?? []),
];

function onSlack(weather: Weather): SlackFault | null {
  switch (weather.kind) {
    case 'fair':
      return weather.delay === 0 ? null : { kind: 'held', until: after(weather.delay) };
    case 'failed':
      return { kind: 'status', status: weather.status, ...(weather.done && { performs: true }) };
    case 'busy':
      return { kind: 'ratelimited', retryAfter: weather.seconds };
    case 'silent':
      return { kind: 'silence' };
    default:
      return { kind: weather.kind };
  }
}

async function onTeams(weather: Weather): Promise<TeamsFault | undefined> {
  switch (weather.kind) {
    case 'fair':
      await after(weather.delay);
      return undefined;
    case 'failed': {
      const failed = { status: weather.status, body: '' };
      return weather.done ? { lost: failed } : failed;
    }
    case 'busy':
      return { status: 429, body: '{}', headers: { 'retry-after': String(weather.seconds) } };
    case 'lost':
      return { lost: 'broken' };
    case 'silent':
      return 'silent';
    default:
      return 'broken';
  }
}

// The stand-in's own slowness: what is tested waits on conditions.
const after = (delay: number): Promise<void> =>
  delay === 0 ? Promise.resolve() : new Promise(resolve => setTimeout(resolve, delay));
