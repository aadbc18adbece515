/** Owns the door of Teams' requests: claimed, whole, verified, and answered after the commit; refusals give no reason away. */
import type { TurnContext } from 'botbuilder';
import type { BotFrameworkAuthentication } from 'botframework-connector';
import { AuthenticationError } from 'botframework-connector';
import { json, type RequestHandler, Router } from 'express';
import type { Log, NewId } from '../../ports/deps.ts';
import { Door } from './cloud.ts';
import { claimsToBeTeams, flawOf } from './pass.ts';
import type { Json } from './richtext.ts';

/** What an invoke is answered; null where nobody waits for an answer. */
export type Took = (activity: unknown) => Promise<Json | null>;

type ReceiverDeps = {
  readonly appId: string;
  readonly authentication: BotFrameworkAuthentication;
  readonly log: Log;
  readonly newId: NewId;
};

export const PATH = '/api/messages';
/** Bytes; a message with all its attachments described stays far below. */
const LONGEST = 1_000_000;

export function receive(deps: ReceiverDeps, took: Took): Router {
  const router = Router();
  const door = new Door(deps.authentication);
  router.post(PATH, claimed(deps.appId), json({ limit: LONGEST }), answering(door, deps, took));
  return router;
}

/** Before the body is even read: strangers cost us nothing. */
const claimed =
  (appId: string): RequestHandler =>
  (request, response, next) => {
    if (claimsToBeTeams(request.headers.authorization, appId)) next();
    else response.status(401).end();
  };

const answering =
  (door: Door, { log, newId }: ReceiverDeps, took: Took): RequestHandler =>
  async (request, response) => {
    const activity: unknown = request.body;
    const flaw = flawOf(activity);
    if (flaw !== null) {
      log.warn('teams request refused', { code: flaw });
      response.status(400).end();
      return;
    }
    let isIn = false;
    try {
      const answer = await door.turn(request.headers.authorization ?? '', asRead(activity), async context => {
        isIn = true;
        const value = await took(activity);
        if (value !== null) await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: value } });
      });
      response.status(answer?.status ?? 200);
      if (answer?.body === undefined) response.end();
      else response.json(answer.body);
    } catch (cause) {
      if (isIn) {
        log.error('teams request failed', cause, { ref: newId().slice(0, 4).toLowerCase() });
        response.status(500).end();
        return;
      }
      const status = isOursToMend(cause) ? 503 : 401;
      log.warn('teams request refused', { code: status === 503 ? 'no_keys' : 'not_verified' });
      response.status(status).end();
    }
  };

/** Where Teams' keys could not be had, Teams is to ask again: it is not its fault. */
function isOursToMend(cause: unknown): boolean {
  if (cause instanceof AuthenticationError) return cause.statusCode >= 500;
  return cause instanceof Error && ['FetchError', 'AbortError'].includes(cause.name);
}

/** The adapter wants its times as dates; `flawOf` has looked at all else that it relies on. */
function asRead(activity: unknown): TurnContext['activity'] {
  const read = { ...(activity as TurnContext['activity']) };
  if (read.timestamp !== undefined) read.timestamp = new Date(read.timestamp);
  if (read.localTimestamp !== undefined) read.localTimestamp = new Date(read.localTimestamp);
  if (read.expiration !== undefined) read.expiration = new Date(read.expiration);
  return read;
}
