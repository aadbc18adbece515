/** Owns the twin: the same week seen by one partnership, both sides by name, nothing of anybody else (product §6). */
import { button, buttons, type Card, card, heading, text } from '../../cards/card.ts';
import { bare } from '../../cards/text.ts';
import { say } from '../feedback/buttons.ts';
import * as lines from './lines.ts';
import * as numbers from './numbers.ts';
import { type DigestView, short, wordsFor } from './view.ts';

export function post(view: DigestView): Card {
  const words = wordsFor(view);
  const id = view.twinOf?.id ?? '';
  const day = short(view, view.week.from);
  const title = words.twinTitle(view.twinOf?.name ?? '', view.isSoFar ? words.titleSoFar(day) : words.title(day));
  const opening = lines.countedBoth(view);
  const before = [lines.earlier(view, 'ours'), lines.earlier(view, 'theirs')].filter(each => each !== '');
  return card(
    view.language,
    `${title}. ${bare(opening)}`,
    heading(title),
    text(opening),
    ...before.map(each => text(each)),
    ...lines.slipped(view),
    ...lines.reopened(view),
    ...lines.checkIns(view),
    ...lines.events(view),
    ...lines.loops(view),
    ...lines.shared(view),
    ...lines.milestones(view),
    ...lines.given(view),
    ...numbers.made(view),
    buttons(
      button(words.buttons.promises, 'commitment.list', { partnership: id }),
      button(words.buttons.make, 'commitment.ask', { partnership: id }),
      say(view.language, id),
      button(words.buttons.wrong, 'digest.ask_correction', { partnership: id, week: view.week.from }, 'quiet'),
    ),
  );
}
