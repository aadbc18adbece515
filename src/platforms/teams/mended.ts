/**
 * Owns a form that comes back with mistakes: asked for anew by what opened it, filled in as it was, with what is wrong on it.
 * Teams itself keeps nothing of what somebody typed once a press is answered.
 */
import { text } from '../../cards/card.ts';
import { type Field, type Form, gaining } from '../../cards/form.ts';
import { strong } from '../../cards/text.ts';
import type { Handle, Intent, Reply } from '../../ports/chat.ts';
import { type Carried, type Opener, SAY } from './carried.ts';
import { mistakes } from './told.ts';
import { frameWords } from './words.ts';

export type Mended = { readonly reply: Reply; readonly opener: Opener };

/** What is to be shown, and what opens it again: the form that was sent, with its mistakes, where it can be had; else the reply. */
export async function mended(
  handle: Handle,
  { intent, reply, carried, opening }: Sent & { readonly reply: Reply },
): Promise<Mended> {
  if (reply.fix === undefined || opening === null) return { reply, opener: openerOf(intent) };
  // What opened it changes nothing when it is said again, by the law of all that is pressed.
  const again = await handle({ ...opening, id: `${intent.id}:again` });
  // Another form than the one that was sent would carry its mistakes where nobody can mend them.
  if (again.ask?.action !== carried.action) return { reply, opener: openerOf(intent) };
  const mistaken = corrected(again.ask, carried.values, reply.fix);
  return { reply: { ask: gaining(mistaken, reply.gains) }, opener: carried.opener };
}

/** `opening`: what opened the form, where that is known. */
export type Sent = { readonly intent: Intent; readonly carried: Carried; readonly opening: Intent | null };

/** What opens a form, to be carried by it; null where that comes with every press anyway, or cannot be said again. */
export function openerOf(intent: Intent): Opener {
  if (intent.kind === 'typed') return { action: SAY, values: { words: intent.words } };
  return intent.kind === 'pressed' ? { action: intent.action, values: intent.values } : null;
}

/** It keeps what the first one carried, its nonce above all: sent twice, it is still one. */
function corrected(form: Form, values: Carried['values'], fix: NonNullable<Reply['fix']>): Form {
  const { again } = frameWords[form.language];
  const kept = Object.entries(values).filter(([name]) => name in form.hidden);
  return {
    ...form,
    hidden: { ...form.hidden, ...Object.fromEntries(kept) },
    intro: [text(strong(mistakes(fix))), ...form.intro],
    // On a phone what stands at the top may be out of sight, and the field is what is looked at.
    fields: form.fields.map(field => {
      const filled = filledIn(field, values[field.name]);
      return field.name in fix ? { ...filled, hint: [again, field.hint ?? ''].join(' ').trim() } : filled;
    }),
  };
}

function filledIn(field: Field, value: string | undefined): Field {
  if (value === undefined || field.kind === 'person') return field;
  if (field.kind === 'several') return { ...field, value: value === '' ? [] : value.split(',') };
  return { ...field, value };
}
