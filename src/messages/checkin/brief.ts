/** Owns the brief: everything a steward wants to know the working day before a check-in, and at any other time (product §3). */
import { type Block, button, buttons, type Card, card, heading, list, note, text } from '../../cards/card.ts';
import type { Text } from '../../cards/text.ts';
import type { CivilDate } from '../../domain/time.ts';
import { twoLines } from '../agreement/lines.ts';
import type { LinesView } from '../agreement/view.ts';
import { shortDay } from '../dates.ts';
import { say as saySomething } from '../feedback/buttons.ts';
import { line as feedbackLine } from '../feedback/cards.ts';
import { type FeedbackView, wordsFor as feedbackWords } from '../feedback/view.ts';
import { type MetricLine, line as metricLine } from '../metric/view.ts';
import { dictionary as metricWords } from '../metric/words.ts';
import { type EventView, head as eventHead, line as eventLine } from './event.ts';
import { bodyLines } from './minutes.ts';
import { minutesWanted } from './notices.ts';
import { calendarOf, make, pointLine, promiseLine, section, whereAndWhen } from './parts.ts';
import { dictionary, type PersonView, person } from './people.ts';
import type { LeadersMet } from './talks.ts';
import * as talks from './talks.ts';
import { type CheckInView, dated, type PromiseView, type Reading, whenOf, wordsFor } from './view.ts';

/** A promise that was not kept; `by`: the promise that is to make it good. */
export type RepairView = {
  readonly what: string;
  readonly owner: string;
  readonly due: CivilDate;
  readonly isAsked: boolean;
  readonly by: { readonly what: string; readonly due: CivilDate } | null;
};

/** A day both sides should know of. */
export type DateView =
  | { readonly kind: 'checkin' | 'rest' | 'renewal'; readonly on: CivilDate }
  | { readonly kind: 'event'; readonly on: CivilDate; readonly what: string };

export type BriefView = Reading & {
  readonly partnership: { readonly id: string; readonly name: string };
  /** The check-in to come, or null where none is planned. */
  readonly next: CheckInView | null;
  /** One whose day is over and which has no minutes yet. */
  readonly past: CheckInView | null;
  readonly promises: readonly PromiseView[];
  readonly doneSince: readonly PromiseView[];
  readonly last: CheckInView | null;
  /** Joint events since last time, and those to come. */
  readonly events: readonly EventView[];
  /** What was said and is open, as the reader may see it. */
  readonly feedback: readonly FeedbackView[];
  /** Why they work together and how close they are: printed on each check-in (product §7). */
  readonly agreement: LinesView;
  /** The last numbers they shared. */
  readonly metrics: readonly MetricLine[];
  readonly repairs: readonly RepairView[];
  readonly people: readonly PersonView[];
  readonly nextDates: readonly DateView[];
  readonly lastContactOn: CivilDate | null;
  /** The last talks and visits, the newest first. */
  readonly talks: readonly talks.TalkLine[];
  /** The last talk or visit of those who lead; null where there was none. */
  readonly leadersMet: LeadersMet | null;
  /** Whether when and where they meet is the reader's to change: the stewards' and backups' of either side. */
  readonly tunes: boolean;
};

export function brief(view: BriefView): Card {
  const say = wordsFor(view);
  const { name } = view.partnership;
  const when = view.next === null ? '' : whenOf(view, view.next.checkIn);
  const summary = view.next === null ? say.titles.brief(name) : say.briefSummary(name, when);
  const lines = (promises: readonly PromiseView[]): readonly Text[] => promises.map(each => promiseLine(view, each));
  return card(
    view.language,
    summary,
    heading(say.titles.brief(name)),
    ...(view.next === null ? [text(say.nonePlanned)] : whereAndWhen(view.next)),
    ...(view.next === null ? [] : calendarOf(view.next)),
    ...(view.past === null ? [] : minutesWanted(view.past).blocks),
    ...twoLines(view.agreement).map(each => note(each)),
    ...promisesOf(say.heads.ours, lines(view.promises.filter(each => each.ours)), say.none),
    ...promisesOf(say.heads.theirs, lines(view.promises.filter(each => !each.ours)), say.none),
    ...section(
      dictionary[view.language].heads.repairs,
      view.repairs.map(each => repair(view, each)),
    ),
    ...section(say.heads.done, lines(view.doneSince)),
    ...section(eventHead(view.language), view.events.map(eventLine)),
    ...section(
      talks.dictionary[view.language].head,
      view.talks.map(each => talks.line(each, view)),
    ),
    ...section(
      metricWords[view.language].head,
      view.metrics.map(each => metricLine(each, view)),
    ),
    ...section(
      feedbackWords(view).head,
      view.feedback.map(each => feedbackLine(each, view)),
    ),
    ...lastMinutes(view),
    ...(view.next === null ? [] : points(view.next)),
    ...section(
      say.heads.people,
      view.people.map(each => person(view, each)),
    ),
    ...dates(view),
    ...offers(view),
  );
}

