/** Owns response_url: five answers within thirty minutes, to the message that was pressed or beside it. */
import { json, spoiled } from './api.ts';
import { argsOf, fieldsOf } from './arguments.ts';
import { contentOf } from './content.ts';
import type { Faults } from './faults.ts';
import { teamOf } from './lookups.ts';
import { put } from './methods/post.ts';
import type { Inside } from './methods.ts';
import { SlackRefusal } from './refusal.ts';
import type { Answer, Incoming, Outcome } from './server.ts';
import type { Fields, Installation, Message } from './world.ts';

const LIFE = 30 * 60_000;
const MOST_USES = 5;

type Hook = {
  readonly by: Installation;
  readonly channel: string;
  readonly user: string;
  /** The message pressed; a command and a shortcut have none to replace. */
  readonly source: Message | null;
  readonly issued: number;
  uses: number;
};

export type Hooks = {
  /** The path of a new response_url. */
  readonly open: (by: Installation, channel: string, user: string, source: Message | null) => string;
  readonly answer: (path: string, incoming: Incoming) => Promise<Outcome>;
  readonly said: { readonly path: string; readonly body: Fields }[];
};

export function createHooks(inside: Inside, faults: Faults): Hooks {
  const hooks = new Map<string, Hook>();
  const said: { path: string; body: Fields }[] = [];
  const now = () => inside.world.clock().getTime();
  const perform = (path: string, body: Fields): Answer => {
    const hook = hooks.get(path);
    if (hook?.by.state !== 'live') return json(404, { ok: false, error: 'no_service' });
    if (now() - hook.issued > LIFE) return json(404, { ok: false, error: 'expired_url' });
    if (hook.uses >= MOST_USES) return json(404, { ok: false, error: 'used_url' });
    hook.uses += 1;
    try {
      respond(inside, hook, body);
      return json(200, { ok: true });
    } catch (cause) {
      if (!(cause instanceof SlackRefusal)) throw cause;
      return json(400, { ok: false, error: cause.message, ...cause.beside });
    }
  };
  return {
    said,
    open(by, channel, user, source) {
      const path = `/actions/${by.team}/${inside.world.ids.next('R')}`;
      hooks.set(path, { by, channel, user, source, issued: now(), uses: 0 });
      return path;
    },
    async answer(path, incoming) {
      let body: Fields;
      try {
        body = fieldsOf(new URLSearchParams(), incoming.headers['content-type'] ?? '', incoming.body);
      } catch {
        return { status: 400, body: 'invalid_payload' };
      }
      said.push({ path, body });
      return spoiled(faults.take('response_url', body), () => perform(path, body), incoming);
    },
  };
}

function respond(inside: Inside, hook: Hook, body: Fields): void {
  const args = argsOf(body);
  const { source } = hook;
  if (source && args.flag('delete_original')) {
    source.deleted = true;
    if (source.only === null) inside.heard(source, 'deleted');
    return;
  }
  const { text, blocks } = contentOf(inside.world, teamOf(inside.world, hook.by.team), args, inside.check);
  // An answer to a press replaces the message unless it says otherwise: the surprise is Slack's own.
  if (source && args.text('replace_original') !== 'false' && args.text('response_type') === undefined) {
    Object.assign(source, { text: text ?? source.text, blocks: blocks ?? [] });
    if (source.only === null) inside.heard(source, 'changed');
    return;
  }
  put(inside, hook.by, {
    channel: hook.channel,
    only: args.text('response_type') === 'in_channel' ? null : hook.user,
    thread: source?.thread ?? null,
    text: text ?? '',
    blocks: blocks ?? [],
    metadata: null,
  });
}
