/** Owns the forms of an agreement: short steps of one or two fields each, never all of it at once. */
import { note } from '../../cards/card.ts';
import type { Field, Form } from '../../cards/form.ts';
import { levels } from '../../domain/agreement/level.ts';
import type { OwnPart, SharedPart } from '../../domain/agreement/term.ts';
import type { Level } from '../../domain/partnership.ts';
import { words as hubs } from '../partnership/words.ts';
import type { Step } from './buttons.ts';
import { type Reading, wordsFor } from './view.ts';

const MOST = 500;

type FormView = Reading & {
  readonly nonce: string;
  readonly partnership: { readonly id: string; readonly name: string };
};

export type OwnStep = Extract<Step, 'close' | 'give' | 'answer'>;
/** The parts each of a side's own steps asks for. */
export const ownSteps: Readonly<Record<OwnStep, readonly OwnPart[]>> = {
  close: ['level', 'brought'],
  give: ['brings', 'gains'],
  answer: ['risks', 'answers'],
};
const ORDER: readonly OwnStep[] = ['close', 'give', 'answer'];

export const isOwnStep = (step: Step): step is OwnStep => ORDER.some(each => each === step);
export const after = (step: OwnStep): OwnStep | null => ORDER[ORDER.indexOf(step) + 1] ?? null;

/** One field: the words the other side is then asked about. */
export function shared(view: FormView, part: SharedPart, words: string): Form {
  const say = wordsFor(view);
  const { form, buttons } = say;
  return {
    ...base(view, say.parts[part], part),
    fields: [
      {
        kind: 'words',
        name: 'words',
        label: form[part],
        hint: form.sharedHint,
        required: true,
        most: MOST,
        value: words,
      },
    ],
    submit: buttons.ask,
  };
}

export type Said = Readonly<Partial<Record<OwnPart, string>>>;

/** Two fields of a side's own, as it said them last. */
export function own(view: FormView & { readonly organisation: string }, step: OwnStep, said: Said): Form {
  const say = wordsFor(view);
  const asked = base(view, say.buttons[step], step);
  return {
    ...asked,
    intro: [
      ...asked.intro,
      note(`${say.form.ofYourSide(view.organisation)}. ${say.form.step(ORDER.indexOf(step) + 1, ORDER.length)}`),
    ],
    fields: ownSteps[step].map(part =>
      part === 'level' ? closeness(view, said.level) : typed(view, part, said[part]),
    ),
    submit: say.buttons.save,
  };
}

function closeness(view: Reading, value: string | undefined): Field {
  const names = hubs[view.language].hub.levels;
  const choices = levels.map((level: Level) => ({ value: level, label: names[level] }));
  const chosen = value === undefined ? {} : { value };
  return { kind: 'choice', name: 'level', label: wordsFor(view).form.level, required: true, choices, ...chosen };
}

function typed(view: Reading, name: Exclude<OwnPart, 'level'>, value = ''): Field {
  return { kind: 'words', name, label: wordsFor(view).form[name], required: false, most: MOST, value };
}

function base(view: FormView, title: string, step: Step): Omit<Form, 'fields' | 'submit'> {
  const { partnership, nonce, language } = view;
  const hidden = { nonce, partnership: partnership.id, step };
  return { language, title, action: 'agreement.write', hidden, intro: [note(partnership.name)] };
}
