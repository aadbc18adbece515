/** Owns the forms of a partnership: adding it in four fields, when it rests, what it is about, and its end (product §1). */
import { note, text } from '../../cards/card.ts';
import type { Choice, Field, Form } from '../../cards/form.ts';
import { FIRST_LEVEL, usualRhythm } from '../../domain/partnership/make.ts';
import type { Level, Partnership } from '../../domain/partnership.ts';
import { type Language, listed, type Person } from '../../domain/person.ts';
import { phraseOf } from '../checkin/phrase.ts';
import { monthName } from './months.ts';
import { words } from './words.ts';

/** Fields are as long as the rules allow; longer is refused by them, too. */
const NAME = 120;
const PHRASE = 500;

/** Four fields (product §1); the rhythm stands there already and need not be thought about. */
export function add(language: Language, nonce: string): Form {
  const say = words[language].hub;
  const usual = phraseOf(usualRhythm(FIRST_LEVEL), language);
  return {
    language,
    title: say.add.title,
    action: 'partnership.add',
    hidden: { nonce },
    intro: [note(say.add.nobodyWritten)],
    fields: [
      line('partner', say.add.partner, { hint: say.add.partnerHint, most: NAME }),
      ...whom(language, say.add.person, say.add.personHint),
      line('checkIn', say.add.checkIn, { hint: say.add.checkInHint, most: 200, value: usual, required: false }),
      {
        kind: 'words',
        name: 'promise',
        label: say.add.promise,
        hint: say.add.promiseHint,
        required: true,
        most: PHRASE,
      },
    ],
    submit: say.add.submit,
  };
}

export function rest(language: Language, partnership: Partnership, until: string): Form {
  const say = words[language].hub;
  const months = Array.from({ length: 12 }, (_, i) => ({ value: String(i + 1), label: monthName(i + 1, language) }));
  const form = base(language, say.form.restTitle, 'partnership.rest', partnership);
  return {
    ...form,
    intro: [...form.intro, text(say.form.restIntro)],
    fields: [
      {
        kind: 'several',
        name: 'months',
        label: say.form.months,
        required: false,
        choices: months,
        value: listed(partnership.restMonths),
      },
      line('until', say.form.until, { hint: say.form.untilHint, most: PHRASE, value: until, required: false }),
    ],
  };
}

const LEVELS: readonly Level[] = ['networking', 'coordinating', 'cooperating', 'collaborating'];

export function about(language: Language, partnership: Partnership, zones: readonly string[]): Form {
  const say = words[language].hub;
  const levels = LEVELS.map(value => ({ value, label: say.levels[value] }));
  const yesNo = [
    { value: 'yes', label: say.form.yes },
    { value: 'no', label: say.form.no },
  ];
  return {
    ...base(language, say.form.aboutTitle, 'partnership.about', partnership),
    fields: [
      line('name', say.form.name, { most: NAME, value: partnership.name }),
      {
        kind: 'words',
        name: 'purpose',
        label: say.form.purpose,
        required: false,
        most: PHRASE,
        value: partnership.purpose,
      },
      {
        kind: 'choice',
        name: 'level',
        label: say.form.level,
        required: true,
        choices: levels,
        value: partnership.level,
      },
      pick('zone', say.form.zone, zoneChoices(zones, partnership.timeZone), partnership.timeZone),
      line('cohort', say.form.cohort, { most: NAME, value: partnership.cohort, required: false }),
      {
        kind: 'choice',
        name: 'pulse',
        label: say.form.pulse,
        required: true,
        choices: yesNo,
        value: partnership.pulse ? 'yes' : 'no',
      },
    ],
  };
}

export function end(language: Language, partnership: Partnership, open: number): Form {
  const say = words[language].hub.form;
  return {
    ...base(language, say.endTitle, 'partnership.end', partnership),
    intro: [text(say.endIntro(partnership.name, open))],
    fields: [],
    submit: say.endSubmit,
  };
}

/** The zones at hand, the one in use among them. */
export function zoneChoices(zones: readonly string[], used: string): readonly Choice[] {
  return [...new Set([used, ...zones])].map(zone => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}

export function line(
  name: string,
  label: string,
  more: { readonly most: number; readonly hint?: string; readonly value?: string; readonly required?: boolean },
): Field {
  return { kind: 'line', name, label, required: true, ...more };
}

/** Longest line that holds a name with an e-mail or phone. */
const PERSON = 300;

/** Somebody from the platform's own list, where it has one, or typed: never an id of a platform (product §1). */
export function whom(language: Language, label: string, hint: string): readonly Field[] {
  const typed = { kind: 'line', name: 'person', label, hint, required: false, most: PERSON } as const;
  return [picker(language), { ...typed, orPicked: 'picked' }];
}

export function picker(language: Language): Field {
  const say = words[language].people.form;
  return { kind: 'person', name: 'picked', label: say.picked, hint: say.pickedHint, required: false };
}

export function pick(name: string, label: string, choices: readonly Choice[], value: string, required = true): Field {
  return { kind: 'pick', name, label, required, choices, value };
}

function base(
  language: Language,
  title: string,
  action: string,
  partnership: Pick<Partnership, 'id' | 'name'>,
): Omit<Form, 'fields'> {
  return {
    language,
    title,
    action,
    hidden: { id: partnership.id },
    intro: [note(partnership.name)],
    submit: words[language].hub.buttons.save,
  };
}

/** Where somebody can be written to or called; both may stay empty. `as` lets a platform show the fitting keyboard. */
export function addressFields(
  say: { readonly email: string; readonly phone: string },
  person: Pick<Person, 'email' | 'phone'>,
): readonly Field[] {
  const optional = { kind: 'line', required: false } as const;
  return [
    { ...optional, name: 'email', label: say.email, most: 300, as: 'email', value: person.email ?? '' },
    { ...optional, name: 'phone', label: say.phone, most: 60, as: 'phone', value: person.phone ?? '' },
  ];
}
