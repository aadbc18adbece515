/** Proves forms as modals: each kind of field with Slack's own element, what they carry, and what Slack cannot hold. */
import { describe, expect, it, test } from 'vitest';
import * as cards from '../../../src/cards/card.ts';
import type { Choice, Field, Form } from '../../../src/cards/form.ts';
import { viewOf } from '../../../src/platforms/slack/modal.ts';
import { problemsOfModal } from '../../support/slack/blockkit.ts';
import * as sample from '../../support/websample.ts';
import { seen } from './seen.ts';

const choices = (count: number, value = (at: number) => `v${at}`): readonly Choice[] =>
  Array.from({ length: count }, (_, at) => ({ value: value(at), label: `Choice ${at}` }));
const form = (...fields: readonly Field[]): Form => ({
  language: 'en',
  title: 'A promise',
  action: 'commitment.record',
  hidden: { nonce: 'N1' },
  intro: [],
  fields,
  submit: 'Save',
});
const element = (field: Field) =>
  viewOf(form(field), {}).blocks.map(block => ('element' in block ? block.element : block))[0];
const common = { name: 'a', label: 'A', required: true } as const;

test('a form as it is seen, and what it carries', () => {
  const view = viewOf(sample.late, { channel: 'C1', ts: '1.2' });
  expect(problemsOfModal(view)).toEqual([]);
  expect(view).toMatchObject({
    callback_id: 'promise.late',
    private_metadata: '{"hidden":{"promise":"P1","nonce":"N1"},"carry":{"channel":"C1","ts":"1.2"},"long":[]}',
    title: { text: 'Running late' },
    submit: { text: 'Tell Rosa' },
    close: { text: 'Cancel' },
  });
  expect(seen(view.blocks)).toEqual([
    'Tell Rosa about *200 leaflets in Spanish*, due Friday, June 5.',
    'Why? (One plain sentence is enough.) {plain_text_input}',
    'What we do for now? {plain_text_input}',
    'New date {datepicker}',
    'Who should tell them? {radio_buttons Tend/I will call}',
    'Days that work for you? {checkboxes Monday/Tuesday/Wednesday/Thursday/Friday}',
    'Time zone? {static_select America/New_York/America/Chicago/America/Los_Angeles}',
    'A backup? {users_select}',
    'E-mail? {email_text_input}',
  ]);
});

test('a title too long for the bar stands in full below a short one, in the language of the form', () => {
  const view = viewOf({ ...sample.pulse, submit: 'Enviar todas mis respuestas' }, {});
  expect(view.title.text).toBe('Por favor, complete');
  expect(view.submit?.text).toBe('Enviar');
  expect(view.close?.text).toBe('Cancelar');
  expect(seen(view.blocks)[0]).toBe('# ¿Cómo va Mercy como su socio?');
});

