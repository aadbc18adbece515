/** Owns reading HTML as a browser would: a parsed page, found in by tag, attribute and class. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;
type Wanted = { readonly tag?: string; readonly className?: string; readonly having?: (one: Element) => boolean };

// Where one of these ends, a reader sees the end of a line.
const LINES = new Set(['p', 'li', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'dt', 'dd', 'tr', 'caption', 'blockquote']);
/** Not words of the card: what is typed into it, and what it is pressed by. */
const CONTROLS = new Set(['form', 'svg', 'button', 'select', 'textarea']);

export function tree(markup: string): Node {
  return parse(markup);
}

/** All elements below a node that fit, in the order of the page. */
export function all(below: Node, wanted: Wanted): readonly Element[] {
  const fits = (one: Element) =>
    (wanted.tag === undefined || one.tagName === wanted.tag) &&
    (wanted.className === undefined || hasClass(one, wanted.className)) &&
    (wanted.having?.(one) ?? true);
  return [...elements(below)].filter(fits);
}

export function first(below: Node, wanted: Wanted): Element | null {
  return all(below, wanted)[0] ?? null;
}

/** The elements directly below a node. */
export function children(of: Element): readonly Element[] {
  return of.childNodes.filter((child): child is Element => 'tagName' in child);
}

/** An attribute as its element carries it; empty where it has none. */
export function attribute(one: Element, name: string): string {
  return one.attrs.find(each => each.name === name)?.value ?? '';
}

export function has(one: Element, name: string): boolean {
  return one.attrs.some(each => each.name === name);
}

export function hasClass(one: Element, name: string): boolean {
  return attribute(one, 'class').split(/\s+/).includes(name);
}

/** What a reader sees, line by line, without buttons and fields. */
export function words(below: Node): string {
  return spoken(below, true)
    .split('\n')
    .map(line => line.replace(/\s+/g, ' ').trim())
    .filter(line => line !== '')
    .join('\n');
}

/** The text of one element exactly as it stands there. */
export function exact(below: Node): string {
  return spoken(below, false);
}

function spoken(node: Node, inLines: boolean): string {
  // A line end of the source is a space to the reader.
  if ('value' in node) return inLines ? node.value.replace(/\s+/g, ' ') : node.value;
  if (!('childNodes' in node)) return '';
  const parts = node.childNodes.map(child => {
    if (inLines && 'tagName' in child && (CONTROLS.has(child.tagName) || hasClass(child, 'sr'))) return '';
    const part = spoken(child, inLines);
    return inLines && 'tagName' in child && LINES.has(child.tagName) ? `\n${part}\n` : part;
  });
  return parts.join('');
}

function* elements(below: Node): Generator<Element> {
  if (!('childNodes' in below)) return;
  for (const child of below.childNodes) {
    if ('tagName' in child) yield child;
    yield* elements(child);
  }
}
