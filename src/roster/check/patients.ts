/** Owns the guard at the files: a cell that looks as if it were about a patient or student is named by its place, never quoted. */
import { looksLikePatient } from '../../domain/privacy/patient.ts';
import { FILES, type FileName } from '../columns.ts';
import type { Words } from '../mistakes.ts';
import type { Sheet } from '../read.ts';
import type { Findings } from './findings.ts';

const WORDS: Words = {
  wrong: 'This looks as if it were about a patient or student: a date or number that belongs to one person.',
  right: 'Take it out: Tend is not for records of the people you serve. If it is none, import with --no-patients.',
};

/** A roster plans nothing, so any day beside a patient's name is one that counts. */
const ANY_DAY = '9999-12-31';

export function checkPatients(sheets: Readonly<Record<FileName, Sheet>>, found: Findings): void {
  for (const file of FILES) {
    for (const { line, cells, spoiled } of sheets[file].rows) {
      for (const [column, text] of Object.entries(cells)) {
        if (!spoiled.has(column) && looksLikePatient(text, ANY_DAY)) found.amiss(file, line, column, WORDS);
      }
    }
  }
}
