/** Owns a card as a document of its own: one file to print or pass on, with its style inside and nothing to load or press. */
import type { Block, Card } from '../../cards/card.ts';
import { blocks, type Stand } from './card.ts';
import { html, source } from './html.ts';
import { paper } from './style/paper.ts';

/** Nothing in it reaches out or runs, whatever opens it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const STAND: Omit<Stand, 'newId'> = { seat: null, remote: '', level: 2, calendar: () => null };

/** The card's first heading is the document's own. */
export function document(card: Card): string {
  const [first, ...rest] = card.blocks;
  const isTitled = first?.kind === 'heading';
  const title = isTitled ? first.text : card.summary;
  const shown: Card = { ...card, blocks: (isTitled ? rest : card.blocks).filter(isToRead).map(raised) };
  const head = source(html`<head>
  <meta charset="utf-8"><title>${title}</title>
  <meta http-equiv="Content-Security-Policy" content="${POLICY}">
  <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">`);
  let made = 0;
  const newId = () => `d${++made}`;
  const body = source(html`<body><main><h1>${title}</h1>${blocks(shown, { ...STAND, newId })}</main></body>`);
  // The style is ours alone; a template would escape it.
  return `<!doctype html>\n<html lang="${card.language}">\n${head}\n<style>${paper}</style></head>\n${body}\n</html>\n`;
}

/** Paper has nothing to press. */
const isToRead = ({ kind }: Block): boolean => kind !== 'buttons' && kind !== 'form' && kind !== 'calendar';

/** The title is above them all now. */
const raised = (block: Block): Block => (block.kind === 'heading' ? { ...block, level: 2 } : block);
