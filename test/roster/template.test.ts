/** Owns proof that the example is a roster without mistakes, rich enough for a rehearsal, and that what is written is read back. */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check } from '../../src/roster/check.ts';
import { COLUMNS, FILES } from '../../src/roster/columns.ts';
import * as folder from '../../src/roster/folder.ts';
import { read } from '../../src/roster/read.ts';
import type { Roster } from '../../src/roster/roster.ts';
import { print, sample } from '../../src/roster/template.ts';
import { small, texts } from './small.ts';

function sampleRoster(): Roster {
  const { roster, mistakes } = check(sample());
  expect(mistakes).toEqual([]);
  if (roster === null) throw new Error('no roster');
  return roster;
}

describe('the example', () => {
  it('has 4 partnerships, 9 organisations, 24 contacts, two languages and three time zones', () => {
    const { organisations, partnerships, contacts, hostRoles, people } = sampleRoster();
    expect([partnerships.length, organisations.length, contacts.length + hostRoles.length]).toEqual([4, 9, 24]);
    expect(new Set(people.map(({ cells }) => cells.language))).toEqual(new Set(['en', 'es']));
    expect(new Set(people.map(({ cells }) => cells.timeZone)).size).toBe(3);
    expect(hostRoles.map(({ role }) => role)).toEqual(['leader', 'coordinator']);
  });

  it('has four partner organisations in one coalition, and enough people to show its pulse and that of the rest', () => {
    const { contacts, partnerships, people } = sampleRoster();
    const canAnswer = contacts.filter(
      ({ organisation, channel }) => organisation !== 'mercy hospital' && channel !== 'phone',
    );
    const behind = (names: readonly string[]): readonly number[] => {
      const rows = canAnswer.filter(({ partnership }) => names.includes(partnership));
      return [
        new Set(rows.map(({ person }) => person)).size,
        new Set(rows.map(({ organisation }) => organisation)).size,
      ];
    };
    const [coalition, ...others] = partnerships.map(({ cells }) => cells.name.toLowerCase());
    expect(behind([coalition ?? ''])).toEqual([7, 4]);
    expect(behind(others)).toEqual([8, 4]);
    expect(others.map(name => behind([name])[1])).toEqual([1, 1, 2]);
    expect(new Set(partnerships.map(({ cells }) => cells.cohort)).size).toBe(2);
    expect(people.length).toBe(20);
  });

  it('has everybody at example.org or with a number nobody has', () => {
    for (const { cells } of sampleRoster().people) {
      expect(cells.email ?? 'nobody@example.org').toMatch(/@example\.org$/);
      expect(cells.phone ?? '555 0100').toMatch(/555 01\d\d$/);
    }
  });
});

describe('what is written', () => {
  it('is read back, whatever a cell holds', () => {
    const cell = fc
      .string({ unit: fc.constantFrom(...'aé,;"\n \'ñ😀=0'), maxLength: 12 })
      .map(text => text.trim().normalize('NFC'));
    const columns = COLUMNS['partnerships.csv'];
    const row = fc.tuple(
      fc.stringMatching(/^[A-Z]{1,5}$/),
      ...columns.slice(1).map(name => (name === 'purpose' ? cell : cell.map(text => text.replaceAll('\n', '')))),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), rows => {
        const { sheets, mistakes } = read({ ...texts(small()), 'partnerships.csv': print('partnerships.csv', rows) });
        expect(mistakes).toEqual([]);
        expect(sheets['partnerships.csv'].rows.map(({ cells }) => columns.map(name => cells[name]))).toEqual(
          rows.map(cells => cells.map(text => text.trim())),
        );
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

describe('a folder', () => {
  let path = '';
  beforeEach(async () => {
    path = await mkdtemp(join(tmpdir(), 'tend-roster-'));
  });
  afterEach(() => rm(path, { recursive: true }));

  it('takes the example and gives it back', async () => {
    expect(await folder.write(join(path, 'new'), sample())).toEqual([]);
    expect(check(await folder.open(join(path, 'new')))).toEqual(check(sample()));
  });

  it('keeps the files that are there', async () => {
    await folder.write(path, texts(small()));
    expect(await folder.write(path, sample())).toEqual(FILES);
    expect(await readFile(join(path, 'contacts.csv'), 'utf8')).toBe(texts(small())['contacts.csv']);
  });

  it('may hold none of them', async () => {
    await mkdir(join(path, 'empty'));
    expect(await folder.open(join(path, 'empty'))).toEqual({
      'organisations.csv': null,
      'partnerships.csv': null,
      'contacts.csv': null,
    });
  });

  it('is asked for where there is none', async () => {
    await expect(folder.open(join(path, 'nowhere'))).rejects.toThrow(
      'is not a folder; nothing was read and nothing written',
    );
  });
});
