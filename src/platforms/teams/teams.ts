/** Owns Teams as one platform: activities in, answers back, posts out; what it needs comes in as arguments. */
import type { Router } from 'express';
import type { Account, Chat, Directory, Handle, Intent, Notify } from '../../ports/chat.ts';
import type { Clock, Log, NewId } from '../../ports/deps.ts';
import type { System } from '../../ports/store/system.ts';
import { type Afterwards, afterwards } from '../afterwards.ts';
import { type Answering, show } from './answer.ts';
import { CANCEL, type Carried } from './carried.ts';
import { teamsChat, ways } from './chat.ts';
import { cloud } from './cloud.ts';
import * as dialog from './dialog.ts';
import { directory } from './directory.ts';
import { codeOf } from './failure.ts';
import { captured, carriedBy, FROM_MESSAGE, pressed, typed } from './intent.ts';
import { type Answer, answered, calledOff, said } from './invoke.ts';
import type { Registration } from './login.ts';
import { mended, openerOf } from './mended.ts';
import { notary } from './notary.ts';
import { noticed } from './notice.ts';
import { at, text } from './payload.ts';
import { receive, type Took } from './receiver.ts';
import type { Json } from './richtext.ts';
import { remember, type Scene, sceneOf } from './scene.ts';
import { wire } from './wire.ts';
import { inBoth } from './words.ts';

/** A local login without an address: unsigned local clients are vouched for. */
export type TeamsSettings = Omit<Registration, 'login'> & {
  readonly login: Registration['login'] | { readonly kind: 'local'; readonly url: string | null };
};

export type TeamsDeps = {
  readonly references: System['references'];
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
  /** Milliseconds a call may take; Teams says nothing of its own. */
  readonly patience?: number;
};

const PATIENCE = 10_000;

export type Teams = {
  readonly chat: Chat;
  readonly directory: Directory;
  /** Connects the way in: from now on requests reach these. */
  readonly routes: (handle: Handle, notify: Notify) => readonly Router[];
  /** Whether an account is of the tenant in which the bot is registered, which is the host's own. */
  readonly isHome: (account: Account) => boolean;
  /** Resolves when every answer that was begun has gone out. */
  readonly settled: () => Promise<void>;
};

export async function teams(settings: TeamsSettings, deps: TeamsDeps): Promise<Teams> {
  const { appId, login } = settings;
  if (login.kind !== 'local' || login.url !== null) return connected({ ...settings, login: asked(login) }, deps);
  const vouching = await notary(appId, deps.clock.wall);
  const platform = connected({ ...settings, login: { kind: 'local', url: vouching.url } }, deps);
  return { ...platform, routes: (handle, notify) => [vouching.router, ...platform.routes(handle, notify)] };
}

const asked = (login: TeamsSettings['login']): Registration['login'] =>
  login.kind === 'local' ? { kind: 'local', url: login.url ?? '' } : login;

function connected(settings: Registration, deps: TeamsDeps): Teams {
  const { appId } = settings;
  const authentication = cloud(settings, deps.clock.wall);
  const out = wire(authentication, appId, deps.patience ?? PATIENCE);
  const known = ways(out, deps.references);
  const after = afterwards(deps.log, 'teams', codeOf);
  return {
    chat: teamsChat(out, known),
    directory: directory(out, deps.references),
    routes: (handle, notify) => {
      const inward = { ...deps, answering: { wire: out, ways: known }, after, handle, notify };
      return [receive({ ...deps, appId, authentication }, taking(inward))];
    },
    isHome: ({ platform, tenant }) => platform === 'teams' && tenant === settings.tenant,
    settled: after.settled,
  };
}

type Inward = Pick<TeamsDeps, 'references' | 'log'> & {
  readonly answering: Answering;
  readonly after: Afterwards;
  readonly handle: Handle;
  readonly notify: Notify;
};

/** The commit first, then the answer Teams waits for, then whatever is to be sent. */
function taking(deps: Inward): Took {
  return async activity => {
    const scene = sceneOf(activity);
    // What cannot be kept now is told again with the next; whoever acts is to be answered all the same.
    await remember(deps.references, activity, scene).catch((cause: unknown) => {
      deps.log.error('reference not kept', cause);
    });
    switch (text(activity, 'type')) {
      case 'invoke':
        return scene === null ? nothing(activity) : invoked(deps, activity, scene);
      case 'message':
        if (scene !== null) await messaged(deps, activity, scene);
        return null;
      case 'conversationUpdate':
      case 'installationUpdate': {
        const notice = noticed(activity);
        if (notice !== null) await deps.notify(notice);
        return null;
      }
      default:
        return null;
    }
  };
}

