/** Owns what the contacts of one partnership must be together: both sides there, a steward at the host, nobody twice. */
import { gather } from '../../domain/gather.ts';
import { nameKey } from '../../domain/roster.ts';
import { type CohortMember, smallCohorts } from '../../domain/trust/floors.ts';
import { between, notices } from '../mistakes.ts';
import { FILE as CONTACTS, type ContactRow, isHostRole } from './contacts.ts';
import type { Findings } from './findings.ts';
import type { Organisations } from './organisations.ts';
import type { Partnerships } from './partnerships.ts';
import type { Group } from './people.ts';

const PARTNERSHIPS = 'partnerships.csv';

/** One person is one contact of a partnership, and has each role at the host once. */
export function checkTwice(groups: readonly Group[], found: Findings): void {
  for (const { rows } of groups) {
    const seen = new Map<string, number>();
    for (const { line, partnership, role } of rows) {
      if (partnership === undefined || role === undefined) continue;
      const hostRole = partnership === '' && isHostRole(role);
      if (partnership === '' && !hostRole) continue;
      const slot = hostRole ? `role ${role}` : `partnership ${nameKey(partnership)}`;
      const first = seen.get(slot);
      if (first === undefined) seen.set(slot, line);
      else if (hostRole) found.amiss(CONTACTS, line, 'role', between.roleTwice(role, first));
      else found.amiss(CONTACTS, line, 'name', between.contactTwice(first));
    }
  }
}

/**
 * The host and a partner must have a contact, and the host a steward. A missing steward on the partner's side is only
 * remarked on: a partner may have one person or two, and roles there are theirs to give (product §1, in chat).
 */
export function checkSides(
  rows: readonly ContactRow[],
  organisations: Organisations,
  partnerships: Partnerships,
  found: Findings,
): void {
  const byPartnership = gather(rows, row => nameKey(row.partnership ?? ''));
  for (const [key, { line }] of partnerships.named) {
    const own = byPartnership.get(key) ?? [];
    const clear = own.every(row => row.role && row.organisation && organisations.named.has(nameKey(row.organisation)));
    if (organisations.host !== null && clear) checkOne(own, organisations.host, line, found);
  }
}

function checkOne(own: readonly ContactRow[], host: string, line: number, found: Findings): void {
  const amiss = found.amiss.bind(null, PARTNERSHIPS, line, 'partnership');
  const remark = found.remark.bind(null, PARTNERSHIPS, line, 'partnership');
  const [ours = [], theirs = []] = [true, false].map(mine =>
    own.filter(row => (nameKey(row.organisation ?? '') === host) === mine),
  );
  const stewards = ours.filter(row => row.role === 'steward');
  const staying = stewards.filter(row => row.until === null);
  const lastDay =
    stewards
      .map(row => row.until ?? '')
      .sort()
      .at(-1) ?? '';
  if (ours.length === 0) amiss(between.noHostContact());
  else if (stewards.length === 0) amiss(between.noHostSteward());
  else if (staying.length === 0) remark(notices.hostStewardEnds(lastDay));
  else if (staying.length > 1) remark(notices.twoStewards());
  if (theirs.length === 0) amiss(between.noPartner());
  else if (!theirs.some(row => row.role === 'steward')) remark(notices.noPartnerSteward());
}

/** Organisations nobody works for, and cohorts too small for their pulse to be shown often (product §4). */
export function remarkSizes(
  rows: readonly ContactRow[],
  organisations: Organisations,
  partnerships: Partnerships,
  found: Findings,
): void {
  const working = new Set(rows.map(row => nameKey(row.organisation ?? '')));
  for (const [key, { line }] of organisations.named) {
    if (!working.has(key)) found.remark('organisations.csv', line, 'organisation', notices.unused());
  }
  const members = rows.flatMap(({ partnership, organisation }): readonly CohortMember[] => {
    const cohort = partnerships.named.get(nameKey(partnership ?? ''))?.cohort;
    const organisationId = nameKey(organisation ?? '');
    return cohort === undefined || organisationId === organisations.host ? [] : [{ cohort, organisationId }];
  });
  for (const [cohort, count] of smallCohorts(members)) {
    const first = [...partnerships.named.values()].find(row => row.cohort === cohort);
    found.remark(PARTNERSHIPS, first?.line ?? null, 'cohort', notices.smallCohort(cohort, count));
  }
}
