/** Owns how published numbers are worded, drawn and set in tables: never more exact than they were published. */
import { type Block, text as block, type Chart, type Table } from '../../cards/card.ts';
import { plain, type Text } from '../../cards/text.ts';
import type { GroupResult } from '../../domain/trust/publish.ts';
import { type RatingTold, trust } from '../../domain/trust/score.ts';
import type { Shown } from '../../domain/trust/shown.ts';
import { type Code, codes } from '../../domain/trust/statements.ts';
import { type Reading, wordsFor } from './view.ts';

/** A published group by the name its readers know it by. */
export type GroupView = { readonly name: string; readonly result: GroupResult };

const LOCALE = { en: 'en-US', es: 'es-US' } as const;

/** `74`, `at least 95`, `at most 5`. */
export function shownWords(reading: Reading, { kind, value }: Shown): string {
  return bound(reading, kind, String(value));
}

/** Index with the three beside it, the rating, and how many answered. */
export function headline(reading: Reading, host: string, result: GroupResult): readonly Block[] {
  const say = wordsFor(reading).results;
  const told = trust(result);
  if (told === null) return [block(say.noIndex)];
  const words = (shown: Shown) => shownWords(reading, shown);
  const { R, T, P } = told.pillars;
  const pillars = say.pillars(words(told.index), { R: words(R), T: words(T), P: words(P) });
  return [block(pillars), ...(told.rating === null ? [] : [block(rating(reading, host, told.rating))])];
}

/** In words under 10 organisations, else a share; from 30 on with its interval (product §4 "Scores"). */
function rating(reading: Reading, host: string, told: RatingTold): Text {
  const say = wordsFor(reading).results;
  if (told.style === 'words') return say.rating(say.ratingWords[told.word], told.organisations, host);
  const words = say.rating(bound(reading, told.kind, percent(reading, told.share)), told.organisations, host);
  const { interval } = told;
  if (interval === null) return words;
  return [...words, ...say.interval(percent(reading, interval.from), percent(reading, interval.to))];
}

/** The six statements of one group as bars; an extreme is drawn at its bound. */
export function chart(reading: Reading, { figures }: GroupResult): Chart {
  const say = wordsFor(reading);
  const drawn = codes.flatMap(code => {
    const figure = figures[code];
    return figure === undefined ? [] : [{ topic: say.topics[code], value: figure.shown.value }];
  });
  return {
    kind: 'chart',
    shape: 'bar',
    title: say.results.statements,
    categories: drawn.map(each => each.topic),
    series: [{ name: say.results.columns.points, values: drawn.map(each => each.value) }],
  };
}

/** All six, also those that stay hidden: a gap that was not shown would look like a slip. */
export function statementsTable(reading: Reading, host: string, { figures }: GroupResult): Table {
  const { results: say, statements } = wordsFor(reading);
  const rows = codes.map(code => {
    const figure = figures[code];
    const cells =
      figure === undefined
        ? [say.hidden, '', '']
        : [shownWords(reading, figure.shown), String(figure.people), String(figure.organisations)];
    return [statements[code](host), ...cells].map(plain);
  });
  const { statement, points, people, organizations } = say.columns;
  return { kind: 'table', caption: say.statements, columns: [statement, points, people, organizations], rows };
}

/** One row a group: index, the six, response. */
export function groupsTable(reading: Reading, groups: readonly GroupView[]): Table {
  const { results: say, topics } = wordsFor(reading);
  const rows = groups.map(({ name, result }) => {
    const index = trust(result);
    const cells = codes.map(code => figureWords(reading, result, code));
    const whole = index === null ? say.hidden : shownWords(reading, index.index);
    return [name, whole, ...cells, say.response(result.answered, result.asked)].map(plain);
  });
  const { group, index, answered } = say.groupColumns;
  const columns = [group, index, ...codes.map(code => topics[code]), answered];
  return { kind: 'table', caption: say.groups, columns, rows };
}

function figureWords(reading: Reading, { figures }: GroupResult, code: Code): string {
  const figure = figures[code];
  return figure === undefined ? wordsFor(reading).results.hidden : shownWords(reading, figure.shown);
}

/** An extreme is told as a bound: exactly 0 or 100 would tell what every single one said (product §4). */
function bound(reading: Reading, kind: Shown['kind'], value: string): string {
  const say = wordsFor(reading).results;
  switch (kind) {
    case 'exact':
      return say.exactly(value);
    case 'at_least':
      return say.atLeast(value);
    case 'at_most':
      return say.atMost(value);
  }
}

/** From hundredths of a percent. */
function percent({ language }: Reading, share: number): string {
  return new Intl.NumberFormat(LOCALE[language], { style: 'percent', maximumFractionDigits: 0 }).format(share / 10_000);
}
