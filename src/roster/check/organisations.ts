/** Owns what organisations.csv must keep: names told apart, and exactly one host on the side health. */
import { nameKey, type OrganisationCells } from '../../domain/roster.ts';
import * as cells from '../cells.ts';
import { between } from '../mistakes.ts';
import type { Sheet } from '../read.ts';
import type { Lined } from '../roster.ts';
import { complete, type Findings } from './findings.ts';

const FILE = 'organisations.csv';

const KINDS = {
  organisation: cells.filled,
  side: cells.oneOf('health', 'community'),
  host: cells.yesNo,
  kind: cells.text,
  region: cells.region,
} satisfies cells.Kinds<typeof FILE>;

export type Organisations = {
  readonly rows: readonly Lined<OrganisationCells>[];
  /** Line and name by name key. */
  readonly named: ReadonlyMap<string, { readonly line: number; readonly name: string }>;
  /** The name key of the one host, null where it is not clear. */
  readonly host: string | null;
  /** Every name was read, so that a name not here is really not there. */
  readonly whole: boolean;
};

/** A host that could not be read leaves open who it is: then nothing that depends on it is complained about. */
export function checkOrganisations(sheet: Sheet, found: Findings): Organisations {
  const named = new Map<string, { line: number; name: string }>();
  const hosts: { readonly line: number; readonly key: string }[] = [];
  const rows: Lined<OrganisationCells>[] = [];
  const kinds = { ...KINDS, region: cells.once(cells.region) };
  let { whole } = sheet;
  let unclear = !whole;
  for (const row of sheet.rows) {
    const given = cells.typed(kinds, row, (column, words) => found.amiss(FILE, row.line, column, words));
    const name = given.organisation;
    unclear ||= name === undefined || given.host === undefined;
    whole &&= name !== undefined;
    if (name === undefined) continue;
    const twin = named.get(nameKey(name));
    if (twin) found.amiss(FILE, row.line, 'organisation', between.nameTwice(name, twin.line));
    else named.set(nameKey(name), { line: row.line, name });
    if (given.host) hosts.push({ line: row.line, key: nameKey(name) });
    if (given.host && given.side === 'community') found.amiss(FILE, row.line, 'side', between.hostSide());
    const full = complete(given);
    if (full) rows.push({ line: row.line, cells: cellsOf(full) });
  }
  const [host, ...more] = hosts;
  for (const other of more) found.amiss(FILE, other.line, 'host', between.hostTwice(host?.line ?? other.line));
  if (host === undefined && !unclear) found.amiss(FILE, null, 'host', between.noHost());
  return { rows, named, host: more.length === 0 && !unclear ? (host?.key ?? null) : null, whole };
}

const cellsOf = (row: cells.Full<typeof KINDS>): OrganisationCells => ({
  name: row.organisation,
  side: row.side,
  isHost: row.host,
  kind: row.kind,
  region: row.region,
});
