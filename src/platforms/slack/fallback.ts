/**
 * Owns a message's plain text: what notifications show and screen readers say first. It is the only text of ours that Slack
 * parses, so the three signs by which it parses are escaped; it should be sent with `mrkdwn: false` and `parse: 'none'`.
 */
import { type Card, tellsNumbers } from '../../cards/card.ts';
import { bare } from '../../cards/text.ts';
import { bytes, escaped, filled, fitted, limits } from './limits.ts';
import { pointsOf, rowsOf } from './numbers.ts';

/** The summary, then every number that stands in a table or is drawn. */
export function fallback(card: Card): string {
  const numbers = card.blocks.flatMap((block, at) => {
    if (block.kind === 'table') return [block.caption, ...rowsOf(block).map(bare)];
    if (block.kind !== 'chart') return [];
    const below = card.blocks[at + 1];
    if (below?.kind === 'note') return [bare(below.text)];
    return tellsNumbers(below) ? [] : [block.title, ...pointsOf(block, card.language).map(bare)];
  });
  return escaped(fitted(filled([card.summary, ...numbers].join('\n')), limits.message.fallbackBytes - 1, bytes));
}
