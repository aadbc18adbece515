/** Owns how a Reply comes back to whoever acted: a message, a changed card, a modal, and the Home tab as it is now. */
import type { RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { button, buttons, type Card, card, text } from '../../cards/card.ts';
import type { Form } from '../../cards/form.ts';
import type { Intent, Reply } from '../../ports/chat.ts';
import { answerWords } from './answerwords.ts';
import { chartless, homeOf, type Message, messageOf } from './blocks.ts';
import { codeOf, isTooRich } from './failure.ts';
import { SAY } from './intent.ts';
import { viewOf } from './modal.ts';
import { carried, type Scene } from './scene.ts';

/** Where an answer goes: through the workspace's client, and Slack's own way back to a press or command where there is one. */
export type Way = { readonly client: WebClient; readonly scene: Scene; readonly respond: RespondFn | null };

/** Nothing anybody typed is looked up, linked or marked up by Slack. */
const PLAINLY = { unfurl_links: false, unfurl_media: false, mrkdwn: false, parse: 'none' } as const;

/** A button holds 2,000 characters; the JSON around the words needs some. */
const SAID_AGAIN = 1_500;

/** Shows a reply; called after the acknowledgement, so nothing here can be said to Slack as a response. */
export async function show(way: Way, intent: Intent, reply: Reply): Promise<void> {
  if (reply.ask !== undefined) return ask(way, intent, reply.ask);
  if (reply.fix !== undefined) {
    const said = Object.values(reply.fix).join('\n');
    return tell(way, card('en', said, text(said)));
  }
  const hasTurned = reply.turn !== undefined && (await turn(way, reply.turn));
  if (reply.turn !== undefined && !hasTurned && reply.tell === undefined) await tell(way, reply.turn);
  if (reply.tell !== undefined) await tell(way, reply.tell);
}

/** The Home tab is always as the person last left things. */
export async function showHome(client: WebClient, user: string, shown: Card): Promise<void> {
  await client.views.publish({ user_id: user, view: homeOf(shown) });
}

async function ask(way: Way, intent: Intent, form: Form): Promise<void> {
  const { scene, client } = way;
  if (scene.trigger === null) return offer(way, intent, form);
  try {
    await client.views.open({ trigger_id: scene.trigger, view: viewOf(form, carried(scene)) });
  } catch (cause) {
    if (!['expired_trigger_id', 'exchanged_trigger_id', 'trigger_expired', 'trigger_exchanged'].includes(codeOf(cause)))
      throw cause;
    const said = answerWords[form.language].tooSlow;
    await tell(way, card(form.language, said, text(said)));
  }
}

/** Typed words cannot open a modal; a button can, by saying the same words again. */
async function offer(way: Way, intent: Intent, form: Form): Promise<void> {
  const said = answerWords[form.language].openForm(form.title);
  const again = intent.kind === 'typed' ? intent.words.slice(0, SAID_AGAIN) : '';
  const open = button(answerWords[form.language].open, SAY, { words: again }, 'main');
  await tell(way, card(form.language, said, text(said), buttons(open)));
}

/** True where the pressed card could be changed: only a card that nobody but the asker sees is theirs to turn. */
async function turn({ scene, client, respond }: Way, shown: Card): Promise<boolean> {
  if (scene.isEphemeral && scene.message !== null && respond !== null) {
    await respond({ ...messageOf(shown), replace_original: true });
    return true;
  }
  if (!scene.isDirect || scene.channel === null || scene.message === null) return false;
  await client.chat.update({ channel: scene.channel, ts: scene.message, ...messageOf(shown) });
  return true;
}

async function tell(way: Way, shown: Card): Promise<void> {
  const { scene, client, respond } = way;
  if (scene.isDirect && !scene.isEphemeral && scene.channel !== null) return post(client, scene.channel, shown);
  const channel = scene.isDirect ? null : scene.channel;
  const ways: readonly (() => Promise<unknown>)[] = [
    ...(respond === null || scene.isHome ? [] : [() => privately(respond, shown)]),
    ...(channel === null ? [] : [() => client.chat.postEphemeral({ channel, user: scene.user, ...chartless(shown) })]),
    () => post(client, scene.user, shown),
  ];
  await firstThatWorks(ways);
}

async function post(client: WebClient, channel: string, shown: Card): Promise<void> {
  const send = (words: Message) => client.chat.postMessage({ channel, ...words, ...PLAINLY });
  try {
    await send(messageOf(shown));
  } catch (cause) {
    if (!isTooRich(cause)) throw cause;
    await send(chartless(shown));
  }
}

const privately = (respond: RespondFn, shown: Card): Promise<unknown> =>
  respond({ ...chartless(shown), response_type: 'ephemeral', replace_original: false });

/** What somebody asked is answered by the next way where one is barred; the last failure is thrown. */
async function firstThatWorks(ways: readonly (() => Promise<unknown>)[]): Promise<void> {
  let last: unknown;
  for (const way of ways) {
    try {
      await way();
      return;
    } catch (cause) {
      last = cause;
    }
  }
  throw last;
}
