/** Owns proof that every mistake in a roster is found, in its place, together with all others. */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/roster/check.ts';
import type { FileName } from '../../src/roster/columns.ts';
import * as folder from '../../src/roster/folder.ts';
import { judge, person, placesOf, put, small, type Tables, texts } from './small.ts';

const O = 'organisations.csv';
const P = 'partnerships.csv';
const C = 'contacts.csv';
const GUID = '8f14e45f-ceea-467f-a0e6-1b2c3d4e5f60';

describe('a cell by itself', () => {
  it.each<[FileName, number, string, string, RegExp]>([
    [O, 3, 'organisation', '', /empty/],
    [O, 3, 'side', 'helth', /health or community/],
    [O, 3, 'host', '', /yes or no/],
    [O, 3, 'region', 'US-XX', /US-NY/],
    [P, 3, 'level', 'close', /networking, coordinating, cooperating or collaborating/],
    [P, 3, 'cohort', '', /empty/],
    [P, 3, 'time_zone', 'EST5', /America\/New_York/],
    [P, 3, 'time_zone', 'america/new_york', /IANA/],
    [P, 3, 'check_in', 'now and then', /first Tuesday monthly 10:00/],
    [P, 3, 'check_in', '', /none/],
    [P, 3, 'pulse', 'maybe', /yes or no/],
    [P, 3, 'place', 'slack:C1', /slack:T/],
    [P, 3, 'place', `teams:contoso.com/19:a@thread.tacv2`, /TENANT-ID/],
    [C, 6, 'name', '', /empty/],
    [C, 6, 'organisation', '', /empty/],
    [C, 6, 'role', 'boss', /steward, backup, member, leader or coordinator/],
    [C, 6, 'email', 'helen@', /rosa@example.org/],
    [C, 6, 'email', 'helen@example.org, h@example.org', /one address/],
    [C, 6, 'phone', '555', /7 to 15 digits/],
    [C, 6, 'phone', 'call me at noon 5551234', /digits/],
    [C, 6, 'language', 'fr', /en or es/],
    [C, 6, 'time_zone', '', /IANA/],
    [C, 6, 'working_days', 'Funday', /Mon-Fri/],
    [C, 6, 'channel', 'web', /slack, teams, email or phone/],
    [C, 6, 'channel', '', /slack, teams, email or phone/],
    [C, 6, 'slack', 'U0456EFGH', /T0123ABCD/],
    [C, 6, 'teams', 'contoso.com/helen', /tenant id/],
    [C, 6, 'until', '2027-02-29', /2027-06-30/],
    [C, 6, 'until', '6/30/2027', /2027-06-30/],
  ])('%s line %i %s: %j', (file, line, column, text, said) => {
    const { mistakes, roster } = judge(put(small(), file, line, column, text));
    expect(roster).toBeNull();
    expect(mistakes.map(mistake => [mistake.file, mistake.line, mistake.column])).toEqual([[file, line, column]]);
    expect(`${mistakes[0]?.wrong} ${mistakes[0]?.right}`).toMatch(said);
  });

  it.each<[FileName, number, string, string]>([
    [O, 3, 'side', 'HEALTH'],
    [O, 3, 'kind', ''],
    [O, 3, 'region', 'es-md'],
    [P, 3, 'check_in', 'quarterly second Wednesday 09:00'],
    [P, 3, 'check_in', 'last weekday monthly 16:00'],
    [P, 3, 'place', 'slack:T0123/C0456'],
    [P, 3, 'place', `teams:${GUID}/19:abc@thread.tacv2`],
    [C, 6, 'email', ''],
    [C, 6, 'phone', '(518) 555-0100 ext 12'],
    [C, 6, 'working_days', ''],
    [C, 6, 'working_days', 'Tue Thu'],
    [C, 6, 'slack', 'E01/W02'],
    [C, 6, 'teams', `${GUID}/${GUID.toUpperCase()}`],
    [C, 6, 'until', '2028-02-29'],
  ])('%s line %i %s may be %j', (file, line, column, text) => {
    expect(judge(put(small(), file, line, column, text)).mistakes).toEqual([]);
  });

  it('keeps what means the same in one form', () => {
    const tables = small();
    put(tables, P, 3, 'check_in', 'Every 2 weeks  thursday 15:30');
    put(tables, C, 6, 'working_days', 'Tue, Wed and Thu');
    put(tables, C, 6, 'email', 'Helen@Example.org');
    const { roster } = judge(tables);
    expect(roster?.partnerships[1]?.cells.checkIn).toBe('every 2 weeks Thursday 15:30');
    const helen = roster?.people.find(({ cells }) => cells.name === 'Helen Park')?.cells;
    expect(helen).toMatchObject({ workingDays: 'Tue-Thu', email: 'helen@example.org', phone: null });
  });
});

