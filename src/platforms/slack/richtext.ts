/**
 * Owns inline text for Slack. Typed text only ever goes into `rich_text` elements and `plain_text` objects, where nothing
 * is parsed: no mention, no emoji code, no formatting can come of it, and nothing has to be escaped or disguised.
 */
import type { PlainTextElement, RichTextBlock, RichTextElement, RichTextList, RichTextSection } from '@slack/types';
import { bare, type Span, type Text, tame } from '../../cards/text.ts';
import { filled, fitted, limits } from './limits.ts';

export function plainText(text: string, most: number): PlainTextElement {
  return { type: 'plain_text', text: filled(fitted(text, most)), emoji: false };
}

/** Blocks of several lines: paragraphs, lists and quotes. */
export function rich(...elements: RichTextBlock['elements']): RichTextBlock {
  return { type: 'rich_text', elements };
}

export function paragraph(text: Text): RichTextSection {
  return { type: 'rich_text_section', elements: leaves(text) };
}

export function bulleted(items: readonly Text[], ordered: boolean): RichTextList {
  return { type: 'rich_text_list', style: ordered ? 'ordered' : 'bullet', elements: items.map(paragraph) };
}

/** Never empty, since Slack takes no empty line. */
function leaves(text: Text): RichTextElement[] {
  const shown = text.map(span => ({ ...span, text: fitted(span.text, limits.run) })).filter(span => span.text !== '');
  return shown.length === 0 ? [{ type: 'text', text: '–' }] : shown.map(leaf);
}

function leaf(span: Span): RichTextElement {
  if (span.kind === 'strong') return { type: 'text', text: span.text, style: { bold: true } };
  if (span.kind === 'plain') return { type: 'text', text: span.text };
  const url = addressOf(span.url);
  return url === null ? { type: 'text', text: spelled(span) } : { type: 'link', url, text: span.text };
}

/** Null for an address that Slack might refuse, and the whole message with it. */
export function addressOf(url: string): string | null {
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
