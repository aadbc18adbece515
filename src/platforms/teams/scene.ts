/** Owns where something happened on Teams: who did it, what it takes to write there again, and what an answer belongs to. */
import type { Account, Address, Place } from '../../ports/chat.ts';
import type { Reference, System } from '../../ports/store/system.ts';
import { at, either, text } from './payload.ts';

export type Scene = {
  readonly from: Account;
  readonly place: Place | null;
  /** Where Teams takes what is meant for this conversation. */
  readonly service: string;
  /** The conversation itself, with its thread where there is one. */
  readonly conversation: string;
  readonly tenant: string;
  /** The person's id as this bot alone sees it. */
  readonly user: string;
  /** The pressed card; null where none was. */
  readonly card: string | null;
};

/** Null where nobody did it that we could know again. */
export function sceneOf(activity: unknown): Scene | null {
  const user = text(activity, 'from', 'id');
  const bot = text(activity, 'recipient', 'id');
  const tenant = tenantOf(activity);
  const home = either(text(activity, 'from', 'tenantId').toLowerCase(), tenant);
  const known = either(text(activity, 'from', 'aadObjectId').toLowerCase(), user);
  const isBot = user === bot || text(activity, 'from', 'role') === 'bot';
  if (isBot || user === '' || home === '') return null;
  const conversation = text(activity, 'conversation', 'id');
  return {
    from: { platform: 'teams', tenant: home, user: known },
    place: placeOf(activity, tenant),
    service: text(activity, 'serviceUrl'),
    conversation,
    tenant,
    user,
    card: text(activity, 'replyToId') || null,
  };
}

/** Null for the chat between a person and the bot alone. A thread is no place of its own: its channel is. */
export function placeOf(activity: unknown, tenant: string): Place | null {
  const kind = text(activity, 'conversation', 'conversationType');
  const isPlace = kind === 'channel' || kind === 'groupChat' || at(activity, 'conversation', 'isGroup') === true;
  if (!isPlace) return null;
  const whole = either(text(activity, 'channelData', 'channel', 'id'), text(activity, 'conversation', 'id'));
  const [conversation = ''] = whole.split(';');
  return conversation === '' || tenant === '' ? null : { platform: 'teams', tenant, conversation };
}

/**
 * Kept from whatever comes in, since an address can change and nothing can be sent without it. The message action alone
 * comes from conversations that the bot is no member of, a chat between two people among them, and nothing can be sent there.
 */
export async function remember(
  references: System['references'],
  activity: unknown,
  scene: Scene | null,
): Promise<void> {
  if (text(activity, 'name').startsWith('composeExtension/')) return;
  const tenant = tenantOf(activity);
  const place = placeOf(activity, tenant);
  const team = text(activity, 'channelData', 'team', 'id');
  const way = { service: text(activity, 'serviceUrl'), bot: text(activity, 'recipient', 'id'), tenant };
  if (place !== null) {
    const there = { ...way, conversation: place.conversation, ...(team === '' ? {} : { team }) };
    await references.keep({ place }, there);
  }
  if (scene === null) return;
  const account: Address = { account: scene.from };
  const own = place === null ? { conversation: scene.conversation } : { seenIn: place.conversation };
  const known: Reference | null = await references.of(account);
  await references.keep(account, { ...known, ...way, user: scene.user, ...own });
}

/** The tenant of the conversation; who is in it from another one says so. */
const tenantOf = (activity: unknown): string =>
  either(text(activity, 'channelData', 'tenant', 'id'), text(activity, 'conversation', 'tenantId')).toLowerCase();
