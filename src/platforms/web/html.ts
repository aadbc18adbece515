/** Owns markup: a template that escapes every value by construction, so nothing anybody typed can become a tag. */
import * as escaper from 'html-escaper';
import { type Span, tame } from '../../cards/text.ts';

const made = Symbol('html');

/** Markup made by `html` and by nothing else: the key is private to this file. */
export type Html = { readonly [made]: string };

/** What a template takes. False, null and undefined show nothing, so that a part can be left out by `&&`. */
type Shown = string | number | Html | readonly (Html | Span)[] | false | null | undefined;

/** Throws (a bug, met by any test) where a value stands as an attribute without quotes, which escaping cannot save. */
export function html(literals: TemplateStringsArray, ...values: readonly Shown[]): Html {
  const parts = literals.map((literal, position) => {
    if (position < values.length && /\s[\w-]+=$/.test(literal)) throw new Error('attribute without quotes');
    return literal + shown(values[position]);
  });
  return { [made]: parts.join('') };
}

/** The finished markup, for the response. */
export function source(page: Html): string {
  return page[made];
}

export const nothing: Html = html``;

/** A hidden field of a form. */
export function hidden(name: string, value: string): Html {
  return html`<input type="hidden" name="${name}" value="${value}">`;
}

function shown(value: Shown): string {
  if (value === false || value === null || value === undefined) return '';
  if (typeof value === 'string') return escaper.escape(tame(value));
  if (typeof value === 'number') return String(value);
  if (made in value) return value[made];
  return value.map(one => (made in one ? one[made] : span(one))).join('');
}

function span(run: Span): string {
  if (run.kind === 'plain') return shown(run.text);
  if (run.kind === 'strong') return source(html`<strong>${run.text}</strong>`);
  // Checked again although `link` checks: a kept card comes back from a database as plain data.
  if (!/^(https?:\/\/|mailto:|tel:)/i.test(run.url)) return shown(run.text);
  return source(html`<a href="${run.url}" rel="noreferrer">${run.text}</a>`);
}
