/** Owns the Spanish phrases for dates, one row each, without accents; of several that fit, the longest counts, then the first. */
import * as mean from './dateMeaning.ts';
import { ENDS, type Pattern, type Row, table } from './datePatterns.ts';
import * as read from './dateReading.ts';
import { SPANISH } from './dateWords.ts';

const OR = ' ?(?:-|–|/|al?|o|u|y|y el|o el|hasta el) ?';
const WEEKDAY = '(?:(?:(?:este|el|el proximo|proximo) )?{weekday}\\.?,? )?';
const YEAR = '(?:,? (?:del? )?(?:ano )?{year}|,? del? (?:presente|este|corriente) ano)?';
const THAT_COMES = '(?:que viene|que entra|proximo|siguiente|entrante)';
const DAY_YEAR = '(?:,? (?:del? )?(?:ano )?{dayYear}|,? del? (?:presente|este|corriente) ano)?';
const THEN_WEEKDAY = '(?: ?[,(–-]? ?{weekday2}\\)?)?';
const OF_MONTH = `del? (?:mes de )?{month}${YEAR}`;
const OF_PERIOD = 'del? {period}';
const INTRODUCED = '(?:(?<=(?:en|para|antes de|hasta|durante|este|proximo|mes de) )|^)';

const near: readonly Row[] = [
  ['hoy(?: mismo)?|el dia de hoy', mean.dayFromToday(0)],
  ['manana(?: mismo)?|el dia de manana', mean.dayFromToday(1)],
  ['pasado manana', mean.dayFromToday(2)],
  ['esta (?:misma )?(?:manana|tarde|noche)', mean.todayIfNoOther],
  ['(?:al? )?(?:el )?(?:fin|final) del dia|antes de que (?:acabe|termine) el dia', mean.todayIfNoOther],
  ['ayer|anteayer|antes de ayer|anoche|antier|hace {count} {unit}', mean.past],
  ['(?:la )?semana pasada|(?:el )?(?:mes|ano|trimestre) pasado', mean.past],
];

const weekdays: readonly Row[] = [
  ['(?:el )?(?:dia )?{plainWeekday}', mean.weekday(read.weekday)],
  ['(?:(?<=(?:el|para|este) )|^){weekday}\\.?$', mean.weekday(read.weekday)],
  ['este (?:proximo |mismo )?{weekday}(?: que viene)?', mean.weekday(read.thisWeekday)],
  ['(?:el )?(?:proximo|siguiente) {weekday}', mean.weekday(read.nextWeekday)],
  [`(?:el )?{weekday} ${THAT_COMES}`, mean.weekday(read.nextWeekday)],
  ['(?:el )?{weekday} (?:de |en )?{nextWeek}', mean.weekdayOfWeek(1)],
  ['{nextWeek},? (?:el )?{weekday}', mean.weekdayOfWeek(1)],
  ['(?:el )?{weekday} de esta(?: misma)? semana', mean.weekdayOfWeek(0)],
  ['(?:el )?{weekday} de la otra semana', mean.weekday(read.weekdayAfterNext)],
  ['(?:el )?(?:pasado|ultimo) {weekday}|(?:el )?{weekday2} pasado', mean.weekday(read.lastWeekday)],
  ['(?:cada|todos los|los) {weekdays}', mean.weekday(read.everyWeekday)],
  ['(?:del? |el )?(?:este |proximo )?{weekday} en ocho(?: dias)?', mean.weeksAfterWeekday(1)],
  ['(?:del? |el )?(?:este |proximo )?{weekday} en quince(?: dias)?', mean.weeksAfterWeekday(2)],
];

const stretches: readonly Row[] = [
  ['(?:de )?hoy en ocho(?: dias)?', mean.countedWithToday(8)],
  ['(?:de )?hoy en quince(?: dias)?', mean.countedWithToday(15)],
  ['(?:de )?manana en ocho(?: dias)?', mean.dayFromToday(8)],
  ['(?:en|dentro de) ocho dias', mean.countedLiterally(8)],
  ['(?:en|dentro de) quince dias', mean.countedLiterally(15)],
  [
    '(?:en|dentro de|de aqui a|de hoy en) (?:(?:un plazo|el plazo) de |(?:los|las) proxim[oa]s )?{count} {unit}',
    mean.stretch,
  ],
  [`(?:en|dentro de) {count}${OR}{count2} {unit}`, mean.stretch],
  ['{count} {unit} a partir de (?:hoy|ahora)', mean.stretch],
  ['{count} {unit} a partir de manana', mean.stretchFromTomorrow],
  ['^{count} {unit}$', mean.stretch],
  ['(?:en |dentro de )?(?:{count} )?{unit} y medi[oa]', mean.aboutSoLong],
  [
    '(?:en|dentro de) (?:un par de|unos|unas|algunos|algunas|varios|varias|pocos|pocas|unos pocos|unas pocas|medio) {unit}',
    mean.aboutSoLong,
  ],
  ['(?:en |dentro de )?{count} dias? (?:habil(?:es)?|laborables?|laboral(?:es)?|de trabajo)', mean.workingDays],
];

