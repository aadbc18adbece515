/** Owns what is chosen and typed, in the shape `state.values` has for each kind of element; a person cannot choose what is not there. */
import { isFields } from './arguments.ts';
import { field, fieldsIn, optionsOf, type Part, words } from './surface.ts';
import type { Block, Fields, Values } from './world.ts';

/** By label, action or block: words, an option's text or value, several of these, or null for nothing. */
export type Chosen = Readonly<Record<string, string | readonly string[] | null>>;
type Choice = string | readonly string[] | null;

/** Which property holds the value, and where the element keeps what it begins with. */
const ONE: Readonly<Record<string, readonly [string, string]>> = {
  plain_text_input: ['value', 'initial_value'],
  email_text_input: ['value', 'initial_value'],
  url_text_input: ['value', 'initial_value'],
  number_input: ['value', 'initial_value'],
  datepicker: ['selected_date', 'initial_date'],
  timepicker: ['selected_time', 'initial_time'],
  datetimepicker: ['selected_date_time', 'initial_date_time'],
  users_select: ['selected_user', 'initial_user'],
  channels_select: ['selected_channel', 'initial_channel'],
  conversations_select: ['selected_conversation', 'initial_conversation'],
  static_select: ['selected_option', 'initial_option'],
  external_select: ['selected_option', 'initial_option'],
  radio_buttons: ['selected_option', 'initial_option'],
  rich_text_input: ['rich_text_value', 'initial_value'],
};
const MANY: Readonly<Record<string, readonly [string, string]>> = {
  multi_static_select: ['selected_options', 'initial_options'],
  multi_external_select: ['selected_options', 'initial_options'],
  checkboxes: ['selected_options', 'initial_options'],
  multi_users_select: ['selected_users', 'initial_users'],
  multi_channels_select: ['selected_channels', 'initial_channels'],
  multi_conversations_select: ['selected_conversations', 'initial_conversations'],
  file_input: ['files', 'initial_files'],
};

export function stateOf(blocks: readonly Block[], kept: Values, chosen: Chosen): Values {
  const picked = new Map(Object.entries(chosen).map(([name, choice]) => [field(blocks, name).element, choice]));
  const state: Record<string, Record<string, Fields>> = {};
  for (const { block, element } of fieldsIn(blocks)) {
    const before = kept[block.block_id]?.[element.action_id];
    const choice = picked.get(element);
    const value = choice === undefined ? (before ?? begun(element)) : choiceIn(element, choice);
    state[block.block_id] = { ...state[block.block_id], [element.action_id]: value };
  }
  return state;
}

/** What a form's own checks say before anything is sent: null when it may be. */
export function hindrance({ block, element, label, required }: Part, state: Values): string | null {
  const value = state[block.block_id]?.[element.action_id] ?? {};
  const held = Object.entries(value).find(([key]) => key !== 'type')?.[1];
  const empty = held === null || held === '' || (Array.isArray(held) && held.length === 0);
  if (empty) return required ? `${label} must not stay empty` : null;
  if (typeof held !== 'string') return null;
  const { max_length: most, min_length: least } = element;
  if (typeof most === 'number' && held.length > most) return `${label} takes ${most} characters`;
  if (typeof least === 'number' && held.length < least) return `${label} wants ${least} characters`;
  if (element.type === 'email_text_input' && !/^\S+@\S+\.\S+$/.test(held)) return `${label} wants an e-mail address`;
  return null;
}

export function choiceIn(element: Part['element'], choice: Choice): Fields {
  const { type } = element;
  const one = ONE[type];
  if (one) {
    if (Array.isArray(choice)) throw new Error(`${type} holds one value`);
    return { type, [one[0]]: choice === null ? null : single(element, one[0], String(choice)) };
  }
  const many = MANY[type];
  if (!many) throw new Error(`the fake Slack cannot fill in a ${type}`);
  const all = choice === null ? [] : [choice].flat();
  return { type, [many[0]]: all.map(each => (many[0] === 'selected_options' ? option(element, each) : each)) };
}

function begun(element: Part['element']): Fields {
  const { type } = element;
  const one = ONE[type];
  if (one) return { type, [one[0]]: element[one[1]] ?? null };
  const many = MANY[type];
  return many ? { type, [many[0]]: element[many[1]] ?? [] } : { type };
}

function single(element: Part['element'], property: string, choice: string): unknown {
  if (property === 'selected_option') return option(element, choice);
  if (property === 'selected_date_time') return Number(choice);
  if (property === 'selected_date' && !/^\d{4}-\d\d-\d\d$/.test(choice)) throw new Error(`${choice} is no date`);
  if (property !== 'rich_text_value') return choice;
  const section = { type: 'rich_text_section', elements: [{ type: 'text', text: choice }] };
  return { type: 'rich_text', elements: [section] };
}

function option(element: Part['element'], choice: string): Fields {
  const options = optionsOf(element);
  const found = options.find(each => each.value === choice || words(each.text) === choice);
  if (found && isFields(found)) return { text: found.text, value: found.value };
  const there = options.map(each => words(each.text)).join(', ');
  throw new Error(`${element.action_id} has no option ${choice}; there are: ${there}`);
}
