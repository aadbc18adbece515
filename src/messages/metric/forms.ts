/** Owns the forms of a shared number: sharing and changing it, what is not right with it, and what is answered. */
import { note } from '../../cards/card.ts';
import type { Field, Form } from '../../cards/form.ts';
import type { Counts } from '../../domain/metric/metric.ts';
import type { Language } from '../../domain/person.ts';
import { amountSaid, type Typed } from './amount.ts';
import { line, type MetricView, type Reading } from './view.ts';
import { dictionary } from './words.ts';

const AMOUNT = 20;
const WORDS = 200;
const SOURCE = 150;
const TALK = 250;

type About = { readonly id: string; readonly name: string };

export function share(language: Language, about: About & { readonly host: string }, nonce: string, typed: Typed): Form {
  const { id, name, host } = about;
  const say = dictionary[language].form;
  return {
    language,
    title: say.title,
    action: 'metric.share',
    hidden: { nonce, partnership: id },
    intro: [note(name), note(say.readers(host)), note(say.rule)],
    fields: fields(language, { ...typed, counts: 'people' }),
    submit: say.submit,
  };
}

export function change({ metric }: MetricView, { language }: Reading, partnership: string): Form {
  const say = dictionary[language].form;
  const { id, amount, counts, words, source } = metric;
  return {
    language,
    title: say.changeTitle,
    action: 'metric.change',
    hidden: { id },
    intro: [note(partnership), note(say.rule)],
    fields: fields(language, { amount: amountSaid(amount, language), counts, words, source }),
    submit: say.save,
  };
}

export const correction = (view: MetricView, reading: Reading): Form =>
  talk(view, reading, 'metric.correct', dictionary[reading.language].form.wrong);

export const answer = (view: MetricView, reading: Reading): Form =>
  talk(view, reading, 'metric.answer', dictionary[reading.language].form.answer);

function talk(view: MetricView, reading: Reading, action: string, label: string): Form {
  const { buttons, form } = dictionary[reading.language];
  return {
    language: reading.language,
    title: action === 'metric.answer' ? buttons.right : buttons.wrong,
    action,
    hidden: { id: view.metric.id },
    intro: [note(line(view, reading))],
    fields: [{ kind: 'words', name: 'words', label, required: true, most: TALK }],
    submit: form.send,
  };
}

function fields(language: Language, filled: Typed & { readonly counts: Counts }): readonly Field[] {
  const say = dictionary[language].form;
  const choices = [
    { value: 'people', label: say.people },
    { value: 'things', label: say.things },
  ];
  const typed = (name: string, label: string, hint: string, most: number, value: string): Field => ({
    ...({ kind: 'line', name, label, hint, required: true, most } as const),
    value: value.slice(0, most),
  });
  return [
    typed('amount', say.amount, say.amountHint, AMOUNT, filled.amount),
    { kind: 'choice', name: 'counts', label: say.counts, required: true, choices, value: filled.counts },
    typed('words', say.words, `${say.wordsHint}. ${say.once}`, WORDS, filled.words),
    typed('source', say.source, say.sourceHint, SOURCE, filled.source),
  ];
}
