/** Owns the form in which somebody says that a line of their week is not right (product §2). */
import { note } from '../../cards/card.ts';
import type { Form } from '../../cards/form.ts';
import type { CivilDate } from '../../domain/time.ts';
import { type DigestView, dictionary, short } from './view.ts';

/** The line that is no row of its own: a count, or something that is missing. */
export const OTHER = 'other';

const LONGEST = 1_000;

type Week = { readonly nonce: string; readonly partnership: string; readonly week: CivilDate };
type Line = { readonly id: string; readonly label: string };

export function form(view: Pick<DigestView, 'language' | 'today'>, of: Week, lines: readonly Line[]): Form {
  const { correction: say, buttons } = dictionary[view.language];
  const choices = [...lines.map(({ id, label }) => ({ value: id, label })), { value: OTHER, label: say.other }];
  return {
    language: view.language,
    title: buttons.wrong,
    action: 'digest.correct',
    hidden: of,
    intro: [note(say.intro(short(view, of.week)))],
    fields: [
      { kind: 'pick', name: 'about', label: say.about, required: true, choices, value: choices[0]?.value ?? OTHER },
      { kind: 'words', name: 'words', label: say.words, required: true, most: LONGEST },
    ],
    submit: say.submit,
  };
}

/** As it is told to who is to answer it, where it is about no row of its own. */
export const said = (view: Pick<DigestView, 'language' | 'today'>, week: CivilDate, words: string): string =>
  dictionary[view.language].correction.said(short(view, week), words);
