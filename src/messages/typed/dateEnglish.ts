/** Owns the English phrases for dates, one row each; of several that fit, the longest counts, then the first. */
import * as mean from './dateMeaning.ts';
import { ENDS, type Pattern, type Row, table } from './datePatterns.ts';
import * as read from './dateReading.ts';
import { ENGLISH } from './dateWords.ts';

const OR = ' ?(?:-|–|/|to|or|and|through|thru|&) ?(?:the )?';
const WEEKDAY = '(?:(?:(?:this|next|the) )?{weekday}\\.?,? (?:the )?)?';
const YEAR = '(?:\\.?,? (?:of )?{year})?';
const DAY_YEAR = '(?:\\.?,? (?:of )?{dayYear})?';
const THEN_WEEKDAY = '(?: ?[,(–-]? ?{weekday2}\\)?)?';
// Before a month that may be a name.
const INTRODUCED = '(?:(?<=(?:by|on|in|due|until|till|for|before|during) (?:next |this )?)|^)';
const OF_MONTH = `(?:of|in) {month}${YEAR}`;
const OF_PERIOD = '(?:of|in) {period}';

const near: readonly Row[] = [
  ['today', mean.dayFromToday(0)],
  ['tom+or+ow|tmrw?', mean.dayFromToday(1)],
  ['(?:the )?day after tom+or+ow', mean.dayFromToday(2)],
  ['tonight|this (?:morning|afternoon|evening)', mean.todayIfNoOther],
  [
    '(?:the )?(?:end|close) of (?:the |this )?(?:business )?day|(?:the )?close of business|eod|cob',
    mean.todayIfNoOther,
  ],
  ['yesterday|last night|(?:the )?day before yesterday|last (?:week|month|quarter|year)|{count} {unit} ago', mean.past],
];

const weekdays: readonly Row[] = [
  ['(?:the )?{plainWeekday}', mean.weekday(read.weekday)],
  ['(?:(?<=(?:by|on|due|until|till) )|^){weekday}\\.?$', mean.weekday(read.weekday)],
  ['(?:this|this coming|the coming|coming) {weekday}', mean.weekday(read.thisWeekday)],
  ['(?:the )?(?:next|following) {weekday}|{plainWeekday} next', mean.weekday(read.nextWeekday)],
  ['(?:the )?{weekday},? (?:of )?next week', mean.weekdayOfWeek(1)],
  ['next week,? (?:on )?{weekday}', mean.weekdayOfWeek(1)],
  ['(?:the )?{weekday},? (?:of )?this week', mean.weekdayOfWeek(0)],
  ['(?:this )?(?:last|past|previous) {weekday}', mean.weekday(read.lastWeekday)],
  ['(?:every|each) (?:other )?{weekday}', mean.weekday(read.everyWeekday)],
  ['(?:on )?{weekdays}', mean.weekday(read.everyWeekday)],
  ['{count} weeks? (?:from|after) (?:this )?{weekday}', mean.weeksAfterWeekday(1)],
  ['{plainWeekday} week', mean.weeksAfterWeekday(1)],
  ['(?:the )?{weekday} after next', mean.weekday(read.weekdayAfterNext)],
];

const stretches: readonly Row[] = [
  ["(?:in|within) (?:the next )?{count} {unit}(?:['’]? time)?", mean.stretch],
  [`(?:in|within) {count}${OR}{count2} {unit}`, mean.stretch],
  ['{count} {unit} (?:from|after) now', mean.stretch],
  ['{count} {unit} (?:(?:from|after) )?today', mean.stretch],
  ['{count} {unit} (?:from|after) tom+or+ow', mean.stretchFromTomorrow],
  ['^{count} {unit}$', mean.stretch],
  ['(?:in |within )?{count} {unit} and a half', mean.aboutSoLong],
  ['(?:in|within) (?:the next )?(?:a couple(?: of)?|a few|few|several|some|half an?) {unit}', mean.aboutSoLong],
  ['(?:in |within )?{count} (?:business|working|work|school) days?', mean.workingDays],
];

