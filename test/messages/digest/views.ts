/** Builds what the cards of a week are made from: Mercy with Grace Pantry and Oak School, the week of June 1. */
import type { Rated } from '../../../src/domain/digest/rated.ts';
import type { Week } from '../../../src/domain/digest/week.ts';
import type { DigestView } from '../../../src/messages/digest/view.ts';

export const done = { state: 'kept', doneOn: '2026-06-03' } as const;
export const rated: Rated = {
  round: 'r',
  opensOn: '2026-04-14',
  index: { kind: 'exact', value: 74 },
  pillars: { R: { kind: 'exact', value: 78 }, T: { kind: 'exact', value: 70 }, P: { kind: 'at_least', value: 95 } },
  rating: { style: 'words', word: 'most', organisations: 8 },
  asked: 25,
  answered: 18,
  floor: { people: 5, organisations: 3 },
};

export function view(told: Week, over: Partial<DigestView> = {}): DigestView {
  const words = [...told.slipped.map(each => each.promise), ...told.warned.map(each => each.promise), ...told.reopened];
  return {
    language: 'en',
    today: '2026-06-08',
    eyes: 'leaders',
    week: told,
    isSoFar: false,
    host: 'Mercy Hospital',
    organisations: new Map([
      ['mercy', 'Mercy Hospital'],
      ['grace', 'Grace Pantry'],
      ['oak', 'Oak School'],
    ]),
    partnerships: new Map([['food', 'Fresh Food']]),
    promises: new Map(
      words.map(id => [
        id,
        {
          what: 'leaflets',
          owner: 'Mercy Hospital',
          to: 'Grace Pantry',
          due: '2026-06-03',
          why: 'the printer broke down',
        },
      ]),
    ),
    notes: new Map([['note', 'Money is short']]),
    twinOf: null,
    ...over,
  };
}
