/** Owns every call to Teams: sent once, for so long and no longer, through Microsoft's own client. */
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import {
  AuthenticationConstants,
  type BotFrameworkAuthentication,
  ClaimsIdentity,
  type ConnectorClient,
} from 'botframework-connector';
import { at, text } from './payload.ts';
import type { Json } from './richtext.ts';

export type Wire = {
  /** The existing chat with somebody, or a new one; safe to repeat. */
  readonly chatWith: (
    service: string,
    who: { readonly bot: string; readonly user: string; readonly tenant: string },
  ) => Promise<string>;
  /** The id of what was sent. */
  readonly send: (service: string, conversation: string, activity: Json) => Promise<string>;
  readonly update: (service: string, conversation: string, id: string, activity: Json) => Promise<void>;
  readonly member: (service: string, conversation: string, user: string) => Promise<unknown>;
  readonly members: (service: string, conversation: string) => Promise<readonly unknown[]>;
};

const RETRIES = 'defaultRetryPolicy';
const PAGE = 200;
const MOST_PAGES = 50;
const MOST_SERVICES = 50;

/** `patience`: milliseconds after which a call counts as unanswered. */
export function wire(authentication: BotFrameworkAuthentication, appId: string, patience: number): Wire {
  const clients = new Map<string, Promise<ConnectorClient>>();
  const to = (service: string): Promise<ConnectorClient> => {
    const known = clients.get(service);
    if (known !== undefined) return known;
    const made = connected(authentication, appId, service, patience);
    if (clients.size >= MOST_SERVICES) clients.clear();
    clients.set(service, made);
    return made;
  };
  return {
    chatWith: async (service, { bot, user, tenant }) => {
      const { conversations } = await to(service);
      const made = await conversations.createConversation({
        isGroup: false,
        bot: { id: bot, name: '' },
        members: [{ id: user, name: '' }],
        tenantId: tenant,
        channelData: { tenant: { id: tenant } },
        // The library's type demands what Teams does not.
        activity: undefined as never,
      });
      return made.id;
    },
    send: async (service, conversation, activity) => {
      const { conversations } = await to(service);
      return (await conversations.sendToConversation(conversation, activity)).id;
    },
    update: async (service, conversation, id, activity) => {
      const { conversations } = await to(service);
      await conversations.updateActivity(conversation, id, activity);
    },
    member: async (service, conversation, user) => {
      const { conversations } = await to(service);
      return conversations.getConversationMember(conversation, user);
    },
    members: async (service, conversation) => {
      const { conversations } = await to(service);
      const found: unknown[] = [];
      let next: string | undefined;
      for (let page = 0; page < MOST_PAGES; page += 1) {
        // The library's type demands a token where the first page has none.
        const options = { pageSize: PAGE, continuationToken: next as string };
        const read = await conversations.getConversationPagedMembers(conversation, options);
        found.push(...(read.members ?? []));
        next = text(read, 'continuationToken') || undefined;
        if (next === undefined) return found;
      }
      throw new Error('a conversation with more members than can be read');
    },
  };
}

/** The client would send one message up to four times, and wait for ever (teams.md §3). */
async function connected(authentication: BotFrameworkAuthentication, appId: string, service: string, patience: number) {
  const ours = new ClaimsIdentity([
    { type: AuthenticationConstants.AudienceClaim, value: appId },
    { type: AuthenticationConstants.AppIdClaim, value: appId },
    { type: AuthenticationConstants.ServiceUrlClaim, value: service },
  ]);
  const factory = authentication.createConnectorFactory(ours);
  const client = await factory.create(service, authentication.getOriginatingAudience());
  sentOnce(client, patience);
  return client;
}

type Request = { timeout: number; agent?: HttpAgent | HttpsAgent; readonly url: string };

/**
 * A connection of its own for each message: one that was kept may be closed by the other end in the very moment it is used again, and
 * then nobody knows whether the message arrived; Teams cannot be asked. TLS sessions are kept, so it costs a round trip or two.
 */
const FRESH = { http: new HttpAgent({ keepAlive: false }), https: new HttpsAgent({ keepAlive: false }) };

type Pipeline = {
  readonly removePolicy: (named: { readonly name: string }) => readonly unknown[];
  readonly addPolicy: (policy: {
    readonly name: string;
    readonly sendRequest: <Answer>(request: Request, next: (request: Request) => Answer) => Answer;
  }) => void;
};

/** The library keeps its pipeline to itself and heeds no setting about retries, so it is reached into, and loudly missed. */
function sentOnce(client: object, patience: number): void {
  const pipeline = pipelineOf(at(client, 'client'));
  const removed = isPipeline(pipeline) ? pipeline.removePolicy({ name: RETRIES }) : [];
  if (!isPipeline(pipeline) || removed.length === 0) {
    throw new Error(`the client for Teams has no ${RETRIES} any more: it may repeat messages under another name`);
  }
  pipeline.addPolicy({
    name: 'tendSends',
    sendRequest: (request, next) => {
      request.timeout = patience;
      // Where a proxy is set, its agent is there already.
      request.agent ??= request.url.startsWith('https:') ? FRESH.https : FRESH.http;
      return next(request);
    },
  });
}

const pipelineOf = (inner: unknown): unknown =>
  typeof inner === 'object' && inner !== null && 'pipeline' in inner ? inner.pipeline : undefined;

const isPipeline = (found: unknown): found is Pipeline =>
  typeof found === 'object' && found !== null && 'removePolicy' in found && 'addPolicy' in found;
