/**
 * Owns text on Teams. Text blocks read Markdown there, and not every client lets it be escaped; runs inside rich text are
 * never parsed, so everything anybody could have typed goes into runs.
 */
import { bare, type Span, type Text, tame } from '../../cards/text.ts';
import { filled, fitted, limits } from './limits.ts';

/** Part of a card as it goes over the wire. */
export type Json = { readonly [name: string]: unknown };
type Look = { readonly isSmall?: boolean; readonly spacing?: 'None' | 'Small' };

const JOINER = '\u2060';

/** For places that take plain text only: even so, no client may find a link, a mention or a date to work out in it. */
export function inert(text: string): string {
  return tame(text).replace(/\](?=\()|\{(?=\{)|<(?=\/?at\b)/gi, sign => `${sign}${JOINER}`);
}

/** One line a paragraph: a line break inside a run is not shown everywhere. */
export function linesOf(text: Text, look: Look = {}): readonly Json[] {
  return split(text).map((line, at) => rich(line, at === 0 ? look : { ...look, spacing: 'None' }));
}

export function rich(text: Text, { isSmall = false, spacing }: Look = {}): Json {
  const small = isSmall ? { size: 'Small', isSubtle: true } : {};
  const runs = text.map(span => run(span, small)).filter(each => each.text !== '');
  const inlines = runs.length === 0 ? [{ type: 'TextRun', text: '–', ...small }] : runs;
  return { type: 'RichTextBlock', ...(spacing === undefined ? {} : { spacing }), inlines };
}

function run(span: Span, small: Json): Json {
  const base = { type: 'TextRun', ...small };
  if (span.kind === 'strong') return { ...base, text: shown(span.text), weight: 'Bolder' };
  if (span.kind === 'plain') return { ...base, text: shown(span.text) };
  const url = addressOf(span.url);
  if (url === null) return { ...base, text: shown(spelled(span)) };
  return { ...base, text: shown(filled(span.text)), underline: true, selectAction: { type: 'Action.OpenUrl', url } };
}

/** Runs are not Markdown, but dates in double braces are worked out in them too. */
function shown(text: string): string {
  return inert(fitted(text, limits.run));
}

/** Null for an address that a client might refuse or run. */
function addressOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return ['https:', 'http:', 'mailto:'].includes(protocol) && href.length <= limits.url ? href : null;
}

/** For places without links: a link is told with its address. */
export function spelledOut(text: Text): string {
  return tame(bare(text.map(span => (span.kind === 'link' ? { kind: 'plain', text: spelled(span) } : span))));
}

function spelled({ text, url }: Span & { readonly kind: 'link' }): string {
  const address = url.replace(/^(mailto|tel):/i, '');
  return text.includes(address) ? text : `${text} (${address})`;
}

function split(text: Text): readonly Text[] {
  const lines: Span[][] = [[]];
  for (const span of text) {
    span.text.split(/\r\n?|\n/).forEach((part, at) => {
      if (at > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ ...span, text: part });
    });
  }
  const told = lines.filter(line => spelledOut(line).trim() !== '');
  return told.length === 0 ? [[]] : told;
}