const periods: readonly Row[] = [
  ['{nextPeriod}', mean.nextPeriod],
  ['{thisPeriod}', mean.period(read.somewhereIn)],
  ['(?:la )?otra semana', mean.weekAfterNext],
  ['(?:el |este )?(?:fin de semana|finde)', mean.weekend(0)],
  [`(?:el )?proximo (?:fin de semana|finde)|(?:el )?(?:fin de semana|finde) ${THAT_COMES}`, mean.weekend(1)],
  ['(?:al? )?(?:el )?(?:fin|fines|final|finales|ultimo dia|cierre) (?:de|del) {period}', mean.period(read.endOf)],
  [`(?:al? )?(?:el )?(?:fin|fines|final|finales|ultimo dia|cierre) ${OF_MONTH}`, mean.period(read.endOf)],
  ['(?:fin|final) de (?:la |esta )semana|antes de que (?:acabe|termine) la semana', mean.endOf('week')],
  ['antes de que (?:acabe|termine) el mes', mean.endOf('month')],
  ['antes de que (?:acabe|termine) el ano', mean.endOf('year')],
  ['(?:al? )?(?:principios?|comienzos?|inicios?|primeros) (?:de|del) {period}', mean.period(read.startOf)],
  [
    `(?:al? )?(?:principios?|comienzos?|inicios?|primeros|(?:la )?primera (?:quincena|semana)) ${OF_MONTH}`,
    mean.period(read.startOf),
  ],
  ['(?:a )?mediados (?:de|del) {period}', mean.period(read.middleOf)],
  [`(?:a )?mediados ${OF_MONTH}`, mean.period(read.middleOf)],
  [`(?:la )?(?:segunda quincena|ultima semana) ${OF_MONTH}`, mean.period(read.lateIn)],
  [`${INTRODUCED}{month}\\.?${YEAR}${ENDS}`, mean.period(read.somewhereIn)],
  ['{month},? (?:del? )?{year}', mean.period(read.somewhereIn)],
];

const days: readonly Row[] = [
  [`${WEEKDAY}(?:el )?(?:dia )?{day}(?:${OR}{day2})? (?:de )?{month}${DAY_YEAR}${THEN_WEEKDAY}`, mean.monthDay],
  [`${WEEKDAY}{month}\\.? {digits}(?:${OR}{digits2})?${DAY_YEAR}${THEN_WEEKDAY}`, mean.monthDay],
  [`(?:el dia|el|dia|al dia) {digits}${ENDS}`, mean.dayOfMonth],
  [`(?:el |al )?dia {day}${ENDS}`, mean.dayOfMonth],
  [`(?:este |el |el proximo )?{weekday}\\.?,? (?:dia )?{digits}${ENDS}`, mean.dayOfMonth],
  [`${WEEKDAY}(?:el |al )?(?:dia )?{day} del {period}`, mean.dayOfMonth],
  [`${WEEKDAY}(?:el |al )?(?:dia )?{day} de {thisPeriod}`, mean.dayOfMonth],
  [`(?:el )?{nth} {weekday} ${OF_MONTH}`, mean.nthWeekday],
  [`(?:el )?{nth} {weekday} ${OF_PERIOD}`, mean.nthWeekday],
];

const HOUR = '(?:\\d{1,2}(?:[:.]\\d\\d)?|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)';
const noDates: readonly Row[] = [
  [
    `(?:a|antes de|hasta|para|sobre) las? ${HOUR}(?: y (?:media|cuarto)| en punto)?(?: ?(?:[ap]\\.? ?m\\.?|hrs?|h|horas))?`,
    mean.nothing,
  ],
  ['\\d{1,2}:\\d\\d(?: ?(?:[ap]\\.? ?m\\.?|hrs?|h|horas))?|\\d{1,2} ?(?:am|pm|hrs?|h)', mean.nothing],
  [
    '(?:por|en|de|a) la (?:manana|tarde|noche|madrugada)|al? (?:medio ?dia|media ?noche)|a (?:primera|ultima) hora',
    mean.nothing,
  ],
];

export const spanish: readonly Pattern[] = table(SPANISH, [
  ...near,
  ...weekdays,
  ...stretches,
  ...periods,
  ...days,
  ...noDates,
]);
