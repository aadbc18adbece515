/** Owns the board's report as a card: a quarter in tables with every number in words, organisations and never persons (product §6). */
import {
  type Block,
  button,
  buttons,
  type Card,
  card,
  heading,
  list,
  note,
  type Table,
  text,
} from '../../cards/card.ts';
import { plain } from '../../cards/text.ts';
import type { Standing } from '../../domain/digest/objectives.ts';
import { lastQuarter, nameOf, type Promises, type Quarter } from '../../domain/digest/quarter.ts';
import { split } from '../../domain/digest/side.ts';
import type { Language } from '../../domain/person.ts';
import type { CivilDate } from '../../domain/time.ts';
import { day, listOf, month } from '../dates.ts';
import { type MetricLine, told as sharedLine } from '../metric/view.ts';
import { dictionary as metricWords } from '../metric/words.ts';
import * as pulse from '../pulse/numbers.ts';
import { wordsFor as pulseWords } from '../pulse/view.ts';
import * as yearly from '../pulse/yearly.ts';
import * as en from '../words/en/report.ts';
import * as es from '../words/es/report.ts';
import { keptWords } from './kept.ts';
import { dictionary as goals, number } from './objectives.ts';
import { wordsFor } from './view.ts';

export const dictionary: Readonly<Record<Language, typeof en>> = { en, es };

type ReportView = {
  readonly language: Language;
  readonly today: CivilDate;
  readonly host: string;
  readonly quarter: Quarter;
  readonly shared: readonly MetricLine[];
};

/** On a page; a card in chat must not grow without end. */
const MOST_SHARED = 12;

export function report(view: ReportView): Card {
  const { language, host, quarter } = view;
  const say = dictionary[language];
  const title = say.title(host, say.quarter(nameOf(quarter)));
  const lead = say.lead(keptWords(language, quarter.ours.kept), keptWords(language, quarter.theirs.kept));
  // Always with its year: it is printed, and lies in a folder.
  const stand = (quarter.isSoFar ? say.soFar : say.readOn)(day(quarter.readOn, language, ''));
  return card(
    language,
    `${title}. ${lead}`,
    heading(title),
    text(lead),
    note(stand),
    heading(say.headings.promises, 3),
    promises(view),
    months(view),
    heading(say.headings.checkIns, 3),
    ...checkIns(view),
    heading(say.headings.said, 3),
    loops(view),
    ...shared(view),
    heading(say.headings.trust, 3),
    ...trust(view),
    ...objectives(view),
    heading(say.headings.made, 3),
    note(say.made),
  );
}

function promises(view: ReportView): Table {
  const { language, quarter } = view;
  const { rows, ...say } = dictionary[language];
  const counts = ({ side, movedWithin, kept }: Promises): readonly (readonly [string, string])[] => {
    const [late, notKept] = [split(side, 'keptLate'), split(side, 'notKept')];
    return [
      [rows.due, `${side.due.length}`],
      [rows.done, `${side.done.length}`],
      [rows.confirmed, `${side.confirmed.length}`],
      [rows.late, `${late.now}`],
      [rows.notKept, `${notKept.now}`],
      [rows.moved, `${side.movedInTime.length}`],
      [quarter.isSoFar ? rows.overdue : rows.overdueThen, `${side.overdue.length}`],
      ...(quarter.isSoFar ? [[rows.ahead, `${side.ahead.length}`] as const] : []),
      [rows.movedWithin, `${movedWithin}`],
      [rows.earlierLate, `${late.before}`],
      [rows.earlierNotKept, `${notKept.before}`],
      [rows.earlierOverdue, `${side.stillOverdue.length}`],
      [rows.kept, keptWords(language, kept)],
    ];
  };
  const theirs = counts(quarter.theirs);
  return {
    kind: 'table',
    caption: say.captions.promises,
    columns: [say.columns.what, say.columns.ours, say.columns.theirs],
    rows: counts(quarter.ours).map(([name, ours], at) => [name, ours, theirs[at]?.[1] ?? ''].map(plain)),
  };
}

function months(view: ReportView): Table {
  const { language, quarter } = view;
  const { columns, captions } = dictionary[language];
  return {
    kind: 'table',
    caption: captions.months,
    columns: [columns.month, columns.ours, columns.theirs],
    rows: quarter.months.map(each =>
      [
        month(each.month, language, quarter.readOn),
        keptWords(language, each.ours),
        keptWords(language, each.theirs),
      ].map(plain),
    ),
  };
}

