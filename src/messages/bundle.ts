/** Owns how several things become one message: one card for a person's bundle, both languages for a mixed place. */
import { type Block, type Button, buttons, type Card, card, divider } from '../cards/card.ts';

/** One bundle is one message (product §8). The summary is the first thing said, and how many more there are. */
export function bundled(cards: readonly [Card, ...Card[]]): Card {
  const [first, ...rest] = cards;
  if (rest.length === 0) return first;
  const summary = `${first.summary} (+${rest.length})`;
  return card(
    first.language,
    summary,
    ...cards.flatMap((each, position) => (position === 0 ? each.blocks : [divider(), ...each.blocks])),
  );
}

/** The same card in each language of a place, the host's first; buttons stand once, as "Done · Hecho" (product §9). */
export function inEachLanguage(cards: readonly [Card, ...Card[]]): Card {
  const [first, ...others] = cards;
  if (others.length === 0) return first;
  const rows = cards.map(each => rowsOf(each));
  const merged = (rows[0] ?? []).map((row, at) =>
    buttons(
      ...row.map((button, position) =>
        together(
          button,
          rows.slice(1).map(other => other[at]?.[position]),
        ),
      ),
    ),
  );
  const said = cards.map((each, position) =>
    // Buttons, forms and dates for the calendar are the same in every language: the first one serves all.
    each.blocks.filter(block => block.kind !== 'buttons' && (position === 0 || !ONCE.includes(block.kind))),
  );
  const blocks: Block[] = said.flatMap((each, position) => (position === 0 ? each : [divider(), ...each]));
  return card(first.language, cards.map(each => each.summary).join(' · '), ...blocks, ...merged);
}

const ONCE: readonly Block['kind'][] = ['form', 'calendar', 'chart'];

function rowsOf(shown: Card): readonly (readonly Button[])[] {
  return shown.blocks.flatMap(block => (block.kind === 'buttons' ? [block.buttons] : []));
}

/** The same word in two languages stands once. */
function together(button: Button, same: readonly (Button | undefined)[]): Button {
  const labels = [button.label, ...same.map(other => other?.label ?? '')].filter(label => label !== '');
  return { ...button, label: [...new Set(labels)].join(' · ') };
}
