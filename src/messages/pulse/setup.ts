/** Owns how the coordinator sees and sets the trust questions: floor, groups and the leader's sentence (product §4). */
import { type Block, button, buttons, type Card, card, heading, list, note, text } from '../../cards/card.ts';
import type { Field, Form } from '../../cards/form.ts';
import type { Text } from '../../cards/text.ts';
import type { Language } from '../../domain/person.ts';
import type { CivilDate } from '../../domain/time.ts';
import { type Floor, floorSteps, isSmall, SMALL_COHORT } from '../../domain/trust/floors.ts';
import * as en from '../words/en/pulsesetup.ts';
import * as es from '../words/es/pulsesetup.ts';
import { dated, type Reading } from './view.ts';

const dictionary: Readonly<Record<Language, typeof en>> = { en, es };

/** A group of partnerships by its name, empty for those in none, with how many partner organisations it has. */
type Group = { readonly name: string; readonly organisations: number };

export type SetupView = Reading & {
  readonly opensOn: CivilDate;
  /** Last day of a round that is open: then groups are fixed. */
  readonly openUntil: CivilDate | null;
  readonly floor: Floor;
  readonly groups: readonly Group[];
  /** `by`: the leader who said yes or no. */
  readonly funding: { readonly state: 'promised' | 'declined' | 'open'; readonly by: string };
};

const LONGEST = 120;

export function setup(view: SetupView): Card {
  const say = dictionary[view.language];
  const { people, organisations } = view.floor;
  const opens = say.opens(dated(view, view.opensOn));
  const named = view.groups.filter(each => each.name !== '');
  const isFixed = view.openUntil !== null;
  return card(
    view.language,
    opens,
    heading(say.title),
    text(opens),
    ...(view.openUntil === null ? [] : [text(say.isOpen(dated(view, view.openUntil)))]),
    text(say.floor(people, organisations)),
    ...(view.groups.length === 0 ? [] : [heading(say.groups, 3), list(view.groups.map(each => group(view, each)))]),
    ...(named.some(isSmall) ? [note(say.merge)] : []),
    text(sentence(view)),
    buttons(
      button(say.buttons.floor, 'pulse.ask_floor'),
      ...(named.length === 0 || isFixed ? [] : [button(say.buttons.group, 'pulse.ask_group')]),
    ),
  );
}

function sentence({ language, funding: { state, by } }: SetupView): Text {
  const { funding } = dictionary[language];
  return state === 'open' ? funding.open : funding[state](by);
}

function group(view: SetupView, each: Group): Text {
  const say = dictionary[view.language];
  const name = each.name === '' ? say.noGroup : each.name;
  return isSmall(each) ? say.small(name, each.organisations, SMALL_COHORT) : say.group(name, each.organisations);
}

/** On cards for whoever coordinates. */
export const offer = (language: Language): Block =>
  buttons(button(dictionary[language].buttons.setup, 'pulse.setup', {}, 'quiet'));

export function floorForm({ language }: Reading, floor: Floor): Form {
  const { floorForm: say } = dictionary[language];
  const step = (name: keyof Floor): Field => ({
    kind: 'pick',
    name,
    label: say[name],
    required: true,
    value: String(floor[name]),
    choices: floorSteps[name].map(each => ({ value: String(each), label: String(each) })),
  });
  return {
    language,
    title: say.title,
    action: 'pulse.set_floor',
    hidden: {},
    intro: [text(say.intro)],
    fields: [step('people'), step('organisations')],
    submit: say.save,
  };
}

export function groupForm({ language }: Reading, groups: readonly Group[]): Form {
  const { groupForm: say } = dictionary[language];
  const named = groups.filter(each => each.name !== '');
  return {
    language,
    title: say.title,
    action: 'pulse.set_group',
    hidden: {},
    intro: [text(say.intro)],
    fields: [
      {
        kind: 'pick',
        name: 'from',
        label: say.from,
        required: true,
        choices: named.map(({ name }) => ({ value: name, label: name })),
      },
      { kind: 'line', name: 'to', label: say.to, hint: say.hint, required: true, most: LONGEST },
    ],
    submit: say.save,
  };
}