function checkIns({ language, quarter }: ReportView): readonly Block[] {
  const say = dictionary[language];
  const { held, missed, calledOff, unsaid } = quarter.checkIns;
  const counts = [held, missed, calledOff, unsaid].map(each => plain(`${each.length}`));
  const names = [say.checkIns.held, say.checkIns.missed, say.checkIns.calledOff, say.checkIns.unsaid];
  const { live } = quarter;
  return [
    {
      kind: 'table',
      caption: say.captions.checkIns,
      columns: [say.columns.what, say.columns.count],
      rows: names.map((name, at) => [plain(name), counts[at] ?? []]),
    },
    ...(live === null ? [] : [text(wordsFor({ language }).live(live.now, live.of))]),
  ];
}

/** As counts alone: what was said is for those it was said to. */
function loops({ language, quarter }: ReportView): Table {
  const { loops: names, captions, columns } = dictionary[language];
  const { said, closed, settled, owed } = quarter.loops;
  const rows = [
    [names.said, said],
    [names.closed, closed],
    [names.settled, settled],
    [names.owed, owed],
  ] as const;
  return {
    kind: 'table',
    caption: captions.said,
    columns: [columns.what, columns.count],
    rows: rows.map(([name, count]) => [plain(name), plain(`${count}`)]),
  };
}

/** Each with its sentence and its source; a spreadsheet has all of them. */
function shared({ shared: some, language }: ReportView): readonly Block[] {
  if (some.length === 0) return [];
  const left = some.length - MOST_SHARED;
  const lines = some.slice(0, MOST_SHARED).map(each => sharedLine(each, language));
  const more = left > 0 ? [text(dictionary[language].sharedMore(left))] : [];
  return [heading(metricWords[language].head, 3), list(lines), ...more];
}

/** Only what was published, with how many stand behind it; else why there is nothing (product §4 "Floors"). */
function trust(view: ReportView): readonly Block[] {
  const { language, today, host, quarter } = view;
  const say = dictionary[language];
  const { polled } = quarter;
  const reading = { language, today };
  const matched = yearly.told(reading, quarter.yearly);
  const ofYear = matched === null ? [] : [text(matched)];
  if (polled === null) return [text(say.noRound), ...ofYear];
  const { whole, floor } = polled;
  const numbers =
    whole === null
      ? [text(say.tooFew(floor.people, floor.organisations))]
      : [...pulse.headline(reading, host, whole), pulse.statementsTable(reading, host, whole)];
  return [
    ...numbers,
    response(view, polled),
    ...ofYear,
    note(pulseWords(reading).results.how(floor.people, floor.organisations)),
  ];
}

function response({ language, today }: ReportView, polled: NonNullable<Quarter['polled']>): Table {
  const say = dictionary[language];
  const { reasons } = pulseWords({ language }).results;
  const { asked, byName, whole, notAsked } = polled;
  const left = Object.entries(reasons).flatMap(([reason, words]) => {
    const count = notAsked[reason as keyof typeof reasons] ?? 0;
    return count === 0 ? [] : [words(count)];
  });
  const rows: readonly (readonly [string, string])[] = [
    [say.response.asked, `${asked}`],
    [say.response.answered, whole === null ? say.response.notShown : `${whole.answered}`],
    [say.response.byName, `${byName}`],
    [say.response.notAsked, left.length === 0 ? say.response.nobody : listOf(left, language)],
  ];
  return {
    kind: 'table',
    caption: say.captions.response(month(polled.opensOn, language, today)),
    columns: [say.columns.what, say.columns.people],
    rows: rows.map(row => row.map(plain)),
  };
}

function objectives({ language, quarter }: ReportView): readonly Block[] {
  const say = dictionary[language];
  if (quarter.objectives.length === 0) return [];
  const wanted = (each: Standing) => (each.of === 'kept' ? say.wanted.kept : say.wanted.rating)(each.atLeast);
  return [
    heading(goals[language].heading, 3),
    {
      kind: 'table',
      caption: say.captions.objectives,
      columns: [say.columns.objective, say.columns.now, say.columns.state],
      rows: quarter.objectives.map(each =>
        [wanted(each), number(each, language) || say.none, goals[language].short[each.state]].map(plain),
      ),
    },
  ];
}

/** The quarter before, and the one after where it has begun. */
export function others(language: Language, told: Quarter): Block {
  const say = dictionary[language];
  const before = nameOf(lastQuarter(told.from));
  const after = told.isSoFar ? [] : [nameAfter(told)];
  return buttons(
    ...[before, ...after].map(each => button(say.quarter(each), 'report.show', { quarter: each }, 'quiet')),
    button(goals[language].button, 'objective.ask', {}, 'quiet'),
  );
}

function nameAfter({ to }: Quarter): string {
  const [year = 0, month = 0] = to.split('-').map(Number);
  return month === 12 ? `${year + 1}-Q1` : `${year}-Q${month / 3 + 1}`;
}
