/** Owns what a brief says is still to be made good: promises that were not kept, and the new ones given for them (product §2). */
import type { Commitment } from '../../domain/commitment/commitment.ts';
import * as repair from '../../domain/commitment/repair.ts';
import type { CivilDate } from '../../domain/time.ts';
import * as time from '../../domain/time.ts';
import type { RepairView } from '../../messages/checkin/brief.ts';
import type { Rows } from '../../ports/store/rows.ts';
import type { Loaded } from './load.ts';
import { ownerOf } from './promises.ts';

/** What nobody asked to have made good in this time is history; it can still be made good from its own card. */
const OPEN_DAYS = 90;

const RUNNING: readonly Commitment['state'][] = ['proposed', 'open', 'at_risk'];

export async function repairsOf(
  rows: Rows,
  loaded: Omit<Loaded, 'checkIn'>,
  today: CivilDate,
): Promise<readonly RepairView[]> {
  const all = await rows.commitments.of(loaded.partnership.id, ['not_kept']);
  const views: RepairView[] = [];
  for (const each of [...all].sort((one, other) => time.compare(one.due, other.due))) {
    const by = (await rows.commitments.repairs(each.id)).find(repair.isLive) ?? null;
    if (by !== null && !RUNNING.includes(by.state)) continue;
    const isAsked = repair.isAsked(await rows.commitments.events(each.id));
    const isRecent = each.closedOn !== null && time.daysBetween(each.closedOn, today) <= OPEN_DAYS;
    if (by === null && !isAsked && !isRecent) continue;
    views.push({ what: each.what, owner: ownerOf(loaded, each), due: each.due, isAsked, by });
  }
  return views;
}
