/** Builds what the cards of the pulse are shown from: Mercy Hospital, Rosa in Fresh Food, the round of July 2026. */
import type { Block, Card } from '../../../src/cards/card.ts';
import { bare } from '../../../src/cards/text.ts';
import type { Figure } from '../../../src/domain/trust/figure.ts';
import type { GroupResult } from '../../../src/domain/trust/publish.ts';
import { codes } from '../../../src/domain/trust/statements.ts';
import type { ResultsView } from '../../../src/messages/pulse/results.ts';
import type { AskView } from '../../../src/messages/pulse/view.ts';

const round = {
  id: '2026-Q3',
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

/** A card as lines of text, as somebody would read it out; buttons in brackets. */
export function read(shown: Card): readonly string[] {
  return shown.blocks.flatMap(words);
}

function words(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`# ${block.text}`];
    case 'text':
    case 'note':
      return [bare(block.text)];
    case 'quote':
      return [`“${block.text}” ${block.by}`];
    case 'list':
      return block.items.map(item => `- ${bare(item)}`);
    case 'facts':
      return block.facts.map(fact => `${fact.label}: ${bare(fact.value)}`);
    case 'buttons':
      return [block.buttons.map(button => `[${button.label}]`).join(' ')];
    case 'table':
      return [block.columns, ...block.rows.map(row => row.map(bare))].map(row => row.join(' | '));
    case 'chart':
      return block.series.map(one => `${one.name}: ${one.values.join(' ')}`);
    default:
      return [block.kind];
  }
}
