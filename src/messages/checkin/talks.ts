/** Owns how talks and visits are told of: whose they were by side, what was set right, and when those who lead last met (product §3, §6). */
import {
  type Block,
  type Button,
  button,
  buttons,
  type Card,
  card,
  type Fact,
  heading,
  text,
} from '../../cards/card.ts';
import { plain, type Text } from '../../cards/text.ts';
import type { CheckIn } from '../../domain/checkin/checkin.ts';
import type { Language } from '../../domain/person.ts';
import { listOf, shortDay } from '../dates.ts';
import { remove } from '../privacy/offer.ts';
import * as en from '../words/en/talks.ts';
import * as es from '../words/es/talks.ts';
import type { CheckInView, Reading } from './view.ts';

export const dictionary: Readonly<Record<Language, typeof en>> = { en, es };

export type LeadersMet = Pick<CheckIn, 'on' | 'kind'>;

export type TalkLine = Pick<CheckIn, 'id' | 'on' | 'kind' | 'leaders'> & {
  /** Organisations of those who noted it; none where the reader sees no people. */
  readonly sides: readonly string[];
  readonly corrections: readonly { readonly by: string; readonly words: string }[];
};

export type TalksView = Reading & {
  readonly partnership: { readonly id: string; readonly name: string };
  /** Newest first. */
  readonly lines: readonly TalkLine[];
  readonly may: { readonly correct: boolean; readonly remove: boolean };
};

/** Each with its buttons. */
const MOST = 8;

/** For a brief and a partnership's card, which have room for a few. */
export const SHOWN_TALKS = 3;

/** Wherever people read of their partnership. */
export const open = (language: Language, partnership: string): Button =>
  button(dictionary[language].buttons.open, 'checkin.talks', { partnership }, 'quiet');

/** `said`: an answer to stand above it. */
export function all(view: TalksView, said: readonly Text[] = []): Card {
  const { language, partnership, lines } = view;
  const say = dictionary[language];
  const left = lines.length - MOST;
  return card(
    language,
    say.title(partnership.name),
    ...said.map(each => text(each)),
    heading(say.title(partnership.name)),
    ...(lines.length === 0 ? [text(say.none)] : lines.slice(0, MOST).flatMap(each => withButtons(view, each))),
    ...(left > 0 ? [text(say.more(left))] : []),
  );
}

function withButtons(view: TalksView, each: TalkLine): readonly Block[] {
  const { language, may } = view;
  const { wrong } = dictionary[language].buttons;
  const spoken = `${wrong}: ${shortDay(each.on, language, view.today)}, ${kindOf(each, language)}`;
  const row = [
    ...(may.correct ? [{ ...button(wrong, 'checkin.ask_correction', { id: each.id }, 'quiet'), spoken }] : []),
    ...(may.remove && each.corrections.length > 0 ? [remove(language, { type: 'checkin', id: each.id })] : []),
  ];
  return [text(line(each, view)), ...(row.length === 0 ? [] : [buttons(...row)])];
}

/** "May 4: visit (leaders of Mercy Hospital). Rosa Díaz says: It was May 5" */
export function line({ on, kind, leaders, sides, corrections }: TalkLine, { language, today }: Reading): Text {
  const say = dictionary[language];
  const names = listOf(sides, language);
  const whose = leaders && names !== '' ? say.leadersOf(names) : names;
  const told = say.line(shortDay(on, language, today), kindOf({ kind }, language), whose);
  const said = corrections.map(each => say.correction(each.by, each.words));
  return said.length === 0 ? told : say.corrected(told, said.join(' '));
}

/** Told to the stewards when somebody sets one right. */
export function corrected({ language, today, partnership, checkIn }: CheckInView): Text {
  const day = shortDay(checkIn.on, language, today);
  return dictionary[language].told(kindOf(checkIn, language), partnership.name, day);
}

function kindOf({ kind }: Pick<CheckIn, 'kind'>, language: Language): string {
  return dictionary[language].kinds[kind === 'visit' ? 'visit' : 'talk'];
}

/** "May 4 (visit)" beside its label. */
export function leadersFact(met: LeadersMet, { language, today }: Reading): Fact {
  const { leaders } = dictionary[language];
  return {
    label: leaders.label,
    value: plain(leaders.value(shortDay(met.on, language, today), kindOf(met, language))),
  };
}

export function leadersLine(met: LeadersMet, { language, today }: Reading): Text {
  const { leaders } = dictionary[language];
  return leaders.line(leaders.value(shortDay(met.on, language, today), kindOf(met, language)));
}
