/** Owns the arguments of a Web API call: read from a form, a query or JSON, where nested ones may be JSON in a string. */
import { refuse, refuseWith } from './refusal.ts';
import type { Fields } from './world.ts';

export type Args = {
  readonly all: Fields;
  readonly text: (name: string) => string | undefined;
  readonly must: (name: string) => string;
  readonly flag: (name: string) => boolean;
  readonly number: (name: string, otherwise: number) => number;
  /** An argument with an inside. `broken` is the error for text that is not JSON. */
  readonly nested: (name: string, broken?: string) => unknown;
};

/** Throws a refusal, as Slack answers 200 with `ok: false` for a body it cannot read. */
export function fieldsOf(query: URLSearchParams, type: string, body: string): Fields {
  const asked = Object.fromEntries(query);
  if (body === '') return asked;
  if (type.startsWith('application/json')) return { ...asked, ...fromJson(body) };
  if (type.startsWith('application/x-www-form-urlencoded'))
    return { ...asked, ...Object.fromEntries(new URLSearchParams(body)) };
  return refuse(type === '' ? 'missing_post_type' : 'invalid_post_type');
}

export function argsOf(all: Fields): Args {
  const text = (name: string): string | undefined => {
    const value = all[name];
    if (typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    return value === undefined || value === null ? undefined : refuse('invalid_array_arg');
  };
  return {
    all,
    text,
    must: name => text(name) || refuseWith('invalid_arguments', [`missing required field: ${name}`]),
    flag: name => ['true', '1'].includes(text(name) ?? ''),
    number(name, otherwise) {
      const value = text(name);
      if (value === undefined) return otherwise;
      return /^\d+$/.test(value) ? Number(value) : refuseWith('invalid_arguments', [`must be a number: ${name}`]);
    },
    nested(name, broken = 'invalid_arguments') {
      const value = all[name];
      if (typeof value !== 'string') return value;
      try {
        return value === '' ? undefined : JSON.parse(value);
      } catch {
        return refuse(broken);
      }
    },
  };
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fromJson(body: string): Fields {
  try {
    const read: unknown = JSON.parse(body);
    return isFields(read) ? read : refuse('json_not_object');
  } catch (cause) {
    if (cause instanceof SyntaxError) return refuse('invalid_json');
    throw cause;
  }
}
