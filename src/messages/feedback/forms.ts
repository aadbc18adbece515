/** Owns the forms of something said: what, and who should know; then the few words each step needs (product §5). */
import { note, text } from '../../cards/card.ts';
import type { Choice, Field, Form } from '../../cards/form.ts';
import type { FeedbackKind } from '../../domain/feedback/feedback.ts';
import { unended } from '../sentence.ts';
import { proposal } from './posted.ts';
import { dictionary, type FeedbackView, type Reading, said, wordsFor } from './view.ts';

const MOST = 2_000;
const MOST_CARRIED = 200;

export type SayView = Reading & {
  readonly nonce: string;
  readonly partnership: { readonly id: string; readonly name: string };
  readonly words: string;
  readonly kind: FeedbackKind;
  /** The other organisations, the host first. */
  readonly receivers: readonly Choice[];
  /** Who reads it there, by name; in a coalition it is not said yet where. */
  readonly readers: string;
  /** People of the reader's own side, themselves among them. */
  readonly count: number;
  readonly second: string | null;
  /** By a link that somebody else carried. */
  readonly carried: boolean;
};

/** The plain warning stands before the choice, not after it. */
export function sayIt(view: SayView): Form {
  const say = wordsFor(view);
  const { form } = say;
  const { second } = named(view);
  const voices: readonly Choice[] = [
    { value: 'named', label: form.named },
    { value: 'confidence', label: form.confidence },
    ...(second === null ? [] : [{ value: 'second', label: form.second(second) }]),
  ];
  const kinds: readonly Choice[] = [
    { value: 'feedback', label: form.feedback },
    { value: 'concern', label: form.concern },
  ];
  return {
    language: view.language,
    title: say.buttons.say,
    action: 'feedback.say',
    hidden: { nonce: view.nonce, partnership: view.partnership.id, ...(view.carried ? { voice: 'named' } : {}) },
    intro: [note(view.partnership.name), ...warning(view)],
    fields: [
      typed('words', form.words, form.wordsHint, view.words),
      ...(view.receivers.length < 2 ? [] : [pick(form.to, view.receivers)]),
      { kind: 'choice', name: 'kind', label: form.kind, required: true, value: view.kind, choices: kinds },
      ...(view.carried ? [] : [voice(form.voice, voices)]),
    ],
    submit: say.buttons.send,
  };
}

function warning(view: SayView) {
  const { form } = wordsFor(view);
  if (view.carried) return [text(form.carried)];
  const { readers, second } = named(view);
  const guess = view.count === 1 ? form.guessAlone(readers) : form.guess(readers, view.count);
  const offer = isOpenTo(view) ? form.offerSecondThere : form.offerSecond(second ?? '');
  return [text(guess), text(second === null ? form.noSecond : offer)];
}

/** To whom is asked in the same form. */
const isOpenTo = ({ receivers }: SayView): boolean => receivers.length > 1;

function named(view: SayView): Pick<SayView, 'readers' | 'second'> {
  if (!isOpenTo(view)) return view;
  const { form } = wordsFor(view);
  return { readers: form.stewardThere, second: view.second === null ? null : form.secondThere };
}

/** Which partnership, for somebody who is in several. Long words are shown at once: no platform carries much unseen. */
export function choose(
  { language }: Pick<Reading, 'language'>,
  choices: readonly Choice[],
  carried: { readonly words: string; readonly kind: FeedbackKind },
): Form {
  const say = dictionary[language];
  const { words, kind } = carried;
  const isShown = words.length > MOST_CARRIED;
  return {
    language,
    title: say.buttons.say,
    action: 'feedback.ask',
    hidden: { kind, ...(isShown ? {} : { words }) },
    intro: words === '' || isShown ? [] : [text(say.form.typed(words))],
    fields: [
      {
        kind: 'pick',
        name: 'partnership',
        label: say.form.partnership,
        required: true,
        choices,
        value: choices[0]?.value ?? '',
      },
      ...(isShown ? [typed('words', say.form.words, say.form.wordsHint, words)] : []),
    ],
    submit: say.buttons.say,
  };
}

export function decide(view: FeedbackView): Form {
  const { form, buttons } = wordsFor(view);
  return asking(view, buttons.decide, 'feedback.decide', typed('words', form.decision, form.told, ''));
}

export function end(view: FeedbackView, how: 'did' | 'cannot'): Form {
  const { form, buttons } = wordsFor(view);
  const field = typed('words', form[how], form.told, '');
  const asked = asking(view, buttons[how], 'feedback.end', field);
  return { ...asked, hidden: { ...asked.hidden, how } };
}

export function notYet(view: FeedbackView): Form {
  const { form, buttons } = wordsFor(view);
  return asking(view, buttons.notYet, 'feedback.not_yet', typed('words', form.notYet, form.told, ''));
}

export function outcome(view: FeedbackView): Form {
  const { form, buttons } = wordsFor(view);
  return asking(view, buttons.outcome, 'feedback.outcome', typed('words', form.outcome, form.outcomeHint, ''));
}

/** Theirs alone to change: what the other side says it did stays as they wrote it. */
export function reword(view: FeedbackView, words: string): Form {
  const { form, buttons } = wordsFor(view);
  const asked = asking(view, buttons.reword, 'feedback.reword', typed('words', form.reword, form.rewordHint, words));
  return { ...asked, intro: proposal(view) };
}

/** What was said stands above every form: it may have been opened from an old card. */
function asking(view: FeedbackView, title: string, action: string, field: Field): Form {
  const { buttons } = wordsFor(view);
  return {
    language: view.language,
    title: unended(title),
    action,
    hidden: { id: view.feedback.id },
    intro: said(view),
    fields: [field],
    submit: buttons.send,
  };
}

function typed(name: string, label: string, hint: string, value: string): Field {
  return { kind: 'words', name, label, hint, required: true, most: MOST, value };
}

function voice(label: string, choices: readonly Choice[]): Field {
  return { kind: 'choice', name: 'voice', label, required: true, value: 'named', choices };
}

function pick(label: string, choices: readonly Choice[]): Field {
  return { kind: 'pick', name: 'to', label, required: true, choices, value: choices[0]?.value ?? '' };
}
