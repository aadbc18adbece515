/** Proves that the validator refuses what Slack refuses: each rule broken once, starting from what is fine. */
import { describe, expect, it } from 'vitest';
import { problemsOfHome, problemsOfMessage, problemsOfModal } from '../../support/slack/blockkit.ts';

const plain = (text: string) => ({ type: 'plain_text', text, emoji: false });
const button = (over: object = {}) => ({ type: 'button', text: plain('Go'), action_id: '0:a', value: '{}', ...over });
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const words = (text: string) => ({ type: 'rich_text_section', elements: [{ type: 'text', text }] });
const rich = (...elements: object[]) => ({ type: 'rich_text', elements });
const option = (text: string, value = text) => ({ text: plain(text), value });
const input = (element: object) => ({
  type: 'input',
  block_id: 'f:a',
  label: plain('A'),
  element: { action_id: 'a', ...element },
});
const table = (rows: number, columns: number, text = 'x') => ({
  type: 'table',
  rows: Array.from({ length: rows }, () => Array.from({ length: columns }, () => ({ type: 'raw_text', text }))),
});
const chart = (over: object = {}) => ({
  type: 'data_visualization',
  title: 'T',
  chart: {
    type: 'line',
    series: [{ name: 'We', data: [{ label: 'a', value: 1 }] }],
    axis_config: { categories: ['a'] },
    ...over,
  },
});
const message = (...blocks: object[]) => ({ text: 'summary', blocks });
const modal = (over: object, ...blocks: object[]) => ({
  type: 'modal',
  title: plain('T'),
  submit: plain('Send'),
  blocks,
  ...over,
});

describe('a message', () => {
  it('is fine with one of each', () => {
    const all = [rich(words('a')), actions(button()), table(2, 2), chart(), input({ type: 'plain_text_input' })];
    expect(problemsOfMessage(message(...all))).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['no text', { text: '', blocks: [rich(words('a'))] }],
    ['a text of more than 4,000 bytes', { text: 'é'.repeat(2001), blocks: [rich(words('a'))] }],
    ['a text that is parsed', { text: '<!channel>', blocks: [rich(words('a'))] }],
    ['no blocks', message()],
    ['51 blocks', message(...Array.from({ length: 51 }, () => ({ type: 'divider' })))],
    ['more words than Slack takes', message(...Array.from({ length: 5 }, () => rich(words('x'.repeat(2700)))))],
    ['two tables', message(table(1, 1), table(1, 1))],
    ['three charts', message(chart(), chart(), chart())],
    ['an unknown block', message({ type: 'alert', text: plain('a') })],
    ['an unknown property', message({ ...rich(words('a')), colour: 'red' })],
    ['an empty element', message(rich(words('')))],
    ['a mention', message(rich({ type: 'rich_text_section', elements: [{ type: 'broadcast', range: 'channel' }] }))],
    ['text that Slack parses', message({ type: 'context', elements: [{ type: 'mrkdwn', text: 'a' }] })],
    ['a header of 151', message({ type: 'header', text: plain('x'.repeat(151)) })],
    ['a header of 38 ampersands, which are 5 each', message({ type: 'header', text: plain('&'.repeat(38)) })],
    ['26 buttons', message(actions(...Array.from({ length: 26 }, (_, at) => button({ action_id: `${at}:a` }))))],
    ['two buttons of one name', message(actions(button(), button()))],
    ['two blocks of one name', message({ type: 'divider', block_id: 'a' }, { type: 'divider', block_id: 'a' })],
    ['a value of 2,001', message(actions(button({ value: 'x'.repeat(2001) })))],
    ['a label of 76', message(actions(button({ text: plain('x'.repeat(76)) })))],
    ['an address that is none', message(actions(button({ url: 'javascript:alert(1)' })))],
    ['101 rows', message(table(101, 1))],
    ['21 columns', message(table(1, 21))],
    ['a table of 10,001 characters', message(table(73, 1, 'x'.repeat(137)))],
    ['a point without its category', message(chart({ axis_config: { categories: ['a', 'b'] } }))],
    [
      'a value that is no number',
      message(chart({ series: [{ name: 'We', data: [{ label: 'a', value: Number.NaN }] }] })),
    ],
    [
      'two lines of one name',
      message(chart({ series: Array.from({ length: 2 }, () => ({ name: 'We', data: [{ label: 'a', value: 1 }] })) })),
    ],
    ['a lone surrogate', message(rich(words('\uD83D')))],
  ])('with %s is refused', (_what, sent) => {
    expect(problemsOfMessage(sent)).not.toEqual([]);
  });
});

describe('a view', () => {
  const pick = { type: 'static_select', options: [option('a')] };

  it('is fine with each kind of field', () => {
    expect(problemsOfModal(modal({ private_metadata: '{}', callback_id: 'a' }, input(pick)))).toEqual([]);
    expect(problemsOfHome({ type: 'home', blocks: [rich(words('a'))] })).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['a title of 25', modal({ title: plain('x'.repeat(25)) }, input(pick))],
    ['inputs and no way to send them', modal({ submit: undefined }, input(pick))],
    ['3,001 characters of its own', modal({ private_metadata: 'x'.repeat(3001) }, input(pick))],
    ['101 blocks', modal({}, ...Array.from({ length: 101 }, () => ({ type: 'divider' })))],
    ['250 kB', modal({}, ...Array.from({ length: 90 }, () => rich(words('x'.repeat(2800)))))],
    ['a table', modal({}, table(1, 1))],
    [
      '11 radio buttons',
      modal({}, input({ type: 'radio_buttons', options: Array.from({ length: 11 }, (_, at) => option(`${at}`)) })),
    ],
    ['101 options', modal({}, input({ ...pick, options: Array.from({ length: 101 }, (_, at) => option(`${at}`)) }))],
    [
      'options and groups',
      modal({}, input({ ...pick, option_groups: [{ label: plain('a'), options: [option('a')] }] })),
    ],
    ['an option without a value', modal({}, input({ ...pick, options: [option('a', '')] }))],
    ['a value of 151', modal({}, input({ ...pick, options: [option('a', 'x'.repeat(151))] }))],
    ['a beginning that is not offered', modal({}, input({ ...pick, initial_option: option('b') }))],
    [
      'a beginning longer than its field',
      modal({}, input({ type: 'plain_text_input', max_length: 2, initial_value: 'abc' })),
    ],
    ['a day that is none', modal({}, input({ type: 'datepicker', initial_date: '2026-02-30' }))],
    ['two fields of one name', modal({}, input(pick), input(pick))],
  ])('with %s is refused', (_what, view) => {
    expect(problemsOfModal(view)).not.toEqual([]);
  });

  it('of the home tab draws no chart', () => {
    expect(problemsOfHome({ type: 'home', blocks: [chart()] })).not.toEqual([]);
  });
});
