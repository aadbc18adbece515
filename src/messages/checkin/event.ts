/** Owns a joint event as a card: when and where, who comes, how both sides say it went, and what can be done with it (product §3). */
import {
  type Block,
  type Button,
  button,
  buttons,
  type Card,
  card,
  heading,
  list,
  note,
  text,
} from '../../cards/card.ts';
import { bare, plain, type Text } from '../../cards/text.ts';
import { type Again, ALL_DAY, agains, type Went, wents } from '../../domain/checkin/event.ts';
import type { Language } from '../../domain/person.ts';
import { listOf, shortDay } from '../dates.ts';
import { removeRow } from '../privacy/offer.ts';
import * as en from '../words/en/event.ts';
import * as es from '../words/es/event.ts';
import { section, whereAndWhen } from './parts.ts';
import { type CheckInView, dated, invitation, whenOf } from './view.ts';

export const dictionary: Readonly<Record<Language, typeof en>> = { en, es };

/** `carrier`: who carried the link by which it was said; null where it came otherwise. */
export type AnswerView = {
  readonly contact: string;
  readonly name: string;
  readonly organisation: string;
  readonly went: Went;
  readonly again: Again | null;
  readonly carrier: string | null;
};

export type EventView = CheckInView & {
  readonly what: string;
  /** By organisation, the host first. */
  readonly coming: readonly { readonly organisation: string; readonly names: readonly string[] }[];
  readonly attendance: string;
  readonly answers: readonly AnswerView[];
  /** Whether it has begun. */
  readonly hasCome: boolean;
};

/** `said`: an answer to stand above it. */
export function event(view: EventView, said: readonly Text[] = []): Card {
  const say = dictionary[view.language];
  const { checkIn, partnership, language } = view;
  return card(
    language,
    bare(say.summary(view.what, dated(view, checkIn.on))),
    ...said.map(each => text(each)),
    heading(say.title(partnership.name)),
    text(say.ahead(view.what, whenSaid(view), view.where)),
    ...(checkIn.state === 'planned' && checkIn.at !== ALL_DAY ? clocks(view) : []),
    ...fate(view),
    ...section(
      say.heads.coming,
      view.hasCome ? [] : view.coming.map(each => say.coming(each.organisation, listOf(each.names, language))),
    ),
    ...came(view),
    ...section(
      say.heads.went,
      view.answers.map(each => plain(answered(view, each))),
    ),
    ...(view.acts ? row(offers(view)) : []),
    ...removeRow(view.mayRemove === true, language, { type: 'checkin', id: checkIn.id }),
  );
}

/** Asked of both sides when it is over: two taps, and it is no pulse. */
export function asked(view: EventView): Card {
  const { language, checkIn } = view;
  const words = dictionary[language].ask(view.what, dated(view, checkIn.on));
  return card(language, words, text(words), ...row([...taps(view), ...(checkIn.state === 'held' ? [] : [not(view)])]));
}

/** The second tap. */
export function askedAgain(view: EventView): Card {
  const { language, checkIn, what } = view;
  const say = dictionary[language];
  const words = say.askAgain(what);
  const choices = agains.map(each => ({
    ...button(say.again[each], 'event.again', { id: checkIn.id, again: each }),
    spoken: `${say.again[each]}: ${what}`,
  }));
  return card(language, words, text(words), buttons(...choices));
}

/** Told where they meet, and to those who would have come. */
export function off(view: EventView): Card {
  return card(view.language, bare(offWords(view)), text(offWords(view)), ...whyOf(view));
}

/** One line of a brief or an agenda: what is ahead, and how what was went. */
export function line(view: EventView): Text {
  const say = dictionary[view.language];
  const { language, today, checkIn, what, where } = view;
  if (checkIn.state === 'called_off') return offWords(view);
  if (checkIn.state !== 'planned') {
    const answers = view.answers.map(each => answered(view, each)).join('. ');
    return say.past(what, shortDay(checkIn.on, language, today), answers);
  }
  const names = view.coming.flatMap(each => each.names);
  const ahead = say.ahead(what, whenSaid(view), where);
  return names.length === 0 ? ahead : say.comes(ahead, listOf(names, language));
}

export const head = (language: Language): string => dictionary[language].heads.events;

function whenSaid(view: EventView): string {
  return view.checkIn.at === ALL_DAY ? dated(view, view.checkIn.on) : whenOf(view, view.checkIn);
}

/** The reader's own clock where it shows another hour, and an entry for the calendar. */
function clocks(view: EventView): readonly Block[] {
  const entry = { ...invitation(view), title: view.what };
  return [...whereAndWhen(view).slice(1), entry];
}

function fate(view: EventView): readonly Block[] {
  const { state, on } = view.checkIn;
  if (state === 'called_off') return [text(offWords(view)), ...whyOf(view)];
  return state === 'missed' ? [note(dictionary[view.language].notHeld(view.what, dated(view, on)))] : [];
}

const offWords = (view: EventView): Text =>
  dictionary[view.language].off(view.what, dated(view, view.checkIn.on), view.calledOffBy);

const whyOf = (view: EventView): readonly Block[] =>
  view.checkIn.calledOffWhy === '' ? [] : [text(dictionary[view.language].why(view.checkIn.calledOffWhy))];

function came(view: EventView): readonly Block[] {
  const lines = [
    ...(view.present.length === 0 ? [] : [plain(listOf(view.present, view.language))]),
    ...(view.attendance === '' ? [] : [plain(view.attendance)]),
  ];
  if (view.checkIn.state !== 'held' || lines.length === 0) return [];
  return [heading(dictionary[view.language].heads.came, 3), list(lines)];
}

function answered({ language }: EventView, each: AnswerView): string {
  const say = dictionary[language];
  const parts = [say.saidWent[each.went], ...(each.again === null ? [] : [say.saidAgain[each.again]])];
  const who = each.organisation === '' ? each.name : `${each.name}, ${each.organisation}`;
  const said = say.answer(who, parts.join('; '));
  return each.carrier === null ? said : say.byLink(said, each.carrier);
}

function offers(view: EventView): readonly Button[] {
  const { state } = view.checkIn;
  if (state === 'called_off') return [];
  if (!view.hasCome) return [make(view, 'change', 'event.ask_change'), make(view, 'off', 'checkin.ask_not_held')];
  return [...taps(view), make(view, 'came', 'event.ask_attendance'), ...(state === 'held' ? [] : [not(view)])];
}

function taps({ language, checkIn, what }: EventView): readonly Button[] {
  const labels = dictionary[language].went;
  return wents.map(each => ({
    ...button(labels[each], 'event.went', { id: checkIn.id, went: each }),
    spoken: `${labels[each]}: ${what}`,
  }));
}

const not = (view: EventView): Button => ({ ...make(view, 'not', 'checkin.ask_not_held'), look: 'quiet' });

function make({ language, checkIn, what }: EventView, label: keyof typeof en.buttons, action: string): Button {
  const said = dictionary[language].buttons[label];
  return { ...button(said, action, { id: checkIn.id }), spoken: `${said}: ${what}` };
}

const row = (some: readonly Button[]): readonly Block[] => (some.length === 0 ? [] : [buttons(...some)]);
