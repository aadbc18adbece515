/** Owns the list of what is behind in a pillar, over all partnerships: each line with the press that deals with it. */
import { type Block, button, buttons, type Card, card, heading, text } from '../../cards/card.ts';
import type { Text } from '../../cards/text.ts';
import type { TrustCode } from '../../domain/trust/statements.ts';
import { nearestRow } from '../commitment/buttons.ts';
import { stateLine } from '../commitment/cards.ts';
import type { CommitmentView } from '../commitment/view.ts';
import { dated, wordsFor as pulseWords, type Reading } from '../pulse/view.ts';
import { wordsFor } from './view.ts';

export type BehindView = Reading & {
  readonly pillar: TrustCode;
  readonly promises: readonly { readonly partnership: string; readonly view: CommitmentView }[];
  readonly checkIns: readonly {
    readonly id: string;
    readonly partnership: Named;
    readonly on: string;
    readonly acts: boolean;
  }[];
  readonly waiting: readonly {
    readonly partnership: Named;
    readonly what: 'unseen' | 'owed';
    readonly count: number;
  }[];
  /** What there is no room for. */
  readonly left: number;
};

type Named = { readonly id: string; readonly name: string };

export function behind(view: BehindView): Card {
  const words = wordsFor(view);
  const title = words.behind.title(pulseWords(view).pillars[view.pillar]);
  const blocks = [...promises(view), ...minutes(view), ...waiting(view)];
  const more = view.left > 0 ? [text(`+${view.left}`)] : [];
  return card(
    view.language,
    title,
    heading(title),
    ...(blocks.length === 0 ? [text(words.behind.none)] : blocks),
    ...more,
  );
}

const promises = ({ promises }: BehindView): readonly Block[] =>
  promises.flatMap(({ partnership, view }) => [text([...named(partnership), ...stateLine(view)]), ...nearestRow(view)]);

const named = (partnership: string): Text => [{ kind: 'plain', text: `${partnership}: ` }];

function minutes(view: BehindView): readonly Block[] {
  const { behind: say, buttons: labels } = wordsFor(view);
  return view.checkIns.flatMap(({ id, partnership, on, acts }) => {
    const write = button(labels.minutes, 'checkin.ask_minutes', { id }, 'main');
    const press = acts ? { ...write, spoken: `${write.label}: ${partnership.name}` } : opening(view, partnership);
    return [text(say.minutes(partnership.name, dated(view, on))), buttons(press)];
  });
}

function waiting(view: BehindView): readonly Block[] {
  const { behind: say } = wordsFor(view);
  return view.waiting.flatMap(({ partnership, what, count }) => [
    text(say[what](partnership.name, count)),
    buttons(opening(view, partnership)),
  ]);
}

function opening(view: BehindView, { id, name }: Named) {
  const open = button(wordsFor(view).buttons.open, 'partnership.show', { id });
  return { ...open, spoken: `${open.label}: ${name}` };
}