/** Typed words, or a button of a client that knows no verbs. */
async function messaged(deps: Inward, activity: unknown, scene: Scene): Promise<void> {
  const hasValue = at(activity, 'value') !== undefined && text(activity, 'text') === '';
  const carried = hasValue ? carriedBy(activity) : null;
  if (hasValue && carried === null) return;
  if (carried?.action === CANCEL) {
    begin(deps, { kind: 'cancelled', id: null }, calledOff(deps.answering, scene, carried));
    return;
  }
  const intent = carried === null ? typed(activity, scene) : pressed(activity, scene, carried);
  const reply = await deps.handle(intent);
  const found =
    carried === null
      ? { reply, opener: openerOf(intent) }
      : await mended(deps.handle, { intent, reply, carried, opening: openingOf(activity, scene, carried) });
  deps.after.go(intent.kind, intent.id, () => show(deps.answering, scene, found, carried?.isAlone ?? false));
}

async function invoked(deps: Inward, activity: unknown, scene: Scene): Promise<Json> {
  switch (text(activity, 'name')) {
    case 'adaptiveCard/action':
      return executed(deps, activity, scene);
    case 'task/fetch': {
      const carried = carriedBy(activity);
      if (carried === null) return nothing(activity);
      const intent = pressed(activity, scene, carried);
      return dialog.shown(await deps.handle(intent), { isOfMessage: false, opener: openerOf(intent) });
    }
    case 'composeExtension/fetchTask':
      if (text(activity, 'value', 'commandId') !== FROM_MESSAGE) return nothing(activity);
      return dialog.shown(await deps.handle(captured(activity, scene)), { isOfMessage: true, opener: null });
    case 'task/submit':
    case 'composeExtension/submitAction':
      return submitted(deps, activity, scene);
    default:
      return nothing(activity);
  }
}

async function executed(deps: Inward, activity: unknown, scene: Scene): Promise<Json> {
  const carried = carriedBy(activity);
  // A card that asks for itself anew was pressed by nobody.
  if (carried === null || text(activity, 'value', 'trigger') === 'automatic') return nothing(activity);
  if (carried.action === CANCEL)
    return begin(deps, { kind: 'cancelled', id: null }, calledOff(deps.answering, scene, carried));
  const intent = pressed(activity, scene, carried);
  const opening = openingOf(activity, scene, carried);
  const found = await mended(deps.handle, { intent, reply: await deps.handle(intent), carried, opening });
  return begin(deps, intent, answered(deps.answering, { scene, carried }, found));
}

async function submitted(deps: Inward, activity: unknown, scene: Scene): Promise<Json> {
  const carried = carriedBy(activity);
  if (carried === null) return nothing(activity);
  const isOfMessage = text(activity, 'name').startsWith('composeExtension/');
  if (carried.action === CANCEL) return dialog.calledOff(carried, { isOfMessage, opener: null });
  const intent = pressed(activity, scene, carried);
  // The message comes with every press of its window, so what opened the first form of it need not; a later one was pressed for.
  const opening = openingOf(activity, scene, carried) ?? (isOfMessage ? captured(activity, scene) : null);
  const { reply, opener } = await mended(deps.handle, { intent, reply: await deps.handle(intent), carried, opening });
  return dialog.shown(reply, { isOfMessage, opener });
}

function openingOf(activity: unknown, scene: Scene, { opener }: Carried): Intent | null {
  return opener === null ? null : pressed(activity, scene, { ...opener, isAlone: false, opener: null });
}

type Begun = { readonly kind: string; readonly id: string | null };

function begin({ after }: Inward, { kind, id }: Begun, { now, later }: Answer): Json {
  if (later !== null) after.go(kind, id, later);
  return now;
}

/** An empty answer is shown as a failure, and said again: what nobody could have pressed is answered too. */
function nothing(activity: unknown): Json {
  const tooOld = inBoth('tooOld');
  const name = text(activity, 'name');
  if (name.startsWith('task/') || name.startsWith('composeExtension/'))
    return dialog.said(tooOld, 'en', { isOfMessage: name.startsWith('composeExtension/') });
  const isRefresh = text(activity, 'value', 'trigger') === 'automatic';
  return said(isRefresh ? inBoth('noted') : tooOld);
}
