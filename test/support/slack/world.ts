/** Owns what the fake Slack knows: workspaces, people, channels, messages, views and installations. */
import type { AppSettings } from './app.ts';
import { type Ids, idsFrom } from './ids.ts';

export type Fields = Readonly<Record<string, unknown>>;
export type Clock = () => Date;

export type Team = {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly enterprise: string | null;
  /** False where the workspace has not got the chart block yet. */
  knowsCharts: boolean;
  homeTab: boolean;
};

export type User = {
  readonly id: string;
  readonly team: string;
  name: string;
  realName: string;
  email: string | null;
  tz: string | null;
  deleted: boolean;
  readonly isBot: boolean;
  readonly guest: 'no' | 'single channel' | 'multi channel';
  /** Admins may keep an app from writing to somebody. */
  unreachable: boolean;
};

export type Channel = {
  id: string;
  name: string;
  readonly kind: 'public' | 'private' | 'im';
  /** The workspace that hosts it. */
  readonly team: string;
  /** The person of a direct message; null for channels. */
  readonly user: string | null;
  readonly members: Set<string>;
  archived: boolean;
  readOnly: boolean;
  readonly connected: Set<string>;
  readonly pending: Set<string>;
};

export type Block = Readonly<Record<string, unknown>> & { readonly type: string; readonly block_id: string };
export type Metadata = { readonly event_type: string; readonly event_payload: Fields };

export type Message = {
  readonly ts: string;
  /** Changes only where Slack gives the channel a new id. */
  channel: string;
  readonly user: string;
  readonly team: string;
  /** The bot id of the app that posted it; null for what people say. */
  readonly bot: string | null;
  /** The one person who sees it, where it is ephemeral. */
  readonly only: string | null;
  readonly thread: string | null;
  text: string;
  blocks: readonly Block[];
  metadata: Metadata | null;
  edited: boolean;
  deleted: boolean;
};

export type Installation = {
  readonly team: string;
  readonly token: string;
  readonly scopes: Set<string>;
  readonly botUser: string;
  readonly botId: string;
  /** Anything but `live` is the error its token is answered with. */
  state: 'live' | 'token_revoked' | 'account_inactive';
};

export type Values = Readonly<Record<string, Readonly<Record<string, Fields>>>>;

export type View = {
  readonly id: string;
  readonly installed: string;
  readonly user: string;
  readonly root: string;
  readonly previous: string | null;
  hash: string;
  given: Fields;
  blocks: readonly Block[];
  state: Values;
};

export type World = {
  readonly app: AppSettings;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly teams: Map<string, Team>;
  readonly users: Map<string, User>;
  readonly channels: Map<string, Channel>;
  readonly installations: Installation[];
  readonly messages: Message[];
  /** By installed workspace and person. */
  readonly homes: Map<string, View>;
  /** A person's open modals, the root first. */
  readonly modals: Map<string, View[]>;
};

export function createWorld(app: AppSettings, clock: Clock): World {
  return {
    app,
    clock,
    ids: idsFrom(clock),
    teams: new Map(),
    users: new Map(),
    channels: new Map(),
    installations: [],
    messages: [],
    homes: new Map(),
    modals: new Map(),
  };
}
