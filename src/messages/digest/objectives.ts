/** Owns what the leaders want to reach: the form to set it, and where we are with it, never more exact than it may be told. */
import { type Block, button, buttons, type Card, card, heading, list, text } from '../../cards/card.ts';
import type { Field, Form } from '../../cards/form.ts';
import type { Text } from '../../cards/text.ts';
import { type Objectives, STEPS, type Standing } from '../../domain/digest/objectives.ts';
import type { Language } from '../../domain/person.ts';
import * as en from '../words/en/objective.ts';
import * as es from '../words/es/objective.ts';
import { keptCount } from './kept.ts';
import { ratingLine } from './numbers.ts';

type Words = typeof en;
export const dictionary: Readonly<Record<Language, Words>> = { en, es };

type Reading = { readonly language: Language };

/** A section of its own; nothing where there are none. `isRated`: how partners rate us stands above it. */
export function objectives(standings: readonly Standing[], reading: Reading, isRated = false): readonly Block[] {
  if (standings.length === 0) return [];
  const lines = standings.map(each => line(each, reading, isRated));
  return [heading(dictionary[reading.language].heading, 3), list(lines)];
}

function line(standing: Standing, reading: Reading, isRated: boolean): Text {
  const say = dictionary[reading.language];
  if (standing.of === 'kept' && standing.state === 'unknown' && standing.isOver === true)
    return say.kept(standing.atLeast, say.noneInQuarter);
  const state = standing.of === 'kept' ? say.keptState[standing.state] : say.ratingState[standing.state];
  const number = isRated && standing.of === 'rating' ? '' : now(standing, reading);
  const told = [number, state].filter(each => each !== '').join(' ');
  return say[standing.of](standing.atLeast, told);
}

/** Where it stands, as numbers in words; empty where there is none. */
function now(standing: Standing, { language }: Reading): string {
  const say = dictionary[language];
  if (standing.of === 'rating') return number(standing, language);
  const { kept, counted, isOver = false, overdue = 0 } = standing;
  if (counted + overdue === 0) return '';
  return isOver ? say.inQuarter(kept, counted, overdue) : say.soFar(kept, counted);
}

/** The same in a table of one quarter. */
export function number(standing: Standing, language: Language): string {
  if (standing.of === 'rating') return standing.rating === null ? '' : ratingLine({ language }, standing.rating);
  return standing.counted === 0 ? '' : keptCount(language, { kept: standing.kept, of: standing.counted });
}

/** For those who lead, below what they read of the numbers. */
export const offer = (language: Language): Block =>
  buttons(button(dictionary[language].button, 'objective.ask', {}, 'quiet'));

export function form(language: Language, current: Objectives, standings: readonly Standing[]): Form {
  const { form: say } = dictionary[language];
  return {
    language,
    title: say.title,
    action: 'objective.set',
    hidden: {},
    intro: [text(say.intro), ...objectives(standings, { language })],
    fields: [
      step('kept', say.kept, say.keptHint, current.kept, language),
      step('rating', say.rating, say.ratingHint, current.rating, language),
    ],
    submit: say.save,
  };
}

function step(name: string, label: string, hint: string, value: number | null, language: Language): Field {
  const { none, percent } = dictionary[language].form;
  const choices = STEPS.map(each => ({ value: String(each), label: percent(each) }));
  const all = [{ value: 'none', label: none }, ...choices];
  return { kind: 'pick', name, label, hint, required: true, value: String(value ?? 'none'), choices: all };
}

export function saved(language: Language, standings: readonly Standing[]): Card {
  const words = dictionary[language];
  const said = standings.length === 0 ? words.gone : words.saved;
  return card(language, said, text(said), ...objectives(standings, { language }));
}