describe('a field', () => {
  it.each<[string, Field, object]>([
    [
      'a line',
      { ...common, kind: 'line', most: 200, value: 'x' },
      { type: 'plain_text_input', max_length: 200, initial_value: 'x' },
    ],
    ['a phone', { ...common, kind: 'line', most: 60, as: 'phone' }, { type: 'plain_text_input', max_length: 60 }],
    [
      'an e-mail',
      { ...common, kind: 'line', most: 200, as: 'email', value: 'a@b.c' },
      { type: 'email_text_input', initial_value: 'a@b.c' },
    ],
    [
      'words',
      { ...common, kind: 'words', most: 9000 },
      { type: 'plain_text_input', multiline: true, max_length: 3000 },
    ],
    ['words that begin too long', { ...common, kind: 'words', most: 3, value: 'abcd' }, { initial_value: 'abc' }],
    ['a day', { ...common, kind: 'date', value: '2026-06-05' }, { type: 'datepicker', initial_date: '2026-06-05' }],
    ['a person', { ...common, kind: 'person' }, { type: 'users_select', placeholder: { text: 'Choose one' } }],
    [
      'a choice of 10',
      { ...common, kind: 'choice', choices: choices(10), value: 'v3' },
      { type: 'radio_buttons', initial_option: { value: 'v3' } },
    ],
    ['a choice of 11', { ...common, kind: 'choice', choices: choices(11) }, { type: 'static_select' }],
    [
      'a list',
      { ...common, kind: 'pick', choices: choices(2), value: 'v1' },
      { type: 'static_select', initial_option: { value: 'v1' } },
    ],
    [
      'several of 10',
      { ...common, kind: 'several', choices: choices(10), value: ['v1', 'v3'] },
      { type: 'checkboxes', initial_options: [{ value: 'v1' }, { value: 'v3' }] },
    ],
    [
      'several of 11',
      { ...common, kind: 'several', choices: choices(11), value: ['v1'] },
      { type: 'multi_static_select', initial_options: [{ value: 'v1' }] },
    ],
  ])('%s', (_what, field, expected) => {
    expect(problemsOfModal(viewOf(form(field), {}))).toEqual([]);
    expect(element(field)).toMatchObject({ ...expected, action_id: 'a' });
  });

  it('begins with nothing where its beginning is no day, no choice, or empty', () => {
    expect(element({ ...common, kind: 'date', value: '2026-02-30' })).toEqual({ type: 'datepicker', action_id: 'a' });
    expect(element({ ...common, kind: 'pick', choices: choices(2), value: '' })).not.toHaveProperty('initial_option');
    expect(element({ ...common, kind: 'line', most: 10, value: '' })).not.toHaveProperty('initial_value');
  });

  it('without a single choice is left out', () => {
    expect(
      viewOf(form({ ...common, kind: 'pick', choices: [] }, { ...common, name: 'b', kind: 'date' }), {}).blocks,
    ).toHaveLength(1);
  });

  it('with a label longer than an option shows the rest below it', () => {
    const label = 'Rosa Díaz, who speaks for the Northside Interfaith Council and its eleven congregations';
    expect(element({ ...common, kind: 'pick', choices: [{ value: 'r', label }] })).toMatchObject({
      options: [
        {
          text: { text: 'Rosa Díaz, who speaks for the Northside Interfaith Council and its eleven…' },
          description: { text: 'congregations' },
        },
      ],
    });
  });
});

describe('many choices', () => {
  it('stand in groups named by their first and last', () => {
    const view = viewOf(form({ ...common, kind: 'pick', choices: choices(250), value: 'v240' }), {});
    expect(problemsOfModal(view)).toEqual([]);
    expect(element({ ...common, kind: 'pick', choices: choices(250), value: 'v240' })).toMatchObject({
      option_groups: [
        { label: { text: 'Choice 0 – Choice 99' } },
        { label: { text: 'Choice 100 – Choice 199' } },
        { label: { text: 'Choice 200 – Choice 249' } },
      ],
      initial_option: { value: 'v240' },
    });
  });

  it.each([
    ['en', 'Type to search. Only the first 2000 of 12000 fit here.'],
    ['es', 'Type to search. Aquí solo caben los primeros 2000 de 12000.'],
  ] as const)('are fewer where the view would be too large, and the field says so: %s', (language, hint) => {
    const field: Field = { ...common, kind: 'pick', choices: choices(12_000), hint: 'Type to search.' };
    const view = viewOf({ ...form(field), language }, {});
    expect(problemsOfModal(view)).toEqual([]);
    expect(view.blocks[0]).toMatchObject({ hint: { text: hint } });
  });
});

describe('what Slack cannot hold', () => {
  it.each<[string, Form]>([
    ['more carried than a view takes', { ...form({ ...common, kind: 'date' }), hidden: { text: 'x'.repeat(3000) } }],
    [
      'more fields than a view takes',
      form(...Array.from({ length: 101 }, (_, at): Field => ({ ...common, name: `f${at}`, kind: 'date' }))),
    ],
    ['a name longer than an id', form({ ...common, name: 'x'.repeat(254), kind: 'date' })],
    ['nothing at all to fill in or read', form()],
  ])('%s is said, with nothing to send', (_what, asked) => {
    const view = viewOf(asked, {});
    expect(problemsOfModal(view)).toEqual([]);
    expect(view.submit).toBeUndefined();
    expect(seen(view.blocks)).toEqual([
      '“A promise” is more than a form on Slack can hold. Nothing was changed. Write to me instead.',
    ]);
  });

  it('a long introduction is cut, the fields are not', () => {
    const intro = Array.from({ length: 150 }, (_, at) => [cards.text(`${at}`), cards.divider()]).flat();
    const view = viewOf({ ...form({ ...common, kind: 'date' }), intro }, {});
    expect(problemsOfModal(view)).toEqual([]);
    expect(seen(view.blocks).slice(-2)).toEqual(['(101 more lines do not fit here.)', 'A {datepicker}']);
  });
});
