/** Owns the rounds, questions and results that the tests of their cards start from. */
import type { Figure } from '../../../src/domain/trust/figure.ts';
import type { GroupResult } from '../../../src/domain/trust/publish.ts';
import { codes } from '../../../src/domain/trust/statements.ts';
import type { ResultsView } from '../../../src/messages/pulse/results.ts';
import type { AskView } from '../../../src/messages/pulse/view.ts';

const round = {
  id: '2026-Q3',
  kind: 'pulse' as const,
  opensOn: '2026-07-14',
  closesOn: '2026-08-07',
  floorPeople: 5,
  floorOrganisations: 3,
  byNameCount: 3,
};

export function asking(over: Partial<AskView> = {}): AskView {
  return {
    language: 'en',
    today: '2026-07-20',
    round,
    host: 'Mercy Hospital',
    partnership: 'Fresh Food',
    window: 'quarter',
    stewards: ['Dana Lee'],
    readerIds: ['dana-food', 'reed-food'],
    readers: ['Dana Lee', 'Pastor Reed'],
    reach: 'portfolio',
    fundingPromise: true,
    answered: false,
    ...over,
  };
}

export function figure(value: number, over: Partial<Figure> = {}): Figure {
  return { shown: { kind: 'exact', value }, people: 18, organisations: 12, voices: 14, low: false, ...over };
}

export function group(over: Partial<GroupResult> = {}): GroupResult {
  const figures = Object.fromEntries(codes.map((code, at) => [code, figure(70 + at)]));
  const rating = { atLeastFour: { kind: 'exact', value: 8 }, people: 18, organisations: 12 } as const;
  return { group: 'portfolio', asked: 25, answered: 18, figures, rating, ...over };
}

export function told(over: Partial<ResultsView> = {}): ResultsView {
  return {
    language: 'en',
    today: '2026-08-10',
    host: 'Mercy Hospital',
    round,
    portfolio: { name: 'All partners', result: group() },
    inside: [],
    hidden: [],
    comments: [],
    notAsked: {},
    dips: [],
    ...over,
  };
}
