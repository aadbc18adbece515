/** Owns cards as plain sentences, for the few places on Teams that show nothing else. */
import type { Card } from '../../cards/card.ts';
import { filled, fitted, limits } from './limits.ts';
import { spelledOut } from './richtext.ts';

/** Null for a card that says more than fits below another one: it must be seen as a card. */
export function brief(card: Card): string | null {
  const lines: string[] = [];
  for (const block of card.blocks) {
    if (block.kind === 'text' || block.kind === 'note') lines.push(spelledOut(block.text));
    else if (block.kind === 'heading') lines.push(block.text);
    else if (block.kind !== 'divider') return null;
  }
  const words = lines.filter(line => line.trim() !== '').join('\n');
  const said = words === '' ? card.summary : words;
  return said.length <= limits.told ? filled(said) : null;
}

/** Mistakes in a form, as one text: each says which field it is about. */
export function mistakes(fix: Readonly<Record<string, string>>): string {
  return filled(fitted([...new Set(Object.values(fix))].join('\n'), limits.told));
}
