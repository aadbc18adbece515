/** Proves what becomes of a card that is heavier than Teams takes: the least is lost, and it is said. */
import { describe, expect, it, test } from 'vitest';
import * as cards from '../../../src/cards/card.ts';
import { strong } from '../../../src/cards/text.ts';
import { cardOf, formOf } from '../../../src/platforms/teams/adaptive.ts';
import { problemsOf } from '../../support/teams/adaptivecard.ts';
import * as sample from '../../support/websample.ts';
import { seen } from './seen.ts';

const _shown = (...blocks: readonly cards.Block[]) => seen(cardOf(cards.card('en', 'summary', ...blocks)));
const times = <Item>(count: number, item: (at: number) => Item) => Array.from({ length: count }, (_, at) => item(at));

describe('a card that is too heavy', () => {
  const rows = (count: number) =>
    times(count, at => [
      cards.text(strong(`Promise ${at}: ${'leaflets in Spanish, '.repeat(5)}`)),
      cards.buttons(cards.button('Done', 'a.b', { id: `${at}` }), cards.button('Late', 'c.d', { id: `${at}` })),
    ]).flat();

  it.each([
    ['en', /^\((\d+) more lines do not fit here\. Write to me/],
    ['es', /^\(Aquí no caben (\d+) líneas más\. Escríbame/],
  ] as const)(
    'keeps 200 promises with their buttons or leaves both out, counts those, and still closes: %s',
    (language, told) => {
      const make = cards.buttons(cards.button('Make a promise', 'c.d'));
      const card = cardOf(cards.card(language, 's', ...rows(200), cards.divider(), make));
      expect(problemsOf(card)).toEqual([]);
      const lines = seen(card);
      const promises = lines.filter(line => line.startsWith('*Promise'));
      expect(promises.length).toBeGreaterThan(20);
      expect(lines.filter(line => line === '[Done] [Late]')).toHaveLength(promises.length);
      const missing = lines.map(line => told.exec(line)?.[1]).find(each => each !== undefined);
      expect(Number(missing)).toBe(200 - promises.length);
      expect(lines.at(-1)).toBe('[Make a promise]');
    },
  );

  it('begins a line that is too long by itself, with the buttons that speak of it', () => {
    const card = cardOf(
      cards.card('en', 's', cards.text('😀'.repeat(11_000)), cards.buttons(cards.button('Open', 'a.b'))),
    );
    expect(problemsOf(card)).toEqual([]);
    expect(seen(card)[0]).toMatch(/^(😀){500,}…$/u);
    expect(seen(card).slice(1)).toEqual(['[Open]', expect.stringContaining('1 more line does not fit')]);
  });

  it('shortens what explains a form, never the form', () => {
    const intro = times(300, at => cards.text(`${at} ${'why we ask '.repeat(10)}`));
    const card = formOf({ ...sample.pulse, intro });
    expect(problemsOf(card)).toEqual([]);
    expect(
      seen(card)
        .slice(-3)
        .map(line => line.slice(0, 14)),
    ).toEqual(['Mercy Hospital', 'Mercy Hospital', '[Enviar] [Canc']);
  });

  it('offers fewer choices where a form would weigh too much, and says so', () => {
    const choices = times(900, at => ({ value: `v${at}`, label: `Choice ${at} ${'x'.repeat(60)}` }));
    const field = { kind: 'pick', name: 'a', label: 'A', required: true, choices } as const;
    const card = formOf({ ...sample.late, fields: [field] });
    expect(problemsOf(card)).toEqual([]);
    expect(seen(card).find(line => line.includes('Input.ChoiceSet'))).toMatch(
      /^A \(Only the first 150 of 900 fit here\.\)\*/,
    );
  });

  it('says that a form is too much for Teams rather than losing what it carries', () => {
    const card = formOf({ ...sample.late, hidden: { x: 'x'.repeat(4000) } });
    expect(seen(card)).toEqual([
      expect.stringContaining('is more than a form on Teams can hold. Nothing was changed.'),
    ]);
  });
});

test('the check itself refuses what Teams would', () => {
  const body = [{ type: 'TextBlok', text: 'x' }];
  expect(problemsOf({ type: 'AdaptiveCard', version: '1.5', body })).not.toEqual([]);
  const chartless = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'Chart.Line', title: 'x', data: [] }] };
  expect(problemsOf(chartless)).not.toEqual([]);
});
