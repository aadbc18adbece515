/** Proves the report in chat: the quarter for those who lead and for nobody else, without a person's name, never below the floor. */
import { afterEach, describe, expect, it } from 'vitest';
import { performing } from '../../../src/flows/due.ts';
import { labelled, labels, linesOf, read, told } from '../../support/reading.ts';
import { COALITION, OTHERS, pulse } from '../pulse/stage.ts';
import { kept, ours, theirs, week } from './stage.ts';

let at: { readonly close: () => Promise<void> };
afterEach(() => at.close());

describe('the report', () => {
  it('is the quarter so far, ours first, and leads to the one before', async () => {
    const on = await week();
    at = on;
    await ours(on, { id: 'nurse', what: 'A nurse on Thursday', ...kept });
    await ours(on, { id: 'late', what: '200 leaflets', due: '2026-05-20', inTimeDue: '2026-05-20' });
    await theirs(on, { id: 'table', what: 'A table', ...kept });
    const card = told(await on.type('lena', 'report for Q2 2026'));
    const lines = linesOf(card);
    expect(lines.slice(0, 3)).toEqual([
      '# Mercy Hospital: our partnerships in Q2 2026',
      'Promises kept: ours 1 of 1; partners’ 1 of 1.',
      'The quarter is not over. Numbers as of Monday, June 1, 2026.',
    ]);
    expect(lines).toEqual(
      expect.arrayContaining([
        'What | Ours | Partners’',
        'Due | 2 | 1',
        'Overdue | 1 | 0',
        'Partners we owe an answer now | 0',
      ]),
    );
    expect(lines).toContain('There are no results of trust questions in this quarter.');
    expect(JSON.stringify(card)).not.toMatch(/Dana|Rosa|Lena|nurse|leaflets/i);
    expect(labels(card)).toEqual(['Q1 2026', 'Objectives']);
    const before = told(await on.tap('lena', card, 'Q1 2026'));
    expect(linesOf(before)[0]).toBe('# Mercy Hospital: our partnerships in Q1 2026');
    expect(labelled(before, 'Q2 2026').values).toEqual({ quarter: '2026-Q2' });
  });

  it('says of a quarter that is over what was overdue when it ended, though it has been done since', async () => {
    const on = await week();
    at = on;
    const late = { due: '2026-03-20', inTimeDue: '2026-03-20', doneOn: '2026-04-10', closedOn: '2026-04-12' } as const;
    await ours(on, { id: 'late', what: '200 leaflets', state: 'kept_late', ...late });
    const lines = linesOf(told(await on.type('lena', 'report for Q1 2026')));
    expect(lines).toEqual(
      expect.arrayContaining(['Overdue on the last day | 1 | 0', 'Kept, of those that count | 0 of 1 | none counted']),
    );
    expect(lines.join()).toContain(
      'What was overdue on the last day counts as what became of it since: done late, or not kept.',
    );
  });

  it('speaks the reader’s language, and says what it cannot read', async () => {
    const on = await week();
    at = on;
    await on.client.person.update({ where: { id: 'lena' }, data: { language: 'es' } });
    expect(linesOf(told(await on.type('lena', 'informe del T2 2026')))[0]).toBe(
      '# Mercy Hospital: nuestras alianzas, segundo trimestre de 2026',
    );
    await on.client.person.update({ where: { id: 'lena' }, data: { language: 'en' } });
    expect(read(told(await on.type('lena', 'report last spring')))).toContain('For example: Q2 2026');
    expect(read(told(await on.type('lena', 'report Q3 2026')))).toContain('has not begun');
  });

  it('is for nobody else', async () => {
    const on = await week();
    at = on;
    for (const who of ['dana', 'rosa'] as const) {
      expect(JSON.stringify(await on.type(who, 'report Q2 2026'))).not.toMatch(/our partnerships|nuestras alianzas/);
      expect(labels(told(await on.type(who, 'hi')))).not.toContain('Report');
    }
  });
});

describe('the report of a quarter with a round', () => {
  const polled = async (answering: readonly string[]) => {
    const on = await pulse();
    at = on;
    await on.open();
    for (const [turn, who] of answering.entries()) await on.answer(who, String(3 + (turn % 3)));
    const round = await on.client.round.findFirstOrThrow();
    await performing(on.deps)({ row: { type: 'round', id: round.id }, act: 'close', on: round.closesOn });
    await performing(on.deps)({ row: { type: 'round', id: round.id }, act: 'shred', on: round.closesOn });
    return linesOf(told(await on.press('evelyn', 'report.show', { quarter: '2026-Q3' })));
  };

  it('tells the numbers with how many stand behind them, and who was asked', async () => {
    const lines = await polled([...COALITION, ...OTHERS]);
    expect(lines.find(line => line.startsWith('Trust index'))).toMatch(/^Trust index: \d+ of 100/);
    expect(lines).toContain('Statement | Points | People | Organizations');
    expect(lines).toContain('Answered without a name | 12');
    expect(lines.filter(line => line.startsWith('Asked | '))).toEqual(['Asked | 12']);
  });

  it('below the floor tells that there are too few, and no number', async () => {
    const lines = await polled(['ruth', 'samuel']);
    expect(lines.join('\n')).toContain('Too few answers to show a number. It takes 5 people from 3 organizations.');
    expect(lines).toContain('Answered without a name | not shown');
    expect(lines.join('\n')).not.toMatch(/of 100/);
  });
});
