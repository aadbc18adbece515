/** Owns the way in: what somebody did on Teams becomes an Intent, whose id is the same however often Teams tells of it. */
import { createHash } from 'node:crypto';
import type { Intent } from '../../ports/chat.ts';
import { type Carried, SAY, unpack } from './carried.ts';
import { at, either, text } from './payload.ts';
import { withoutTags, wordsOf } from './plain.ts';
import type { Scene } from './scene.ts';

/** The message action's id, as in the manifest. */
export const FROM_MESSAGE = 'promise_from_message';

/** As much of a message as the action takes. */
const MOST_WORDS = 3_000;

/** Teams' own id is unique in its conversation only; where it gives none, what was done stands for it. */
export function idOf(activity: unknown): string {
  const where = `${text(activity, 'channelData', 'tenant', 'id')}:${text(activity, 'conversation', 'id')}`;
  const own = text(activity, 'id');
  if (own !== '') return `teams:${where}:${text(activity, 'name')}:${own}`;
  const what = ['type', 'name', 'from', 'value', 'text', 'replyToId', 'timestamp'].map(name => at(activity, name));
  return `teams:${where}:${createHash('sha256').update(JSON.stringify(what)).digest('base64url')}`;
}

type Common = Pick<Intent, 'id' | 'from' | 'at'>;

export const commonOf = (activity: unknown, scene: Scene): Common => ({
  id: idOf(activity),
  from: scene.from,
  at: scene.place,
});

/** Words to the bot: in its own chat, or where it was mentioned. */
export function typed(activity: unknown, scene: Scene): Intent {
  return { ...commonOf(activity, scene), kind: 'typed', words: wordsOf(activity) };
}

/** A button or a form. Null for what none of ours could have sent. */
export function pressed(activity: unknown, scene: Scene, carried: Carried): Intent {
  const common = commonOf(activity, scene);
  if (carried.action === SAY) return { ...common, kind: 'typed', words: carried.values.words ?? '' };
  return { ...common, kind: 'pressed', action: carried.action, values: carried.values };
}

/** What a press carries, in whichever of its shapes Teams sends it. */
export function carriedBy(activity: unknown): Carried | null {
  if (text(activity, 'type') !== 'invoke') return unpack(at(activity, 'value'));
  if (text(activity, 'name') !== 'adaptiveCard/action') return unpack(at(activity, 'value', 'data'));
  return unpack(at(activity, 'value', 'action', 'data'), text(activity, 'value', 'action', 'verb'));
}

/** "Make this a promise" on a message, also where the bot is no member: all it needs comes with it. */
export function captured(activity: unknown, scene: Scene): Intent {
  const message = at(activity, 'value', 'messagePayload');
  const author = text(message, 'from', 'user', 'id');
  const link = text(message, 'linkToMessage');
  return {
    ...commonOf(activity, scene),
    kind: 'captured',
    text: withoutTags(either(text(message, 'body', 'content'), text(message, 'body')), MOST_WORDS),
    author: author === '' ? null : { platform: 'teams', tenant: scene.tenant, user: author.toLowerCase() },
    link: link.startsWith('https://') ? link : '',
  };
}
