/** Proves each kind of block as it is seen on Slack, in both languages, as a message, on the Home tab and in its plainest form. */
import { describe, expect, it, test } from 'vitest';
import * as cards from '../../../src/cards/card.ts';
import { link, say, strong } from '../../../src/cards/text.ts';
import { chartless, homeOf, messageOf } from '../../../src/platforms/slack/blocks.ts';
import * as sample from '../../support/websample.ts';
import { seen } from './seen.ts';

const message = (language: cards.CardLanguage, ...blocks: readonly cards.Block[]) =>
  messageOf(cards.card(language, 'summary', ...blocks));
const shown = (...blocks: readonly cards.Block[]) => seen(message('en', ...blocks).blocks);
const table: cards.Table = {
  kind: 'table',
  caption: 'Promises',
  columns: ['Who', 'Due', 'Done'],
  rows: [
    [say`We`, say`11`, strong('9')],
    [say`Partners`, say`6`],
    [[], say`1`, say`2`],
  ],
};
const chart: cards.Chart = {
  kind: 'chart',
  shape: 'line',
  title: 'Kept',
  categories: ['May 25', 'Jun 1'],
  series: [
    { name: 'We', values: [71.456, 74] },
    { name: 'Partners', values: [88, 1000] },
  ],
};
const entry: cards.CalendarEntry = {
  kind: 'calendar',
  uid: 'u',
  label: 'Add to my calendar',
  title: 'Check-in',
  start: new Date('2026-07-07T14:00:00Z'),
  minutes: 45,
  where: 'Room',
};

describe('a message shows', () => {
  it.each<[string, readonly cards.Block[], readonly string[]]>([
    ['a heading', [cards.heading('Week of June 1')], ['# Week of June 1']],
    ['a small heading', [cards.heading('Agenda', 3)], ['*Agenda*']],
    ['a heading that is too long for one, whole', [cards.heading('x'.repeat(151))], [`*${'x'.repeat(151)}*`]],
    ['a heading that is too long as Slack counts it', [cards.heading('&'.repeat(31))], [`*${'&'.repeat(31)}*`]],
    ['text', [cards.text(say`You promised ${strong('leaflets')}.`)], ['You promised *leaflets*.']],
    ['a link', [cards.text(link('Room', 'https://example.org/a b'))], ['<https://example.org/a%20b|Room>']],
    ['a number to call as words', [cards.text(link('Rosa', 'tel:+15550102233'))], ['Rosa (+15550102233)']],
    [
      'an address that is too long as words',
      [cards.text(link('x', `https://a.org/${'y'.repeat(3000)}`))],
      [`x (https://a.org/${'y'.repeat(3000)})`],
    ],
    [
      'an address that is none as words',
      [cards.text([{ kind: 'link', text: 'x', url: 'http://[' }])],
      ['x (http://[)'],
    ],
    [
      'small print, links spelled out',
      [cards.note(say`See ${link('here', 'https://a.org')}`)],
      ['(See here (https://a.org))'],
    ],
    ['small print that is too long for it, whole', [cards.note('x'.repeat(2001))], ['x'.repeat(2001)]],
    ['a quote, signed outside of it', [cards.quote('Hello\n— Dana', 'Rosa')], ['> Hello\n— Dana', '— Rosa']],
    [
      'facts',
      [cards.facts({ label: 'When', value: say`Today` }, { label: 'Where', value: [] })],
      ['*When:* Today', '*Where:* '],
    ],
    ['a list', [cards.list([say`a`, strong('b')])], ['- a', '- *b*']],
    ['an ordered list', [cards.list([say`a`, say`b`], true)], ['1. a', '2. b']],
    [
      'buttons',
      [cards.buttons(cards.button('Done', 'a.b', {}, 'main'), cards.button('Late', 'c.d'))],
      ['[!Done] [Late]'],
    ],
    ['a line', [cards.text('a'), cards.divider()], ['a', '---']],
    ['a table', [table], ['*Promises*', '| Who | Due | Done', '| We | 11 | *9*', '| Partners | 6 | –', '| – | 1 | 2']],
    ['a chart', [chart], ['~line Kept: We May 25 71.456, Jun 1 74; Partners May 25 88, Jun 1 1000']],
    ['nothing of what is empty, then its summary', [cards.text(''), cards.note(' '), cards.list([])], ['summary']],
  ])('%s', (_what, blocks, expected) => {
    expect(shown(...blocks)).toEqual(expected);
  });

  it('more than 25 buttons in rows', () => {
    const many = Array.from({ length: 30 }, (_, at) => cards.button(`${at}`, 'a.b'));
    expect(
      message('en', cards.buttons(...many)).blocks.map(block => 'elements' in block && block.elements.length),
    ).toEqual([25, 5]);
  });

  it('only the first table as one, the others in words', () => {
    expect(shown(table, table).slice(5)).toEqual([
      '*Promises*',
      '- We: Due 11, Done *9*',
      '- Partners: Due 6',
      '- –: Due 1, Done 2',
    ]);
  });

  it('a table that Slack cannot hold in words', () => {
    const wide: cards.Table = {
      ...table,
      columns: Array.from({ length: 21 }, (_, at) => `c${at}`),
      rows: [[say`a`, say`b`]],
    };
    const tall: cards.Table = { ...table, columns: ['Who'], rows: Array.from({ length: 100 }, () => [say`a`]) };
    expect(shown(wide)).toEqual(['*Promises*', '- a: c1 b']);
    expect(shown(tall)[1]).toBe('- a');
  });

  it('a calendar entry only where there is an address for it', () => {
    const card = cards.card('en', 's', cards.text('x'), entry);
    expect(seen(messageOf(card).blocks)).toEqual(['x']);
    const calendarUrl = (asked: cards.CalendarEntry) => `https://tend.example/${asked.uid}.ics`;
    expect(seen(messageOf(card, { calendarUrl }).blocks)).toEqual([
      'x',
      '[Add to my calendar https://tend.example/u.ics]',
    ]);
  });

  it('a form: what stands above it, its fields, its button', () => {
    expect(seen(messageOf(sample.inline).blocks)).toEqual([
      '# ¿Cómo va Mercy como su socio?',
      '(Confidencial: Mercy solo ve promedios, y solo si responden 5 personas de 3 organizaciones.)',
      expect.stringMatching(
        /^Mercy Hospital hizo lo que dijo, cuando lo dijo\.\? \{radio_buttons Muy en desacuerdo\/.*\/Omitir\}$/,
      ),
      expect.stringMatching(/^Mercy Hospital nos avisó/),
      '[!Enviar]',
    ]);
  });
});

