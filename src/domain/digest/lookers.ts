/** Owns who of the host looks at a partnership's week before it is told: its stewards, or its backups while none of them works (product §6). */

import type { ContactRole } from '../partnership.ts';
import type { Calendar, CivilDate } from '../time.ts';
import * as time from '../time.ts';
import { periodOf } from './week.ts';

type Looker = { readonly role: ContactRole; readonly calendar: Calendar };

/** `hosts`: the host's current contacts in it. A cover is a steward, so a backup is not asked beside one. */
export function lookersOf<One extends Looker>(hosts: readonly One[], monday: CivilDate): readonly One[] {
  const { from, to } = periodOf(monday);
  const isThere = ({ calendar }: Looker) => time.eachDay(from, to).some(day => time.isWorkingDay(day, calendar));
  const stewards = hosts.filter(each => each.role === 'steward');
  if (stewards.some(isThere)) return stewards;
  return [...stewards, ...hosts.filter(each => each.role === 'backup' && isThere(each))];
}
