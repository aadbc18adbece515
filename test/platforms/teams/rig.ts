/** Owns the platform under test: the real adapter over HTTP between a fake Teams at the wire and a scripted way in. */
import { createHttp, type Listening } from '../../../src/http.ts';
import { teams } from '../../../src/platforms/teams/teams.ts';
import type { Handle, Intent, Notice, Reply } from '../../../src/ports/chat.ts';
import type { Log } from '../../../src/ports/deps.ts';
import { createStore } from '../../../src/store/store.ts';
import { seededIds, storeDeps } from '../../support/deps.ts';
import { tempDatabase } from '../../support/store.ts';
import { APP_ID, createFakeTeams, TENANT } from '../../support/teams/teams.ts';

type Rigged = { readonly patience?: number };

/** Mercy's tenant with Dana; Ben, a guest; Rosa of another tenant; a channel with all three and a group chat. */
export async function rig({ patience }: Rigged = {}) {
  const db = await tempDatabase();
  const clock = { now: () => new Date(), wall: () => new Date() };
  const store = createStore(storeDeps(db, clock));
  const fake = createFakeTeams();
  await fake.start();
  const complaints: string[] = [];
  const log: Log = {
    info: () => undefined,
    warn: (event, facts) => void complaints.push(`${event} ${JSON.stringify(facts)}`),
    error: (event, cause) => void complaints.push(`${event} ${String(cause)}`),
  };
  const platform = await teams(
    { appId: APP_ID, tenant: TENANT, login: { kind: 'local', url: fake.url() } },
    {
      references: store.system.references,
      clock,
      newId: seededIds('teams'),
      log,
      ...(patience === undefined ? {} : { patience }),
    },
  );
  const scripted = script();
  const listening = await listen(platform.routes(scripted.handle, scripted.notify), log);
  fake.meets(listening.url);
  return {
    ...peopled(fake),
    ...scripted,
    fake,
    store,
    platform,
    complaints,
    url: listening.url,
    /** Resolves when what was begun after an answer has reached Teams. */
    shown: () => platform.settled(),
    stop: async () => {
      await listening.close();
      await platform.settled();
      await fake.stop();
      await store.close();
    },
  };
}

function peopled(fake: ReturnType<typeof createFakeTeams>) {
  const dana = fake.person({ aad: 'dana', name: 'Dana Lee' });
  const ben = fake.person({ aad: 'ben', name: 'Ben Hill', isGuest: true, email: 'ben@oak.example' });
  const rosa = fake.person({ aad: 'rosa', name: 'Rosa Díaz', tenant: 'grace', hasBot: false });
  const channel = fake.place('19:pantry@thread.tacv2', 'channel', [dana, ben, rosa]);
  const group = fake.place('19:group@thread.v2', 'groupChat', [dana, ben]);
  return { dana, ben, rosa, channel, group, chat: fake.chat(dana) };
}

/** Answers what it was told to, in order, and keeps what it was asked. */
function script() {
  const intents: Intent[] = [];
  const notices: Notice[] = [];
  const answers: (Reply | Error)[] = [];
  const handle: Handle = async intent => {
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
