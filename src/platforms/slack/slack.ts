/** Owns Slack as one platform: requests in, answers back, posts out; what it needs comes in as arguments. */

import type { RespondFn } from '@slack/bolt';
import type { Router } from 'express';
import { LRUCache } from 'lru-cache';
import type { Account, Chat, Directory, Handle, Notify } from '../../ports/chat.ts';
import type { Clock, Log, NewId } from '../../ports/deps.ts';
import type { System } from '../../ports/store/system.ts';
import { type Afterwards, afterwards } from '../afterwards.ts';
import { show, showHome } from './answer.ts';
import { type Pace, slackChat } from './chat.ts';
import { directory } from './directory.ts';
import { codeOf } from './failure.ts';
import { gained } from './gained.ts';
import { installRoutes, type Login } from './install.ts';
import { commanded, type Heard, heard, pressed, shortcut, submitted, type Told } from './intent.ts';
import { viewOf } from './modal.ts';
import { NOTICED, noticed } from './notice.ts';
import { athome } from './picked.ts';
import { receive, toldBy } from './receiver.ts';
import { carried } from './scene.ts';
import { errorsOf, fieldsOf } from './submitted.ts';
import { type Workspaces, workspaces } from './workspaces.ts';

export type SlackSettings = {
  readonly signingSecret: string;
  readonly apiUrl: string;
  readonly login: Login;
  readonly pace: Pace;
};

/** What answers to intents and notices is made after the platform itself, since it asks the directory. */
export type SlackDeps = {
  readonly installations: System['installations'];
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
  readonly publicUrl: string | null;
};

export type Slack = {
  readonly chat: Chat;
  readonly directory: Directory;
  /** Connects the way in: from now on requests reach these. */
  readonly routes: (handle: Handle, notify: Notify) => readonly Router[];
  /** Whether an account is of the one workspace whose token was set, which is the host's own. */
  readonly isHome: (account: Account) => boolean;
  /** Learns whose token it is; a failure is logged and tried again with the next request. */
  readonly connect: () => Promise<void>;
  /** Resolves when every answer that was begun has gone out. */
  readonly settled: () => Promise<void>;
};

export function slack(settings: SlackSettings, deps: SlackDeps): Slack {
  const { log } = deps;
  const token = settings.login.kind === 'token' ? settings.login.token : null;
  const spaces = workspaces({ ...deps, apiUrl: settings.apiUrl, token });
  const after = afterwards(log, 'slack', codeOf);
  return {
    chat: slackChat(spaces, settings.pace),
    directory: directory(spaces),
    routes: (handle, notify) => [
      ...installRoutes(settings, deps, notify),
      listening({ ...deps, ...settings, spaces }, after, handle, notify),
    ],
    isHome: ({ platform, tenant }) => platform === 'slack' && tenant === spaces.own(),
    connect: async () => void (await spaces.home()),
    settled: after.settled,
  };
}

type ListeningDeps = Pick<SlackSettings, 'signingSecret' | 'apiUrl'> & SlackDeps & { readonly spaces: Workspaces };

/** One listener a kind of payload: Bolt runs every one that fits, and two acknowledgements are one too many (slack.md §1.3, 13). */
function listening(deps: ListeningDeps, after: Afterwards, handle: Handle, notify: Notify): Router {
  const { app, router } = receive(deps);
  const answering = { spaces: deps.spaces, after, handle, opened: new LRUCache<string, true>({ max: HOMES_KEPT }) };
  app.command(/.*/, async ({ body, context, ack, respond }) => {
    await answered(answering, commanded(body, toldBy(context)), respond, ack);
  });
  app.action(/.*/, async ({ body, context, ack, respond }) => {
    await answered(answering, pressed(body, toldBy(context)), respond ?? null, ack);
  });
  app.shortcut(/.*/, async ({ body, context, ack }) => {
    await answered(answering, shortcut(body, toldBy(context)), null, ack);
  });
  app.view(/.*/, async ({ body, context, ack }) => {
    const sent = body.type === 'view_submission' ? submitted(body, toldBy(context)) : null;
    if (sent === null) return ack();
    const found = await athome(deps.spaces, sent);
    const reply = await handle(found.intent);
    if (reply.fix !== undefined) {
      const view = gained(body.view, reply.fix, reply.gains);
      if (view !== null) return ack({ response_action: 'update', view });
      const errors = errorsOf(reply.fix, fieldsOf(body.view));
      if (errors !== null) return ack({ response_action: 'errors', errors });
    }
    // One form leads to the next in the same window; opening another would need a trigger that is already old.
    if (reply.ask !== undefined) {
      return ack({ response_action: 'update', view: viewOf(reply.ask, carried(found.scene)) });
    }
    await ack();
    after.go('submitted', found.intent.id, () => goOn(answering, found, null, reply));
  });
  app.options(/.*/, async ({ ack }) => ack({ options: [] }));
  app.event(/.*/, async ({ body, context }) => {
    const told: Told = toldBy(context);
    const notice = isNoticed(body) ? noticed(body, told, context.botUserId ?? '') : null;
    if (notice !== null) return notify(notice);
    await answered(answering, heard(body, told, context.botUserId ?? ''), null, async () => undefined);
  });
  return router;
}

type Answering = {
  readonly spaces: Workspaces;
  readonly after: Afterwards;
  readonly handle: Handle;
  /** Who has opened their Home tab; Slack tells of each opening, so whom we forgot sees it anew then. */
  readonly opened: LRUCache<string, true>;
};

const HOMES_KEPT = 5_000;

/** The commit first, then the acknowledgement, then whatever is to be shown, for which nobody at Slack waits. */
async function answered(
  deps: Answering,
  said: Heard | null,
  respond: RespondFn | null,
  ack: () => Promise<void>,
): Promise<void> {
  if (said === null) return ack();
  const found = await athome(deps.spaces, said);
  const reply = await deps.handle(found.intent);
  await ack();
  deps.after.go(found.intent.kind, found.intent.id, () => goOn(deps, found, respond, reply));
}

async function goOn(
  { spaces, handle, opened }: Answering,
  { intent, scene }: Heard,
  respond: RespondFn | null,
  reply: Awaited<ReturnType<Handle>>,
): Promise<void> {
  const space = await spaces.of(scene.workspace, scene.enterprise);
  if (space === null) return;
  if (intent.kind === 'opened') {
    opened.set(scene.user, true);
    if (reply.tell !== undefined) await showHome(space.client, scene.user, reply.tell);
    return;
  }
  await show({ client: space.client, scene, respond }, intent, reply);
  // A home nobody looks at need not be made anew with every press.
  if (reply.ask !== undefined || reply.fix !== undefined || !opened.has(scene.user)) return;
  const home = await handle({ id: `${intent.id}:home`, from: intent.from, at: null, kind: 'opened' });
  if (home.tell !== undefined) await showHome(space.client, scene.user, home.tell);
}

const isNoticed = (body: unknown): boolean =>
  NOTICED.some(type => type === (body as { readonly event?: { readonly type?: string } }).event?.type);
