/** Proves the words of results: no number more exact than published, what is hidden and why, both languages alike. */
import { describe, expect, it } from 'vitest';
import type { Card } from '../../../src/cards/card.ts';
import { read as answersFrom } from '../../../src/domain/trust/statements.ts';
import { lines } from '../../../src/messages/dip/card.ts';
import { results } from '../../../src/messages/pulse/results.ts';
import * as stewards from '../../../src/messages/pulse/steward.ts';
import { linesOf } from '../../support/reading.ts';
import { weighed } from '../dip/views.ts';
import { figure, group, told } from './views.ts';

const said = (shown: Card): string => linesOf(shown).join('\n');
const portfolio = (over: Parameters<typeof group>[0]) => ({ portfolio: { name: 'All partners', result: group(over) } });

describe('results', () => {
  it('say the index with the three beside it, the rating, who answered, and every number in a table', () => {
    expect(linesOf(results(told()))).toEqual([
      '# How partners rate Mercy Hospital',
      'Partners rate Mercy Hospital 71 of 100. 18 of 25 answered.',
      'Trust index: 71 of 100. Reliability 70, transparency 71, reciprocity 72.',
      '67% of the 12 organizations rate Mercy Hospital 4 of 5 or more.',
      'Points: 70 71 72 73 74 75',
      'Statement | Points | People | Organizations',
      'Mercy Hospital did what it said it would do, when it said it would. | 70 | 18 | 12',
      'Mercy Hospital told us early what we needed to know, good news and bad. | 71 | 18 | 12',
      'What we get out of this partnership is worth what we put in. | 72 | 18 | 12',
      'I am confident that Mercy Hospital will deliver what we agreed. | 73 | 18 | 12',
      'Mercy Hospital gives us a fair say in decisions that affect us. | 74 | 18 | 12',
      'The way Mercy Hospital keeps in touch works for us. | 75 | 18 | 12',
      '3 more answered by name.',
      'Asked from Tuesday, July 14 to Friday, August 7.',
      expect.stringContaining('That was set when the round opened. “Strongly disagree” is 0'),
    ]);
  });

  it('say it in Spanish too', () => {
    expect(linesOf(results(told({ language: 'es' }))).slice(0, 4)).toEqual([
      '# Cómo califican los aliados a Mercy Hospital',
      'Los aliados dan a Mercy Hospital 71 de 100. Respondieron 18 de 25.',
      'Índice de confianza: 71 de 100. Cumplimiento 70, transparencia 71, reciprocidad 72.',
      expect.stringMatching(/^Dan a Mercy Hospital al menos 4 de 5: 67\s?% de 12 organizaciones\.$/),
    ]);
  });

  it('never make an extreme exact', () => {
    const figures = {
      ...group().figures,
      R: figure(95, { shown: { kind: 'at_least', value: 95 } }),
      M: figure(5, { shown: { kind: 'at_most', value: 5 } }),
    };
    const shown = said(results(told(portfolio({ figures }))));
    expect(shown).toContain('Reliability at least 95,');
    expect(shown).toContain('| at least 95 | 18 | 12');
    expect(shown).toContain('| at most 5 | 18 | 12');
  });

  it('say a rating of few organizations in words, of many with its interval', () => {
    const rated = (value: number, organisations: number) =>
      said(results(told(portfolio({ rating: { atLeastFour: { kind: 'exact', value }, people: 40, organisations } }))));
    expect(rated(5, 7)).toContain('Most of the 7 organizations rate Mercy Hospital 4 of 5 or more.');
    expect(rated(30, 40)).toMatch(/75% of the 40 organizations .* It is likely between 60% and 86%\./);
    const top = { atLeastFour: { kind: 'at_least', value: 11 }, people: 18, organisations: 12 } as const;
    expect(said(results(told(portfolio({ rating: top }))))).toContain('at least 92% of the 12 organizations');
  });

  it('have no index where one of the three is hidden, and say which statement is not shown', () => {
    const { T: _hidden, ...figures } = group().figures;
    const shown = said(results(told(portfolio({ figures, rating: null }))));
    expect(shown).toContain('No trust index');
    expect(shown).toContain('good news and bad. | not shown |');
    expect(shown).not.toContain('of 100.');
  });

  it('say what is not shown and why', () => {
    const shown = said(results(told({ hidden: ['Direct partners', '3 partnerships'] })));
    expect(shown).toContain(
      'Not shown: Direct partners and 3 partnerships. For each, 5 people from 3 organizations must have had their say. The same goes for what is left when others are taken out.',
    );
  });

  it('below the floor show no number at all', () => {
    const shown = results(
      told({ portfolio: null, hidden: ['Fresh Food'], round: { ...told().round, byNameCount: 0 } }),
    );
    expect(linesOf(shown)).toEqual([
      '# How partners rate Mercy Hospital',
      'How partners rate Mercy Hospital: too few answers to show a number. For that, 5 people from 3 organizations must have had their say. Comments were deleted unread.',
      'Asked from Tuesday, July 14 to Friday, August 7.',
    ]);
  });

  it('show groups inside in one table, comments in no order and without a name', () => {
    const inside = [{ name: 'Coalitions', result: group({ group: 'cohort:Coalitions', asked: 8, answered: 7 }) }];
    const shown = results(told({ inside, comments: ['Call before you come.', '<!channel> hurry'] }));
    expect(said(shown)).toContain('Coalitions | 71 | 70 | 71 | 72 | 73 | 74 | 75 | 7 of 8');
    expect(said(shown)).toContain('- Call before you come.\n- <!channel> hurry');
  });

  it('count who was not asked, to those who lead', () => {
    const shown = said(results(told({ notAsked: { resting: 2, too_new: 1, host: 4 } })));
    expect(shown).toContain('Not asked: 2 resting and 1 too new.');
    const spanish = (notAsked: Parameters<typeof told>[0]) => said(results(told({ language: 'es', ...notAsked })));
    expect(spanish({ notAsked: { no_consent: 1, stopped: 1, too_new: 1 } })).toContain(
      'No se preguntó a: 1 que no dijo que sí a los mensajes, 1 que no quiere estas preguntas y 1 que llegó hace poco.',
    );
    expect(spanish({ notAsked: { no_consent: 2, stopped: 2 } })).toContain(
      'No se preguntó a: 2 que no dijeron que sí a los mensajes y 2 que no quieren estas preguntas.',
    );
  });

  it('name the pillar and the group of a dip', () => {
    const reading = { language: 'en', today: '2026-08-10', host: 'Mercy Hospital' } as const;
    const dips = [
      ...lines(reading, 'All partners', weighed({ pillar: 'T', points: 13 })),
      ...lines(reading, 'Coalitions', weighed({ level: 'alert', points: 24, gap: 'felt_alone' })),
      ...lines(reading, 'Direct', weighed({ level: 'none', gap: 'done_alone' })),
    ];
    expect(linesOf(results(told({ dips }))).slice(2, 6)).toEqual([
      'Watch: transparency is 13 points lower than before (All partners). It could be chance.',
      'Alert: reliability is 24 points lower than before (Coalitions). There were low answers from two or more of the organizations.',
      'Felt and done disagree on reliability (Coalitions): answers fell, what was done did not.',
      'Felt and done disagree on reliability (Direct): what was done got worse, answers did not fall.',
    ]);
  });
});

