/** Proves how a pillar that fell stands in the leaders' week: in one line, with where felt and done disagree, in both languages. */
import { expect, it } from 'vitest';
import type { Answered } from '../../../src/domain/digest/answered.ts';
import { isEmpty } from '../../../src/domain/digest/news.ts';
import { read as recordRead, write } from '../../../src/domain/digest/record.ts';
import { type Eyes, week } from '../../../src/domain/digest/week.ts';
import type { Fallen } from '../../../src/domain/dip/weigh.ts';
import type { Language } from '../../../src/domain/person.ts';
import { post } from '../../../src/messages/digest/leaders.ts';
import { facts } from '../../domain/digest/weeks.ts';
import { read } from '../../support/reading.ts';

const dips: readonly Fallen[] = [
  { group: 'portfolio', pillar: 'R', level: 'alert', points: 24, gap: 'felt_alone' },
  { group: 'partnership:food', pillar: 'T', level: 'none', points: 1, gap: 'done_alone' },
];
const answers: readonly Answered[] = [
  { pillar: 'R', closedOn: '2026-05-08', next: 'behind', isCaughtUp: false, left: 2, agendas: { all: 0, held: 0 } },
];
const told = (eyes: Eyes = 'leaders', some = dips, since: readonly Answered[] = []) =>
  week(facts({ eyes, dips: some, answers: since }));

function said(language: Language, some = dips, since: readonly Answered[] = []): string {
  const names = { organisations: new Map(), partnerships: new Map([['food', 'Fresh Food']]) };
  const words = { promises: new Map(), notes: new Map(), twinOf: null, isSoFar: false } as const;
  const view = { language, today: '2026-06-08', eyes: 'leaders', host: 'Mercy Hospital' } as const;
  return read(post({ ...view, ...names, ...words, week: told('leaders', some, since) }));
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

it('stands in the first words too, which are all that a locked phone shows; what only was done is not felt', () => {
  expect(said('en')).toContain('Partners rate us lower than before on reliability.');
  expect(said('es')).toContain('Nos valoran más bajo que antes en cumplimiento.');
  const both = [...dips, ...dips.map(each => ({ ...each, level: 'alert' }) as const)];
  expect(said('en', both)).toContain('Partners rate us lower than before on reliability and transparency.');
  expect(said('en', dips.slice(1))).not.toContain('lower than before on');
});

it('what could be chance is no fall in the first words: its own line says so', () => {
  const watched = dips.map(each => ({ ...each, pillar: 'P', level: 'watch', gap: null }) as const);
  const [alert] = dips;
  const both = said('en', alert === undefined ? [] : [alert, ...watched.slice(0, 1)]);
  expect(both).toContain('Partners rate us lower than before on reliability.');
  expect(both).toMatch(/^Watch: reciprocity .*could be chance/im);
  expect([said('en', watched), said('es', watched)].join()).not.toMatch(/lower than before on|más bajo que antes en/);
});

it('names four lines at most, since a week is read in a minute', () => {
  const many = Array.from({ length: 9 }, () => dips).flat();
  expect(said('en', many).match(/^(Alert|Felt)/gm)?.length).toBe(4);
  expect(said('en', many)).toContain('And 23 more.');
});

it('names what fell before what only disagrees, and an alert before what could be chance', () => {
  const gaps = Array.from({ length: 5 }, () => dips.slice(1)).flat();
  const low = { group: 'partnership:food', gap: 'felt_alone' } as const;
  const fell = [
    { ...low, pillar: 'T', level: 'watch', points: 13 },
    { ...low, pillar: 'P', level: 'alert', points: 20 },
  ] as const;
  const lines = said('en', [...gaps, ...fell]).split('\n');
  const at = lines.indexOf('What partners feel, and what was done');
  expect(lines.slice(at + 1, at + 6).map(line => line.split(' ', 4).join(' '))).toEqual([
    'Alert: reciprocity is 20',
    'Watch: transparency is 13',
    'Felt and done disagree',
    'Felt and done disagree',
    'And 5 more.',
  ]);
});

it('is news to leaders, no word of a partnership’s own week or its steward’s, and kept with the week', () => {
  expect([isEmpty(told(), 'leaders', null), isEmpty(told('leaders', []), 'leaders', null)]).toEqual([false, true]);
  expect([told('partnership').dips, told('steward').dips]).toEqual([[], []]);
  expect(recordRead(write(told()))?.dips).toEqual(dips);
  const { dips: _, ...older } = told();
  expect(recordRead(JSON.stringify({ version: 1, ...older }))?.dips).toEqual([]);
});

it('in the weeks after, one line says what was done since, and what is still behind', () => {
  const [behind] = answers;
  const since = (language: Language, more: Partial<Answered> = {}) =>
    said(language, [], behind === undefined ? [] : [{ ...behind, ...more }]);
  expect(since('en')).toContain(
    'What partners feel, and what was done\nThe round closed on May 8. In it, reliability fell. 2 things are still behind.',
  );
  expect(since('es')).toContain(
    'La ronda cerró el 8 de mayo. En ella bajó un pilar: cumplimiento. Todavía hay 2 cosas atrasadas.',
  );
  const [nothing, both] = [
    { next: 'agenda', left: 0 },
    { next: null, isCaughtUp: true, left: 0, agendas: { all: 2, held: 1 } },
  ] as const;
  expect(since('en', nothing)).toContain('reliability fell. Nothing was done about it yet.');
  expect(since('en', both)).toContain(
    'Nothing of this is behind any more. It stands on the agendas of 2 check-ins. 1 of 2 have been held.',
  );
});

it('what was done is news once; it is leaders’ alone, and kept with the week', () => {
  const now = told('leaders', [], answers);
  expect([isEmpty(now, 'leaders', told('leaders', [])), isEmpty(now, 'leaders', now)]).toEqual([false, true]);
  expect([told('partnership', [], answers).answers, told('steward', [], answers).answers]).toEqual([[], []]);
  expect(recordRead(write(now))?.answers).toEqual(answers);
  const { answers: _, ...older } = now;
  expect(recordRead(JSON.stringify({ version: 1, ...older }))?.answers).toEqual([]);
});
