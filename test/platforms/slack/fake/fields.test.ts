/** Every kind of field comes back in the shape Slack gives it, and only what is offered can be chosen. */
import { describe, expect, it } from 'vitest';
import { field, pressablesOf } from '../../../support/slack/surface.ts';
import { choiceIn, hindrance, stateOf } from '../../../support/slack/values.ts';
import type { Block, Fields } from '../../../support/slack/world.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const options = [
  { text: plain('Agree'), value: '4' },
  { text: plain('Strongly agree'), value: '5' },
];
const input = (element: Fields, more: Fields = {}): Block => ({
  type: 'input',
  block_id: 'b',
  label: plain('Label'),
  element: { action_id: 'a', ...element },
  ...more,
});
const value = (element: Fields, choice: string | string[] | null) =>
  stateOf([input(element)], {}, { Label: choice }).b?.a;

describe('a field', () => {
  it.each([
    [{ type: 'plain_text_input' }, 'words', { value: 'words' }],
    [{ type: 'email_text_input' }, 'a@b.example', { value: 'a@b.example' }],
    [{ type: 'number_input' }, '12', { value: '12' }],
    [{ type: 'static_select', options }, 'Agree', { selected_option: options[0] }],
    [{ type: 'static_select', option_groups: [{ label: plain('G'), options }] }, '5', { selected_option: options[1] }],
    [{ type: 'radio_buttons', options }, '5', { selected_option: options[1] }],
    [{ type: 'checkboxes', options }, ['4', '5'], { selected_options: options }],
    [{ type: 'multi_static_select', options }, 'Agree', { selected_options: [options[0]] }],
    [{ type: 'users_select' }, 'U1', { selected_user: 'U1' }],
    [{ type: 'multi_users_select' }, ['U1', 'U2'], { selected_users: ['U1', 'U2'] }],
    [{ type: 'conversations_select' }, 'C1', { selected_conversation: 'C1' }],
    [{ type: 'datepicker' }, '2026-06-05', { selected_date: '2026-06-05' }],
    [{ type: 'timepicker' }, '10:00', { selected_time: '10:00' }],
    [{ type: 'datetimepicker' }, '1780322400', { selected_date_time: 1780322400 }],
    [{ type: 'checkboxes', options }, null, { selected_options: [] }],
    [{ type: 'datepicker' }, null, { selected_date: null }],
  ] as const)('%o with %o', (element, choice, expected) => {
    const given = choice as string | string[] | null;
    expect(value(element, given)).toEqual({ type: element.type, ...expected });
  });

  it('starts with what it was given, until something is chosen', () => {
    const chosen = input({ type: 'radio_buttons', options, initial_option: options[0] });
    expect(stateOf([chosen], {}, {}).b?.a).toMatchObject({ selected_option: { value: '4' } });
    const kept = stateOf([chosen], {}, { a: '5' });
    expect(stateOf([chosen], kept, {}).b?.a).toMatchObject({ selected_option: { value: '5' } });
    expect(stateOf([input({ type: 'plain_text_input' })], {}, {}).b?.a).toEqual({
      type: 'plain_text_input',
      value: null,
    });
  });

  it('offers only what it offers', () => {
    expect(() => value({ type: 'static_select', options }, 'Maybe')).toThrow('no option Maybe; there are: Agree');
    expect(() => value({ type: 'datepicker' }, 'Friday')).toThrow('Friday is no date');
    expect(() => choiceIn({ type: 'button', action_id: 'a' }, 'x')).toThrow('cannot fill in a button');
    const twice = [input({ type: 'datepicker' }), input({ type: 'timepicker' }, { block_id: 'c' })];
    expect(() => field(twice, 'Label')).toThrow('2 fields answer to Label');
  });

  it('checks itself before it is sent', () => {
    const stuck = (element: Fields, choice: string | null, more: Fields = {}) => {
      const blocks = [input(element, more)];
      return hindrance(field(blocks, 'a'), stateOf(blocks, {}, { a: choice }));
    };
    expect(stuck({ type: 'plain_text_input' }, null)).toBe('Label must not stay empty');
    expect(stuck({ type: 'plain_text_input' }, null, { optional: true })).toBeNull();
    expect(stuck({ type: 'checkboxes', options }, null)).toBe('Label must not stay empty');
    expect(stuck({ type: 'plain_text_input', min_length: 3 }, 'ab')).toBe('Label wants 3 characters');
    expect(stuck({ type: 'email_text_input' }, 'nobody')).toBe('Label wants an e-mail address');
  });
});

it('buttons are found at any depth, and the options of a menu count as buttons', () => {
  const button = (text: string) => ({ type: 'button', action_id: text.toLowerCase(), text: plain(text) });
  const blocks: Block[] = [
    { type: 'section', block_id: 's', accessory: button('Beside') },
    { type: 'container', block_id: 'c', child_blocks: [{ type: 'actions', elements: [button('Within')] }] },
    { type: 'actions', block_id: 'a', elements: [{ type: 'overflow', action_id: 'more', options }] },
  ];
  expect(pressablesOf(blocks).map(({ label, part }) => [label, part.block.block_id])).toEqual([
    ['Beside', 's'],
    ['Within', 'c'],
    ['Agree', 'a'],
    ['Strongly agree', 'a'],
  ]);
});
