/** Owns the forms about people: adding and changing them, leaving, handing over and standing in. */
import { note, text } from '../../cards/card.ts';
import type { Choice, Field, Form } from '../../cards/form.ts';
import type { Text } from '../../cards/text.ts';
import type { ContactRole } from '../../domain/partnership.ts';
import type { Language, Person } from '../../domain/person.ts';
import { addressFields, line, pick, picker, whom } from './forms.ts';
import { words } from './words.ts';

const NAME = 120;
const NOTE = 300;
export const PERSON = 300;
export const DATE = 500;

/** `organisations` empty: the asker's own side is meant, and nothing is asked. */
export function add(
  language: Language,
  adding: {
    readonly nonce: string;
    readonly partnership: string;
    readonly partnershipName: string;
    readonly organisations: readonly Choice[];
    readonly role: ContactRole;
  },
): Form {
  const say = words[language].people.form;
  const which: readonly Field[] =
    adding.organisations.length === 0
      ? []
      : [
          pick(
            'organisation',
            say.organisation,
            [...adding.organisations, { value: '', label: say.another }],
            adding.organisations[0]?.value ?? '',
            false,
          ),
          line('newOrganisation', say.newOrganisation, { most: NAME, required: false }),
        ];
  return {
    ...base(language, say.addTitle, 'contact.add', { nonce: adding.nonce, partnership: adding.partnership }),
    intro: [note(adding.partnershipName)],
    fields: [
      ...whom(language, say.person, say.personHint),
      ...which,
      roleField(language, adding.role),
      languageField(language, language),
    ],
  };
}

/** `withRole`: somebody who changes their own details does not change their own role. */
export function change(
  language: Language,
  who: {
    readonly contact: string;
    readonly role: ContactRole;
    readonly person: Person;
    readonly note: string;
    readonly withRole: boolean;
  },
): Form {
  const say = words[language].people.form;
  const { person } = who;
  return {
    ...base(language, say.changeTitle(person.name), 'contact.change', { id: who.contact }),
    fields: [
      line('name', say.name, { most: NAME, value: person.name }),
      ...addressFields(say, person),
      ...(who.withRole ? [roleField(language, who.role)] : []),
      languageField(language, person.language),
      line('note', say.note, { hint: say.noteHint, most: NOTE, value: who.note, required: false }),
    ],
  };
}

export type Leaving = {
  readonly contact: string;
  readonly name: string;
  readonly promises: number;
  readonly colleagues: readonly Choice[];
};

/** Who keeps the promises is asked only where there are some, and somebody to keep them. */
export function end(language: Language, leaving: Leaving): Form {
  const say = words[language].people.form;
  const keeps = leaving.promises > 0 && leaving.colleagues.length > 0;
  return {
    ...base(language, say.leftTitle(leaving.name), 'contact.end', { id: leaving.contact }),
    intro: leaving.promises === 0 ? [] : [text(say.keeps(leaving.name, leaving.promises))],
    fields: [
      line('until', say.lastDay, { hint: say.lastDayHint, most: DATE, value: say.today }),
      ...(keeps ? [pick('to', say.to, [...leaving.colleagues, { value: '', label: say.later }], '', false)] : []),
    ],
  };
}

export function handOn(language: Language, leaving: Leaving): Form {
  const say = words[language].people.form;
  return {
    ...base(language, say.handOnTitle, 'contact.hand_on', { id: leaving.contact }),
    intro: [text(say.keeps(leaving.name, leaving.promises))],
    fields: [pick('to', say.to, leaving.colleagues, leaving.colleagues[0]?.value ?? '')],
  };
}

export type StandingIn = {
  readonly nonce: string;
  readonly contact: string;
  readonly name: string;
  readonly partnership: string;
  readonly colleagues: readonly Choice[];
};

/** Another steward for good. */
export function handover(language: Language, over: StandingIn): Form {
  const say = words[language].people.form;
  return {
    ...base(language, say.handoverTitle(over.name), 'contact.handover', { nonce: over.nonce, id: over.contact }),
    intro: [note(over.partnership), note(say.handoverIntro)],
    fields: [
      ...whoField(language, over.colleagues),
      line('from', say.from, { hint: say.dayHint, most: DATE }),
      {
        kind: 'choice',
        name: 'leaves',
        label: say.leaves(over.name),
        required: true,
        value: 'yes',
        choices: [
          { value: 'yes', label: say.leavesYes },
          { value: 'no', label: say.leavesNo },
        ],
      },
    ],
  };
}

/** The same with a last day. */
export function cover(language: Language, over: StandingIn): Form {
  const say = words[language].people.form;
  return {
    ...base(language, say.coverTitle(over.name), 'contact.cover', { nonce: over.nonce, id: over.contact }),
    intro: [note(over.partnership), note(say.handoverIntro)],
    fields: [
      ...whoField(language, over.colleagues),
      line('from', say.from, { hint: say.dayHint, most: DATE }),
      line('until', say.until, { hint: say.dayHint, most: DATE }),
    ],
  };
}

/** The same in other partnerships: all are ticked, since that is what leaving or a vacation means. */
export function alike(
  language: Language,
  over: { readonly nonce: string; readonly contact: string; readonly said: Text; readonly choices: readonly Choice[] },
): Form {
  const say = words[language].people;
  const value = over.choices.map(each => each.value);
  return {
    ...base(language, say.buttons.alike, 'contact.alike', { nonce: over.nonce, id: over.contact }),
    intro: [text(over.said), note(say.form.handoverIntro)],
    fields: [
      { kind: 'several', name: 'contacts', label: say.form.alikeIn, required: true, value, choices: over.choices },
    ],
  };
}

/** A colleague who is here, or somebody new by name: one of the two is filled in. */
function whoField(language: Language, colleagues: readonly Choice[]): readonly Field[] {
  const say = words[language].people.form;
  const choices = [...colleagues, { value: '', label: say.somebodyNew }];
  return [
    pick('to', say.colleague, choices, choices[0]?.value ?? '', false),
    picker(language),
    line('person', say.newPerson, { hint: say.personHint, most: PERSON, required: false }),
  ];
}

function roleField(language: Language, value: ContactRole): Field {
  const say = words[language].people;
  const roles: readonly ContactRole[] = ['steward', 'backup', 'member'];
  const choices = roles.map(role => ({ value: role, label: say.roles[role] }));
  return { kind: 'choice', name: 'role', label: say.form.role, required: true, value, choices };
}

function languageField(language: Language, value: Language): Field {
  const say = words[language].people;
  const all: readonly Language[] = ['en', 'es'];
  const choices = all.map(each => ({ value: each, label: say.languages[each] }));
  return { kind: 'choice', name: 'language', label: say.form.language, required: true, value, choices };
}

export function base(
  language: Language,
  title: string,
  action: string,
  hidden: Readonly<Record<string, string>>,
): Omit<Form, 'fields'> {
  return { language, title, action, hidden, intro: [], submit: words[language].hub.buttons.save };
}
