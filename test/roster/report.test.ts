/** Owns proof that an operator reads every mistake, every change and the database's name. */
import { describe, expect, it } from 'vitest';
import { NOTHING_HELD, type Plan } from '../../src/domain/roster.ts';
import { plan } from '../../src/roster/plan.ts';
import { reportMistakes, reportPlan } from '../../src/roster/report.ts';
import { applied } from './applied.ts';
import { judge, person, put, small, type Tables } from './small.ts';

const C = 'contacts.csv';
const database = 'data/rehearsal.db';

const drawn = (tables: Tables, held = NOTHING_HELD): Plan => {
  const { roster } = judge(tables);
  const result = roster && plan(roster, held).plan;
  if (!result) throw new Error('no plan');
  return result;
};

describe('mistakes', () => {
  it('each in a line with file, line, column, what is wrong and what would be right', () => {
    const { mistakes, notices } = judge(put(put(small(), C, 6, 'role', 'bo\u001B[31mss'), C, 4, 'language', 'fr'));
    expect(reportMistakes(mistakes, notices, database)).toEqual([
      `${C}, line 4, column language: "fr" is not one of the choices. Write en or es.`,
      `${C}, line 6, column role: This cell holds U+001B, a character that cannot be seen. Type the cell again as plain text.`,
      expect.stringMatching(/^note: partnerships.csv, line 2, column cohort: /),
      '2 mistakes. Nothing was imported.',
      'Database: data/rehearsal.db',
    ]);
  });

  it('show nothing that could steer a terminal, and not all of a long cell', () => {
    const { mistakes } = judge(put(small(), C, 6, 'role', `x\u200D${'y'.repeat(400)}`));
    const [line] = reportMistakes(mistakes, [], database);
    expect(line).toContain('"xU+200Dyyy');
    expect(line?.length).toBeLessThan(300);
  });
});

describe('a plan', () => {
  it('names what is new, and on a dry run says that nothing was written', () => {
    const lines = reportPlan(drawn(small()), NOTHING_HELD, [], { dryRun: true, database });
    expect(lines).toContain('new contact: Rosa Díaz in Food');
    expect(lines).toContain('new role at the host: Evelyn Hart, leader');
    expect(lines.slice(-2)).toEqual([
      'Dry run, nothing was written. It would be: 2 new partnerships, 3 new organisations, 5 new contacts (1 of them leaders or coordinators of the host), 0 changed cells, 0 endings. New partnerships are drafts: nobody is written to.',
      'Database: data/rehearsal.db',
    ]);
  });

  it('names changes by column, endings, what chat keeps and what is gone from the files', () => {
    const first = small();
    first[C].push(person('School', 'Grace Pantry', 'Ben Carter', 'member'));
    const before = applied(drawn(first), NOTHING_HELD);
    const held = {
      ...before,
      persons: before.persons.map(row =>
        row.cells.name === 'Rosa Díaz' ? { ...row, cells: { ...row.cells, phone: '518 555 0199' } } : row,
      ),
    };
    const tables = put(
      put(put(small(), C, 4, 'name', 'Luis Gómez'), C, 6, 'organisation', 'Grace Pantry'),
      C,
      2,
      'until',
      '2027-06-30',
    );
    expect(reportPlan(drawn(tables, held), held, [], { dryRun: false, database })).toEqual([
      'changed contact: Helen Park in School, organisation from "Oak School" to "Grace Pantry"',
      'changed person: Rosa Díaz, name from "Rosa Díaz" to "Luis Gómez"',
      'ends: Evelyn Hart, leader, last day 2027-06-30',
      'stays as chat has it: Rosa Díaz, phone is "518 555 0199" (the file says empty)',
      expect.stringMatching(/^note: contact Ben Carter in School is not in the files any more/),
      expect.stringMatching(/^note: "Rosa Díaz" becomes "Luis Gómez"/),
      'Imported: 0 new partnerships, 0 new organisations, 0 new contacts, 2 changed cells, 1 ending.',
      'Database: data/rehearsal.db',
    ]);
  });

  it('says when there is nothing to do', () => {
    const held = applied(drawn(small()), NOTHING_HELD);
    expect(reportPlan(drawn(small(), held), held, [], { dryRun: false, database })).toEqual([
      'Nothing to import: the files bring nothing new.',
      'Database: data/rehearsal.db',
    ]);
  });
});
