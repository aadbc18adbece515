/** Owns proof of what is worth a notice and stops nothing. */
import { describe, expect, it } from 'vitest';
import { judge, person, put, small, type Tables } from '../small.ts';

const O = 'organisations.csv';
const C = 'contacts.csv';

describe('what is worth a notice', () => {
  const noticed = (edit: (tables: Tables) => unknown): readonly string[] => {
    const tables = small();
    edit(tables);
    const { mistakes, notices } = judge(tables);
    expect(mistakes).toEqual([]);
    return notices.map(({ file, line, column, says }) => `${file}:${line}:${column} ${says}`);
  };

  it('a cohort of fewer than eight partner organisations', () => {
    expect(noticed(() => null)).toEqual([
      expect.stringMatching(/^partnerships.csv:2:cohort .*2 partner organisations/),
    ]);
  });

  it.each<[string, (tables: Tables) => unknown, RegExp]>([
    ['no steward at the partner', t => put(t, C, 6, 'role', 'member'), /^partnerships.csv:3:partnership No partner/],
    [
      'a steward of the host who leaves',
      t => put(t, C, 5, 'until', '2027-05-31'),
      /^partnerships.csv:3:partnership .*after 2027-05-31/,
    ],
    [
      'two stewards at the host',
      t => t[C].push(person('School', 'Mercy Hospital', 'Marcus Bell', 'steward')),
      /^partnerships.csv:3:partnership .*more than one steward/,
    ],
    [
      'an organisation nobody works for',
      t => t[O].push(['Library', 'community', 'no', '', '']),
      /^organisations.csv:5:organisation No contact/,
    ],
  ])('%s', (_, edit, expected) => {
    expect(noticed(edit)).toContainEqual(expect.stringMatching(expected));
  });

  it('but not a second steward of the host who covers until a date', () => {
    const cover = person('School', 'Mercy Hospital', 'Marcus Bell', 'steward').with(12, '2027-05-31');
    expect(noticed(tables => tables[C].push(cover))).toHaveLength(1);
  });
});
