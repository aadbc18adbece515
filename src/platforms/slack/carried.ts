/** Owns what buttons and forms carry through Slack and back: written so that Slack changes none of it, read as if forged. */
import { limits } from './limits.ts';

export type Values = Readonly<Record<string, string>>;

/** What a form carries beside its fields. `long`: values of choices that are too long for an option. */
export type Carried = { readonly hidden: Values; readonly carry: Values; readonly long: readonly string[] };

/** JSON without the three signs that Slack may give back as entities. */
export function pack(carried: unknown): string {
  return JSON.stringify(carried).replace(/[&<>]/g, sign => `\\u00${sign.charCodeAt(0).toString(16)}`);
}

/** Null for anything but an object of strings that a button could hold. */
export function unpackValues(packed: unknown): Values | null {
  const read = parsed(packed, limits.button.value);
  return isValues(read) ? read : null;
}

/** Null for anything but what a form packed. */
export function unpackForm(packed: unknown): Carried | null {
  const read = parsed(packed, limits.view.metadata);
  if (!isRecord(read)) return null;
  const { hidden, carry, long } = read;
  if (!isValues(hidden) || !isValues(carry) || !Array.isArray(long)) return null;
  return long.every(each => typeof each === 'string') ? { hidden, carry, long } : null;
}

function parsed(packed: unknown, most: number): unknown {
  if (typeof packed !== 'string' || packed.length > most) return null;
  try {
    return JSON.parse(packed);
  } catch {
    return null;
  }
}

export function isRecord(read: unknown): read is Readonly<Record<string, unknown>> {
  return typeof read === 'object' && read !== null && !Array.isArray(read);
}

function isValues(read: unknown): read is Values {
  return isRecord(read) && Object.values(read).every(value => typeof value === 'string');
}

/** Every button of a message has a number, since two may have one action; a form's button has the form's number too. */
export function actionId(at: number, action: string, form?: number): string {
  return form === undefined ? `${at}:${action}` : `${at}.${form}:${action}`;
}

export function readActionId(id: unknown): { readonly action: string; readonly form: number | null } | null {
  const match = typeof id === 'string' && id.length <= limits.id ? /^\d+(?:\.(\d+))?:(.+)$/su.exec(id) : null;
  if (match?.[2] === undefined) return null;
  return { action: match[2], form: match[1] === undefined ? null : Number(match[1]) };
}

/** A field's block; forms inside one message are told apart by their number. */
export function fieldId(name: string, form?: number): string {
  return `f${form ?? ''}:${name}`;
}

export function readFieldId(id: string, form?: number): string | null {
  const begins = fieldId('', form);
  return id.startsWith(begins) ? id.slice(begins.length) : null;
}

/** A choice's value inside an option: never empty, without signs that Slack rewrites; one too long goes to `long`. */
export function optionValue(value: string, long: string[]): string {
  const written = value.replace(
    /[~&<>\p{Cc}\p{Cs}]|^\s|\s$/gu,
    sign => `~${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  if (written === '') return '~';
  if (written.length <= limits.option.value) return written;
  long.push(value);
  return `~#${long.length - 1}`;
}

export function readOptionValue(written: unknown, long: readonly string[]): string | null {
  if (typeof written !== 'string') return null;
  if (written === '~') return '';
  const place = /^~#(\d+)$/.exec(written)?.[1];
  if (place !== undefined) return long[Number(place)] ?? null;
  if (/~(?![\da-f]{4})/.test(written)) return null;
  return written.replace(/~([\da-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
