/** Owns what Teams tells without anybody asking us anything: the bot let in or out, a channel gone, somebody new in it. */
import type { Notice } from '../../ports/chat.ts';
import { idOf } from './intent.ts';
import { list, text } from './payload.ts';
import { placeOf, type Scene, sceneOf } from './scene.ts';

const GONE = ['teamDeleted', 'teamHardDeleted', 'teamArchived', 'channelDeleted'];
const BACK = ['teamRestored', 'teamUnarchived', 'channelRestored'];
const OTHERS = ['channelShared', 'channelUnshared', 'channelMemberAdded', 'channelMemberRemoved'];

/** Null where it is none of our business. Teams tells some of it again with every opening: each is harmless twice. */
export function noticed(activity: unknown): Notice | null {
  const scene = sceneOf(activity);
  const tenant = text(activity, 'channelData', 'tenant', 'id').toLowerCase() || (scene?.tenant ?? '');
  const place = placeOf(activity, tenant);
  const kind = kindOf(activity);
  if (kind === null) return null;
  const id = idOf(activity);
  if (place !== null) return { id, kind, place };
  return kind === 'shared' ? null : personal(id, kind, scene);
}

/** In the chat with one person it is they who let the bot in or out. */
function personal(id: string, kind: 'joined' | 'left', scene: Scene | null): Notice | null {
  if (scene === null) return null;
  return { id, kind: kind === 'joined' ? 'reactivated' : 'deactivated', account: scene.from };
}

function kindOf(activity: unknown): 'joined' | 'left' | 'shared' | null {
  const bot = text(activity, 'recipient', 'id');
  if (text(activity, 'type') === 'installationUpdate') {
    return text(activity, 'action').startsWith('remove') ? 'left' : 'joined';
  }
  const event = text(activity, 'channelData', 'eventType');
  if (GONE.includes(event)) return 'left';
  if (BACK.includes(event)) return 'joined';
  if (OTHERS.includes(event)) return 'shared';
  const added = list(activity, 'membersAdded').map(each => text(each, 'id'));
  const removed = list(activity, 'membersRemoved').map(each => text(each, 'id'));
  if (removed.includes(bot)) return 'left';
  if (added.includes(bot)) return 'joined';
  return added.length + removed.length > 0 ? 'shared' : null;
}
