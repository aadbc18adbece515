/** Owns weighing a promise right after it was made: what the side carries already, and whether the date stays (product §2). */
import { type Block, button, buttons, type Fact, text } from '../../cards/card.ts';
import type { Form } from '../../cards/form.ts';
import { plain, type Text } from '../../cards/text.ts';
import type { Language } from '../../domain/person.ts';
import * as en from '../words/en/weigh.ts';
import * as es from '../words/es/weigh.ts';
import { type CommitmentView, dated } from './view.ts';

export const dictionary: Readonly<Record<Language, typeof en>> = { en, es };

/** "Your side has 6 open and 2 overdue. Keep Friday?" */
export function keep(view: CommitmentView, load: Text): readonly Block[] {
  const say = dictionary[view.language];
  const { id } = view.commitment;
  const day = dated(view, view.commitment.due);
  return [
    text(say.keep(load, day)),
    buttons(
      button(say.keepIt(day), 'commitment.show', { id }, 'main'),
      button(say.another, 'commitment.ask_redate', { id }),
    ),
  ];
}

export function redate(view: CommitmentView): Form {
  const say = dictionary[view.language];
  return {
    language: view.language,
    title: say.title,
    action: 'commitment.redate',
    hidden: { id: view.commitment.id },
    intro: [text(plain(view.commitment.what))],
    fields: [{ kind: 'date', name: 'due', label: say.due, required: true, value: view.commitment.due }],
    submit: say.another,
  };
}

/** What was said of it beside what and when, wherever it is shown in full. */
export function more(view: CommitmentView): readonly Fact[] {
  const { labels, kinds } = dictionary[view.language];
  const { kind, contingency } = view.commitment;
  const fact = (label: string, value: string): readonly Fact[] =>
    value === '' ? [] : [{ label, value: plain(value) }];
  return [
    ...fact(labels.kind, kind === null ? '' : kinds[kind]),
    ...fact(labels.backup, view.backup),
    ...fact(labels.contingency, contingency),
  ];
}
