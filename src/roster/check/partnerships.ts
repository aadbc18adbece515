/** Owns what partnerships.csv must keep: names told apart, and every cohort written one way. */
import { nameKey, type PartnershipCells } from '../../domain/roster.ts';
import * as cells from '../cells.ts';
import { between } from '../mistakes.ts';
import type { Sheet } from '../read.ts';
import type { Lined } from '../roster.ts';
import { complete, type Findings } from './findings.ts';

const FILE = 'partnerships.csv';

const KINDS = {
  partnership: cells.filled,
  purpose: cells.text,
  level: cells.oneOf('networking', 'coordinating', 'cooperating', 'collaborating'),
  cohort: cells.filled,
  time_zone: cells.zone,
  check_in: cells.checkIn,
  where: cells.text,
  pulse: cells.yesNo,
  place: cells.maybe(cells.place),
} satisfies cells.Kinds<typeof FILE>;

export type Partnerships = {
  readonly rows: readonly Lined<PartnershipCells>[];
  /** Line, name and cohort by name key. */
  readonly named: ReadonlyMap<
    string,
    { readonly line: number; readonly name: string; readonly cohort: string | undefined }
  >;
  /** Every name was read, so that a name not here is really not there. */
  readonly whole: boolean;
};

/** Two spellings of one cohort would be two groups in the pulse, each smaller than it need be. */
export function checkPartnerships(sheet: Sheet, found: Findings): Partnerships {
  const named = new Map<string, { line: number; name: string; cohort: string | undefined }>();
  const cohorts = new Map<string, { readonly line: number; readonly name: string }>();
  const rows: Lined<PartnershipCells>[] = [];
  let { whole } = sheet;
  for (const { line, ...row } of sheet.rows) {
    const given = cells.typed(KINDS, { line, ...row }, (column, words) => found.amiss(FILE, line, column, words));
    const { partnership: name, cohort } = given;
    const written = cohort === undefined ? undefined : cohorts.get(nameKey(cohort));
    if (written && written.name !== cohort) {
      found.amiss(FILE, line, 'cohort', between.cohortSpelled(written.name, written.line));
    } else if (cohort !== undefined) cohorts.set(nameKey(cohort), written ?? { line, name: cohort });
    // A row without a name could be any partnership that contacts speak of.
    whole &&= name !== undefined;
    if (name === undefined) continue;
    const twin = named.get(nameKey(name));
    if (twin) found.amiss(FILE, line, 'partnership', between.nameTwice(name, twin.line));
    else named.set(nameKey(name), { line, name, cohort });
    const full = complete(given);
    if (full) rows.push({ line, cells: cellsOf(full) });
  }
  return { rows, named, whole };
}

const cellsOf = (row: cells.Full<typeof KINDS>): PartnershipCells => ({
  name: row.partnership,
  purpose: row.purpose,
  level: row.level,
  cohort: row.cohort,
  timeZone: row.time_zone,
  checkIn: row.check_in,
  meetsWhere: row.where,
  pulse: row.pulse,
  place: row.place,
});
