/** Owns the way in: a posted page becomes an Intent, whose id is the nonce the page was rendered with. */
import { type Form, tooLong, withoutPickers } from '../../cards/form.ts';
import type { Intent } from '../../ports/chat.ts';
import type { Seat } from './seat.ts';
import { Unfit } from './unfit.ts';
import { formWords } from './words.ts';

export type Typed = Intent & { readonly kind: 'typed' };
export type Pressed = Intent & { readonly kind: 'pressed' };
export type Values = Readonly<Record<string, string>>;

/** A posted body; anything but a form of ours has none. Throws Unfit 400. */
export function bodyOf(body: unknown): URLSearchParams {
  if (typeof body !== 'string') throw new Unfit(400, 'malformed');
  return new URLSearchParams(body);
}

export function typed(seat: Seat, body: URLSearchParams): Typed {
  return { ...common(seat, body), kind: 'typed', words: field(body, 'words') };
}

/** A button; its values travel as one JSON field, since browsers rewrite line ends in fields of their own. */
export function pressed(seat: Seat, body: URLSearchParams): Pressed {
  return { ...common(seat, body), kind: 'pressed', action: field(body, 'action'), values: packed(body, 'values') };
}

/** A form: what was filled in, beside what it carried hidden, which wins over a field that poses under its name. */
export function submitted(seat: Seat, body: URLSearchParams): Pressed {
  const values = { ...filled(body), ...packed(body, 'values') };
  return { ...common(seat, body), kind: 'pressed', action: field(body, 'action'), values };
}

export function opened(seat: Seat, id: string): Intent {
  return { id, from: seat.actor.account, at: null, kind: 'opened' };
}

/** What the fields of a form hold: several ticks joined by a comma, line ends as one character. */
function filled(body: URLSearchParams): Values {
  const names = new Set([...body.keys()].filter(name => name.startsWith('v.')));
  return Object.fromEntries([...names].map(name => [name.slice(2), unix(body.getAll(name).join(','))]));
}

/** One value of the frame's own. Throws Unfit 400 where it is missing. */
export function field(body: URLSearchParams, name: string): string {
  const value = body.get(name);
  if (value === null) throw new Unfit(400, 'malformed');
  return unix(value);
}

/** What any platform checks before it sends a form: errors by field, in the form's language; none if all is well. */
export function faults(form: Form, values: Values): Values {
  const said = formWords[form.language];
  const long = new Set(tooLong(form, values));
  return Object.fromEntries(
    withoutPickers(form).fields.flatMap(one => {
      if (one.required && (values[one.name] ?? '').trim() === '') return [[one.name, said.missing]];
      if (long.has(one.name) && 'most' in one) return [[one.name, said.tooLong(one.most)]];
      return [];
    }),
  );
}

/** Text for an attribute that must come back letter by letter: everything unusual is written as a JSON escape. */
export function pack(values: Values): string {
  return JSON.stringify(values).replace(/[^ -~]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function packed(body: URLSearchParams, name: string): Values {
  let read: unknown;
  try {
    read = JSON.parse(field(body, name));
  } catch {
    throw new Unfit(400, 'malformed');
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) throw new Unfit(400, 'malformed');
  const pairs = Object.entries(read);
  if (!pairs.every((pair): pair is [string, string] => typeof pair[1] === 'string')) throw new Unfit(400, 'malformed');
  return Object.fromEntries(pairs);
}

function common(seat: Seat, body: URLSearchParams): Pick<Intent, 'id' | 'from' | 'at'> {
  const id = field(body, 'intent');
  if (!/^[\w-]{1,64}$/.test(id)) throw new Unfit(400, 'malformed');
  return { id, from: seat.actor.account, at: seat.at?.place ?? null };
}

function unix(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
