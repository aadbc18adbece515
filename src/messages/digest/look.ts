/** Owns the liaison's look: her own partnerships as leaders will read of them, with room for a reason; never for less (product §6). */
import { type Block, type Button, button, buttons, type Card, card, heading, text } from '../../cards/card.ts';
import type { Form } from '../../cards/form.ts';
import { bare, type Text } from '../../cards/text.ts';
import { LONGEST_NOTE } from '../../domain/digest/record.ts';
import type { Language } from '../../domain/person.ts';
import * as lines from './lines.ts';
import { type DigestView, dated, dictionary, wordsFor } from './view.ts';

/** `ahead`: ids of promises of hers that are still in time; `isAsked`: she asked for it, it is not Monday's preview. */
export function seen(view: DigestView, ahead: readonly string[], isAsked: boolean): Card {
  const words = wordsFor(view);
  const opening = lines.countedBoth(view);
  const intro = isAsked ? words.look.soFar : words.look.intro;
  return card(
    view.language,
    `${words.lookTitle}. ${bare(opening)}`,
    heading(words.lookTitle),
    text(intro),
    text(isQuiet(view) ? words.look.quiet : opening),
    ...before(view),
    ...slips(view),
    ...coming(view, ahead),
    ...lines.warned(view),
    ...lines.checkIns(view),
    ...lines.events(view),
    ...lines.loops(view),
    ...lines.given(view),
  );
}

function isQuiet({ week }: DigestView): boolean {
  return week.ours.due.length + week.theirs.due.length + week.slipped.length === 0;
}

function before(view: DigestView): readonly Block[] {
  return [lines.earlier(view, 'ours'), lines.earlier(view, 'theirs')]
    .filter(each => each !== '')
    .map(each => text(each));
}

function slips(view: DigestView): readonly Block[] {
  const words = wordsFor(view);
  const rows = view.week.slipped.slice(0, lines.MOST).flatMap(slip => {
    const line = lines.slipLine(view, slip);
    return line === null ? [] : withButton(line, words.buttons.reason, slip.promise, what(view, slip.promise));
  });
  return rows.length === 0 ? [] : [heading(words.headings.slipped, 3), ...rows];
}

function coming(view: DigestView, ahead: readonly string[]): readonly Block[] {
  const words = wordsFor(view);
  const rows = ahead.slice(0, lines.MOST).flatMap(id => {
    const promise = view.promises.get(id);
    if (promise === undefined) return [];
    const named = { what: promise.what, from: promise.owner, to: promise.to, due: dated(view, promise.due) };
    return withButton(words.ahead(named), words.buttons.warning, id, promise.what);
  });
  return rows.length === 0 ? [] : [heading(words.headings.ahead, 3), ...rows];
}

const what = (view: DigestView, id: string): string => view.promises.get(id)?.what ?? '';

/** Each button is spoken with its promise: a screen reader hears them in a row. */
function withButton(line: Text, label: string, id: string, spoken: string): readonly Block[] {
  const offered: Button = { ...button(label, 'digest.ask_note', { id }, 'quiet'), spoken: `${label}: ${spoken}` };
  return [text(line), buttons(offered)];
}

/** One field: it hangs on the promise, so it survives whatever changes before Monday. */
export function noteForm(
  language: Language,
  nonce: string,
  promise: { readonly id: string; readonly what: string },
): Form {
  const { form, buttons: labels } = dictionary[language];
  return {
    language,
    title: form.reasonTitle,
    action: 'digest.note',
    hidden: { nonce, id: promise.id },
    intro: [text(promise.what)],
    fields: [{ kind: 'words', name: 'words', label: form.words, hint: form.hint, required: true, most: LONGEST_NOTE }],
    submit: labels.save,
  };
}