describe('rows that do not fit each other', () => {
  const add = (tables: Tables, ...rows: string[][]): Tables => {
    tables[C].push(...rows);
    return tables;
  };
  const edits: readonly [string, (tables: Tables) => unknown, readonly string[], RegExp][] = [
    ['no host', t => put(t, O, 2, 'host', 'no'), [`${O}::host`], /No organisation is the host/],
    ['two hosts', t => put(put(t, O, 3, 'host', 'yes'), O, 3, 'side', 'health'), [`${O}:3:host`], /line 2 is the host/],
    ['a host on the other side', t => put(t, O, 2, 'side', 'community'), [`${O}:2:side`], /Write health/],
    [
      'one organisation twice',
      t => t[O].push([' GRACE  pantry', 'community', 'no', '', '']),
      [`${O}:5:organisation`],
      /line 3/,
    ],
    ['one partnership twice', t => t[P].push([...(t[P][0] ?? []).with(0, 'food')]), [`${P}:4:partnership`], /line 2/],
    ['a cohort in two spellings', t => put(t, P, 3, 'cohort', 'direct'), [`${P}:3:cohort`], /same letters/],
    [
      'an unknown organisation',
      t => put(t, C, 6, 'organisation', 'Oka School'),
      [`${C}:6:organisation`],
      /"Oak School"/,
    ],
    [
      'an unknown partnership',
      t => add(t, person('Foood', 'Grace Pantry', 'Ben', 'member')),
      [`${C}:7:partnership`],
      /"Food", "School"/,
    ],
    [
      'a leader in a partnership',
      t => put(t, C, 2, 'partnership', 'Food'),
      [`${C}:2:partnership`],
      /belongs to the host/,
    ],
    [
      'a member without one',
      t => add(t, person('', 'Grace Pantry', 'Ben', 'member')),
      [`${C}:7:partnership`],
      /needs a partnership/,
    ],
    [
      'a coordinator elsewhere',
      t => add(t, person('', 'Grace Pantry', 'Ben', 'coordinator')),
      [`${C}:7:organisation`],
      /works for the host/,
    ],
    [
      'a channel without its e-mail',
      t => put(put(t, C, 6, 'channel', 'email'), C, 6, 'email', ''),
      [`${C}:6:email`],
      /channel is email/,
    ],
    ['a channel without its number', t => put(t, C, 6, 'channel', 'phone'), [`${C}:6:phone`], /channel is phone/],
    ['nobody of the host', t => t[C].splice(3, 1), [`${P}:3:partnership`], /Nobody of the host/],
    ['no steward at the host', t => put(t, C, 5, 'role', 'backup'), [`${P}:3:partnership`], /no steward at the host/],
    ['nobody of a partner', t => t[C].splice(4, 1), [`${P}:3:partnership`], /No other organisation/],
    [
      'one contact twice by e-mail',
      t => add(t, person('Food', 'Oak School', 'rosa díaz', 'member', 'ROSA@example.org')),
      [`${C}:7:name`],
      /Line 4/,
    ],
    [
      'one contact twice by name',
      t => add(t, person('Food', 'Grace Pantry', 'Rosa  Díaz', 'member')),
      [`${C}:7:name`],
      /Line 4/,
    ],
    ['one role twice', t => add(t, person('', 'Mercy Hospital', 'Evelyn Hart', 'leader')), [`${C}:7:role`], /Line 2/],
    [
      'a name that could be either of two',
      t =>
        add(
          t,
          person('School', 'Grace Pantry', 'Rosa Díaz', 'member', 'rosa2@example.org'),
          person('School', 'Grace Pantry', 'Rosa Díaz', 'member'),
        ),
      [`${C}:8:email`],
      /Lines 4 and 7/,
    ],
    [
      'one account of two people',
      t => put(put(t, C, 4, 'slack', 'T1/U1'), C, 6, 'slack', 'T1/U1'),
      [`${C}:6:slack`],
      /Line 4/,
    ],
    [
      'one person told in two ways',
      t => put(t, C, 5, 'language', 'es'),
      [`${C}:5:language`],
      /Line 3 is the same person/,
    ],
    [
      'one account with two addresses',
      t => put(put(put(t, C, 3, 'slack', 'T1/U1'), C, 5, 'slack', 'T1/U1'), C, 5, 'email', 'd@example.org'),
      [`${C}:5:email`],
      /Line 3/,
    ],
  ];
  it.each(edits)('%s', (_, edit, expected, said) => {
    const tables = small();
    edit(tables);
    const { mistakes, roster } = judge(tables);
    expect(roster).toBeNull();
    expect(placesOf({ mistakes })).toEqual(expected);
    expect(`${mistakes[0]?.wrong} ${mistakes[0]?.right}`).toMatch(said);
  });

  it('all at once, in the order of files, lines and columns', () => {
    const tables = small();
    put(put(tables, C, 6, 'until', 'soon'), C, 6, 'role', 'boss');
    put(tables, C, 4, 'language', 'xx');
    put(tables, P, 2, 'pulse', '?');
    put(tables, O, 4, 'region', '?');
    expect(placesOf(judge(tables))).toEqual([
      `${O}:4:region`,
      `${P}:2:pulse`,
      `${C}:4:language`,
      `${C}:6:role`,
      `${C}:6:until`,
    ]);
  });

  it('do not drown in what follows from a file that could not be read', () => {
    expect(placesOf(check({ ...texts(small()), [O]: null }))).toEqual([`${O}::`]);
    expect(placesOf(check({ ...texts(small()), [P]: 'partnership\nFood\n' }))).toHaveLength(8);
    expect(placesOf(judge(put(small(), O, 3, 'organisation', 'Grace\u202EPantry')))).toEqual([`${O}:3:organisation`]);
  });

  it('may come from Excel with words in Spanish', async () => {
    expect(check(await folder.open('test/roster/fixtures/excel')).mistakes).toEqual([]);
  });
});
