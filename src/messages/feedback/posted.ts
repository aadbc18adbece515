/** Owns "you said, we did" as it is posted: agreed words, what became of them, and no name unless they said so (product §5). */
import { type Block, button, buttons, type Card, card, heading, list, note, quote, text } from '../../cards/card.ts';
import { bare, type Text } from '../../cards/text.ts';
import { proposed } from '../../domain/feedback/posting.ts';
import { ended } from '../sentence.ts';
import { dated, type FeedbackView, type Reading, wordsFor } from './view.ts';

/** A loop of nobody in particular; `id` for those who may leave it out. */
export type LoopView = { readonly said: string; readonly how: 'did' | 'cannot'; readonly outcome: string };

/** The words as they would be posted. */
export function proposal(view: FeedbackView): readonly Block[] {
  return told(view, proposed(view.feedback), '');
}

/** Where the partnership meets. */
export function posted(view: FeedbackView): Card {
  const { titles, who } = wordsFor(view);
  const { withName, postedWords } = view.feedback;
  const name = withName && view.by !== null ? who(view.by.name, view.by.organisation) : '';
  return card(view.language, titles.posted, heading(titles.posted), ...told(view, postedWords, name));
}

function told(view: FeedbackView, words: string, name: string): readonly Block[] {
  const say = wordsFor(view);
  const { outcome, wasDone } = view.feedback;
  const became = wasDone ? say.weDid : say.weCannot;
  return [text(say.youSaid), quote(words, name), text(became(view.toOrganisation, ended(outcome)))];
}

export type PortfolioView = Reading & {
  readonly host: string;
  readonly loops: readonly LoopView[];
  readonly owed: number;
};

/** One for all partners, before the next round opens for anybody. */
export function portfolio(view: PortfolioView): Card {
  const say = wordsFor(view);
  const title = say.titles.portfolio(view.host);
  const body = view.loops.length === 0 ? [text(say.noLoops)] : [list(view.loops.map(each => line(view, each)))];
  const owed = view.owed === 0 ? [] : [text(say.stillOwed(view.owed))];
  return card(view.language, title, heading(title), text(say.portfolioLead), ...body, ...owed);
}

type DraftView = Reading & {
  readonly host: string;
  readonly loops: readonly (LoopView & { readonly id: string })[];
  readonly owed: number;
  readonly postsOn: string;
};

/** Before it is posted: a line can be left out, and none can be put in other words. */
export function draft(view: DraftView): Card {
  const say = wordsFor(view);
  const intro = say.draftIntro(dated(view, view.postsOn), view.loops.length);
  return card(
    view.language,
    `${say.titles.draft}. ${bare(intro)}`,
    heading(say.titles.draft),
    text(intro),
    ...view.loops.flatMap(each => {
      const words = line(view, each);
      const leave = button(say.buttons.leaveOut, 'feedback.leave_out', { id: each.id }, 'quiet');
      return [text(words), buttons({ ...leave, spoken: `${leave.label}: ${each.said.slice(0, 100)}` })];
    }),
    ...(view.owed === 0 ? [] : [text(say.stillOwed(view.owed))]),
    ...(view.loops.length === 0 ? [] : [note(say.draftNote)]),
  );
}

function line(view: Reading, { said, how, outcome }: LoopView): Text {
  const say = wordsFor(view);
  return say.loopLine(said, (how === 'did' ? say.did : say.cannot)(ended(outcome)));
}
