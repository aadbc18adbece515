/** Owns the passage from the words a row caught to the calendar rule it names; the same for both languages. */
import * as calendar from './dateCalendar.ts';
import type { Means, Said } from './datePatterns.ts';
import * as read from './dateReading.ts';
import { count, monthNumber, nthNumber, unitOf, weekdayNumber, yearNumber } from './dateWords.ts';

type CivilDate = read.CivilDate;

const always =
  (reading: read.Reading): Means =>
  () =>
    reading;

export const nothing: Means = always(read.nothing);

export const past: Means = always(read.ask('past'));

export const dayFromToday =
  (n: number): Means =>
  (_, { today }) =>
    read.on(read.later(n, 'day', today));

/** Today, unless the text names another day: "Friday, end of day". */
export const todayIfNoOther: Means = (_, { today }) => read.weaklyOn(today);

/** "de hoy en ocho": a week, counting as Spanish does; the number taken literally is the other reading. */
export const countedWithToday =
  (n: number): Means =>
  (_, { today }) =>
    read.on(read.later(n - 1, 'day', today), read.later(n, 'day', today));

/** "en ocho días", in words: eight days, or perhaps a week. */
export const countedLiterally =
  (n: number): Means =>
  (_, { today }) =>
    read.on(read.later(n, 'day', today), read.later(n - 1, 'day', today));

export const weekday =
  (rule: (day: number, today: CivilDate) => read.Reading): Means =>
  (said, { today }) =>
    rule(weekdayOf(said), today);

export const weekdayOfWeek = (weeks: number): Means =>
  weekday((day, today) => read.on(read.weekdayOfWeek(day, weeks, today)));

/** "a week from Friday", "viernes en ocho": so many weeks after what the weekday alone would mean. */
export const weeksAfterWeekday =
  (weeks: number): Means =>
  (said, { today }) => {
    const moved = (date: CivilDate): CivilDate =>
      read.later(said.count === undefined ? weeks : count(said.count), 'week', date);
    const first = read.weekday(weekdayOf(said), today);
    return first.as === 'date'
      ? read.on(moved(first.date))
      : read.ask('ambiguous', ...calendar.datesOf(first).map(moved));
  };

/** "in two weeks"; of "in two or three weeks" both are offered. */
export const stretch: Means = (said, { today }) => {
  const first = read.ahead(count(said.count), unitOf(said.unit), today);
  if (said.count2 === undefined) return first;
  return calendar.eitherDay(first, read.ahead(count(said.count2), unitOf(said.unit), today));
};

/** "two weeks from tomorrow". */
export const stretchFromTomorrow: Means = (said, { today }) =>
  read.ahead(count(said.count), unitOf(said.unit), read.later(1, 'day', today));

/** "in a month and a half", "in a few days": asked, with what the number alone would say, if there is one. */
export const aboutSoLong: Means = (said, { today }) =>
  said.count === undefined
    ? read.ask('ambiguous')
    : read.ask('ambiguous', read.later(count(said.count), unitOf(said.unit), today));

export const workingDays: Means = (said, { today }) => read.workingDaysAhead(count(said.count), today);

/** A week, month, quarter or year told from today, or a month by its name. */
export const period =
  (rule: (period: read.Period, today: CivilDate) => read.Reading): Means =>
  (said, { today }) =>
    rule(periodOf(said, today), today);

export const endOf =
  (unit: read.Unit): Means =>
  (_, { today }) =>
    read.endOf(read.period(unit, 0, today), today);

/** "next week", "next month". */
export const nextPeriod: Means = (said, { today }) => read.sameDayNext(unitIn(said.nextPeriod), today);

/** "the week after next". */
export const weekAfterNext: Means = (_, { today }) =>
  read.ask('ambiguous', read.later(14, 'day', today), read.period('week', 2, today).last);

/** "this weekend", "next weekend": which day of it? */
export const weekend =
  (weeks: number): Means =>
  (_, { today }) =>
    read.ask('ambiguous', ...[6, 7].map(day => read.weekdayOfWeek(day, weeks, today)));

export const monthDay: Means = (said, { today }) => {
  const { weekday: _, ...written } = writtenIn(said);
  const first = calendar.calendarDay(writtenIn(said), today);
  const second = said.day2 ?? said.digits2;
  if (second === undefined) return first;
  return calendar.eitherDay(first, calendar.calendarDay({ ...written, weekday: null, day: count(second) }, today));
};

export const numeric: Means = (said, { today, language }) =>
  calendar.numericDay(
    {
      first: count(said.first),
      second: count(said.second),
      year: yearNumber(said.dayYear),
      weekday: weekdayNumber(said.weekday),
    },
    language,
    today,
  );

/** "the 15th", "the 15th of the month", or "the 15th of next month". */
export const dayOfMonth: Means = (said, { today }) => {
  const day = count(said.day ?? said.digits ?? said.ordinalDay ?? said.firstDay);
  const named = weekdayNumber(said.weekday);
  const words = said.period ?? said.thisPeriod ?? 'month';
  if (/^(?:the |el )?(?:month|mes)$/i.test(words)) return calendar.dayOfMonth(day, named, today);
  if (unitIn(words) !== 'month') return read.ask('ambiguous');
  return calendar.dayIn(periodOf(said, today), day, named, today);
};

/** "first Tuesday of January", "last Friday of the month". */
export const nthWeekday: Means = (said, { today }) => {
  const month = periodOf(said, today);
  const named = monthNumber(said.month);
  const isOnce = said.year !== undefined;
  const ifGone =
    named === null
      ? read.period(unitIn(said.period), 1, today)
      : calendar.monthNamed(named, Number(month.first.slice(0, 4)) + 1, today);
  return calendar.nthWeekday(nthNumber(said.nth) ?? 1, weekdayOf(said), month, today, isOnce ? null : ifGone);
};

const weekdayOf = (said: Said): number =>
  weekdayNumber(said.weekday ?? said.weekday2 ?? said.plainWeekday ?? said.weekdays) ?? 1;

const writtenIn = (said: Said): calendar.Written => ({
  day: count(said.day ?? said.digits),
  month: monthNumber(said.month) ?? count(said.monthDigits),
  year: yearNumber(said.dayYear ?? said.longYear),
  weekday: weekdayNumber(said.weekday ?? said.weekday2),
});

const unitIn = (words: string | undefined): read.Unit =>
  unitOf(/week|month|quarter|year|semana|mes|trimestre|ano/i.exec(words ?? '')?.[0]);

function periodOf(said: Said, today: CivilDate): read.Period {
  const named = monthNumber(said.month);
  if (named !== null) return calendar.monthNamed(named, yearNumber(said.year), today);
  const words = said.period ?? said.nextPeriod ?? said.thisPeriod ?? '';
  const isNext = /next|coming|following|proxim|siguiente|viene|entra/i.test(words);
  return read.period(unitIn(words), isNext ? 1 : 0, today);
}
