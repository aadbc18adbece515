/** Owns what buttons and forms carry through Teams and back: ids and claims, read as if forged. */
import type { Form } from '../../cards/form.ts';
import { bytes, limits } from './limits.ts';
import type { Json } from './richtext.ts';

export type Values = Readonly<Record<string, string>>;

/** What was pressed or filled in. `isAlone`: the card is nothing but this form, so its answer takes the card's place. */
export type Carried = {
  readonly action: string;
  readonly values: Values;
  readonly isAlone: boolean;
  readonly opener: Opener;
};

/** What opened a form, to have it again with what is wrong. */
export type Opener = { readonly action: string; readonly values: Values } | null;

/** The platform's own actions: what was typed is said again, and a form is called off. */
export const SAY = 'teams.say';
export const CANCEL = 'teams.cancel';

/** More than any form of ours can hold. */
const MOST_TEXT = 200_000;
const MOST_FIELDS = 60;

/** `a` names the action for clients that know no verbs. */
export function packButton(action: string, values: Values): Json {
  return { a: action, v: values };
}

/** A field nobody filled in may not come back at all, so a form names its fields. What opened it comes along where it has room. */
export function packForm({ action, hidden, fields }: Form, at: number, isAlone: boolean, opener: Opener): Json {
  const packed = { a: action, f: at, h: hidden, n: fields.map(field => field.name), ...(isAlone ? { o: 1 } : {}) };
  if (opener === null) return packed;
  const whole = { ...packed, q: packButton(opener.action, opener.values) };
  return bytes(whole) > limits.button.data ? packed : whole;
}

/** The id of a field; forms in one card are told apart by their number, and no name can be taken for something we carry. */
export function fieldId(name: string, form: number): string {
  return `f${form}:${name}`;
}

/** Null for anything but what a button or form of ours packed. What a form hides wins over a field of that name. */
export function unpack(data: unknown, verb = ''): Carried | null {
  if (!isRecord(data)) return null;
  const action = typeof data.a === 'string' && data.a !== '' ? data.a : verb;
  if (action === '') return null;
  const opener = openerIn(data.q);
  const isAlone = data.o === 1;
  if (data.f === undefined) return isValues(data.v) ? { action, values: data.v, isAlone, opener } : null;
  const { f: form, h: hidden, n: names } = data;
  if (typeof form !== 'number' || !isValues(hidden) || !isNames(names)) return null;
  const read = names.map(name => [name, filledIn(data[fieldId(name, form)])] as const);
  const total = read.reduce((sum, [, value]) => sum + (value?.length ?? 0), 0);
  if (total > MOST_TEXT || read.some(([, value]) => value === null)) return null;
  const values = Object.fromEntries(read.map(([name, value]) => [name, value ?? '']));
  return { action, values: { ...values, ...hidden }, isAlone, opener };
}

function openerIn(packed: unknown): Opener {
  if (!isRecord(packed) || typeof packed.a !== 'string' || !isValues(packed.v)) return null;
  return { action: packed.a, values: packed.v };
}

function filledIn(value: unknown): string | null {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : null;
}

export function isRecord(read: unknown): read is Readonly<Record<string, unknown>> {
  return typeof read === 'object' && read !== null && !Array.isArray(read);
}

function isValues(read: unknown): read is Values {
  return isRecord(read) && Object.values(read).every(value => typeof value === 'string');
}

function isNames(read: unknown): read is readonly string[] {
  return Array.isArray(read) && read.length <= MOST_FIELDS && read.every(name => typeof name === 'string');
}
