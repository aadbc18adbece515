/** Owns what becomes of the pooled ballots when a round closes: the numbers and comments that may be published, and nothing else. */
import { type Answered, type Figure, figures } from './figure.ts';
import { type Floor, peopleIn, type Voice } from './floors.ts';
import { type Rater, type Rating, ratings } from './rating.ts';
import { type Answers, type Code, codes, type Statement, trustCodes, yearly } from './statements.ts';
import { type GroupId, groupsOf, portfolio, type Tree } from './tree.ts';

/** One pooled ballot, opened. Answers by name never come here. */
export type Pooled = Voice & { readonly answers: Answers; readonly comment?: string | null };

/** What is frozen when the round opens; without `statements` the six of the pulse were asked. */
export type Round = {
  readonly floor: Floor;
  readonly tree: Tree;
  readonly asked: readonly Voice[];
  readonly statements?: readonly Statement[];
};

/** The median of earlier stored results (`dip.reference`) per group and pillar, in hundredths of the 1 to 5 scale. */
export type References = Readonly<Record<GroupId, Readonly<Partial<Record<Code, number | null>>>>>;

export type GroupResult = {
  readonly group: GroupId;
  readonly asked: number;
  readonly answered: number;
  /** A statement that is missing is hidden. */
  readonly figures: Readonly<Partial<Record<Statement, Figure>>>;
  readonly rating: Rating | null;
};

/** Plain data: the portfolio first, and only groups with something to show. `named` counts answers by name, which are in nothing else. */
export type Results = { readonly groups: readonly GroupResult[]; readonly named: number };

/**
 * The results of a round (product §4). Every number of a group is made from the *shown* numbers of its parts, which share nobody and each
 * meet both keys; so no combination of published numbers says more than those parts say one by one, unanimity among them included.
 * Throws Error for a person with two ballots or a ballot outside the tree: the floors would count wrongly.
 */
export function publish(
  { floor, tree, asked, statements = codes }: Round,
  ballots: readonly Pooled[],
  named: number,
  references: References = {},
): Results {
  verify(tree, ballots);
  const shown = new Map(
    statements.map(code => [
      code,
      figures(tree, floor, answersTo(code, ballots), id => reference(references, id, code)),
    ]),
  );
  const showsTrust = (group: GroupId) => trustCodes.every(code => shown.get(code)?.has(group));
  const rated = ratings(tree, floor, ballots.flatMap(rater), showsTrust);
  const results = groupsOf(tree).map(({ id, partnerships }) => {
    const inside = (voices: readonly Voice[]) => peopleIn(voices.filter(each => partnerships.has(each.partnershipId)));
    const own = statements.flatMap(code => {
      const figure = shown.get(code)?.get(id);
      return figure === undefined ? [] : [[code, figure] as const];
    });
    const all: GroupResult['figures'] = Object.fromEntries(own);
    return { group: id, asked: inside(asked), answered: inside(ballots), figures: all, rating: rated.get(id) ?? null };
  });
  return { named, groups: results.filter(each => Object.keys(each.figures).length > 0) };
}

/**
 * The comments of the highest published group, shuffled (product §4); none when even the portfolio shows nothing: then they are
 * destroyed unread. `draw(n)` gives a random whole number from 0 to n - 1.
 */
export function comments(
  results: Results,
  ballots: readonly Pooled[],
  draw: (below: number) => number,
): readonly string[] {
  if (!results.groups.some(({ group }) => group === portfolio)) return [];
  const left = ballots.map(({ comment }) => comment?.trim() ?? '').filter(comment => comment !== '');
  const shuffled: string[] = [];
  while (left.length > 0) shuffled.push(...left.splice(draw(left.length), 1));
  return shuffled;
}

const reference = (references: References, group: GroupId, code: Statement): number | null =>
  code === yearly ? null : (references[group]?.[code] ?? null);

const answersTo = (code: Statement, ballots: readonly Pooled[]): readonly Answered[] =>
  ballots.flatMap(({ answers, ...voice }) => {
    const point = answers[code] ?? null;
    return point === null ? [] : [{ ...voice, point }];
  });

function rater({ answers: { R, T, P }, ...voice }: Pooled): readonly Rater[] {
  return R === null || T === null || P === null ? [] : [{ ...voice, three: R + T + P }];
}

function verify(tree: Tree, ballots: readonly Pooled[]): void {
  const known = new Set(tree.map(leaf => leaf.partnershipId));
  if (ballots.some(ballot => !known.has(ballot.partnershipId)))
    throw new Error('a ballot outside the tree of its round');
  if (peopleIn(ballots) !== ballots.length) throw new Error('a person with two ballots in one round');
}
