/** Owns whether a week has anything to tell, or is passed over (product §6 "skipped when the week is empty"). */
import { isNews } from './answered.ts';
import { isQuiet } from './side.ts';
import type { Eyes, Week } from './week.ts';

/** Nothing to tell. In a twin only what is theirs is news; leaders also hear of what is new beside the promises. */
export function isEmpty(told: Week, eyes: Eyes, last: Week | null): boolean {
  const { held, missed, calledOff } = told.checkIns;
  const isStill = isQuiet(told.ours) && isQuiet(told.theirs) && held.length + missed.length + calledOff.length === 0;
  if (
    !isStill ||
    told.events.held.length + told.events.of > 0 ||
    told.reopened.length + told.shared.length > 0 ||
    told.slipped.some(each => each.isNewDate) ||
    told.loops.said + told.loops.closed + told.loops.settled > 0
  )
    return false;
  if (eyes === 'partnership') return true;
  const known = new Set(last?.signals.map(each => each.partnership) ?? []);
  const unsaid = new Set(last?.checkIns.unsaid ?? []);
  return (
    told.slipped.length === 0 &&
    told.warned.length === 0 &&
    told.dips.length === 0 &&
    told.checkIns.unsaid.every(id => unsaid.has(id)) &&
    !isNews(told.answers, last?.answers ?? []) &&
    told.signals.every(each => known.has(each.partnership)) &&
    told.rated?.round === last?.rated?.round &&
    (!told.live?.isStarting || told.live.now === (last?.live?.now ?? 0))
  );
}
