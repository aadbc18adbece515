/** Owns the cards and forms of people Tend does not know yet: who are you, is that Rosa, the first coordinator, host roles. */
import { type Block, button, buttons, type Card, card, heading, list, note, text } from '../../cards/card.ts';
import type { Choice, Form } from '../../cards/form.ts';
import type { HostRoleName, Language, PlatformName } from '../../domain/person.ts';
import { inEachLanguage } from '../bundle.ts';
import { line, pick, whom, zoneChoices } from './forms.ts';
import { one } from './introduction.ts';
import { words } from './words.ts';

/** To somebody unknown, whose language is unknown too; no name of any partner is ever shown. */
export function stranger(): Card {
  return inEachLanguage([asking('en'), asking('es')]);
}

function asking(language: Language): Card {
  return one(language, words[language].arrival.stranger, ...tellings(language));
}

// Two buttons, since the form opens in the language of the one that is pressed.
const tellings = (language: Language) => (language === 'en' ? [buttons(tell('en'), tell('es'))] : []);

const tell = (language: Language) => button(words[language].arrival.buttons.tell, 'stranger.ask', { language }, 'main');

/** One sentence in both languages. */
export function toStranger(which: 'again' | 'asked'): Card {
  return inEachLanguage([one('en', words.en.arrival[which]), one('es', words.es.arrival[which])]);
}

/** An address helps to find them and is not needed: some have none. */
export function whoAreYou(language: Language, name: string): Form {
  const say = words[language].arrival;
  return {
    language,
    title: say.form.title,
    action: 'stranger.say',
    hidden: { language },
    intro: [note(say.form.intro)],
    fields: [
      line('name', say.form.name, { most: 120, value: name }),
      line('organisation', say.form.organisation, { most: 120 }),
      { kind: 'line', name: 'email', label: say.form.email, required: false, most: 300, as: 'email' },
    ],
    submit: say.buttons.thatsMe,
  };
}

export type ClaimView = {
  readonly account: string;
  /** What they typed of themselves. */
  readonly said: string;
  readonly platform: PlatformName;
  /** Whom it fits; null where nobody. `who` is what confirming it sends back. */
  readonly found: { readonly who: string; readonly name: string; readonly organisation: string } | null;
};

/** The steward sees what was typed, word for word: it is for people to judge whether that is Rosa. */
export function claimed(view: ClaimView, language: Language): Card {
  const say = words[language].arrival;
  const platform = say.platforms[view.platform];
  const no = button(say.buttons.no, 'account.refuse', { id: view.account }, 'quiet');
  if (view.found === null) {
    const who = button(say.buttons.who, 'account.ask_who', { id: view.account }, 'main');
    return one(language, say.claimedByNobody(view.said, platform), buttons(who, no));
  }
  const { who, name, organisation } = view.found;
  return one(
    language,
    say.claimed(view.said, platform, name, organisation),
    buttons(button(say.buttons.yes(name), 'account.confirm', { id: view.account, who }, 'main'), no),
  );
}

export function who(language: Language, account: string, said: string, choices: readonly Choice[]): Form {
  const say = words[language].arrival;
  return {
    language,
    title: say.whoTitle,
    action: 'account.confirm',
    hidden: { id: account },
    intro: [note(said)],
    fields: [pick('who', say.whoField, choices, '')],
    submit: say.buttons.save,
  };
}

/** To whoever typed the one-time code. */
/** To somebody known in their language; to a stranger in both, with the way to say who they are. */
export function codeWrong(language: Language | null): Card {
  if (language !== null) return one(language, words[language].arrival.codeWrong);
  const both = (each: Language) => one(each, words[each].arrival.codeWrong, ...tellings(each));
  return inEachLanguage([both('en'), both('es')]);
}

export function codeTaken(language: Language): Card {
  const say = words[language].arrival;
  return one(language, say.codeTaken, buttons(button(say.buttons.setUp, 'host.ask_setup', {}, 'main')));
}

/** `organisation` null: the host is known already and stays as it is. */
export function setUp(
  language: Language,
  known: { readonly name: string; readonly zone: string; readonly organisation: string | null },
  zones: readonly string[],
): Form {
  const say = words[language].arrival;
  return {
    language,
    title: say.setUp.title,
    action: 'host.setup',
    hidden: {},
    intro: [],
    fields: [
      line('name', say.setUp.name, { most: 120, value: known.name }),
      ...(known.organisation === null
        ? []
        : [line('organisation', say.setUp.organisation, { most: 120, value: known.organisation })]),
      pick('zone', say.setUp.zone, zoneChoices(zones, known.zone), known.zone),
    ],
    submit: say.buttons.save,
  };
}

type RoleLine = { readonly id: string; readonly name: string; readonly role: HostRoleName };

/** Explained before one is given: both roles see the numbers of every partnership. */
export function roles(some: readonly RoleLine[], language: Language, said: readonly Block[] = []): Card {
  const say = words[language].arrival;
  const lines =
    some.length === 0
      ? [text(say.roles.none)]
      : [list(some.map(each => say.roles.line(each.name, say.roles[each.role])))];
  const ends = some.map(each =>
    button(say.buttons.endRole(`${each.name}, ${say.roles[each.role]}`), 'host.end_role', { id: each.id }, 'quiet'),
  );
  return card(
    language,
    say.roles.title,
    ...said,
    heading(say.roles.title),
    note(say.roles.explain),
    ...lines,
    buttons(button(say.buttons.addRole, 'host.ask_role', {}, 'main'), ...ends),
  );
}

export function role(language: Language, nonce: string): Form {
  const say = words[language].arrival;
  const all: readonly HostRoleName[] = ['coordinator', 'leader'];
  return {
    language,
    title: say.roles.formTitle,
    action: 'host.role',
    hidden: { nonce },
    intro: [note(say.roles.explain)],
    fields: [
      ...whom(language, say.roles.person, say.roles.personHint),
      {
        kind: 'choice',
        name: 'role',
        label: say.roles.role,
        required: true,
        choices: all.map(value => ({ value, label: say.roles[value] })),
      },
    ],
    submit: say.buttons.save,
  };
}
