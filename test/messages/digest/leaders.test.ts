/** Proves the leaders' post: the manner of the fifth message, both languages, numbers in words, nothing below the floor. */
import { describe, expect, it } from 'vitest';
import type { Card } from '../../../src/cards/card.ts';
import type { Rated } from '../../../src/domain/digest/rated.ts';
import { type Week, week } from '../../../src/domain/digest/week.ts';
import type { Language } from '../../../src/domain/person.ts';
import * as leaders from '../../../src/messages/digest/leaders.ts';
import { facts, fromGrace, met, partnered, promised } from '../../domain/digest/weeks.ts';
import { feedback } from '../../domain/feedback/rows.ts';
import { read } from '../../support/reading.ts';
import { done, rated, view } from './views.ts';

const post = (told: Week, language: Language = 'en'): Card => leaders.post(view(told, { language }));
const lead = (told: Week, language: Language = 'en') => read(post(told, language)).split('\n')[1];
const many = (count: number, over: Parameters<typeof promised>[0]) =>
  Array.from({ length: count }, () => promised(over));

describe('the first paragraph', () => {
  const promises = [
    ...many(7, done),
    ...many(2, { state: 'done', doneOn: '2026-06-02' }),
    promised({ id: 'moved', due: '2026-06-12' }),
    promised({ due: '2026-06-05' }),
    ...many(6, { ...fromGrace, ...done, ownerOrganisationId: 'oak' }),
  ];
  const moves = [{ promise: 'moved', on: '2026-06-02', from: '2026-06-03' }];
  const told = week(facts({ promises, moves, rated }));

  it('is the whole week as in the tone of the product', () => {
    expect(lead(told)).toBe(
      'We had 11 promises due: 9 done (7 confirmed by partners), 1 moved in time, 1 overdue: “leaflets” for Grace Pantry; the printer broke down. Partners kept 6 of 6. Partners rate us 74 of 100 (April; 18 of 25 answered). One thing we need from you: thank Oak School.',
    );
  });

  it('in Spanish', () => {
    expect(lead(told, 'es')).toBe(
      'Promesas nuestras para la semana: 11; 9 hechas (7 con confirmación de la otra parte), 1 con nueva fecha acordada a tiempo, 1 vencida: «leaflets» para Grace Pantry; the printer broke down. Promesas de las otras partes: 6 de 6 cumplidas. Nos valoran con 74 de 100 (abril; respondieron 18 de 25). Una cosa necesitamos de usted: dar las gracias a Oak School.',
    );
  });

  it('is the summary a notification shows, under the week’s name', () => {
    expect(post(told).summary).toMatch(/^Week of June 1\. We had 11 promises due/);
  });

  it('says in words that nothing is confirmed yet; what partners promise each other is not ours to confirm', () => {
    const waiting = { state: 'done', doneOn: '2026-06-02' } as const;
    const none = week(facts({ promises: [promised(waiting), promised({ ...fromGrace, ...waiting })] }));
    expect(lead(none)).toBe(
      'We had 1 promise due: 1 done (not confirmed by partners yet). Partners had 1 promise due: 1 done (not confirmed yet).',
    );
    expect(lead(none, 'es')).toBe(
      'Promesas nuestras para la semana: 1; 1 hecha (todavía sin confirmación de la otra parte). Promesas de las otras partes para la semana: 1; 1 hecha (todavía sin confirmación).',
    );
  });

  it('says how earlier promises ended before it says how partners rate us', () => {
    const late = promised({ inTimeDue: '2026-05-20', due: '2026-05-20', state: 'not_kept', closedOn: '2026-06-03' });
    const old = week(facts({ promises: [late], rated }));
    expect(lead(old)).toBe(
      'No promises were due in the week, on either side. Our promises from earlier weeks: 1 not kept. Partners rate us 74 of 100 (April; 18 of 25 answered).',
    );
    expect(read(post(old)).match(/from earlier weeks/g)).toHaveLength(1);
  });

  it('leaves what slipped to a list when there is more of it', () => {
    const two = week(facts({ promises: many(2, {}), notes: [] }));
    expect(lead(two)).toBe('We had 2 promises due: 2 overdue. Partners had no promises due.');
    expect(read(post(two))).toContain(
      'What slipped, and why\n“leaflets” for Grace Pantry, due Wednesday, June 3: overdue. Why: the printer broke down.',
    );
  });
});

