/** Owns the app as its manifest sets it up: what it subscribes to, the scopes it asks for, its secrets. */

export type AppSettings = {
  readonly id: string;
  readonly name: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly signingSecret: string;
  /** Event names as in a manifest: `message.im`, not `message`. */
  readonly events: readonly string[];
  readonly redirectUris: readonly string[];
  /** What happens when one workspace's token writes to a person of another: nobody has proved what Slack does. */
  readonly partnerDms: 'never' | 'where installed' | 'always';
};

/** The smallest set the bot works with. */
export const BOT_SCOPES = [
  'app_mentions:read',
  'channels:read',
  'chat:write',
  'commands',
  'groups:read',
  'im:history',
  'im:write',
  'users:read',
] as const;

export const APP: AppSettings = {
  id: 'A00000001',
  name: 'Tend',
  clientId: '1.1',
  clientSecret: 'client-secret',
  signingSecret: 'signing-secret',
  events: [
    'app_home_opened',
    'app_mention',
    'app_uninstalled',
    'channel_archive',
    'channel_id_changed',
    'channel_shared',
    'channel_unshared',
    'member_joined_channel',
    'member_left_channel',
    'message.im',
    'tokens_revoked',
    'user_change',
  ],
  redirectUris: [],
  partnerDms: 'where installed',
};
