/** Owns proof of who counts as one person. */
import { describe, expect, it } from 'vitest';
import { judge, person, put, small, type Tables } from '../small.ts';

const C = 'contacts.csv';

describe('who is one person', () => {
  const peopleOf = (tables: Tables): readonly (readonly number[])[] =>
    (judge(tables).roster?.people ?? []).map(({ lines }) => lines);

  it('who has one name and one e-mail in several partnerships', () => {
    expect(peopleOf(small())).toEqual([[2], [3, 5], [4], [6]]);
  });

  it('who has one name at one organisation, and an e-mail in only one row', () => {
    const tables = put(put(small(), C, 5, 'email', ''), C, 5, 'phone', '518 555 0100');
    expect(peopleOf(tables)).toContainEqual([3, 5]);
    expect(judge(tables).roster?.people[1]?.cells).toMatchObject({ email: 'dana@example.org', phone: '518 555 0100' });
  });

  it('who has one account at two organisations', () => {
    const tables = put(small(), C, 4, 'slack', 'T1/U1');
    tables[C].push(person('School', 'Oak School', 'Rosa Díaz', 'member').with(10, 'T1/U1'));
    expect(peopleOf(tables)).toContainEqual([4, 7]);
  });

  it('not two names with one e-mail: a shared mailbox is a notice', () => {
    const tables = small();
    tables[C].push(person('Food', 'Grace Pantry', 'Ben Carter', 'member', 'rosa@example.org'));
    const { mistakes, notices } = judge(tables);
    expect(mistakes).toEqual([]);
    expect(peopleOf(tables)).toHaveLength(5);
    const notice = notices.find(({ column }) => column === 'email');
    expect([notice?.line, notice?.says]).toEqual([
      4,
      expect.stringMatching(/"Rosa Díaz" and "Ben Carter" \(lines 4, 7\).*2 people/),
    ]);
  });

  it('not one name with two e-mails: a notice too', () => {
    const { mistakes, notices } = judge(put(small(), C, 5, 'email', 'dana2@example.org'));
    expect(mistakes).toEqual([]);
    expect(notices.find(({ column }) => column === 'email')?.says).toMatch(/lines 3, 5/);
  });

  it('may be leader and coordinator', () => {
    const tables = small();
    tables[C].push(person('', 'Mercy Hospital', 'Evelyn Hart', 'coordinator', 'evelyn@example.org'));
    expect(judge(tables).roster?.hostRoles.map(({ role }) => role)).toEqual(['leader', 'coordinator']);
  });
});