describe('the rest of the post', () => {
  it.each([
    ['en', 'We owe 1 partner an answer, for 5 weeks.', 'We owe 2 partners an answer, the oldest for 5 weeks.'],
    [
      'es',
      'Debemos una respuesta a 1 aliado, desde hace 5 semanas.',
      'Debemos una respuesta a 2 aliados, la más antigua desde hace 5 semanas.',
    ],
  ] as const)('says how long an answer has been owed, and asks for it, naming nobody (%s)', (language, one, two) => {
    const waits = feedback({ saidOn: '2026-05-01' });
    const told = read(post(week(facts({ feedback: [waits] })), language));
    expect(told).toContain(one);
    expect(told).toContain(language === 'en' ? 'it has been owed for 5 weeks' : 'se le debe desde hace 5 semanas');
    expect(read(post(week(facts({ feedback: [waits, feedback({ partnershipId: 'oak' })] })), language))).toContain(two);
  });

  it('names how each promise slipped, ours first, and what the liaison adds', () => {
    const promises = [
      promised({ ...fromGrace, state: 'not_kept', closedOn: '2026-06-05' }),
      promised({ id: 'a', state: 'kept_late', doneOn: '2026-06-05' }),
      promised({ id: 'b', inTimeDue: '2026-06-02', due: '2026-06-12' }),
      promised({ id: 'c', state: 'done', doneOn: '2026-06-08' }),
    ];
    const told = week(facts({ promises, notes: [{ id: 'note', promise: 'b', on: '2026-06-04' }] }));
    const why = 'Why: the printer broke down.';
    expect(read(post(told)).split('\n').slice(2, 7)).toEqual([
      'What slipped, and why',
      `“leaflets” for Grace Pantry, due Tuesday, June 2: overdue; the new date is Friday, June 12. ${why} Our liaison adds: Money is short.`,
      `“leaflets” for Grace Pantry, due Wednesday, June 3: overdue that week, done since, Monday, June 8. ${why}`,
      `“leaflets” for Grace Pantry, due Wednesday, June 3: done late, Friday, June 5. ${why}`,
      `“leaflets” from Grace Pantry, due Wednesday, June 3: not kept. ${why}`,
    ]);
  });

  it('says overdue in the list as in the first words, with the new date that was agreed, asked for, or is over too', () => {
    const promises = [
      promised({ id: 'now', inTimeDue: '2026-06-02', due: '2026-06-12' }),
      promised({ id: 'agreed', inTimeDue: '2026-05-25', due: '2026-06-12' }),
      promised({ id: 'known', inTimeDue: '2026-05-26', due: '2026-06-08' }),
      promised({ id: 'over', inTimeDue: '2026-05-27', due: '2026-06-05' }),
      promised({ id: 'asked', due: '2026-05-28', state: 'at_risk', newDate: '2026-06-15' }),
    ];
    const told = week(facts({ promises, newDates: new Set(['agreed', 'asked']) }));
    expect(lead(told)).toContain(
      'We had 1 promise due: 1 overdue. Partners had no promises due. Our promises from earlier weeks: 4 still overdue.',
    );
    const why = 'Why: the printer broke down.';
    expect(read(post(told)).split('\n').slice(3, 8)).toEqual([
      `“leaflets” for Grace Pantry, due Tuesday, June 2: overdue; the new date is Friday, June 12. ${why}`,
      `“leaflets” for Grace Pantry, due Monday, May 25: still overdue; a new date was agreed, Friday, June 12. ${why}`,
      `“leaflets” for Grace Pantry, due Tuesday, May 26: still overdue; the new date is Monday, June 8. ${why}`,
      `“leaflets” for Grace Pantry, due Wednesday, May 27: still overdue; the new date, Friday, June 5, has passed as well. ${why}`,
      `“leaflets” for Grace Pantry, due Thursday, May 28: still overdue; a new date was asked for, Monday, June 15. ${why}`,
    ]);
    expect(read(post(told, 'es')).split('\n').slice(3, 8)).toEqual([
      expect.stringContaining(': vencida; la nueva fecha es el viernes, 12 de junio.'),
      expect.stringContaining(': todavía vencida; se acordó una nueva fecha, el viernes, 12 de junio.'),
      expect.stringContaining(': todavía vencida; la nueva fecha es el lunes, 8 de junio.'),
      expect.stringContaining(': todavía vencida; también pasó la nueva fecha, el viernes, 5 de junio.'),
      expect.stringContaining(': todavía vencida; se pidió una nueva fecha, el lunes, 15 de junio.'),
    ]);
  });

  it('a new date that was asked for is told where one promise alone slipped', () => {
    const asked = week(facts({ promises: [promised({ state: 'at_risk', newDate: '2026-06-15' })] }));
    expect(read(post(asked))).toContain('June 3: overdue; a new date was asked for, Monday, June 15.');
  });

  it('counts check-ins, partnerships that start, and who could not be reached; never names', () => {
    const checkIns = [met(), met({ state: 'missed', heldOn: null })];
    const partnerships = [
      partnered({ activeSince: '2026-05-20' }),
      partnered({ id: 'd', state: 'draft', activeSince: null }),
    ];
    const told = read(post(week(facts({ checkIns, partnerships, unreached: 2 }))));
    expect(told).toContain('Check-ins: 1 held, 1 missed.');
    expect(told).toContain(
      'Starting: 1 of 2 partnerships live. 2 messages could not reach anybody. The coordinator has the list.',
    );
  });

  it('shows the index only with the three beside it, and nothing where nothing was published', () => {
    expect(read(post(week(facts({ rated }))))).toContain(
      'How partners rate us\nTrust index, of three: reliability 78, transparency 70, reciprocity at least 95. Most of the 8 organizations rate us 4 of 5 or better.',
    );
    const nearly: Rated['rating'] = { style: 'words', word: 'nearly_all', organisations: 8 };
    expect(read(post(week(facts({ rated: { ...rated, rating: nearly } })), 'es'))).toContain(
      'De 8 organizaciones, nos valoran con 4 de 5 o más: casi todas.',
    );
    const share: Rated['rating'] = {
      style: 'share',
      kind: 'exact',
      share: 6428,
      organisations: 30,
      interval: { from: 4700, to: 7900 },
    };
    expect(read(post(week(facts({ rated: { ...rated, rating: share } }))))).toContain(
      '64% of 30 organizations rate us 4 of 5 or better (between 47 and 79%).',
    );
    expect(read(post(week(facts())))).not.toMatch(/rate|5 people/);
  });

  it('says once how many organizations rate us high, above or in the objective', () => {
    const rating: Rated['rating'] = { style: 'words', word: 'most', organisations: 8 };
    const objectives = [{ of: 'rating', atLeast: 60, state: 'holds', rating }] as const;
    const both = read(post({ ...week(facts({ rated })), objectives }));
    expect(both.match(/Most of the 8 organizations/g)).toHaveLength(1);
    expect(both).toContain('Trust rating, at least 60% of organizations: It holds. One more round and it is reached.');
    const alone = read(post({ ...week(facts()), objectives }));
    expect(alone).toContain(
      'at least 60% of organizations: Most of the 8 organizations rate us 4 of 5 or better. It holds.',
    );
  });

  it('gives the round before where it was published, the index with its three there, too', () => {
    const before: Rated['before'] = {
      opensOn: '2026-01-13',
      index: { kind: 'at_least', value: 95 },
      pillars: { R: { kind: 'exact', value: 94 }, T: { kind: 'exact', value: 95 }, P: { kind: 'at_least', value: 95 } },
    };
    const told = week(facts({ rated: { ...rated, before } }));
    expect(lead(told)).toContain('74 of 100 (April; 18 of 25 answered; at least 95 in January).');
    expect(lead(told, 'es')).toContain('74 de 100 (abril; respondieron 18 de 25; al menos 95 en enero).');
    expect(read(post(told))).toContain('reciprocity at least 95. In January: 94, 95, at least 95. Most of');
  });

  it('asks at most three things, in order', () => {
    const told = week(
      facts({
        partnerships: [partnered({ lastContactOn: '2026-03-01' })],
        promises: [promised({ id: 'long', due: '2026-05-29' }), promised({ ...fromGrace, ...done })],
      }),
    );
    const card = post(told);
    const asked = card.blocks.find(block => block.kind === 'list' && block.ordered);
    expect(asked?.kind === 'list' && asked.items).toHaveLength(3);
    expect(read(card)).toContain(
      'Help with “leaflets” for Grace Pantry, 10 days overdue.\nVisit or call Fresh Food: no meeting, talk or visit for 99 days.\nThank Grace Pantry.',
    );
  });

  it('says how its numbers are made', () => {
    expect(read(post(week(facts({ rated }))))).toMatch(
      /How these numbers are made:.*Read on Monday, June 8\..*confidential answers.*5 people from 3 organizations/,
    );
  });
});

it('an empty week is one sentence, in both languages', () => {
  const said = (language: Language) => read(leaders.empty({ language, today: '2026-06-08' }, '2026-06-01'));
  expect(said('en')).toMatch(/^Week of June 1: nothing was due/);
  expect(said('es')).toMatch(/^Semana del 1 de junio: no vencía nada/);
});

it('typed words can never become markup', () => {
  const told = week(facts({ promises: many(2, {}) }));
  const hostile = { what: '<!channel> <script>', owner: 'x', to: 'y', due: '2026-06-03', why: '*bold* \u202Ehidden' };
  const card = leaders.post(view(told, { promises: new Map(told.slipped.map(each => [each.promise, hostile])) }));
  const spans = card.blocks.flatMap(block => (block.kind === 'list' ? block.items.flat() : []));
  expect(spans.every(span => span.kind === 'plain' && !span.text.includes('\u202E'))).toBe(true);
});
