/** Owns the way back: what was pressed or filled in on Slack, as values; everything may be forged, so nothing is trusted or thrown. */
import {
  type Carried,
  fieldId,
  isRecord,
  readActionId,
  readFieldId,
  readOptionValue,
  unpackForm,
  unpackValues,
  type Values,
} from './carried.ts';
import { fitted, limits } from './limits.ts';

/**
 * `people`: names of the fields that hold a bare user id from Slack's picker. Its workspace is not said there, so the caller
 * makes `slack:<tenant>/<user>` of it; it is told apart here, not in the value, since anybody could type a marked value.
 */
type Filled = { readonly action: string; readonly values: Values; readonly people: readonly string[] };

/** More than any form of ours can hold. */
const MOST_TEXT = 200_000;

/** A submitted view, beside what the platform itself carried. Null for anything but a form of ours. */
export function submittedOf(view: unknown): (Filled & { readonly carry: Values }) | null {
  if (!isRecord(view)) return null;
  const { callback_id: action, private_metadata: packed, state } = view;
  const carried = unpackForm(packed);
  if (typeof action !== 'string' || action === '' || carried === null) return null;
  const filled = valuesOf(state, carried);
  return filled === null ? null : { action, ...filled, carry: carried.carry };
}

/** A press: a button, or the button of a form inside a message with all that was filled in there. Null for anything else. */
export function pressedOf(payload: unknown): Filled | null {
  if (!isRecord(payload) || !Array.isArray(payload.actions)) return null;
  const pressed: unknown = payload.actions[0];
  if (!isRecord(pressed) || pressed.type !== 'button') return null;
  const id = readActionId(pressed.action_id);
  if (id === null) return null;
  const { action, form } = id;
  if (form === null) {
    const values = unpackValues(pressed.value);
    return values === null ? null : { action, values, people: [] };
  }
  const carried = unpackForm(pressed.value);
  const state = payload.state ?? (isRecord(payload.view) ? payload.view.state : undefined);
  const filled = carried === null ? null : valuesOf(state, carried, form);
  return filled === null ? null : { action, ...filled };
}

/** What a form carries hidden wins over a field that poses under its name. */
function valuesOf(state: unknown, { hidden, long }: Carried, form?: number): Omit<Filled, 'action'> | null {
  const fields = isRecord(state) && isRecord(state.values) ? Object.entries(state.values) : [];
  const read: (readonly [string, Answer])[] = [];
  for (const [block, elements] of fields) {
    const name = readFieldId(block, form);
    if (name === null) continue;
    const answer = answerIn(elements, long);
    if (answer === null) return null;
    read.push([name, answer]);
  }
  if (read.reduce((sum, [, answer]) => sum + answer.value.length, 0) > MOST_TEXT) return null;
  const values = Object.fromEntries(read.map(([name, answer]) => [name, answer.value]));
  const people = read.filter(([name, answer]) => answer.isPerson && !Object.hasOwn(hidden, name)).map(([name]) => name);
  return { values: { ...values, ...hidden }, people };
}

type Answer = { readonly value: string; readonly isPerson: boolean };

/** The one element of an input block. */
function answerIn(elements: unknown, long: readonly string[]): Answer | null {
  const element: unknown = isRecord(elements) ? Object.values(elements)[0] : null;
  if (!isRecord(element)) return null;
  const value = answered(element, long);
  return value === null ? null : { value, isPerson: element.type === 'users_select' && value !== '' };
}

function answered(element: Readonly<Record<string, unknown>>, long: readonly string[]): string | null {
  switch (element.type) {
    case 'plain_text_input':
    case 'email_text_input':
      return words(element.value)?.replace(/\r\n?/g, '\n') ?? null;
    case 'datepicker':
      return words(element.selected_date);
    case 'users_select':
      return words(element.selected_user);
    case 'radio_buttons':
    case 'static_select':
      return element.selected_option == null ? '' : chosen(element.selected_option, long);
    case 'checkboxes':
    case 'multi_static_select':
      return several(element.selected_options, long);
    default:
      return null;
  }
}

/** What was left empty is null in Slack's words. */
function words(value: unknown): string | null {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : null;
}

function chosen(option: unknown, long: readonly string[]): string | null {
  return isRecord(option) ? readOptionValue(option.value, long) : null;
}

function several(options: unknown, long: readonly string[]): string | null {
  if (options === null || options === undefined) return '';
  if (!Array.isArray(options)) return null;
  const values = options.map(option => chosen(option, long));
  return values.every(value => value !== null) ? values.join(',') : null;
}

/** The fields that a view shows, by name, in its order. */
export function fieldsOf(view: unknown): readonly string[] {
  const blocks = isRecord(view) && Array.isArray(view.blocks) ? view.blocks : [];
  return blocks.flatMap(block => {
    if (!isRecord(block) || block.type !== 'input' || typeof block.block_id !== 'string') return [];
    return readFieldId(block.block_id) ?? [];
  });
}

/** Mistakes by field as Slack wants them; one about a field that is not shown stands at the first. Null where none is shown. */
export function errorsOf(fix: Values, shown: readonly string[]): Record<string, string> | null {
  const [first] = shown;
  if (first === undefined) return null;
  const errors = new Map<string, string>();
  for (const [name, words] of Object.entries(fix)) {
    const id = fieldId(shown.includes(name) ? name : first);
    errors.set(id, [errors.get(id) ?? '', words].filter(each => each !== '').join(' '));
  }
  return Object.fromEntries([...errors].map(([id, words]) => [id, fitted(words, limits.input.hint)]));
}
