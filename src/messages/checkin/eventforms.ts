/** Owns the forms of a joint event: planning or writing it down, changing it, and who came. */
import { note } from '../../cards/card.ts';
import type { Choice, Field, Form } from '../../cards/form.ts';
import { ALL_DAY, LONGEST_ATTENDANCE } from '../../domain/checkin/event.ts';
import { type Language, listed } from '../../domain/person.ts';
import type { CivilDate } from '../../domain/time.ts';
import { dictionary, type EventView } from './event.ts';

const WHAT = 500;
const PLACE = 200;
const CLOCK = 50;

type Filled = {
  readonly what: string;
  readonly on: CivilDate;
  readonly at: string;
  readonly where: string;
  readonly coming: readonly string[];
};

/** The day is filled in as today: what is over is written down with the same form as what is to come. */
export function plan(
  language: Language,
  partnership: { readonly id: string; readonly name: string },
  nonce: string,
  today: CivilDate,
  contacts: readonly Choice[],
): Form {
  const say = dictionary[language].form;
  const attendance = { name: 'attendance', label: say.attendance, hint: say.attendanceHint } as const;
  return {
    language,
    title: say.title,
    action: 'checkin.event',
    hidden: { nonce, partnership: partnership.id },
    intro: [note(partnership.name)],
    fields: [
      ...fields(language, { what: '', on: today, at: '', where: '', coming: [] }, contacts),
      { kind: 'line', ...attendance, required: false, most: LONGEST_ATTENDANCE },
    ],
    submit: say.save,
  };
}

export function change(view: EventView, contacts: readonly Choice[]): Form {
  const say = dictionary[view.language].form;
  const { id, on, at, meetsWhere: where, coming } = view.checkIn;
  const filled = { what: view.what, on, at: at === ALL_DAY ? '' : at, where, coming: listed(coming) };
  return {
    language: view.language,
    title: say.changeTitle,
    action: 'event.change',
    hidden: { id },
    intro: [note(view.partnership.name)],
    fields: fields(view.language, filled, contacts),
    submit: say.save,
  };
}

/** Whoever was to come is filled in. */
export function attendance(view: EventView, nonce: string, contacts: readonly Choice[]): Form {
  const say = dictionary[view.language].form;
  const { id, attended, coming } = view.checkIn;
  return {
    language: view.language,
    title: say.came,
    action: 'event.attendance',
    hidden: { nonce, id },
    intro: [note(view.what)],
    fields: [
      ...several('attended', say.came, contacts, listed(attended || coming)),
      {
        kind: 'line',
        name: 'attendance',
        label: say.attendance,
        hint: say.attendanceHint,
        required: false,
        most: LONGEST_ATTENDANCE,
        value: view.attendance,
      },
    ],
    submit: say.save,
  };
}

function fields(language: Language, filled: Filled, contacts: readonly Choice[]): readonly Field[] {
  const say = dictionary[language].form;
  return [
    { kind: 'words', name: 'what', label: say.what, required: true, most: WHAT, value: filled.what },
    { kind: 'date', name: 'on', label: say.on, hint: say.onHint, required: true, value: filled.on },
    { kind: 'line', name: 'at', label: say.at, hint: say.atHint, required: false, most: CLOCK, value: filled.at },
    { kind: 'line', name: 'where', label: say.where, required: false, most: PLACE, value: filled.where },
    ...several('coming', say.coming, contacts, filled.coming),
  ];
}

function several(name: string, label: string, choices: readonly Choice[], value: readonly string[]): readonly Field[] {
  return choices.length === 0 ? [] : [{ kind: 'several', name, label, required: false, choices, value }];
}
