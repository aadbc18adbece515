/** Proves that no import brings in what looks like a patient's record, and that an operator's word for it is audited. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { read } from '../../src/config.ts';
import { importRoster, writeTemplate } from '../../src/main.ts';
import { check } from '../../src/roster/check.ts';
import { sample } from '../../src/roster/template.ts';
import { tempFolder } from '../support/store.ts';

const P = 'partnerships.csv';
const RECORD = 'Help Ana Ortiz, DOB 3/4/1980';
const texts = sample();
const spoiled = String(texts[P]).replace(/^([^\n]*\n[^,]*),(?:"[^"]*"|[^,]*)/, `$1,"${RECORD}"`);

let folder: ReturnType<typeof tempFolder>;
beforeEach(() => {
  folder = tempFolder();
});
afterEach(() => folder.remove());

test('the cell is named by file, line and column, and not quoted', () => {
  const { roster, mistakes } = check({ ...texts, [P]: spoiled });
  expect(roster).toBeNull();
  expect(mistakes).toMatchObject([{ file: P, line: 2, column: 'purpose' }]);
  expect(JSON.stringify(mistakes)).not.toContain('Ortiz');
  expect(check({ ...texts, [P]: spoiled }, true).mistakes).toEqual([]);
});

test('nothing of it is stored, unless the operator gives their word, which is audited without the words', async () => {
  const file = join(folder.path, 'tend.db');
  const roster = join(folder.path, 'roster');
  await writeTemplate(roster);
  writeFileSync(join(roster, P), spoiled);
  const config = read({ DATABASE_URL: `file:${file}`, LOG_LEVEL: 'silent' });
  expect((await importRoster(config, roster, false)).ok).toBe(false);
  const rows = (sql: string) => {
    const database = new Database(file, { readonly: true });
    const found = database.prepare(sql).all();
    database.close();
    return found;
  };
  expect(rows('SELECT * FROM "Partnership"')).toEqual([]);
  expect((await importRoster(config, roster, false, true)).ok).toBe(true);
  expect(rows('SELECT "act", "personId", "detail" FROM "Audit" ORDER BY "act"')).toEqual([
    { act: 'operator.imported', personId: null, detail: '' },
    { act: 'operator.no_patients', personId: null, detail: '' },
  ]);
});
