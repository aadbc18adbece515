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
  /** The bot's and the person's ids, as this bot alone sees them. */
  readonly bot: string;
  readonly user: string;
  readonly team: string;
  /** The pressed card; null where none was. */
  readonly card: string | null;
};

/** Null where nobody did it that we could know again. */
export function sceneOf(activity: unknown): Scene | null {
  const user = text(activity, 'from', 'id');
  const bot = text(activity, 'recipient', 'id');
  // The tenant of the conversation; who is in it from another one says so.
  const tenant = either(
    text(activity, 'channelData', 'tenant', 'id'),
    text(activity, 'conversation', 'tenantId'),
  ).toLowerCase();
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
    bot,
    user,
    team: text(activity, 'channelData', 'team', 'id'),
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

/** Kept from whatever comes in, since an address can change and nothing can be sent without it. */
export async function remember(references: System['references'], scene: Scene): Promise<void> {
  const { from, place, service, bot, user, tenant, team, conversation } = scene;
  const account: Address = { account: from };
  const known = await references.of(account);
  const own = place === null ? { conversation } : {};
  await references.keep(account, { ...known, service, bot, user, tenant, ...own });
  if (place === null) return;
  const there: Reference = { service, bot, tenant, conversation: place.conversation, ...(team === '' ? {} : { team }) };
  await references.keep({ place }, there);
}