describe('the text of a message', () => {
  it('says the summary and every number of tables and charts once', () => {
    expect(messageOf(cards.card('en', 'Week of June 1', table, chart)).text).toBe(
      'Week of June 1\nPromises\nWe: Due 11, Done 9\nPartners: Due 6\n–: Due 1, Done 2\nKept\nMay 25: We 71.46, Partners 88\nJun 1: We 74, Partners 1,000',
    );
    expect(messageOf(cards.card('en', 'Week of June 1', chart, { ...table, rows: [] })).text).toBe(
      'Week of June 1\nPromises',
    );
  });

  it('is nothing that Slack would parse, and not too long to be updated', () => {
    expect(messageOf(sample.loud).text).not.toMatch(/<|>/);
    expect(messageOf(cards.card('en', '<!channel> & co')).text).toBe('&lt;!channel&gt; &amp; co');
    expect(Buffer.byteLength(messageOf(cards.card('en', '&ñ'.repeat(4000))).text)).toBeLessThan(4000);
  });
});

test('the plainest form says the same in words, and so does the Home tab', () => {
  const card = cards.card('en', 's', chart, cards.heading('Now'), table);
  const words = [
    '*Kept*',
    '- May 25: We 71.46, Partners 88',
    '- Jun 1: We 74, Partners 1,000',
    '# Now',
    '*Promises*',
    '- We: Due 11, Done *9*',
    '- Partners: Due 6',
    '- –: Due 1, Done 2',
  ];
  expect(seen(chartless(card).blocks)).toEqual(words);
  expect(homeOf(card).type).toBe('home');
  expect(seen(homeOf(card).blocks)).toEqual(words);
});

test('the marker is the first block’s, never a field’s', () => {
  expect(messageOf(sample.first, { marker: 'P1' }).blocks.map(block => block.block_id)).toEqual([
    'P1',
    undefined,
    undefined,
  ]);
  const bare = { ...sample.pulse, title: '', intro: [] };
  const { blocks } = messageOf(cards.card('es', 'Pulso', { kind: 'form', form: bare }), { marker: 'P1' });
  expect(blocks.map(block => block.block_id)).toEqual(['P1', 'f0:s0', 'f0:s1', undefined]);
});

test('a button is numbered, says what it carries and, to a screen reader, which row it belongs to', () => {
  const [row] = messageOf(sample.mine).blocks.slice(1);
  expect(row).toMatchObject({
    elements: [
      {
        action_id: '0:promise.done',
        value: '{"promise":"P1"}',
        style: 'primary',
        accessibility_label: 'Hecho: 200 folletos en español',
      },
      { action_id: '1:promise.late', value: '{"promise":"P1"}' },
    ],
  });
});

test.each([
  ['en', '(“Make it a promise” is left out: it holds more than fits into a button on Slack. Write to me instead.)'],
  ['es', '(Falta «Make it a promise»: contiene más de lo que cabe en un botón de Slack. Escríbame, por favor.)'],
] as const)('a button that cannot carry what it must is left out, and said to be: %s', (language, said) => {
  const heavy = cards.button('Make it a promise', 'commitment.ask', { what: '&'.repeat(500) });
  expect(seen(message(language, cards.buttons(heavy, cards.button('Done', 'a.b'))).blocks)).toEqual(['[Done]', said]);
});