const periods: readonly Row[] = [
  ['{nextPeriod}', mean.nextPeriod],
  ['{thisPeriod}', mean.period(read.somewhereIn)],
  ['(?:this |the )?weekend', mean.weekend(0)],
  ['(?:the )?next weekend', mean.weekend(1)],
  ['(?:the )?week after next', mean.weekAfterNext],
  ['(?:the )?(?:very )?(?:end|close|last day) of {period}', mean.period(read.endOf)],
  [`(?:the )?(?:end|last day) of {month}${YEAR}`, mean.period(read.endOf)],
  ["(?:eow|week(?:'s)? end)", mean.endOf('week')],
  ['(?:eom|month[- ]end)', mean.endOf('month')],
  ['(?:eoy|year[- ]end)', mean.endOf('year')],
  ['(?:the )?(?:beginning|start|first week) of {period}|early {nextPeriod}', mean.period(read.startOf)],
  ['(?:the )?middle of {period}|mid[- ]{nextPeriod}', mean.period(read.middleOf)],
  [`(?:the )?(?:beginning|start|first week) of {month}${YEAR}`, mean.period(read.startOf)],
  [`early(?: in)? {month}${YEAR}`, mean.period(read.startOf)],
  [`(?:mid[- ]?|(?:the )?middle of ){month}${YEAR}`, mean.period(read.middleOf)],
  [`(?:late(?: in)?|(?:the )?last week of) {month}${YEAR}`, mean.period(read.lateIn)],
  ['late(?: in)? {nextPeriod}', mean.period(read.lateIn)],
  ['(?:the )?last week of {period}', mean.period(read.lateIn)],
  [`${INTRODUCED}{month}\\.?${YEAR}${ENDS}`, mean.period(read.somewhereIn)],
  ['{month},? {year}', mean.period(read.somewhereIn)],
];

const days: readonly Row[] = [
  [`${WEEKDAY}{month}\\.? (?:the )?{day}(?:${OR}{day2})?${DAY_YEAR}${THEN_WEEKDAY}`, mean.monthDay],
  [`${WEEKDAY}(?:the )?{day}(?:${OR}{day2})?(?: of)? {month}${DAY_YEAR}${THEN_WEEKDAY}`, mean.monthDay],
  [`${WEEKDAY}the {ordinalDay}${ENDS}`, mean.dayOfMonth],
  [`{weekday}\\.?,? {day}${ENDS}`, mean.dayOfMonth],
  [`${INTRODUCED}{ordinalDay}${ENDS}`, mean.dayOfMonth],
  [`${WEEKDAY}(?:the )?{ordinalDay} of {period}`, mean.dayOfMonth],
  ['(?:the )?{firstDay} of {period}', mean.dayOfMonth],
  [`(?:the )?{nth} {weekday} ${OF_MONTH}`, mean.nthWeekday],
  [`(?:the )?{nth} {weekday} ${OF_PERIOD}`, mean.nthWeekday],
];

const AT = '(?:at|around|about)';
const noDates: readonly Row[] = [
  ['24/7|9 to 5|nine to five', mean.nothing],
  [`(?:${AT} )?\\d{1,2}(?::\\d\\d)? ?[ap]\\.?m\\.?|${AT} \\d{1,2}(?:[:.]\\d\\d)?|\\d{1,2}:\\d\\d`, mean.nothing],
  [`(?:(?:${AT}|before|after) )?(?:noon|midday|midnight|lunch ?time)|first thing`, mean.nothing],
  ['(?:before|after) (?:\\d{1,2}|lunch|work|school|class|church|hours|dinner|breakfast)', mean.nothing],
  ['(?:in the |early |late )?(?:morning|afternoon|evening|night)', mean.nothing],
];

export const english: readonly Pattern[] = table(ENGLISH, [
  ...near,
  ...weekdays,
  ...stretches,
  ...periods,
  ...days,
  ...noDates,
]);
