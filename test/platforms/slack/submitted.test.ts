/** Proves the way back: what was pressed and filled in comes back as values, and whatever is forged or broken as nothing. */
import { describe, expect, it } from 'vitest';
import * as cards from '../../../src/cards/card.ts';
import type { Choice, Form } from '../../../src/cards/form.ts';
import { homeOf, messageOf } from '../../../src/platforms/slack/blocks.ts';
import { viewOf } from '../../../src/platforms/slack/modal.ts';
import { errorsOf, fieldsOf, pressedOf, submittedOf } from '../../../src/platforms/slack/submitted.ts';
import * as sample from '../../support/websample.ts';
import { buttonsIn, filledIn, press, submission } from './client.ts';

const all = {
  why: 'The printer\r\nbroke\rdown',
  now: '<b> & co',
  due: '2026-06-12',
  tell: [1],
  days: [0, 4],
  zone: [2],
  backup: 'U0ROSA',
  mail: 'r@a.org',
};

describe('a form that was sent', () => {
  it('comes back with every kind of field, what it carries, and who was picked', () => {
    expect(submittedOf(submission(viewOf(sample.late, { channel: 'C1' }), all))).toEqual({
      action: 'promise.late',
      values: {
        promise: 'P1',
        nonce: 'N1',
        why: 'The printer\nbroke\ndown',
        now: '<b> & co',
        due: '2026-06-12',
        tell: 'me',
        days: 'Monday,Friday',
        zone: 'America/Los_Angeles',
        backup: 'U0ROSA',
        mail: 'r@a.org',
      },
      people: ['backup'],
      carry: { channel: 'C1' },
    });
  });

  it('comes back empty where nothing was filled in, and with what it began with', () => {
    const back = submittedOf(submission(viewOf(sample.late, {})));
    expect(back?.values).toEqual({
      promise: 'P1',
      nonce: 'N1',
      why: '',
      now: '',
      due: '',
      tell: '',
      days: '',
      zone: '',
      backup: '',
      mail: '',
    });
    expect(back?.people).toEqual([]);
    const begun: Form = {
      ...sample.late,
      fields: [{ kind: 'line', name: 'a', label: 'A', required: true, most: 9, value: 'x' }],
    };
    expect(submittedOf(submission(viewOf(begun, {})))?.values).toMatchObject({ a: 'x' });
  });

  it('what it carries hidden wins over a field that poses under its name', () => {
    const posing: Form = { ...sample.late, fields: [{ kind: 'person', name: 'promise', label: 'P', required: false }] };
    const back = submittedOf(submission(viewOf(posing, {}), { promise: 'U0EVIL' }));
    expect(back).toMatchObject({ values: { promise: 'P1' }, people: [] });
  });

  it.each<[string, readonly Choice[]]>([
    ['with signs that Slack rewrites', [{ value: '<a> & ~b~0026', label: 'x' }]],
    ['without one', [{ value: '', label: 'Nobody' }]],
    [
      'of blanks',
      [
        { value: ' a ', label: 'x' },
        { value: ' ', label: 'y' },
      ],
    ],
    [
      'too long for an option',
      [
        { value: 'x'.repeat(151), label: 'x' },
        { value: 'y', label: 'y' },
        { value: '&'.repeat(60), label: 'z' },
      ],
    ],
    ['that looks like a reference', [{ value: '~#0', label: 'x' }]],
  ])('a choice comes back with its value: %s', (_what, choices) => {
    const form: Form = {
      ...sample.late,
      fields: [{ kind: 'several', name: 'a', label: 'A', required: true, choices }],
    };
    const back = submittedOf(submission(viewOf(form, {}), { a: choices.map((_, at) => at) }));
    expect(back?.values.a).toBe(choices.map(each => each.value).join(','));
  });

  const view = submission(viewOf(sample.late, {}), all);
  const state = (answer: unknown) => ({ ...view, state: { values: { 'f:why': { why: answer } } } });
  it.each<[string, unknown]>([
    ['nothing', null],
    ['no object', 'view'],
    ['no name', { ...view, callback_id: undefined }],
    ['a view of somebody else', { ...view, private_metadata: '' }],
    ['broken JSON', { ...view, private_metadata: '{' }],
    ['carried numbers', { ...view, private_metadata: '{"hidden":{"a":1},"carry":{},"long":[]}' }],
    ['carried lists', { ...view, private_metadata: '{"hidden":[],"carry":{},"long":[]}' }],
    ['long values that are none', { ...view, private_metadata: '{"hidden":{},"carry":{},"long":[1]}' }],
    [
      'more than a view carries',
      { ...view, private_metadata: `{"hidden":{"a":"${'x'.repeat(3000)}"},"carry":{},"long":[]}` },
    ],
    ['a field of no kind', state({ type: 'file_input', files: [] })],
    ['words that are none', state({ type: 'plain_text_input', value: 5 })],
    ['words beyond all forms', state({ type: 'plain_text_input', value: 'x'.repeat(200_001) })],
    ['a choice that is none', state({ type: 'static_select', selected_option: 'x' })],
    ['a choice without a value', state({ type: 'radio_buttons', selected_option: {} })],
    ['a reference to nothing', state({ type: 'radio_buttons', selected_option: { value: '~#7' } })],
    ['a broken escape', state({ type: 'radio_buttons', selected_option: { value: '~zz' } })],
    ['ticks that are no list', state({ type: 'checkboxes', selected_options: {} })],
    ['an element that is none', state(null)],
  ])('is nothing where it is forged or broken: %s', (_what, sent) => {
    expect(submittedOf(sent)).toBeNull();
  });
});

