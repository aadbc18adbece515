/** Every kind of block is shown, in the card's language, with headings in order. */
import { expect, test } from 'vitest';
import * as cards from '../../../src/cards/card.ts';
import { plain, say } from '../../../src/cards/text.ts';
import { blocks, type Stand } from '../../../src/platforms/web/card.ts';
import { source } from '../../../src/platforms/web/html.ts';
import * as sample from '../../support/websample.ts';
import { rosa } from '../../support/webstage.ts';

let count = 0;
const stand: Stand = {
  seat: { actor: rosa, at: null, home: false },
  remote: 'R1',
  level: 3,
  newId: () => `N${++count}`,
  calendar: position => `/files/${position}.ics`,
};
const shown = (card: cards.Card, at: Partial<Stand> = {}) => source(blocks(card, { ...stand, ...at }));
const levels = (markup: string) => [...markup.matchAll(/<h(\d)>/g)].map(match => Number(match[1]));

test('facts, lists, quotes, notes and a calendar file', () => {
  const markup = shown(sample.brief);
  expect(markup).toContain('<dt>When</dt><dd dir="auto">Tuesday, July 7, 10:00 to 10:45 (Eastern)</dd>');
  expect(markup).toContain('<a href="https://example.org/room" rel="noreferrer">Video room</a>');
  expect(markup).toContain('<ol><li dir="auto">How could we help?</li>');
  expect(markup).toContain('<ul><li dir="auto">200 leaflets in Spanish, due Friday, June 5</li>');
  expect(markup).toContain('href="/files/6.ics"');
  expect(markup).toContain('<hr>');
  expect(shown(sample.first)).toMatch(/<blockquote dir="auto">Rosa, it was so good.+<figcaption>Dana Lee/);
});

test.each([
  ['as they come', sample.brief, [3, 4, 4]],
  [
    'also where a card begins with a small one',
    cards.card('en', 's', cards.heading('a', 3), cards.heading('b')),
    [3, 3],
  ],
  ['also a form in a card', sample.inline, [3]],
  ['a form below a heading', cards.card('en', 's', cards.heading('a'), { kind: 'form', form: sample.pulse }), [3, 4]],
])('headings go down one step at a time: %s', (_what, card, expected) => {
  expect(levels(shown(card))).toEqual(expected);
});

test('a card without blocks shows its summary', () => {
  expect(shown(cards.card('en', 'Kept June 5 <b>'))).toBe('<p dir="auto">Kept June 5 &lt;b&gt;</p>');
});

test('a chart is a picture with a name and a table of the same numbers', () => {
  const markup = shown(sample.digest);
  expect(markup).toContain(
    'role="img" aria-label="Promises kept on time, in percent. The numbers are in the table below."',
  );
  expect(markup).toContain('<tr><th scope="row">May 18</th><td>85</td><td>95</td></tr>');
  expect(markup).toContain('<caption>Promises this week</caption>');
});

test('a chart before its table does not repeat the numbers', () => {
  const drawn = {
    kind: 'chart',
    shape: 'bar',
    title: 't',
    categories: ['May'],
    series: [{ name: 'n', values: [85] }],
  } as const;
  const same = { kind: 'table', caption: 't', columns: ['', 'n'], rows: [[plain('May'), plain('85')]] } as const;
  expect(shown(cards.card('en', 's', drawn, same)).match(/<table/g)).toHaveLength(1);
  expect(shown(cards.card('en', 's', drawn)).match(/<table/g)).toHaveLength(1);
});

test.each(['line', 'bar'] as const)('a %s chart draws what it can of odd numbers', shape => {
  const odd = (categories: string[], ...values: number[]) =>
    shown(cards.card('es', 's', { kind: 'chart', shape, title: 't', categories, series: [{ name: 'n', values }] }));
  for (const markup of [
    odd([]),
    odd(['a'], 5),
    odd(['a', 'b'], 3, 3),
    odd(['a', 'b'], -2.5, 4),
    odd(['a', 'b', 'c'], 1, Number.NaN),
    odd(['a', 'b'], 0, 0),
  ])
    expect(markup).not.toMatch(/NaN|Infinity|undefined/);
  expect(odd(['a', 'b'], -2.5, 4)).toContain('<td>-2,5</td>');
});

