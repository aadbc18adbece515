/** Proves how a pillar that fell stands in the leaders' week: in one line, with where felt and done disagree, in both languages. */
import { expect, it } from 'vitest';
import { read as recordRead, write } from '../../../src/domain/digest/record.ts';
import { type Eyes, isEmpty, week } from '../../../src/domain/digest/week.ts';
import type { Fallen } from '../../../src/domain/dip/weigh.ts';
import type { Language } from '../../../src/domain/person.ts';
import { post } from '../../../src/messages/digest/leaders.ts';
import { facts } from '../../domain/digest/weeks.ts';
import { read } from '../../support/reading.ts';

const dips: readonly Fallen[] = [
  { group: 'portfolio', pillar: 'R', level: 'alert', points: 24, gap: 'felt_alone' },
  { group: 'partnership:food', pillar: 'T', level: 'none', points: 1, gap: 'done_alone' },
];
const told = (eyes: Eyes = 'leaders', some = dips) => week(facts({ eyes, dips: some }));

function said(language: Language, some = dips): string {
  const names = { organisations: new Map(), partnerships: new Map([['food', 'Fresh Food']]) };
  const words = { promises: new Map(), notes: new Map(), twinOf: null, isSoFar: false } as const;
  const view = { language, today: '2026-06-08', eyes: 'leaders', host: 'Mercy Hospital' } as const;
  return read(post({ ...view, ...names, ...words, week: told('leaders', some) }));
}

it('is one line, and one more where felt and done disagree', () => {
  expect(said('en')).toContain(
    [
      'What partners feel, and what was done',
      'Alert: reliability is 24 points lower than before (All partners). There were low answers from two or more of the organizations.',
      'Felt and done disagree on reliability (All partners): answers fell, what was done did not.',
      'Felt and done disagree on transparency (Fresh Food): what was done got worse, answers did not fall.',
    ].join('\n'),
  );
  expect(said('es')).toContain(
    'Lo que sienten los aliados, y lo que se hizo\nAlerta: cumplimiento está 24 puntos más bajo',
  );
  expect(said('en', [])).not.toContain('What partners feel');
});

it('names four lines at most, since a week is read in a minute', () => {
  const many = Array.from({ length: 9 }, () => dips).flat();
  expect(said('en', many).match(/^(Alert|Felt)/gm)?.length).toBe(4);
  expect(said('en', many)).toContain('And 23 more.');
});

it('is news to leaders, no word of a partnership’s own week or its steward’s, and kept with the week', () => {
  expect([isEmpty(told(), 'leaders', null), isEmpty(told('leaders', []), 'leaders', null)]).toEqual([false, true]);
  expect([told('partnership').dips, told('steward').dips]).toEqual([[], []]);
  expect(recordRead(write(told()))?.dips).toEqual(dips);
  const { dips: _, ...older } = told();
  expect(recordRead(JSON.stringify({ version: 1, ...older }))?.dips).toEqual([]);
});
