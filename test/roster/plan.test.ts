/** Owns proof that an import makes and writes what is new in the files, deletes nothing, and does nothing twice. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEmpty, NOTHING_HELD } from '../../src/domain/roster.ts';
import * as sample from '../../src/roster/sample.ts';
import { drawn, idOf, imported, said } from './held.ts';
import { person, put, small, type Tables } from './small.ts';

const O = 'organisations.csv';
const P = 'partnerships.csv';
const C = 'contacts.csv';
const rosa = { name: 'Rosa Díaz' };

describe('a first import', () => {
  it('makes everything, people once', () => {
    const { make, ...rest } = drawn(small(), NOTHING_HELD);
    expect(Object.entries(make).map(([table, rows]) => [table, rows.length])).toEqual([
      ['organisations', 3],
      ['partnerships', 2],
      ['persons', 4],
      ['contacts', 4],
      ['hostRoles', 1],
    ]);
    expect(Object.values(rest).flat()).toEqual([]);
  });

  it('speaks of rows it makes by refs it makes', () => {
    const held = imported(small());
    const dana = idOf(held, 'persons', { name: 'Dana Lee' });
    expect(held.contacts.filter(contact => contact.person === dana).map(({ partnership }) => partnership)).toEqual([
      idOf(held, 'partnerships', { name: 'Food' }),
      idOf(held, 'partnerships', { name: 'School' }),
    ]);
  });
});

describe('a second import', () => {
  it('of the same files does nothing', () => {
    for (const tables of [small(), withMailbox()]) {
      const again = drawn(tables, imported(tables));
      expect(isEmpty(again)).toBe(true);
      expect([...again.kept, ...again.notices]).toEqual([]);
    }
  });

  it('writes the cells that changed, and no others', () => {
    const held = imported(small());
    const tables = put(
      put(put(small(), O, 4, 'kind', 'high school'), P, 2, 'pulse', 'no'),
      C,
      4,
      'phone',
      '518 555 0100',
    );
    put(tables, C, 6, 'organisation', 'Grace Pantry');
    const { changes, make } = drawn(tables, held);
    expect(changes).toEqual([
      {
        table: 'contacts',
        id: idOf(held, 'contacts', { person: idOf(held, 'persons', { name: 'Helen Park' }) }),
        cell: 'organisation',
        from: idOf(held, 'organisations', { name: 'Oak School' }),
        to: idOf(held, 'organisations', { name: 'Grace Pantry' }),
      },
      {
        table: 'organisations',
        id: idOf(held, 'organisations', { name: 'Oak School' }),
        cell: 'kind',
        from: 'school',
        to: 'high school',
      },
      { table: 'partnerships', id: idOf(held, 'partnerships', { name: 'Food' }), cell: 'pulse', from: true, to: false },
      { table: 'persons', id: idOf(held, 'persons', rosa), cell: 'phone', from: null, to: '518 555 0100' },
    ]);
    expect(Object.values(make).flat()).toEqual([]);
    expect(isEmpty(drawn(tables, imported(tables, held)))).toBe(true);
  });

  it('ends by a date, and takes it back', () => {
    const held = imported(small());
    const ended = put(put(small(), C, 4, 'until', '2027-06-30'), C, 2, 'until', '2027-07-31');
    const id = idOf(held, 'contacts', { person: idOf(held, 'persons', rosa) });
    const { endings, changes } = drawn(ended, held);
    expect(changes).toEqual([]);
    expect(endings).toEqual([
      { table: 'contacts', id, from: null, until: '2027-06-30' },
      { table: 'hostRoles', id: held.hostRoles[0]?.id, from: null, until: '2027-07-31' },
    ]);
    expect(drawn(small(), imported(ended, held)).endings[0]).toEqual({
      table: 'contacts',
      id,
      from: '2027-06-30',
      until: null,
    });
  });

  it('leaves what is no longer in the files, and says so', () => {
    const tables = small();
    tables[C].push(person('School', 'Grace Pantry', 'Ben Carter', 'member'));
    tables[O].push(['Library', 'community', 'no', '', '']);
    const held = imported(tables);
    const later = drawn(small(), held);
    expect(isEmpty(later)).toBe(true);
    expect(later.notices).toEqual([
      { kind: 'absent', table: 'organisations', id: idOf(held, 'organisations', { name: 'Library' }) },
      {
        kind: 'absent',
        table: 'contacts',
        id: idOf(held, 'contacts', { person: idOf(held, 'persons', { name: 'Ben Carter' }) }),
      },
    ]);
  });
});

function withMailbox(): Tables {
  const tables = small();
  tables[C].push(person('Food', 'Grace Pantry', 'Ben Carter', 'member', 'rosa@example.org'));
  return tables;
}

describe('a shared mailbox', () => {
  it('marks both people, whoever came first', () => {
    const held = imported(small());
    const { mailboxes, changes } = drawn(withMailbox(), held);
    expect(changes).toEqual([]);
    expect(mailboxes).toEqual([
      { person: idOf(held, 'persons', rosa), shared: true },
      { person: expect.stringContaining('ben carter'), shared: true },
    ]);
  });
  it('is none any more when one of them has another address', () => {
    const held = imported(withMailbox());
    const { mailboxes } = drawn(put(withMailbox(), C, 7, 'email', 'ben@example.org'), held);
    expect(mailboxes.map(({ shared }) => shared)).toEqual([false, false]);
  });
});

describe('the order of rows', () => {
  const rows = [sample.ORGANISATIONS, sample.PARTNERSHIPS, sample.CONTACTS];
  const shuffled = fc.tuple(...rows.map(list => fc.shuffledSubarray([...list], { minLength: list.length })));
  const tablesOf = ([
    organisations = [],
    partnerships = [],
    contacts = [],
  ]: readonly (readonly (readonly string[])[])[]): Tables => {
    const copy = (list: readonly (readonly string[])[]): string[][] => list.map(row => [...row]);
    return { [O]: copy(organisations), [P]: copy(partnerships), [C]: copy(contacts) };
  };
  const edited = (tables: Tables): Tables => {
    const told = (row: readonly string[]): string[] =>
      row.map((cell, index) =>
        row[2] === 'Dana Lee' && index === 5
          ? '+1 518 555 0177'
          : row[2] === 'Ben Carter' && index === 4
            ? 'rosa.diaz@example.org'
            : cell,
      );
    return {
      ...tables,
      [C]: [...tables[C].map(told), person('Aging Well Together', 'Mercy Hospital', 'Dana Lee', 'backup')],
    };
  };

  it('changes nothing about the plan', () => {
    const held = said(imported(tablesOf(rows)), 'persons', rosa, { phone: null });
    const [first, second] = [drawn(tablesOf(rows), NOTHING_HELD), drawn(edited(tablesOf(rows)), held)];
    expect([second.changes.length, second.make.contacts.length, second.mailboxes.length, second.kept.length]).toEqual([
      2, 1, 2, 1,
    ]);
    fc.assert(
      fc.property(shuffled, order => {
        expect(drawn(tablesOf(order), NOTHING_HELD)).toEqual(first);
        expect(drawn(edited(tablesOf(order)), held)).toEqual(second);
        expect(isEmpty(drawn(tablesOf(order), imported(tablesOf(order))))).toBe(true);
      }),
      { seed: 20_270_604, numRuns: 15 },
    );
  });
});