test('a line is drawn from zero up, so that what changes little looks as if it did', () => {
  const series = [{ name: 'We', values: [84, 88] }];
  const block = { kind: 'chart', shape: 'line', title: 't', categories: ['a', 'b'], series } as const;
  const marks = [...shown(cards.card('en', 's', block)).matchAll(/<text[^>]*>(\d+)</g)].map(match => match[1]);
  expect(marks).toEqual(['0', '45', '90']);
});

test('a stroke is named with its newest number, and without one where there is none', () => {
  const legend = (...values: number[]) => {
    const series = [{ name: 'Partners', values }];
    const block = { kind: 'chart', shape: 'line', title: 't', categories: ['a', 'b'], series } as const;
    return /class="legend">([\s\S]*?)<\/ul>/
      .exec(shown(cards.card('en', 's', block)))?.[1]
      ?.replace(/<[^>]*>/g, '')
      .trim();
  };
  expect(legend(90, 75)).toBe('Partners: 75');
  expect(legend(90, Number.NaN)).toBe('Partners');
});

test('every button is a form of its own whose intent nobody else has', () => {
  const markup = shown(sample.first);
  const ids = [...markup.matchAll(/name="intent" value="(\w+)"/g)].map(match => match[1]);
  expect(ids).toHaveLength(5);
  expect(new Set(ids).size).toBe(5);
  expect(shown(sample.mine)).toContain('aria-label="Hecho: 200 folletos en español"');
});

test('where nobody is chosen yet, buttons cannot be pressed', () => {
  const markup = shown(sample.first, { seat: null });
  expect(markup).not.toContain('<form');
  expect(markup.match(/<button type="button" class="\w+" disabled>/g)).toHaveLength(5);
});

test('buttons above a form stand outside of it, since forms cannot stand in each other', () => {
  const form = { ...sample.pulse, intro: [cards.buttons(cards.button('Why?', 'pulse.why'))] };
  const markup = shown(cards.card('en', 's', { kind: 'form', form }));
  const depth = [...markup.matchAll(/<(\/?)form/g)].reduce(
    (most, match) => {
      const now = most.now + (match[1] === '/' ? -1 : 1);
      return { now, deepest: Math.max(most.deepest, now) };
    },
    { now: 0, deepest: 0 },
  );
  expect(depth).toEqual({ now: 0, deepest: 1 });
  expect(markup).toContain('lang="es"');
});

test('hostile words stay words in every block there is', () => {
  const { hostile } = sample;
  const bad = say`${hostile}`;
  const markup = shown(
    cards.card(
      'en',
      hostile,
      cards.heading(hostile),
      cards.text(bad),
      cards.note(bad),
      cards.quote(hostile, hostile),
      cards.facts({ label: hostile, value: bad }),
      cards.list([bad]),
      cards.buttons({ ...cards.button(hostile, hostile, { [hostile]: hostile }), spoken: hostile }),
      { kind: 'table', caption: hostile, columns: [hostile], rows: [[bad]] },
      { kind: 'chart', shape: 'bar', title: hostile, categories: [hostile], series: [{ name: hostile, values: [1] }] },
      {
        kind: 'calendar',
        uid: hostile,
        label: hostile,
        title: hostile,
        start: new Date(0),
        minutes: 5,
        where: hostile,
      },
      { kind: 'form', form: { ...sample.late, title: hostile, submit: hostile, hidden: { a: hostile } } },
    ),
  );
  expect(markup).not.toContain('<script');
  expect(markup).not.toContain('\u202E');
  expect(markup).not.toContain('\u0000');
  expect(markup).not.toMatch(/<[^>]*"\s*'/);
});
