/** Owns dialogs: forms that Teams opens in a window of their own, from a message or a button, and what they say back. */
import { type CardLanguage, text } from '../../cards/card.ts';
import type { Field, Form } from '../../cards/form.ts';
import type { Handle, Intent, Reply } from '../../ports/chat.ts';
import { cardOf, formOf } from './adaptive.ts';
import { CANCEL, type Carried, carriedValues, isRecord, packOpener } from './carried.ts';
import { attached } from './posts.ts';
import type { Json } from './richtext.ts';
import { brief, mistakes, told } from './told.ts';
import { frameWords } from './words.ts';

type Opener = Pick<Carried, 'action' | 'values'> | null;

/** A dialog, or the one sentence it closes with. */
export function opened(reply: Reply, opener: Opener): Json {
  if (reply.ask !== undefined) return window(reply.ask, opener);
  if (reply.fix !== undefined) return message(mistakes(reply.fix));
  const card = reply.turn ?? reply.tell;
  if (card === undefined) return message(frameWords.en.noted);
  const words = brief(card);
  if (words !== null) return message(words);
  return continued(frameWords[card.language].said, inDialog(cardOf(card), opener));
}

/** After a form was sent: the next form, the same again with what is wrong, or what came of it. */
export async function sent(handle: Handle, reply: Reply, carried: Carried, opening: Intent | null): Promise<Json> {
  if (reply.ask !== undefined) return window(reply.ask, carried.opener);
  if (reply.fix === undefined) {
    const card = reply.turn ?? reply.tell;
    return message(card === undefined ? frameWords.en.noted : told(card));
  }
  // The window shows what it is given, so the form is asked for anew and filled in as it was.
  const again = opening === null ? {} : await handle(opening);
  if (again.ask === undefined) return message(mistakes(reply.fix));
  return window(corrected(again.ask, carried.values, mistakes(reply.fix)), carried.opener);
}

export const message = (words: string): Json => ({ task: { type: 'message', value: words } });

export function closed(values: Carried['values']): Json {
  const language: CardLanguage = values.language === 'es' ? 'es' : 'en';
  return message(frameWords[language].closed);
}

export const isCalledOff = ({ action }: Carried): boolean => action === CANCEL;

function window(form: Form, opener: Opener): Json {
  return continued(form.title, inDialog(formOf(form), opener));
}

/** Characters of a title that Teams shows. */
const TITLE = 60;

function continued(title: string, content: Json): Json {
  const value = { title: title.slice(0, TITLE), height: 'large', width: 'medium', card: attached(content) };
  return { task: { type: 'continue', value } };
}

/** Windows know no verbs: there every button is a plain submission. */
function inDialog(part: Json, opener: Opener): Json {
  return submissions(part, opener) as Json;
}

function submissions(part: unknown, opener: Opener): unknown {
  if (Array.isArray(part)) return part.map(each => submissions(each, opener));
  if (!isRecord(part)) return part;
  if (part.type === 'Action.Execute') {
    const { verb: _verb, fallback: _fallback, data, ...others } = part;
    return { ...others, type: 'Action.Submit', data: opener === null ? data : packOpener(data, opener) };
  }
  return Object.fromEntries(Object.entries(part).map(([name, each]) => [name, submissions(each, opener)]));
}

function corrected(form: Form, values: Carried['values'], wrong: string): Form {
  return {
    ...form,
    hidden: { ...form.hidden, ...carriedValues(values, Object.keys(form.hidden)) },
    intro: [text(wrong), ...form.intro],
    fields: form.fields.map(field => filledIn(field, values[field.name])),
  };
}

function filledIn(field: Field, value: string | undefined): Field {
  if (value === undefined || field.kind === 'person') return field;
  if (field.kind === 'several') return { ...field, value: value === '' ? [] : value.split(',') };
  return { ...field, value };
}
