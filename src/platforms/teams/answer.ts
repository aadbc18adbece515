/** Owns answers that are messages: into the chat with somebody, or privately to who spoke where others can read. */
import { button, buttons, type Card, type CardLanguage, card, text } from '../../cards/card.ts';
import type { Form } from '../../cards/form.ts';
import { NotDelivered } from '../../ports/chat.ts';
import { type Opener, SAY } from './carried.ts';
import type { Ways } from './chat.ts';
import { notDelivered } from './failure.ts';
import type { Mended } from './mended.ts';
import { cardMessage, formMessage } from './posts.ts';
import type { Json } from './richtext.ts';
import type { Scene } from './scene.ts';
import { mistakes } from './told.ts';
import type { Wire } from './wire.ts';
import { frameWords } from './words.ts';

export type Answering = { readonly wire: Wire; readonly ways: Ways };

/** Below the room of a button's data. */
const SAID_AGAIN = 1_500;

/** Shows a reply to typed words, or to a button of a client that knows no verbs; called after the commit. */
export async function show(deps: Answering, scene: Scene, found: Mended, isAlone = false): Promise<void> {
  const { reply, opener } = found;
  if (reply.ask !== undefined) return ask(deps, scene, reply.ask, opener, isAlone);
  if (reply.fix !== undefined) return tell(deps, scene, sentence('en', mistakes(reply.fix)));
  const instead = reply.turn ?? (isAlone ? reply.tell : undefined);
  const hasTurned = instead !== undefined && (await turn(deps, scene, cardMessage(instead)));
  if (reply.turn !== undefined && !hasTurned) await tell(deps, scene, reply.turn);
  if (reply.tell !== undefined && !(hasTurned && instead === reply.tell)) await tell(deps, scene, reply.tell);
}

export function sentence(language: CardLanguage, said: string): Card {
  return card(language, said, text(said));
}

/** In a place everybody would see the form, so what opens it stands there, and it opens for who presses. */
async function ask(deps: Answering, scene: Scene, form: Form, opener: Opener, isAlone: boolean): Promise<void> {
  if (scene.place === null) {
    const message = formMessage(form, opener);
    if (!(isAlone && (await turn(deps, scene, message)))) await send(deps, scene, message);
    return;
  }
  const say = frameWords[form.language];
  const said = say.openForm(form.title);
  const { action, values } = opener ?? { action: SAY, values: {} };
  const words = action === SAY ? { words: (values.words ?? '').slice(0, SAID_AGAIN) } : values;
  const again = button(say.open, action, words, 'main');
  return send(deps, scene, cardMessage(card(form.language, said, text(said), buttons(again))));
}

/** True where the card could be changed: in a place it belongs to everybody there. A card is never changed to plain text. */
export async function turn({ wire }: Answering, scene: Scene, message: Json): Promise<boolean> {
  if (scene.place !== null || scene.card === null) return false;
  try {
    await wire.update(scene.service, scene.conversation, scene.card, message);
    return true;
  } catch (cause) {
    // A card that is gone is answered by a new one.
    if (notDelivered(cause).fate === 'never') return false;
    throw cause;
  }
}

export async function tell(deps: Answering, scene: Scene, shown: Card): Promise<void> {
  if (scene.place === null) return send(deps, scene, cardMessage(shown));
  const say = frameWords[shown.language];
  const isHeard = await privately(deps, scene, shown);
  await send(deps, scene, cardMessage(sentence(shown.language, isHeard ? say.inPrivate : say.noPrivate)));
}

/** False where Teams does not let the bot write to them: they have not added it. */
async function privately({ wire, ways }: Answering, scene: Scene, shown: Card): Promise<boolean> {
  try {
    const { service, conversation } = await ways.to({ account: scene.from });
    await wire.send(service, conversation, cardMessage(shown));
    return true;
  } catch (cause) {
    const failed = cause instanceof NotDelivered ? cause : notDelivered(cause);
    if (failed.fate === 'never') return false;
    throw failed;
  }
}

async function send({ wire }: Answering, scene: Scene, message: Json): Promise<void> {
  await wire.send(scene.service, scene.conversation, message);
}
