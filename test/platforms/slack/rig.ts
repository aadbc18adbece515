/** Owns the platform under test: real Bolt over HTTP between a fake Slack at the wire and a scripted way in. */
import { createHttp, type Listening } from '../../../src/http.ts';
import { type SlackSettings, slack } from '../../../src/platforms/slack/slack.ts';
import type { Handle, Intent, Notice, Reply } from '../../../src/ports/chat.ts';
import type { Log } from '../../../src/ports/deps.ts';
import { createStore } from '../../../src/store/store.ts';
import { seededIds, storeDeps } from '../../support/deps.ts';
import { createFakeSlack, type Options } from '../../support/slack/slack.ts';
import { tempDatabase } from '../../support/store.ts';

const SECRET = 'signing-secret';

type Rigged = {
  readonly fake?: Options;
  readonly settings?: Partial<SlackSettings>;
  /** False: nobody has let Tend in, and no token is set. */
  readonly installed?: boolean;
};

/** Mercy's workspace with Dana, a guest and a channel; Grace's without the app, sharing another channel. */
export async function rig({ fake: options = {}, settings = {}, installed = true }: Rigged = {}) {
  const db = await tempDatabase();
  const clock = { now: () => new Date(), wall: () => new Date() };
  const store = createStore(storeDeps(db, clock));
  const fake = createFakeSlack(options);
  await fake.start();
  const town = settled(fake, installed);
  const complaints: string[] = [];
  const log: Log = {
    info: () => undefined,
    warn: (event, facts) => void complaints.push(`${event} ${JSON.stringify(facts)}`),
    error: (event, cause) => void complaints.push(`${event} ${String(cause)}`),
  };
  const platform = slack(
    {
      signingSecret: SECRET,
      apiUrl: fake.apiUrl(),
      login: { kind: 'token', token: town.token },
      pace: { workspace: 4, channel: 1 },
      ...settings,
    },
    {
      installations: store.system.installations,
      clock,
      newId: seededIds('slack'),
      log,
      publicUrl: 'https://tend.example.org',
    },
  );
  const scripted = script();
  const listening = await listen(platform.routes(scripted.handle, scripted.notify), log);
  fake.meets(listening.url);
  return {
    ...town,
    ...scripted,
    fake,
    store,
    platform,
    complaints,
    url: listening.url,
    /** Resolves when what was begun after an acknowledgement has reached Slack. */
    shown: () => platform.settled(),
    stop: async () => {
      await listening.close();
      await platform.settled();
      await fake.stop();
      await store.close();
    },
  };
}

function settled(fake: ReturnType<typeof createFakeSlack>, installed: boolean) {
  const mercy = fake.team({ id: 'TMERCY', name: 'Mercy' });
  const grace = fake.team({ id: 'TGRACE', name: 'Grace' });
  const dana = fake.user(mercy, { id: 'UDANA', name: 'dana', realName: 'Dana Lee', email: 'dana@mercy.org' });
  const ben = fake.user(mercy, { id: 'UBEN', name: 'ben', guest: 'single channel' });
  const rosa = fake.user(grace, { id: 'UROSA', name: 'rosa', realName: 'Rosa Díaz' });
  const token = installed ? fake.installs(mercy).token : 'xoxb-nobody';
  const bot = fake.world.installations[0]?.botUser ?? '';
  const members = installed
    ? [dana, ben, ...[...fake.world.users.values()].filter(user => user.id === bot)]
    : [dana, ben];
  const pantry = fake.channel(mercy, { id: 'CPANTRY', name: 'pantry', members });
  const shared = fake.channel(mercy, {
    id: 'CSHARED',
    name: 'shared',
    members: [...members, rosa],
    sharedWith: [grace],
  });
  return { mercy, grace, dana, ben, rosa, token, bot, pantry, shared };
}

/** Answers what it was told to, in order, and keeps what it was asked. */
function script() {
  const intents: Intent[] = [];
  const notices: Notice[] = [];
  const answers: (Reply | Error)[] = [];
  const handle: Handle = async intent => {
    if (intent.kind === 'opened' && intent.id.endsWith(':home')) return {};
    intents.push(intent);
    const answer = answers.shift() ?? {};
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return {
    intents,
    notices,
    handle,
    notify: async (notice: Notice) => void notices.push(notice),
    answers: (...some: (Reply | Error)[]) => void answers.push(...some),
    last: (): Intent => {
      const one = intents.at(-1);
      if (one === undefined) throw new Error('nothing came in');
      return one;
    },
  };
}

function listen(routers: Parameters<typeof createHttp>[0]['routers'], log: Log): Promise<Listening> {
  const failures = { page: () => 'failed', sentence: () => 'failed' };
  return createHttp({ log, newId: seededIds('http'), routers, failures }).listen('127.0.0.1', 0);
}
