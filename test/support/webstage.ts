/** Owns a stage for the console's tests: a thread and a rehearsal of plain arrays, and a handle that remembers what it was asked. */
import { createHttp, type Listening } from '../../src/http.ts';
import { consoleRouter } from '../../src/platforms/web/console.ts';
import { failures } from '../../src/platforms/web/failure.ts';
import type { Account, Address, Intent, Reply } from '../../src/ports/chat.ts';
import type { Log } from '../../src/ports/deps.ts';
import {
  type Actor,
  type Line,
  MovedBack,
  type Rehearsal,
  type Stage,
  type Thread,
} from '../../src/ports/rehearsal.ts';

type Logged = { readonly event: string; readonly facts: Readonly<Record<string, unknown>> };

export const dana: Actor = person('dana', 'Dana Lee', 'Steward, Mercy Hospital', 'host');
export const rosa: Actor = person('rosa', 'Rosa Ortiz', 'Director, Grace Pantry', 'partner');
export const square: Stage = {
  place: { platform: 'web', tenant: 'console', conversation: 'grace' },
  name: 'Mercy and Grace Pantry',
};

export function person(user: string, name: string, about: string, side: Actor['side']): Actor {
  return { account: { platform: 'web', tenant: 'console', user }, name, about, side };
}

export type WebStage = {
  readonly listening: Listening;
  readonly thread: Thread;
  readonly intents: Intent[];
  readonly logged: Logged[];
  readonly moves: Date[];
  /** What the next intents are answered with. */
  answer: (intent: Intent) => Reply | Promise<Reply>;
  answering: boolean;
  now: Date;
  next: Date | null;
  readonly lines: (of: Address) => readonly Line[];
};

/** The console over real HTTP on a free port; `close` it through `listening`. */
export async function webStage(cast: readonly Actor[] = [dana, rosa], stages: readonly Stage[] = [square]) {
  const kept = new Map<string, Line[]>();
  const markers = new Map<string, string>();
  const of = (to: Address) => kept.get(addressKey(to)) ?? kept.set(addressKey(to), []).get(addressKey(to)) ?? [];
  let count = 0;
  const newId = () => `ID${String(++count).padStart(10, '0')}`;
  const thread: Thread = {
    async keep(to, card, marker, at) {
      const known = markers.get(marker);
      if (known !== undefined) {
        await thread.change(known, card);
        return known;
      }
      const remote = `R${++count}`;
      markers.set(marker, remote);
      of(to).push({ remote, at, said: { by: 'bot', card } });
      return remote;
    },
    async change(remote, card) {
      for (const lines of kept.values()) {
        const at = lines.findIndex(line => line.remote === remote);
        const line = lines[at];
        if (line) lines[at] = { ...line, said: { by: 'bot', card } };
      }
    },
    find: async marker => markers.get(marker) ?? null,
    async said(to, words, at) {
      of(to).push({ remote: `S${++count}`, at, said: { by: 'person', words } });
    },
    read: async (from, most, before) =>
      of(from)
        .filter(line => before === undefined || line.at < before)
        .toReversed()
        .slice(0, most),
  };
  const rehearsal: Rehearsal = {
    cast: async () => cast,
    stages: async () => stages,
    now: () => stage.now,
    next: async () => stage.next,
    async move(to) {
      if (to < stage.now) throw new MovedBack();
      stage.now = to;
      stage.moves.push(to);
      return { now: to.toISOString(), delivered: 3, skipped: 1, failed: 0 };
    },
    answering: () => stage.answering,
    letEverybodyAnswer: async on => {
      stage.answering = on;
    },
  };
  const logged: Logged[] = [];
  const log: Log = {
    info: () => {},
    warn: (event, facts = {}) => void logged.push({ event, facts }),
    error: (event, _cause, facts = {}) => void logged.push({ event, facts }),
  };
  const clock = { now: () => stage.now, wall: () => stage.now };
  const handle = async (intent: Intent) => {
    stage.intents.push(intent);
    return stage.answer(intent);
  };
  const router = consoleRouter({ handle, thread, rehearsal, clock, log, newId });
  const listening = await createHttp({ log, newId, routers: [router], failures }).listen('127.0.0.1', 0);
  const stage: WebStage = {
    listening,
    thread,
    intents: [],
    logged,
    moves: [],
    answer: () => ({}),
    answering: false,
    now: new Date('2026-06-09T14:05:00Z'),
    next: new Date('2026-06-10T08:00:00Z'),
    lines: of,
  };
  return stage;
}

export function account(actor: Actor): { account: Account } {
  return { account: actor.account };
}

export async function post(stage: WebStage, path: string, fields: Record<string, string>, headers = {}) {
  return fetch(new URL(path, stage.listening.url), {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
    headers,
  });
}

export async function get(stage: WebStage, path: string, headers = {}) {
  return fetch(new URL(path, stage.listening.url), { redirect: 'manual', headers });
}

function addressKey(to: Address): string {
  return 'account' in to
    ? `a/${to.account.tenant}/${to.account.user}`
    : `p/${to.place.tenant}/${to.place.conversation}`;
}
