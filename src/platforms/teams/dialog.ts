/** Owns dialogs: forms that Teams opens in a window of their own, from a message or a button, and what they say back. */
import type { CardLanguage } from '../../cards/card.ts';
import type { Reply } from '../../ports/chat.ts';
import { cardOf, formOf } from './adaptive.ts';
import { sentence } from './answer.ts';
import { type Carried, isRecord, type Opener } from './carried.ts';
import { attached } from './posts.ts';
import type { Json } from './richtext.ts';
import { brief, mistakes } from './told.ts';
import { frameWords, inBoth } from './words.ts';

/** `isOfMessage`: opened by the message action, which may end in a window only: a bare sentence is taken for a failure there. */
export type Window = { readonly isOfMessage: boolean; readonly opener: Opener };

export function shown(reply: Reply, at: Window): Json {
  if (reply.ask !== undefined)
    return continued(reply.ask.title, untitled(reply.ask.title, formOf(reply.ask, at.opener)));
  if (reply.fix !== undefined) return said(mistakes(reply.fix), 'en', at);
  const card = reply.turn ?? reply.tell;
  if (card === undefined) return said(inBoth('noted'), 'en', at);
  const words = brief(card);
  return words === null ? continued(frameWords[card.language].said, cardOf(card)) : said(words, card.language, at);
}

export function calledOff({ values }: Carried, at: Window): Json {
  const language: CardLanguage = values.language === 'es' ? 'es' : 'en';
  return said(frameWords[language].closed, language, at);
}

export function said(words: string, language: CardLanguage, at: Pick<Window, 'isOfMessage'>): Json {
  if (at.isOfMessage) return continued(frameWords[language].said, cardOf(sentence(language, words)));
  return { task: { type: 'message', value: words } };
}

/** Characters of a title that Teams shows. */
const TITLE = 60;

function continued(title: string, content: Json): Json {
  const card = attached(submissions(content) as Json);
  return {
    task: { type: 'continue', value: { title: title.slice(0, TITLE), height: 'large', width: 'medium', card } },
  };
}

/** A form begins with its title, and so does its window, which cuts a long one. */
function untitled(title: string, content: Json): Json {
  const [first, ...others] = Array.isArray(content.body) ? content.body : [];
  const isTwice = isRecord(first) && first.style === 'heading' && first.text === title && title.length <= TITLE;
  return isTwice && others.length > 0 ? { ...content, body: others } : content;
}

/** Windows know no verbs: there every button is a plain submission. */
function submissions(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(submissions);
  if (!isRecord(part)) return part;
  if (part.type === 'Action.Execute') {
    const { verb: _verb, fallback: _fallback, ...others } = part;
    return { ...others, type: 'Action.Submit' };
  }
  return Object.fromEntries(Object.entries(part).map(([name, each]) => [name, submissions(each)]));
}
