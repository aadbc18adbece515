/** Owns the table of Web API methods: what each needs, how often it may be called, and what it does. */
import type { Args } from './arguments.ts';
import type { Validator } from './content.ts';
import type { Limits } from './limits.ts';
import { authRevoke, authTest, teamInfo } from './methods/account.ts';
import { chatDelete, chatGetPermalink, chatUpdate } from './methods/chat.ts';
import { conversationsInfo, conversationsMembers, conversationsOpen } from './methods/conversations.ts';
import { conversationsHistory } from './methods/history.ts';
import { oauthAccess } from './methods/oauth.ts';
import { chatPostEphemeral, chatPostMessage } from './methods/post.ts';
import { usersInfo, usersLookupByEmail } from './methods/users.ts';
import { viewsOpen, viewsPublish, viewsPush, viewsUpdate } from './methods/views.ts';
import type { Codes } from './oauth.ts';
import type { Triggers } from './triggers.ts';
import type { Fields, Installation, Message, World } from './world.ts';

/** What a method may touch. */
export type Inside = {
  readonly world: World;
  readonly triggers: Triggers;
  readonly codes: Codes;
  readonly check: Validator;
  readonly limits: () => Limits;
  /** Told of each message that appears or changes, for those who listen. */
  readonly heard: (message: Message, how: 'posted' | 'changed' | 'deleted') => void;
};

export type Run = (inside: Inside, caller: Installation, args: Args) => Fields;

type Method = { readonly needs: string | null; readonly tier: number | null; readonly run: Run };

export const methods: Readonly<Record<string, Method>> = {
  'auth.test': { needs: null, tier: null, run: authTest },
  'auth.revoke': { needs: null, tier: 50, run: authRevoke },
  'team.info': { needs: 'team:read', tier: 50, run: teamInfo },
  'chat.postMessage': { needs: 'chat:write', tier: null, run: chatPostMessage },
  'chat.postEphemeral': { needs: 'chat:write', tier: 100, run: chatPostEphemeral },
  'chat.update': { needs: 'chat:write', tier: 50, run: chatUpdate },
  'chat.delete': { needs: 'chat:write', tier: 50, run: chatDelete },
  'chat.getPermalink': { needs: null, tier: null, run: chatGetPermalink },
  'conversations.open': { needs: 'im:write', tier: 50, run: conversationsOpen },
  // What these need depends on the kind of conversation.
  'conversations.info': { needs: null, tier: 50, run: conversationsInfo },
  'conversations.members': { needs: null, tier: 100, run: conversationsMembers },
  'conversations.history': { needs: null, tier: 50, run: conversationsHistory },
  'users.info': { needs: 'users:read', tier: 100, run: usersInfo },
  'users.lookupByEmail': { needs: 'users:read.email', tier: 50, run: usersLookupByEmail },
  'views.open': { needs: null, tier: 100, run: viewsOpen },
  'views.push': { needs: null, tier: 100, run: viewsPush },
  'views.update': { needs: null, tier: 100, run: viewsUpdate },
  'views.publish': { needs: null, tier: 100, run: viewsPublish },
};

/** Called without a token: a code is all the caller has. */
export const openMethods: Readonly<Record<string, (inside: Inside, args: Args, basic: string | undefined) => Fields>> =
  {
    'oauth.v2.access': oauthAccess,
  };
