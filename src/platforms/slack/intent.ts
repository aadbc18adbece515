/** Owns the way in: what somebody did on Slack becomes an Intent, whose id is the same however often Slack tells of it. */
import type { Account, Intent, Place } from '../../ports/chat.ts';
import { at, either, flag, text } from './payload.ts';
import { unformatted } from './plain.ts';
import { type Scene, sceneFrom } from './scene.ts';
import { pressedOf, submittedOf } from './submitted.ts';

/** `people`: fields of the intent in which a bare user id still stands; `picked.ts` finds out where they are at home. */
export type Heard = { readonly intent: Intent; readonly scene: Scene; readonly people?: readonly string[] };
/** Which installation told us. */
export type Told = { readonly workspace: string; readonly enterprise: string };

/** A button that stands for typed words: where no modal could be opened, pressing it says them again. */
export const SAY = 'slack.say';

/** The events in which somebody speaks to Tend or opens it; the manifest asks for these and those of `notice.ts`. */
export const HEARD = ['app_home_opened', 'app_mention', 'message.im'] as const;

/** The callback ids of the two shortcuts, as in the manifest. */
export const FROM_MESSAGE = 'promise_from_message';
export const ANYWHERE = 'promise';

const isDirect = (channel: string): boolean => channel.startsWith('D');

/** The home workspace of who did it: a partner's own where the channel is shared (slack.md §6). */
function whoIn(body: unknown, told: Told): Account {
  const tenant = either(text(body, 'user', 'team_id'), text(body, 'team', 'id'), told.workspace);
  return { platform: 'slack', tenant, user: text(body, 'user', 'id') };
}

function placeOf(channel: string, told: Told): Place | null {
  const isPlace = channel !== '' && !isDirect(channel);
  return isPlace ? { platform: 'slack', tenant: told.workspace, conversation: channel } : null;
}

/** `/tend …`. Null where nobody said it. */
export function commanded(body: unknown, told: Told): Heard | null {
  const user = text(body, 'user_id');
  const channel = text(body, 'channel_id');
  if (user === '') return null;
  const tenant = either(text(body, 'team_id'), told.workspace);
  const scene = {
    ...nowhere(told, user, text(body, 'trigger_id')),
    channel: either(channel) || null,
    isEphemeral: true,
  };
  return {
    intent: {
      id: `slack:command:${tenant}:${text(body, 'trigger_id')}`,
      from: { platform: 'slack', tenant, user },
      at: placeOf(channel, told),
      kind: 'typed',
      words: unformatted(text(body, 'text')),
    },
    scene,
  };
}

/** A button on a card, wherever the card stands. */
export function pressed(body: unknown, told: Told): Heard | null {
  const actions = at(body, 'actions');
  const action = Array.isArray(actions) ? actions[0] : undefined;
  const from = whoIn(body, told);
  const found = pressedOf(body);
  if (from.user === '' || found === null) return null;
  const channel = either(text(body, 'container', 'channel_id'), text(body, 'channel', 'id'));
  const isHome = text(body, 'view', 'type') === 'home';
  const scene: Scene = {
    ...nowhere(told, from.user, text(body, 'trigger_id')),
    channel: channel || null,
    isDirect: isDirect(channel),
    message: either(text(body, 'container', 'message_ts'), text(body, 'message', 'ts')) || null,
    isEphemeral: flag(body, 'container', 'is_ephemeral'),
    isHome,
  };
  // By its instant alone: ids are kept, and which of two buttons it was may be an answer.
  const id = `slack:press:${from.tenant}:${from.user}:${text(action, 'action_ts')}`;
  const common = { id, from, at: placeOf(channel, told) };
  if (found.action === SAY) return { intent: { ...common, kind: 'typed', words: found.values.words ?? '' }, scene };
  const { action: name, values, people } = found;
  return { intent: { ...common, kind: 'pressed', action: name, values }, scene, people };
}

