/** Owns the forms of a promise: two fields are enough, and the rest is optional (product §2). */
import { type Block, facts, note, text } from '../../cards/card.ts';
import type { Choice, Field, Form } from '../../cards/form.ts';
import { plain, type Text } from '../../cards/text.ts';
import type { Language } from '../../domain/person.ts';
import { type CommitmentView, dated, dictionary, promised, wordsFor } from './view.ts';
import { dictionary as weigh } from './weigh.ts';

const REASON = 500;
const MOST_CARRIED = 200;

/** What was typed of a promise already, and the other date its words may mean. */
export type Heard = { readonly what: string; readonly due: string; readonly instead: string };

type Making = {
  readonly language: Language;
  readonly nonce: string;
  readonly partnership: string;
  readonly partnershipName: string;
  /** The minutes line this promise comes from, or empty. */
  readonly line: string;
  readonly what: string;
  readonly due: string;
  /** Where `due` was read out of words that many people mean otherwise: its date, and the other one; else empty. */
  readonly heard: string;
  readonly instead: string;
  /** Contacts who could promise, the asker first; organisations that could receive. */
  readonly owners: readonly Choice[];
  readonly receivers: readonly Choice[];
  /** "Your side has 6 open and 2 overdue…", where there is something to weigh. */
  readonly load: Text | null;
};

/** With two organisations there is no "to whom": the other one is meant. */
export function make(making: Making): Form {
  const say = dictionary[making.language].form;
  const intro: readonly Block[] = [note(making.partnershipName), ...(making.load === null ? [] : [text(making.load)])];
  return {
    language: making.language,
    title: say.title,
    action: 'commitment.record',
    hidden: {
      nonce: making.nonce,
      partnership: making.partnership,
      ...(making.line === '' ? {} : { line: making.line }),
      ...(making.instead === '' ? {} : { heard: making.heard, instead: making.instead }),
    },
    intro,
    fields: [
      words('what', say.what, making.what, true, say.whatHint),
      { kind: 'line', name: 'due', label: say.due, hint: say.dueHint, required: true, most: 500, value: making.due },
      ...pick('owner', say.who, making.owners, true),
      ...(making.receivers.length > 1 ? pick('to', say.to, making.receivers, true) : []),
      { kind: 'line', name: 'contingency', label: say.contingency, required: false, most: 500 },
      ...pick('kind', weigh[making.language].kind, kindChoices(making.language), false),
      ...pick('backup', say.backup, [{ value: '', label: say.nobody }, ...making.owners], false),
    ],
    submit: dictionary[making.language].buttons.save,
  };
}

function kindChoices(language: Language): readonly Choice[] {
  const { kinds } = weigh[language];
  return [
    { value: '', label: kinds.none },
    { value: 'thing', label: kinds.thing },
    { value: 'support', label: kinds.support },
  ];
}

/** Which partnership, for somebody who is in several, below what was heard. Long words have a field: no platform carries much unseen. */
export function choosePartnership(
  language: Language,
  choices: readonly Choice[],
  { what, instead, ...carried }: Heard & { readonly line?: string },
): Form {
  const say = dictionary[language].form;
  const isCarried = what.length <= MOST_CARRIED;
  return {
    language,
    title: say.title,
    action: 'commitment.ask',
    hidden: { ...carried, ...(instead === '' ? {} : { instead }), ...(isCarried ? { what } : {}) },
    intro: heard(language, isCarried ? what : '', carried.due),
    fields: [
      ...pick('partnership', say.partnership, choices, true),
      ...(isCarried ? [] : [words('what', say.what, what, true, say.whatHint)]),
    ],
    submit: dictionary[language].buttons.make,
  };
}

/** Nobody should wonder whether what they typed was kept. */
function heard(language: Language, what: string, due: string): readonly Block[] {
  const say = dictionary[language].form.heard;
  const fact = (label: string, value: string) => (value.trim() === '' ? [] : [{ label, value: plain(value) }]);
  const told = [...fact(say.what, what), ...fact(say.due, due)];
  return told.length === 0 ? [] : [facts(...told)];
}

export function late(view: CommitmentView): Form {
  const say = wordsFor(view);
  return {
    ...base(view, say.form.lateTitle, 'commitment.late'),
    fields: [
      words('why', say.form.why, '', true, say.form.whyHint),
      words('forNow', say.form.forNow, '', false),
      { kind: 'line', name: 'newDate', label: say.form.newDate, hint: say.form.dueHint, required: true, most: 500 },
    ],
  };
}

export function anotherDate(view: CommitmentView): Form {
  const say = wordsFor(view);
  return {
    ...base(view, say.form.dateTitle, 'commitment.another_date'),
    fields: [
      { kind: 'line', name: 'newDate', label: say.form.newDate, hint: say.form.dueHint, required: true, most: 500 },
    ],
  };
}

export function help(view: CommitmentView): Form {
  const say = wordsFor(view);
  return {
    ...base(view, say.form.helpTitle, 'commitment.help'),
    fields: [words('words', say.form.help, '', false)],
  };
}

export function notYet(view: CommitmentView): Form {
  const say = wordsFor(view);
  return {
    ...base(view, say.form.notYetTitle, 'commitment.not_yet'),
    fields: [words('words', say.form.words, '', false)],
  };
}

export function correction(view: CommitmentView): Form {
  const say = wordsFor(view);
  return {
    ...base(view, say.buttons.wrong, 'commitment.correct'),
    fields: [words('words', say.form.whatIsWrong, '', true)],
  };
}

export function correctionAnswer(view: CommitmentView): Form {
  const say = wordsFor(view);
  return {
    ...base(view, say.buttons.answer, 'commitment.answer_correction'),
    fields: [words('words', say.form.yourAnswer, '', true)],
  };
}

/** Acknowledge, cause, remedy, new date; then the other side accepts (product §2 "Repair"). */
export function repair(view: CommitmentView, nonce: string): Form {
  const say = wordsFor(view);
  const form = base(view, say.form.repairTitle, 'commitment.repair');
  return {
    ...form,
    hidden: { ...form.hidden, nonce },
    intro: [text(say.notKept(promised(view)))],
    fields: [
      words('cause', say.form.cause, '', true),
      words('remedy', say.form.remedy, view.commitment.what, true),
      { kind: 'line', name: 'newDate', label: say.form.newDate, hint: say.form.dueHint, required: true, most: 500 },
    ],
  };
}

/** The promise as it stands above every form: it may have been opened from an old card. */
function base(view: CommitmentView, title: string, action: string): Omit<Form, 'fields'> {
  const say = wordsFor(view);
  return {
    language: view.language,
    title,
    action,
    hidden: { id: view.commitment.id },
    intro: [note(say.line(view.commitment.what, say.states[view.commitment.state], dated(view, view.commitment.due)))],
    submit: say.buttons.send,
  };
}

function words(name: string, label: string, value: string, required: boolean, hint?: string): Field {
  return { kind: 'words', name, label, required, most: REASON, value, ...(hint === undefined ? {} : { hint }) };
}

/** One choice is no question: it is carried along as the value of a list with a single line. */
function pick(name: string, label: string, choices: readonly Choice[], required: boolean): readonly Field[] {
  return choices.length === 0 ? [] : [{ kind: 'pick', name, label, required, choices, value: choices[0]?.value ?? '' }];
}
