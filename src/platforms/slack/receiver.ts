/** Owns the door of Slack's requests: whole, signed, of this moment and of a workspace that let Tend in; acknowledged after the commit. */
import { App, type Context, ErrorCode, ExpressReceiver } from '@slack/bolt';
import type { RequestHandler, Router } from 'express';
import { Router as makeRouter } from 'express';
import type { Clock, Log, NewId } from '../../ports/deps.ts';
import { quiet } from './quiet.ts';
import { clientOptions, type Workspaces } from './workspaces.ts';

export type Received = { readonly app: App; readonly router: Router };

type ReceiverDeps = {
  readonly signingSecret: string;
  readonly apiUrl: string;
  readonly spaces: Workspaces;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
};

export const PATH = '/slack/events';
/** Bytes; a view with everything filled in stays far below. */
const LONGEST = 1_000_000;
/** Seconds by which Slack's clock may be ahead of ours; Bolt itself accepts any future (slack.md §1.2). */
const AHEAD = 300;

/**
 * A Bolt app behind a router of our own. With `processBeforeResponse` Slack hears 200 only once the listener has ended, and
 * a failure is a 500 that makes it tell us again (slack.md §1.3, 10).
 */
export function receive(deps: ReceiverDeps): Received {
  const { log } = deps;
  const router = makeRouter();
  router.post(PATH, ofThisMoment(deps.clock));
  const receiver = new ExpressReceiver({
    signingSecret: deps.signingSecret,
    endpoints: PATH,
    processBeforeResponse: true,
    bodyLimit: LONGEST,
    logger: quiet(log),
    router,
    // Whatever went wrong on our side, Slack is to ask again; Bolt would call a failed look-up of a workspace 401.
    processEventErrorHandler: async ({ response }) => {
      if (!response.headersSent) response.writeHead(500).end();
      return true;
    },
    // What Bolt cannot tell the kind of has no listener: it is answered, not left to wait.
    unhandledRequestHandler: ({ response }) => {
      if (!response.headersSent) response.writeHead(400).end();
    },
  });
  const app = new App({
    receiver,
    logger: quiet(log),
    clientOptions: clientOptions(deps.apiUrl, log),
    ignoreSelf: false,
    authorize: async source => {
      const space = await deps.spaces.of(source.teamId ?? '', source.enterpriseId);
      if (space === null) return { isKnown: false, ...ids(source) };
      return { isKnown: true, botUserId: space.botUser, ...ids(source) };
    },
  });
  app.error(async error => {
    log.error('slack request failed', error.original ?? error, { ref: deps.newId().slice(0, 4).toLowerCase() });
    throw error;
  });
  app.use(async ({ context, next, ...args }) => {
    // Slack counts refusals and may stop sending: whoever has no part in Tend is acknowledged, and nothing happens.
    if (context.isKnown === false) log.info('slack workspace unknown');
    else await next();
    if ('ack' in args && typeof args.ack === 'function') await args.ack().catch(ifAlreadyDone);
  });
  return { app, router };
}

/** What no listener took is acknowledged all the same; where one did, Bolt refuses the second acknowledgement. */
function ifAlreadyDone(cause: unknown): void {
  if (!(cause instanceof Error && 'code' in cause && cause.code === ErrorCode.ReceiverMultipleAckError)) throw cause;
}

/** Which installation told us, as `authorize` found it. */
export function toldBy(context: Context): { readonly workspace: string; readonly enterprise: string } {
  return { workspace: context.teamId ?? '', enterprise: context.enterpriseId ?? '' };
}

const ids = (source: { readonly teamId?: string | undefined; readonly enterpriseId?: string | undefined }) => ({
  ...(source.teamId === undefined ? {} : { teamId: source.teamId }),
  ...(source.enterpriseId === undefined ? {} : { enterpriseId: source.enterpriseId }),
});

const ofThisMoment =
  (clock: Clock): RequestHandler =>
  (request, response, next) => {
    const at = Number(request.headers['x-slack-request-timestamp']);
    if (at * 1_000 > clock.wall().getTime() + AHEAD * 1_000) response.status(401).end();
    else next();
  };
