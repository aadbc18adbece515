/** Proves what becomes of a card that is too much for Slack: set closer, then cut from the end, and the missing lines told. */
import { describe, expect, it } from 'vitest';
import * as cards from '../../../src/cards/card.ts';
import { plain, strong } from '../../../src/cards/text.ts';
import { chartless, homeOf, messageOf } from '../../../src/platforms/slack/blocks.ts';
import { problemsOfHome, problemsOfMessage } from '../../support/slack/blockkit.ts';
import { seen } from './seen.ts';

const times = <Item>(count: number, item: (at: number) => Item) => Array.from({ length: count }, (_, at) => item(at));
const rows = (count: number, labels: readonly string[]) =>
  times(count, at => [
    cards.text(strong(`Promise ${at}`)),
    cards.buttons(...labels.map(label => cards.button(label, 'a.b', { id: `${at}` }))),
  ]).flat();
const make = cards.buttons(cards.button('Make a promise', 'c.d', {}, 'main'));

describe('too many blocks', () => {
  it('stay apart where there is room for all', () => {
    const { blocks } = messageOf(cards.card('en', 's', ...times(50, at => cards.text(`${at}`))));
    expect(blocks).toHaveLength(50);
  });

  it('of text become one, in the same order', () => {
    const all = [...times(30, at => cards.text(`${at}`)), cards.divider(), ...times(30, at => cards.note(`n${at}`))];
    const { blocks } = messageOf(cards.card('en', 's', ...all));
    expect(blocks.map(block => block.type)).toEqual(['rich_text', 'divider', 'context', 'context', 'context']);
    expect(seen(blocks).slice(0, 30)).toEqual(times(30, String));
  });

  it('of buttons become rows of up to 25', () => {
    const all = times(60, at => cards.buttons(cards.button(`${at}`, 'a.b')));
    expect(seen(messageOf(cards.card('en', 's', ...all)).blocks).map(line => line.split(' ').length)).toEqual([
      25, 25, 9, 1,
    ]);
  });

  it('of a line and its one button become one, at the price of bold words', () => {
    const card = cards.card('en', 's', cards.heading('Yours'), ...rows(60, ['Open']), make);
    const { blocks } = homeOf(card);
    expect(problemsOfHome({ type: 'home', blocks })).toEqual([]);
    expect(seen(blocks).slice(0, 3)).toEqual(['# Yours', 'Promise 0 [Open]', 'Promise 1 [Open]']);
    expect(seen(blocks).slice(-2)).toEqual(['Promise 59 [Open]', '[!Make a promise]']);
  });

  it.each([
    ['en', '(36 more lines do not fit here. My Home tab shows what needs you; or ask me for less at a time.)'],
    ['es', '(Aquí no caben 36 líneas más. Mi pestaña Inicio muestra lo que le espera; o pídame menos a la vez.)'],
  ] as const)('are cut before the closing buttons where nothing else helps: %s', (language, told) => {
    const card = cards.card(language, 's', ...rows(60, ['Done', 'Late']), make);
    const message = messageOf(card, { marker: 'P1' });
    expect(problemsOfMessage(message)).toEqual([]);
    expect(seen(message.blocks).slice(-4)).toEqual(['*Promise 23*', '[Done] [Late]', told, '[!Make a promise]']);
  });

  it('are cut on the Home tab too, which sends nobody to itself; a line and its buttons stay or go together', () => {
    const card = cards.card('en', 's', ...rows(60, ['Done', 'Late']));
    expect(seen(homeOf(card).blocks).slice(-3)).toEqual([
      '*Promise 48*',
      '[Done] [Late]',
      '(11 more lines do not fit here. Write to me and ask for the rest.)',
    ]);
  });
});

describe('too many words', () => {
  it('of a list end with the line that still fits, and the rest is counted', () => {
    const items = times(200, at => plain(`${at}: ${'leaflets in Spanish for Grace Pantry '.repeat(3)}`));
    const message = messageOf(cards.card('en', 's', cards.heading('All'), cards.list(items), make));
    const lines = seen(message.blocks);
    expect(problemsOfMessage(message)).toEqual([]);
    const shown = lines.filter(line => line.startsWith('- ')).length;
    expect(shown).toBeGreaterThan(40);
    expect(lines.at(-2)).toContain(`(${200 - shown} more lines do not fit here.`);
    expect(lines.at(-1)).toBe('[!Make a promise]');
    expect(homeOf(cards.card('en', 's', cards.list(items))).blocks).toHaveLength(1);
  });

  it('of one text end in the middle of it', () => {
    const message = messageOf(cards.card('en', 's', cards.text('😀'.repeat(10_000)), make));
    expect(problemsOfMessage(message)).toEqual([]);
    expect(seen(message.blocks)[0]).toMatch(/^(😀){50,240}…$/u);
    expect(seen(message.blocks).slice(1)).toEqual(['[!Make a promise]', expect.stringMatching(/^\(1 more line does/)]);
  });

  it('of a table are told row by row, so that some can be', () => {
    const row = times(6, at => plain(`cell number ${at}`));
    const table: cards.Table = {
      kind: 'table',
      caption: 'All',
      columns: times(6, at => `column ${at}`),
      rows: times(90, () => row),
    };
    const message = messageOf(cards.card('en', 's', table));
    expect(problemsOfMessage(message)).toEqual([]);
    expect(seen(message.blocks)[1]).toMatch(/^- cell number 0: column 1 cell number 1/);
  });

  it('are fewer still in the plainest form, where buttons count with all they carry', () => {
    const heavy = times(15, at => [
      cards.text(`Promise ${at}`),
      cards.buttons(cards.button('Done', 'a.b', { what: 'x'.repeat(1500) })),
    ]).flat();
    const card = cards.card('en', 's', ...heavy);
    expect(messageOf(card).blocks).toHaveLength(30);
    const plainest = chartless(card);
    expect(Buffer.byteLength(JSON.stringify(plainest.blocks))).toBeLessThan(12_000);
    expect(seen(plainest.blocks)[0]).toBe('Promise 0');
  });
});

it('buttons that would leave no room for anything else do not close a card', () => {
  const heavy = cards.buttons(...times(4, at => cards.button(`${at}`, 'a.b', { what: 'x'.repeat(1500) })));
  const lines = seen(chartless(cards.card('en', 's', cards.text('a'), cards.divider(), heavy, heavy)).blocks);
  expect(lines).toEqual(['a', '---', '[0] [1] [2] [3]', expect.stringContaining('more line')]);
});

it('a line too long to stand beside its button keeps a block of its own', () => {
  const long = [cards.text('x'.repeat(3001)), cards.buttons(cards.button('Open', 'a.b'))];
  const view = homeOf(cards.card('en', 's', ...long, ...rows(60, ['Open'])));
  expect(problemsOfHome(view)).toEqual([]);
  expect(seen(view.blocks).slice(0, 3)).toEqual(['x'.repeat(3001), '[Open]', 'Promise 0 [Open]']);
});

it('a form that does not fit goes whole: no field without its button', () => {
  const field = { kind: 'line', label: 'x'.repeat(1900), required: true, most: 10 } as const;
  const form = { language: 'en', title: 'T', action: 'a.b', hidden: {}, intro: [], submit: 'Send' } as const;
  const fields = times(8, at => ({ ...field, name: `f${at}` }));
  const { blocks } = messageOf(cards.card('en', 's', cards.text('a'), { kind: 'form', form: { ...form, fields } }));
  expect(seen(blocks)).toEqual(['a', '# T', expect.stringContaining('8 more lines do not fit here.')]);
});
