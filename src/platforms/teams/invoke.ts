/** Owns answers to a pressed button: given at once and never empty, or Teams takes the press for failed and says it again. */
import type { CardLanguage } from '../../cards/card.ts';
import { CARD_TYPE, cardOf, formOf } from './adaptive.ts';
import { type Answering, sentence, show, tell, turn } from './answer.ts';
import type { Carried } from './carried.ts';
import type { Mended } from './mended.ts';
import { attachedMessage, cardMessage } from './posts.ts';
import type { Json } from './richtext.ts';
import type { Scene } from './scene.ts';
import { brief, mistakes } from './told.ts';
import { frameWords, inBoth } from './words.ts';

/** What Teams hears at once, and what is sent afterwards. */
export type Answer = { readonly now: Json; readonly later: (() => Promise<void>) | null };

type Pressed = { readonly scene: Scene; readonly carried: Carried };

/** Shown below the pressed card, to who pressed it. */
export const said = (words: string): Json => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value: words,
});

/** Takes the pressed card's place for who pressed it, and for nobody else. */
const shown = (content: Json): Json => ({ statusCode: 200, type: CARD_TYPE, value: content });

export function answered(deps: Answering, pressed: Pressed, found: Mended): Answer {
  const { scene } = pressed;
  const { reply } = found;
  if (reply.fix !== undefined) return { now: said(mistakes(reply.fix)), later: null };
  return scene.place === null ? inChat(deps, pressed, found) : inPlace(found);
}

/** The card that was pressed is everybody's and is brought up to date as theirs; what is for one person is shown to them alone. */
function inPlace({ reply, opener }: Mended): Answer {
  if (reply.ask !== undefined) return { now: shown(formOf(reply.ask, opener)), later: null };
  const card = reply.turn ?? reply.tell;
  if (card === undefined) return { now: said(inBoth('noted')), later: null };
  const words = brief(card);
  return { now: words === null ? shown(cardOf(card)) : said(words), later: null };
}

function inChat(deps: Answering, { scene, carried }: Pressed, found: Mended): Answer {
  const { reply, opener } = found;
  if (reply.ask !== undefined) {
    const { ask } = reply;
    if (carried.isAlone) return inItsPlace(deps, scene, formOf(ask, opener), ask.title);
    return { now: said(frameWords[ask.language].answered), later: () => show(deps, scene, found) };
  }
  const instead = reply.turn ?? (carried.isAlone ? reply.tell : undefined);
  const { tell: more } = reply;
  if (instead !== undefined) {
    const answer = inItsPlace(deps, scene, cardOf(instead), instead.summary);
    if (more === undefined || more === instead) return answer;
    return {
      now: answer.now,
      later: async () => {
        await answer.later?.();
        await tell(deps, scene, more);
      },
    };
  }
  if (more === undefined) return { now: said(inBoth('noted')), later: null };
  return { now: said(frameWords[more.language].answered), later: () => tell(deps, scene, more) };
}

/** At once for who pressed, and then for good: what is only answered is gone with the next look. */
function inItsPlace(deps: Answering, scene: Scene, content: Json, summary: string): Answer {
  const message = attachedMessage(content, summary);
  return {
    now: shown(content),
    later: async () => {
      const isTurned = await turn(deps, scene, message);
      if (!isTurned) await deps.wire.send(scene.service, scene.conversation, message);
    },
  };
}

/** A form that is called off says so in its place. */
export function calledOff(deps: Answering, scene: Scene, { values }: Carried): Answer {
  const language: CardLanguage = values.language === 'es' ? 'es' : 'en';
  const closed = sentence(language, frameWords[language].closed);
  if (scene.place !== null) return { now: shown(cardOf(closed)), later: null };
  const message = cardMessage(closed);
  return { now: shown(cardOf(closed)), later: async () => void (await turn(deps, scene, message)) };
}