/** A modal that was sent. Sent twice it is the same intent; the next step, shown in the same view, is another one. */
export function submitted(body: unknown, told: Told): Heard | null {
  const from = whoIn(body, told);
  const view = at(body, 'view');
  const found = submittedOf(view);
  if (from.user === '' || found === null) return null;
  const who = { ...told, user: from.user, trigger: text(body, 'trigger_id') || null };
  const scene = sceneFrom(found.carry, who);
  return {
    intent: {
      id: `slack:view:${from.tenant}:${from.user}:${text(view, 'id')}:${found.action}`,
      from,
      at: placeOf(scene.channel ?? '', told),
      kind: 'pressed',
      action: found.action,
      values: found.values,
    },
    scene,
    people: found.people,
  };
}

/** "Make this a promise" on a message, also where the bot is not a member; and the same from anywhere, about nothing yet. */
export function shortcut(body: unknown, told: Told): Heard | null {
  const from = whoIn(body, told);
  if (from.user === '') return null;
  const channel = text(body, 'channel', 'id');
  const scene: Scene = {
    ...nowhere(told, from.user, text(body, 'trigger_id')),
    channel: channel || null,
    isDirect: isDirect(channel),
  };
  const id = `slack:shortcut:${from.tenant}:${text(body, 'trigger_id')}`;
  const common = { id, from, at: placeOf(channel, told) };
  const callback = text(body, 'callback_id');
  if (callback !== FROM_MESSAGE) {
    // A shortcut of an older manifest is answered like a button that is too old.
    const action = callback === ANYWHERE ? 'commitment.ask' : callback;
    return { intent: { ...common, kind: 'pressed', action, values: {} }, scene };
  }
  const author = text(body, 'message', 'user');
  const ts = text(body, 'message', 'ts');
  return {
    intent: {
      ...common,
      kind: 'captured',
      text: unformatted(text(body, 'message', 'text')),
      author:
        author === ''
          ? null
          : { platform: 'slack', tenant: either(text(body, 'message', 'team'), from.tenant), user: author },
      link: `https://slack.com/archives/${channel}/p${ts.replace('.', '')}`,
    },
    scene,
  };
}

/** Words in the bot's own conversation, a mention in a channel, or the Home tab opened. Null: nothing said to us. */
export function heard(body: unknown, told: Told, botUser: string): Heard | null {
  const event = at(body, 'event');
  const user = text(event, 'user');
  // What bots say, and edits, joins and the like (all have a subtype) are nobody's words to us.
  const isOurs = user === '' || user === botUser || text(event, 'bot_id') !== '';
  if (isOurs || !['', 'file_share'].includes(text(event, 'subtype'))) return null;
  const tenant = either(
    text(event, 'user_team'),
    text(event, 'source_team'),
    text(event, 'user_profile', 'team'),
    text(event, 'team'),
    told.workspace,
  );
  const from: Account = { platform: 'slack', tenant, user };
  const id = `slack:event:${text(body, 'event_id')}`;
  const channel = text(event, 'channel');
  const scene = { ...nowhere(told, user, ''), channel: channel || null, isDirect: isDirect(channel) };
  switch (text(event, 'type')) {
    case 'app_home_opened': {
      if (text(event, 'tab') !== 'home') return null;
      return { intent: { id, from, at: null, kind: 'opened' }, scene: { ...scene, channel: null, isHome: true } };
    }
    case 'message': {
      if (text(event, 'channel_type') !== 'im') return null;
      return { intent: { id, from, at: null, kind: 'typed', words: unformatted(text(event, 'text')) }, scene };
    }
    case 'app_mention': {
      const words = unformatted(text(event, 'text').replaceAll(`<@${botUser}>`, ' ')).trim();
      return { intent: { id, from, at: placeOf(channel, told), kind: 'typed', words }, scene };
    }
    default:
      return null;
  }
}

function nowhere(told: Told, user: string, trigger: string): Scene {
  return {
    ...told,
    user,
    channel: null,
    isDirect: false,
    message: null,
    isEphemeral: false,
    trigger: trigger || null,
    isHome: false,
  };
}