describe('a press', () => {
  it('comes back with what the button carries, from a message and from the Home tab', () => {
    const card = cards.card(
      'en',
      's',
      cards.buttons(cards.button('Done', 'a.b', { id: '<&>"\u0000' }), cards.button('Late', 'a.b')),
    );
    for (const { blocks } of [messageOf(card), homeOf(card)]) {
      const [done, late] = buttonsIn(blocks);
      expect(done?.value).not.toMatch(/[<>&]/);
      expect(pressedOf(press(blocks, done))).toEqual({ action: 'a.b', values: { id: '<&>"\u0000' }, people: [] });
      expect(pressedOf(press(blocks, late))).toEqual({ action: 'a.b', values: {}, people: [] });
    }
  });

  it('on the button of a form brings what was filled into that form, and no other', () => {
    const field = { kind: 'line', name: 'why', label: 'Why', required: false, most: 50 } as const;
    const form = (id: string): cards.Block => ({
      kind: 'form',
      form: {
        ...sample.late,
        hidden: { id },
        intro: [],
        fields: [field, { kind: 'person', name: 'who', label: 'Who', required: false }],
      },
    });
    const { blocks } = messageOf(
      cards.card('en', 's', form('one'), cards.buttons(cards.button('Open', 'x.y')), form('two')),
    );
    const [first, open, second] = buttonsIn(blocks);
    const { values } = filledIn(blocks, { who: 'U1' });
    const state = {
      values: {
        ...values,
        'f0:why': { why: { type: 'plain_text_input', value: '1' } },
        'f1:why': { why: { type: 'plain_text_input', value: '2' } },
      },
    };
    expect(pressedOf({ ...press(blocks, first), state })).toEqual({
      action: 'promise.late',
      values: { id: 'one', why: '1', who: 'U1' },
      people: ['who'],
    });
    expect(pressedOf({ ...press(blocks, second), state: undefined, view: { state } })?.values).toEqual({
      id: 'two',
      why: '2',
      who: 'U1',
    });
    expect(pressedOf({ ...press(blocks, open), state })).toEqual({ action: 'x.y', values: {}, people: [] });
  });

  it('on a link is nothing', () => {
    const { blocks } = messageOf(sample.brief, { calendarUrl: () => 'https://tend.example/1.ics' });
    expect(buttonsIn(blocks)).toHaveLength(1);
    expect(pressedOf(press(blocks, buttonsIn(blocks)[0]))).toBeNull();
  });

  const button = { type: 'button', action_id: '0:a.b', value: '{}' };
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['no actions', {}],
    ['an empty list', { actions: [] }],
    ['another element', { actions: [{ ...button, type: 'static_select' }] }],
    ['a name of somebody else', { actions: [{ ...button, action_id: 'approve' }] }],
    ['a name without an action', { actions: [{ ...button, action_id: '0:' }] }],
    ['no value', { actions: [{ ...button, value: undefined }] }],
    ['broken JSON', { actions: [{ ...button, value: '{"a":' }] }],
    ['a list', { actions: [{ ...button, value: '[]' }] }],
    ['a number', { actions: [{ ...button, value: '{"a":1}' }] }],
    ['more than a button carries', { actions: [{ ...button, value: `{"a":"${'x'.repeat(2000)}"}` }] }],
    ['a form that carries no form', { actions: [{ ...button, action_id: '0.0:a.b' }] }],
  ])('is nothing where it is forged or broken: %s', (_what, payload) => {
    expect(pressedOf(payload)).toBeNull();
  });
});

describe('mistakes', () => {
  const shown = fieldsOf(submission(viewOf(sample.late, {})));

  it('stand at their fields; one about a field that is not shown stands at the first', () => {
    expect(shown).toEqual(['why', 'now', 'due', 'tell', 'days', 'zone', 'backup', 'mail']);
    expect(errorsOf({ due: 'Which day?' }, shown)).toEqual({ 'f:due': 'Which day?' });
    expect(errorsOf({ why: 'Too long.', owner: 'Nobody of that name.' }, shown)).toEqual({
      'f:why': 'Too long. Nobody of that name.',
    });
  });

  it('have nowhere to stand in a view without fields', () => {
    expect(errorsOf({ due: 'Which day?' }, fieldsOf({ blocks: [{ type: 'divider' }] }))).toBeNull();
    expect(fieldsOf(null)).toEqual([]);
  });
});
