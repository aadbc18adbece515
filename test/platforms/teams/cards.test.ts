/** Proves each kind of block as it is seen on Teams, and what becomes of a card that is too heavy. */
import { describe, expect, it, test } from 'vitest';
import * as cards from '../../../src/cards/card.ts';
import { link, say, strong } from '../../../src/cards/text.ts';
import { cardOf, formOf } from '../../../src/platforms/teams/adaptive.ts';
import { everything, problemsOf } from '../../support/teams/adaptivecard.ts';
import * as sample from '../../support/websample.ts';
import { seen } from './seen.ts';

const shown = (...blocks: readonly cards.Block[]) => seen(cardOf(cards.card('en', 'summary', ...blocks)));
const times = <Item>(count: number, item: (at: number) => Item) => Array.from({ length: count }, (_, at) => item(at));
const table: cards.Table = {
  kind: 'table',
  caption: 'Promises',
  columns: ['Who', 'Due'],
  rows: [[say`We`, strong('11')], [say`Partners`]],
};
describe('a card shows', () => {
  it.each<[string, readonly cards.Block[], readonly string[]]>([
    ['a heading', [cards.heading('Week of June 1')], ['# Week of June 1']],
    ['a small heading', [cards.heading('Agenda', 3)], ['## Agenda']],
    ['a heading somebody marked up as a bold line', [cards.heading('*Now* [x](y)')], ['**Now* [x]\u2060(y)*']],
    ['text', [cards.text(say`You promised ${strong('leaflets')}.`)], ['You promised *leaflets*.']],
    ['text of several lines as several', [cards.text(say`a\n${strong('b\nc')}`)], ['a', '*b*', '*c*']],
    ['a link', [cards.text(link('Room', 'https://example.org/a b'))], ['<https://example.org/a%20b|Room>']],
    ['a number to call as words', [cards.text(link('Rosa', 'tel:+15550102233'))], ['Rosa (+15550102233)']],
    ['small print', [cards.note('How this is made')], ['(How this is made)']],
    ['a quote, signed outside of it', [cards.quote('Hello\n— Dana', 'Rosa')], ['> Hello', '> — Dana', '— Rosa']],
    [
      'facts',
      [cards.facts({ label: 'When', value: say`Today` }, { label: 'Where', value: [] })],
      ['*When:* Today', '*Where:* '],
    ],
    ['lists', [cards.list([say`a`]), cards.list([say`b`, say`c`], true)], ['• a', '1. b', '2. c']],
    ['buttons', [cards.buttons(cards.button('Done', 'a.b'), cards.button('Late', 'c.d'))], ['[Done] [Late]']],
    ['a line across', [cards.text('a'), cards.divider(), cards.text('b'), cards.divider()], ['a', '---', 'b']],
    ['a table of two columns', [table], ['*Promises*', '| *Who* | *Due*', '| We | *11*', '| Partners | –']],
    [
      'a wider one in lines a phone can hold',
      [{ ...table, columns: ['Who', 'Due', 'Done'] }],
      ['*Promises*', '• We: Due *11*', '• Partners'],
    ],
    [
      'a row that begins with a sentence',
      [{ ...table, columns: ['Who', 'Due', 'Done'], rows: [[say`They did it.`, say`11`, say`9`]] }],
      ['*Promises*', '• They did it. Due 11, Done 9'],
    ],
    ['nothing of what is empty, then its summary', [cards.text(''), cards.note(' '), cards.list([])], ['summary']],
  ])('%s', (_what, blocks, expected) => {
    expect(shown(...blocks)).toEqual(expected);
  });

  it('facts close together, as one list', () => {
    const card = cardOf(
      cards.card('en', 's', cards.facts({ label: 'A', value: say`1` }, { label: 'B', value: say`2` })),
    );
    expect(
      everything(card)
        .filter(each => each.type === 'RichTextBlock')
        .map(each => each.spacing),
    ).toEqual([undefined, 'Small']);
  });
});

test('what somebody typed is never markup, a mention or a date to be worked out', () => {
  const typed = '[press](https://evil.example) <at>Dana</at> {{DATE(2026-06-05T00:00:00Z)}} **x**';
  const card = cardOf(
    cards.card('en', typed, cards.text(say`${typed}`), cards.heading(typed), cards.quote(typed, typed)),
  );
  expect(problemsOf(card)).toEqual([]);
  expect(everything(card).filter(each => each.type === 'TextBlock')).toEqual([]);
});

test('a button carries its action as a verb, and again for clients that know none', () => {
  const [set] = everything(cardOf(sample.mine)).filter(each => each.type === 'ActionSet');
  expect((set?.actions as readonly object[] | undefined)?.[0]).toEqual({
    type: 'Action.Execute',
    verb: 'promise.done',
    title: 'Hecho',
    tooltip: 'Hecho: 200 folletos en español',
    data: { a: 'promise.done', v: { promise: 'P1' } },
    fallback: {
      type: 'Action.Submit',
      title: 'Hecho',
      data: { a: 'promise.done', v: { promise: 'P1' } },
    },
  });
});

test('seven buttons stand in two rows, since Teams hides the seventh of one', () => {
  expect(shown(cards.buttons(...times(7, at => cards.button(`${at}`, 'a.b'))))).toEqual([
    '[0] [1] [2] [3] [4] [5]',
    '[6]',
  ]);
});

test.each([
  ['en', '(“Make it a promise” is left out: it holds more than fits into a button on Teams. Write to me instead.)'],
  ['es', '(Falta «Make it a promise»: contiene más de lo que cabe en un botón de Teams. Escríbame, por favor.)'],
] as const)('a button that cannot carry what it must is left out, and said to be: %s', (language, said) => {
  const heavy = cards.button('Make it a promise', 'commitment.ask', { what: 'x'.repeat(3000) });
  const card = cards.card(language, 's', cards.buttons(heavy, cards.button('Done', 'a.b')));
  expect(seen(cardOf(card))).toEqual(['[Done]', said]);
});

test('a form as it is seen: labels, what must be filled in, and a way out that waits for no field', () => {
  const card = formOf(sample.late);
  expect(problemsOf(card)).toEqual([]);
  expect(seen(card)).toEqual([
    '# Running late',
    'Tell Rosa about *200 leaflets in Spanish*, due Friday, June 5.',
    'Why? (One plain sentence is enough.)* {Input.Text}',
    'What we do for now {Input.Text}',
    'New date* {Input.Date}',
    'Who should tell them?* {Input.ChoiceSet.expanded Tend/I will call}',
    'Days that work for you {Input.ChoiceSet.expanded Monday/Tuesday/Wednesday/Thursday/Friday}',
    'Time zone {Input.ChoiceSet.compact America/New_York/America/Chicago/America/Los_Angeles}',
    'E-mail {Input.Text.Email}',
    '[Tell Rosa] [Cancel]',
  ]);
  const [why] = everything(card).filter(each => each.type === 'Input.Text');
  expect(why).toMatchObject({ isRequired: true, errorMessage: 'Please fill this in.', maxLength: 3000 });
  const cancel = everything(card).filter(each => each.title === 'Cancel');
  expect(cancel.map(each => each.associatedInputs)).toEqual(['none', 'none']);
});

test('buttons beside a form do not wait for its fields', () => {
  const card = cardOf(
    cards.card('es', 's', { kind: 'form', form: sample.pulse }, cards.buttons(cards.button('No', 'a.b'))),
  );
  const waits = everything(card).filter(each => each.type === 'Action.Execute');
  expect(waits.map(each => [each.title, each.associatedInputs])).toEqual([
    ['Enviar', undefined],
    ['No', 'none'],
  ]);
});
