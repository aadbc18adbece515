/** Owns proof that what chat changed stays and is listed, and all else follows the files. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Held, isEmpty } from '../../../src/domain/roster.ts';
import { applied } from '../applied.ts';
import { drawn, idOf, imported, said } from '../held.ts';
import { put, small } from '../small.ts';

const C = 'contacts.csv';
const rosa = { name: 'Rosa Díaz' };

describe('what chat changed', () => {
  const held = said(imported(small()), 'persons', rosa, { phone: '518 555 0199', slack: 'T1/U1' });
  const id = idOf(held, 'persons', rosa);

  it('stays and is listed', () => {
    const again = drawn(small(), held);
    expect(isEmpty(again)).toBe(true);
    expect(again.kept).toEqual([
      { table: 'persons', id, cell: 'phone', file: null, kept: '518 555 0199' },
      { table: 'persons', id, cell: 'slack', file: null, kept: 'T1/U1' },
    ]);
  });

  it('stays even where the file changed too, now and next time', () => {
    const tables = put(small(), C, 4, 'phone', '518 555 0100');
    const first = drawn(tables, held);
    expect([first.changes, first.kept[0]]).toEqual([
      [],
      { table: 'persons', id, cell: 'phone', file: '518 555 0100', kept: '518 555 0199' },
    ]);
    const second = drawn(tables, applied(first, held));
    expect([isEmpty(second), second.kept.length]).toEqual([true, 2]);
  });

  it('is the file’s again once both say the same', () => {
    const same = put(small(), C, 4, 'phone', '518 555 0199');
    const agreed = imported(same, held);
    expect(drawn(put(same, C, 4, 'phone', '518 555 0123'), agreed).changes).toEqual([
      { table: 'persons', id, cell: 'phone', from: '518 555 0199', to: '518 555 0123' },
    ]);
  });

  it('may be a name: rows are found by the one of the last import', () => {
    let renamed = said(held, 'organisations', { name: 'Grace Pantry' }, { name: 'Grace Food Pantry' });
    renamed = said(renamed, 'partnerships', { name: 'Food' }, { name: 'Fresh Food' });
    renamed = said(renamed, 'persons', { name: 'Helen Park' }, { name: 'Helen Park-Lee', email: null });
    const again = drawn(small(), renamed);
    expect(isEmpty(again)).toBe(true);
    expect(again.kept.map(({ cell, kept }) => [cell, kept])).toEqual(
      expect.arrayContaining([
        ['name', 'Grace Food Pantry'],
        ['name', 'Fresh Food'],
        ['name', 'Helen Park-Lee'],
        ['email', null],
      ]),
    );
  });

  it('may be a contact that ended: it does not come back by itself', () => {
    const ended = said(held, 'contacts', { person: id }, { until: '2027-05-01' });
    const again = drawn(small(), ended);
    expect([again.endings, again.make.contacts]).toEqual([[], []]);
    expect(again.kept).toContainEqual(
      expect.objectContaining({ table: 'contacts', cell: 'until', kept: '2027-05-01' }),
    );
  });

  it('may be a row no file knew: only its empty cells are filled', () => {
    const before = imported(small());
    const chat: Held = {
      ...before,
      persons: before.persons.map(row =>
        row.cells.name === rosa.name ? { ...row, imported: null, cells: { ...row.cells, language: 'es' } } : row,
      ),
    };
    const { changes, kept, remember } = drawn(put(small(), C, 4, 'phone', '518 555 0100'), chat);
    expect(changes.map(({ cell, to }) => [cell, to])).toEqual([['phone', '518 555 0100']]);
    expect(kept.map(({ cell, file }) => [cell, file])).toEqual([['language', 'en']]);
    expect(remember).toHaveLength(1);
  });
});

describe('a cell told by the first file, by chat and by the second file', () => {
  const phone = fc.constantFrom('', '518 555 0100', '518 555 0101', '518 555 0102');
  it('ends as chat has it where chat changed it, else as the second file has it; a third import is idle', () => {
    fc.assert(
      fc.property(phone, phone, phone, (before, chat, after) => {
        const held = said(imported(put(small(), C, 4, 'phone', before)), 'persons', rosa, { phone: chat || null });
        const tables = put(small(), C, 4, 'phone', after);
        const result = imported(tables, held);
        const { phone: now } = result.persons.find(({ cells }) => cells.name === rosa.name)?.cells ?? {};
        expect(now).toBe((chat === before ? after : chat) || null);
        const third = drawn(tables, result);
        expect([isEmpty(third), third.kept.length]).toEqual([true, now === (after || null) ? 0 : 1]);
      }),
      { seed: 11, numRuns: 40 },
    );
  });
});
