/** Owns inline text: spans that platforms escape for themselves, so what somebody typed can never become markup. */

/** One run of inline text. `text` is plain: no platform's markup is ever meant by it. */
export type Span =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

export type Text = readonly Span[];

/** What the `say` template takes: ours or typed, numbers as already worded by the caller. */
type Sayable = string | number | Text;

/**
 * Tagged template for every sentence: the literal parts are ours, the values may be anything people typed.
 * A value that is a string becomes one plain span, whatever it contains.
 */
export function say(literals: TemplateStringsArray, ...values: readonly Sayable[]): Text {
  const spans: Span[] = [];
  literals.forEach((literal, position) => {
    append(spans, literal);
    if (position < values.length) append(spans, values[position] ?? '');
  });
  return spans;
}

/** Plain text as a Text. */
export function plain(text: string): Text {
  return text === '' ? [] : [{ kind: 'plain', text: tame(text) }];
}

export function strong(text: string): Text {
  return text === '' ? [] : [{ kind: 'strong', text: tame(text) }];
}

/** A link; anything but http(s), mailto and tel is shown as plain text, so no typed address can run a script. */
export function link(text: string, url: string): Text {
  return /^(https?:\/\/|mailto:|tel:)/i.test(url) ? [{ kind: 'link', text: tame(text), url }] : plain(text);
}

export function join(parts: readonly Text[], between: string): Text {
  return parts.flatMap((part, position) => (position === 0 ? [...part] : [...plain(between), ...part]));
}

/** The words without any markup: for fallbacks, notifications and tests. */
export function bare(text: Text): string {
  return text.map(span => span.text).join('');
}

function append(spans: Span[], value: Sayable): void {
  if (typeof value === 'string' || typeof value === 'number') {
    const last = spans.at(-1);
    const text = tame(String(value));
    if (text === '') return;
    // Neighbouring plain runs are one run: fewer elements on every platform, and stable snapshots.
    if (last?.kind === 'plain') spans[spans.length - 1] = { kind: 'plain', text: last.text + text };
    else spans.push({ kind: 'plain', text });
    return;
  }
  for (const span of value) {
    if (span.kind === 'plain') append(spans, span.text);
    else spans.push(span);
  }
}

/**
 * Takes out what could reorder, hide or break a line wherever it is shown: control characters except line feed and tab,
 * and the bidirectional overrides and isolates of Unicode (UAX #9) with which typed text could pose as ours.
 */
export function tame(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}--[\n\t]]|[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C\uFEFF]/gv, '');
}
