/** Owns proof of how a row finds the person and contact it means, and of what cannot be decided. */
import { describe, expect, it } from 'vitest';
import type { Held } from '../../../src/domain/roster.ts';
import type { Planned } from '../../../src/roster/plan.ts';
import { drawn, idOf, imported, planned, said } from '../held.ts';
import { person, put, small, type Tables } from '../small.ts';

const O = 'organisations.csv';
const C = 'contacts.csv';
const rosa = { name: 'Rosa Díaz' };

describe('how a row finds its contact', () => {
  const base = small();
  put(put(base, C, 4, 'slack', 'T1/U1'), C, 6, 'email', '');
  const held = imported(base);
  const changed = (tables: Tables): readonly unknown[] => {
    const { changes, make } = drawn(tables, held);
    return [
      ...changes.map(({ cell, to }) => [cell, to]),
      ...make.persons.map(({ cells }) => cells.name),
      ...make.contacts.map(() => 'contact'),
    ];
  };
  const edited = (line: number, ...edits: [string, string][]): Tables => {
    const tables = structuredClone(base);
    for (const [column, text] of edits) put(tables, C, line, column, text);
    return tables;
  };

  it('by e-mail, under a new name at a new organisation', () => {
    expect(changed(edited(4, ['name', 'Rosa Lopez'], ['slack', '']))).toEqual([
      ['name', 'Rosa Lopez'],
      ['slack', null],
    ]);
  });
  it('by Slack id, with a new name and e-mail', () => {
    expect(changed(edited(4, ['name', 'Rosa Lopez'], ['email', 'r@example.org']))).toEqual([
      ['email', 'r@example.org'],
      ['name', 'Rosa Lopez'],
    ]);
  });
  it('by organisation and name, with a first or a new e-mail', () => {
    expect(changed(edited(6, ['email', 'helen@example.org']))).toEqual([['email', 'helen@example.org']]);
    expect(changed(edited(4, ['slack', ''], ['email', 'r@example.org']))).toEqual([
      ['email', 'r@example.org'],
      ['slack', null],
    ]);
  });
  it('by nothing: then it is somebody new', () => {
    expect(changed(edited(4, ['slack', ''], ['email', 'r@example.org'], ['name', 'Rita']))).toEqual([
      'Rita',
      'contact',
    ]);
  });
  it('a person known elsewhere gets another contact, and stays one person', () => {
    const tables = structuredClone(base);
    tables[C].push(person('School', 'Grace Pantry', 'Rosa Díaz', 'member', 'rosa@example.org').with(10, 'T1/U1'));
    expect(changed(tables)).toEqual(['contact']);
  });
  it('another name under one address is pointed out when nothing of the name stays', () => {
    const { notices } = drawn(edited(4, ['name', 'Luis Gómez'], ['slack', '']), held);
    expect(notices).toEqual([
      { kind: 'renamed', id: idOf(held, 'persons', rosa), from: 'Rosa Díaz', to: 'Luis Gómez' },
    ]);
  });
});

describe('people that are held in a way the files do not show', () => {
  it('one human held twice: both are given what the files say, and it is pointed out', () => {
    const held = imported(small());
    const dana = held.persons.find(({ cells }) => cells.name === 'Dana Lee');
    const school = idOf(held, 'partnerships', { name: 'School' });
    if (!dana) throw new Error('no Dana');
    const split: Held = {
      ...held,
      persons: [...held.persons, { ...dana, id: 'other' }],
      contacts: held.contacts.map(row =>
        row.person === dana.id && row.partnership === school ? { ...row, person: 'other' } : row,
      ),
    };
    const tables = put(put(small(), C, 3, 'phone', '518 555 0100'), C, 5, 'phone', '518 555 0100');
    const { changes, make, notices } = drawn(tables, split);
    expect(changes.map(({ id, cell }) => [id, cell])).toEqual([dana.id, 'other'].sort().map(id => [id, 'phone']));
    expect(make.contacts).toEqual([]);
    expect(notices).toEqual([{ kind: 'twice', name: 'Dana Lee', ids: [dana.id, 'other'].sort() }]);
  });

  it('who left and came back: the contact that still counts is meant', () => {
    const held = imported(small());
    const old = held.contacts.find(({ person: who }) => who === idOf(held, 'persons', rosa));
    if (!old) throw new Error('no Rosa');
    const back: Held = {
      ...held,
      contacts: [
        { ...old, id: 'a' },
        ...held.contacts.map(row => (row === old ? { ...row, cells: { ...row.cells, until: '2026-01-31' } } : row)),
        { ...old, id: 'z', cells: { ...old.cells, until: '2027-01-31' } },
      ],
    };
    expect(drawn(put(small(), C, 4, 'role', 'backup'), back).changes).toEqual([
      { table: 'contacts', id: 'a', cell: 'role', from: 'steward', to: 'backup' },
    ]);
  });

  it('a namesake with another address is somebody else', () => {
    const held = imported(small());
    const tables = small();
    tables[C].push(person('School', 'Grace Pantry', 'Rosa Díaz', 'member', 'rosa2@example.org'));
    expect(drawn(tables, held).make.persons.map(({ cells }) => cells.email)).toEqual(['rosa2@example.org']);
  });
});

describe('what cannot be decided', () => {
  const placesOf = ({ plan: result, mistakes }: Planned): readonly unknown[] => {
    expect(result === null).toBe(mistakes.length > 0);
    return mistakes.map(({ file, line, column }) => `${file}:${line}:${column}`);
  };
  const base = small();
  base[C].push(person('Food', 'Grace Pantry', 'Ben Carter', 'member', 'ben@example.org'));
  const held = imported(base);

  it('a row that fits two contacts', () => {
    const other = said(held, 'persons', { name: 'Ben Carter' }, { slack: 'T1/U2' });
    expect(placesOf(planned(put(small(), C, 4, 'slack', 'T1/U2'), other))).toEqual([`${C}:4:name`]);
  });
  it('two rows that fit one contact', () => {
    const known = said(held, 'persons', { name: 'Ben Carter' }, { slack: 'T1/U2' });
    const tables = structuredClone(base);
    tables[C].push(person('Food', 'Oak School', 'Benjamin', 'member').with(10, 'T1/U2'));
    expect(placesOf(planned(tables, known))).toEqual([`${C}:8:name`]);
  });
  it('a name of one organisation that another one bore', () => {
    let renamed = said(held, 'organisations', { name: 'Grace Pantry' }, { name: 'Grace' });
    renamed = said(renamed, 'organisations', { name: 'Oak School' }, { name: 'Grace Pantry' });
    expect(placesOf(planned(base, renamed))).toContain(`${O}:3:organisation`);
  });
  it('another host', () => {
    const tables = put(
      put(put(structuredClone(base), O, 2, 'host', 'no'), O, 3, 'host', 'yes'),
      O,
      3,
      'side',
      'health',
    );
    tables[C] = [
      person('Food', 'Grace Pantry', 'A', 'steward'),
      person('Food', 'Oak School', 'B', 'steward'),
      person('School', 'Grace Pantry', 'A', 'steward'),
      person('School', 'Oak School', 'B', 'steward'),
    ];
    expect(placesOf(planned(tables, held))).toEqual([`${O}:3:host`]);
  });
});
