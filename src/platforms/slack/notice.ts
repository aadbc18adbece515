/** Owns what Slack tells without anybody asking us anything: the app shut out, a channel shared or closed, somebody gone. */
import type { Notice, Place } from '../../ports/chat.ts';
import type { Told } from './intent.ts';
import { at, either, flag, strings, text } from './payload.ts';

/** Null where it is none of our business. */
export function noticed(body: unknown, told: Told, botUser: string): Notice | null {
  const event = at(body, 'event');
  const id = `slack:event:${text(body, 'event_id')}`;
  const tenant = either(text(body, 'team_id'), told.workspace);
  const channel = either(text(event, 'channel'), text(event, 'channel', 'id'));
  const place: Place = { platform: 'slack', tenant: told.workspace || tenant, conversation: channel };
  switch (text(event, 'type')) {
    case 'app_uninstalled':
      return { id, kind: 'removed', platform: 'slack', tenant };
    case 'tokens_revoked':
      return strings(event, 'tokens', 'bot').length > 0 ? { id, kind: 'removed', platform: 'slack', tenant } : null;
    case 'member_joined_channel':
      return text(event, 'user') === botUser && botUser !== '' ? { id, kind: 'joined', place } : null;
    case 'member_left_channel':
      return text(event, 'user') === botUser && botUser !== '' ? { id, kind: 'left', place } : null;
    case 'channel_archive':
    case 'group_archive':
    case 'channel_deleted':
      return { id, kind: 'left', place };
    case 'channel_unarchive':
    case 'group_unarchive':
      return { id, kind: 'joined', place };
    case 'channel_shared':
    case 'channel_unshared':
      return { id, kind: 'shared', place };
    case 'channel_id_changed': {
      const before = { ...place, conversation: text(event, 'old_channel_id') };
      return { id, kind: 'renamed', place: before, conversation: text(event, 'new_channel_id') };
    }
    case 'user_change': {
      const user = text(event, 'user', 'id');
      const home = either(text(event, 'user', 'team_id'), tenant);
      const kind = flag(event, 'user', 'deleted') ? 'deactivated' : 'reactivated';
      return user === '' ? null : { id, kind, account: { platform: 'slack', tenant: home, user } };
    }
    default:
      return null;
  }
}

/** The lifecycle events Tend listens to; the manifest asks for these and those of `intent.ts`. */
export const NOTICED = [
  'app_uninstalled',
  'tokens_revoked',
  'member_joined_channel',
  'member_left_channel',
  'channel_archive',
  'channel_unarchive',
  'channel_deleted',
  'group_archive',
  'group_unarchive',
  'channel_shared',
  'channel_unshared',
  'channel_id_changed',
  'user_change',
] as const;
