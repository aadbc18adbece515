/** Owns what Slack tells of people and channels: a profile, and whose workspaces are in a channel right now. */
import type { Account, Directory, Place, Profile } from '../../ports/chat.ts';
import { codeOf, notRead } from './failure.ts';
import { flag, strings, text } from './payload.ts';
import type { Workspaces } from './workspaces.ts';

/** Somebody's workspace that Slack does not tell: none may be presumed. */
export const UNKNOWN = 'unknown';

export function directory(spaces: Workspaces): Directory {
  return {
    profile: account => profile(spaces, account),
    tenants: place => tenants(spaces, place),
  };
}

async function profile(spaces: Workspaces, { tenant, user }: Account): Promise<Profile | null> {
  const space = (await spaces.of(tenant)) ?? (await spaces.home());
  if (space === null) return null;
  try {
    const { user: found } = await spaces.within({ ...space, client: space.hurried }, client =>
      client.users.info({ user }),
    );
    // Somebody of another workspace may bear the same id nowhere else, but Slack must say that they are who we asked for.
    if (found === undefined || (found.team_id !== undefined && found.team_id !== tenant)) return null;
    const name = found.profile?.real_name ?? found.real_name ?? found.name ?? '';
    const isPerson = found.is_bot !== true && user !== 'USLACKBOT';
    return { name, email: found.profile?.email ?? null, isActive: found.deleted !== true && isPerson };
  } catch (cause) {
    if (['user_not_found', 'user_not_visible', 'missing_scope'].includes(codeOf(cause))) return null;
    throw notRead(cause);
  }
}

async function tenants(spaces: Workspaces, { tenant, conversation }: Place): Promise<readonly string[] | null> {
  const space = await spaces.of(tenant);
  if (space === null) return null;
  try {
    const { channel } = await spaces.within(space, client => client.conversations.info({ channel: conversation }));
    return insideOf(channel, tenant);
  } catch (cause) {
    throw notRead(cause);
  }
}

/** A channel that is not shared holds its own workspace only; an invitation not yet taken up already counts as shared. */
export function insideOf(channel: unknown, own: string): readonly string[] {
  const named = [
    ...strings(channel, 'shared_team_ids'),
    ...strings(channel, 'connected_team_ids'),
    ...strings(channel, 'pending_connected_team_ids'),
    ...strings(channel, 'internal_team_ids'),
    text(channel, 'conversation_host_id'),
  ].filter(each => each !== '' && each !== own);
  const shared = ['is_ext_shared', 'is_pending_ext_shared', 'is_org_shared'].some(name => flag(channel, name));
  if (named.length === 0 && shared) return [UNKNOWN];
  return [...new Set(named)];
}
