/** Owns the card of a round's results: what is published, what is not and why, and how the numbers are made. */
import { type Block, type Card, card, heading, list, note, text } from '../../cards/card.ts';
import { plain, type Text } from '../../cards/text.ts';
import type { NotAskedBecause } from '../../domain/pulse/asked.ts';
import type { CivilDate } from '../../domain/time.ts';
import { trust } from '../../domain/trust/score.ts';
import { chart, type GroupView, groupsTable, headline, shownWords, statementsTable } from './numbers.ts';
import { dated, listed, type Reading, wordsFor } from './view.ts';

export type ResultsView = Reading & {
  readonly host: string;
  readonly round: {
    readonly opensOn: CivilDate;
    readonly closesOn: CivilDate;
    readonly floorPeople: number;
    readonly floorOrganisations: number;
    readonly byNameCount: number;
  };
  /** Null: not even the portfolio can be shown, and nothing else then is. */
  readonly portfolio: GroupView | null;
  /** Published groups inside it that the reader may see. */
  readonly inside: readonly GroupView[];
  /** Groups of the reader that are not shown, already worded. */
  readonly hidden: readonly string[];
  readonly comments: readonly string[];
  /** Persons who were not asked, by reason; empty for those who do not lead. */
  readonly notAsked: Readonly<Partial<Record<NotAskedBecause, number>>>;
  /** Pillars that fell, and where felt and done disagree, for those who lead (product §4 "Dips"); already worded. */
  readonly dips: readonly Text[];
};

/** Dips stand above the numbers they are about; how those are made stands below (product §4). */
export function results(view: ResultsView): Card {
  const { host, round } = view;
  const say = wordsFor(view).results;
  const byName = round.byNameCount === 0 ? [] : [text(say.byName(round.byNameCount))];
  const summary = summed(view);
  return card(
    view.language,
    summary,
    heading(say.title(host)),
    text(summary),
    ...view.dips.map(each => text(each)),
    ...(view.portfolio === null ? [] : shown(view, view.portfolio)),
    ...byName,
    ...hidden(view),
    ...commented(view),
    ...notAsked(view),
    note(say.when(dated(view, round.opensOn), dated(view, round.closesOn))),
    ...(view.portfolio === null ? [] : [note(say.how(round.floorPeople, round.floorOrganisations))]),
  );
}

function summed({ portfolio, ...view }: ResultsView): Text {
  const say = wordsFor(view).results;
  const { host, round } = view;
  if (portfolio === null) return say.nothing(host, round.floorPeople, round.floorOrganisations);
  const { answered, asked } = portfolio.result;
  const told = trust(portfolio.result);
  return told === null
    ? say.partly(host, answered, asked)
    : say.summary(host, shownWords(view, told.index), answered, asked);
}

function shown(view: ResultsView, portfolio: GroupView): readonly Block[] {
  return [
    ...headline(view, view.host, portfolio.result),
    chart(view, portfolio.result),
    statementsTable(view, view.host, portfolio.result),
    ...(view.inside.length === 0 ? [] : [groupsTable(view, view.inside)]),
  ];
}

/** Named as hidden with the reason, so that nobody takes a missing number for a bad one. */
export function hidden(view: ResultsView): readonly Block[] {
  if (view.portfolio === null || view.hidden.length === 0) return [];
  const { floorPeople, floorOrganisations } = view.round;
  const names = listed(view, view.hidden);
  return [note(wordsFor(view).results.hiddenGroups(names, floorPeople, floorOrganisations))];
}

/** Counts by reason, never names. */
function notAsked(view: ResultsView): readonly Block[] {
  const { reasons, ...say } = wordsFor(view).results;
  const worded = Object.entries(reasons).flatMap(([reason, words]) => {
    const count = view.notAsked[reason as keyof typeof reasons] ?? 0;
    return count === 0 ? [] : [words(count)];
  });
  return worded.length === 0 ? [] : [note(say.notAsked(listed(view, worded)))];
}

/** In the order they come: it was shuffled when the round closed. */
function commented(view: ResultsView): readonly Block[] {
  if (view.comments.length === 0) return [];
  const say = wordsFor(view).results;
  return [heading(say.comments, 3), note(say.commentsNote), list(view.comments.map(plain))];
}
