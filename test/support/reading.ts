/** Owns what a person reads off an answer or a card: its words, its buttons, its form. Throws where there is nothing of the kind. */
import { type Block, type Button, buttonsOf, type Card } from '../../src/cards/card.ts';
import type { Form } from '../../src/cards/form.ts';
import { bare } from '../../src/cards/text.ts';
import type { Reply } from '../../src/ports/chat.ts';

export function told(reply: Reply): Card {
  if (!('tell' in reply) || reply.tell === undefined) throw new Error(`no card: ${JSON.stringify(reply)}`);
  return reply.tell;
}

/** What the pressed card became. */
export function turned(reply: Reply): Card {
  if (reply.turn === undefined) throw new Error(`no card turned: ${JSON.stringify(reply)}`);
  return reply.turn;
}

export function form(reply: Reply): Form {
  if (!('ask' in reply) || reply.ask === undefined) throw new Error(`no form: ${JSON.stringify(reply)}`);
  return reply.ask;
}

export function fixed(reply: Reply): Readonly<Record<string, string>> {
  if (!('fix' in reply) || reply.fix === undefined) throw new Error(`nothing to fix: ${JSON.stringify(reply)}`);
  return reply.fix;
}

/** A card that may have been moot, and is not. */
export function shown(card: Card | null): Card {
  if (card === null) throw new Error('nothing to say');
  return card;
}

export function labelled(card: Card, label: string): Button {
  const found = buttonsOf(card).find(each => each.label === label);
  if (found === undefined) throw new Error(`no button ${label} among ${labels(card).join(' | ')}`);
  return found;
}

export function labels(card: Card | null): readonly string[] {
  return card === null ? [] : buttonsOf(card).map(each => each.label);
}

/** All that a card says in words, without marks, buttons, tables and charts. */
export function read(card: Card): string {
  const worded = card.blocks.filter(block => WORDED.includes(block.kind));
  return worded
    .flatMap(block => wordsOf(block, { heading: '', item: '' }))
    .filter(line => line !== '')
    .join('\n');
}

const WORDED: readonly Block['kind'][] = ['text', 'note', 'heading', 'quote', 'facts', 'list'];

/** A whole card line by line, as somebody would read it out: headings and items marked, buttons in brackets. */
export function linesOf(card: Card): readonly string[] {
  return card.blocks.flatMap(block => wordsOf(block, { heading: '# ', item: '- ' }));
}

function wordsOf(block: Block, marks: { readonly heading: string; readonly item: string }): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`${marks.heading}${block.text}`];
    case 'text':
    case 'note':
      return [bare(block.text)];
    case 'quote':
      return [`“${block.text}” ${block.by}`];
    case 'list':
      return block.items.map(item => `${marks.item}${bare(item)}`);
    case 'facts':
      return block.facts.map(fact => `${fact.label}: ${bare(fact.value)}`);
    case 'buttons':
      return [block.buttons.map(button => `[${button.label}]`).join(' ')];
    case 'table':
      return [block.columns, ...block.rows.map(row => row.map(bare))].map(row => row.join(' | '));
    case 'chart':
      return block.series.map(one => `${one.name}: ${one.values.join(' ')}`);
    case 'calendar': {
      const { label, title, start, minutes, where } = block;
      return [`(${label}: ${title}, ${start.toISOString()}, ${minutes} minutes, ${where})`];
    }
    default:
      return [block.kind];
  }
}