/** An empty list of promises is news as well. */
function promisesOf(title: string, lines: readonly Text[], none: Text): readonly Block[] {
  return [heading(title, 3), lines.length === 0 ? text(none) : list(lines)];
}

/** That nobody wrote any is said too: whoever reads it was perhaps to write them. */
export function lastMinutes(view: Pick<BriefView, 'language' | 'today' | 'last'>): readonly Block[] {
  const say = wordsFor(view);
  const last = view.last;
  if (last === null) return [];
  const title = say.heads.lastMinutes(shortDay(last.checkIn.on, view.language, view.today));
  const lines = bodyLines(last);
  const none = last.checkIn.minutesOn === null ? say.noMinutes : say.nothingNoted;
  return [heading(title, 3), lines.length === 0 ? text(none) : list(lines)];
}

/** What was carried over stands apart: it waits longer. */
function points(next: CheckInView): readonly Block[] {
  const say = wordsFor(next);
  const isCarried = next.points.filter(each => each.line.kind === 'carried');
  const fresh = next.points.filter(each => each.line.kind !== 'carried');
  return [
    ...section(
      say.heads.carried,
      isCarried.map(each => pointLine(next, each)),
    ),
    ...section(
      say.heads.points,
      fresh.map(each => pointLine(next, each)),
    ),
  ];
}

/** What was not kept stays in the brief until something makes it good. */
function repair(view: Reading, { what, owner, due, isAsked, by }: RepairView): Text {
  const { language, today } = view;
  const say = dictionary[language].repair;
  if (by !== null) return say.by(what, owner, by.what, shortDay(by.due, language, today));
  return (isAsked ? say.asked : say.none)(what, owner, shortDay(due, language, today));
}

function dates(view: BriefView): readonly Block[] {
  const say = wordsFor(view);
  const named = dictionary[view.language].dates;
  return [
    ...section(
      say.heads.nextDates,
      view.nextDates.map(each =>
        each.kind === 'event' ? named.event(dated(view, each.on), each.what) : named[each.kind](dated(view, each.on)),
      ),
    ),
    ...(view.lastContactOn === null ? [] : [note(say.lastContact(dated(view, view.lastContactOn)))]),
    ...(view.leadersMet === null ? [] : [note(talks.leadersLine(view.leadersMet, view))]),
  ];
}

/** Where nothing is planned, contact is what can be written down. */
function offers(view: BriefView): readonly Block[] {
  const say = wordsFor(view).buttons;
  const partnership = { partnership: view.partnership.id };
  const change = view.tunes ? [button(say.change, 'checkin.ask_change', partnership, 'quiet')] : [];
  const feedback = saySomething(view.language, view.partnership.id);
  const met = view.talks.length === 0 ? [] : [talks.open(view.language, view.partnership.id)];
  if (view.next?.acts) {
    return [
      buttons(
        make(view.next, 'addPoint', 'checkin.ask_point'),
        make(view.next, 'callOff', 'checkin.ask_not_held'),
        ...change,
        ...met,
        feedback,
      ),
    ];
  }
  return [
    buttons(
      button(say.talked, 'checkin.talked', partnership),
      button(say.visited, 'checkin.visited', partnership),
      ...change,
      ...met,
      feedback,
    ),
  ];
}