describe('a steward', () => {
  const reading = { language: 'en', today: '2026-07-20' } as const;

  it('sees whether, never what', () => {
    const shown = stewards.whether({
      ...reading,
      round: { closesOn: '2026-08-07', isOpen: true },
      partnerships: [
        {
          name: 'Fresh Food',
          asked: [
            { name: 'Rosa Díaz', answered: true },
            { name: 'Ben Carter', answered: false },
          ],
        },
        { name: 'Oak School', asked: [] },
      ],
      lastRound: '2026-Q2',
    });
    expect(linesOf(shown)).toEqual([
      '# Who was asked',
      'The trust questions are open until Friday, August 7.',
      '# Fresh Food: 1 of 2 answered',
      '- Rosa Díaz: answered',
      '- Ben Carter: not yet',
      'There is no one to ask about: Oak School.',
      'You see if they answered, never what they said.',
      '[Last results]',
    ]);
  });

  it('reads an answer by name with its points, its fall and its wish for the agenda', () => {
    const answers = answersFrom({ R: 5, T: 2, P: null, C: 4, F: 1, M: 3 });
    const shown = stewards.named({
      ...reading,
      host: 'Mercy Hospital',
      answers: [
        {
          name: 'Rosa Díaz',
          organisation: 'Grace Pantry',
          partnership: 'Fresh Food',
          answers,
          comment: 'Please call first.',
          low: ['T'],
          fell: ['F'],
          agenda: ['F'],
          agendaOn: '2026-08-04',
          dip: null,
        },
      ],
    });
    expect(linesOf(shown)).toEqual([
      '1 answer by name',
      '# Rosa Díaz, Grace Pantry (Fresh Food)',
      'Doing what was said: Strongly agree',
      'Telling us early: Disagree',
      'Worth what we put in: skipped',
      'Confidence for what is agreed: Agree',
      'A fair say: Strongly disagree',
      'Keeping in touch: Neither agree nor disagree',
      'Much lower than last time: A fair say.',
      'Low: Telling us early.',
      '“Please call first.” Rosa Díaz',
      'Asked for, and on the agenda of Tuesday, August 4: A fair say.',
      expect.stringContaining('These answers are in no average.'),
    ]);
  });

  it('is asked to call, in words to read and with a number to dial', () => {
    const shown = stewards.call({
      ...reading,
      contact: 'rosa-food',
      name: 'Rosa Díaz',
      organisation: 'Grace Pantry',
      phone: '+1 518 555 0121',
    });
    expect(shown.summary).toContain('Please call Rosa Díaz of Grace Pantry (+1 518 555 0121).');
    expect(linesOf(shown).at(-1)).toBe('[Spoke]');
  });
});
