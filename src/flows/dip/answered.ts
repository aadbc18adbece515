/** Owns loading what was done since a pillar fell: for its card, and for the weeks that tell of it after. */
import { type Answered, toFollow } from '../../domain/digest/answered.ts';
import type { Week } from '../../domain/digest/week.ts';
import { size, stepFor, wasBehind } from '../../domain/dip/behind.ts';
import { isDip } from '../../domain/dip/felt.ts';
import type { Weighed } from '../../domain/dip/weigh.ts';
import type { CivilDate } from '../../domain/time.ts';
import type { TrustCode } from '../../domain/trust/statements.ts';
import type { Round } from '../../ports/store/pulse.ts';
import type { Rows } from '../../ports/store/rows.ts';
import { told } from '../pulse/load.ts';
import { agendasOf } from './agenda.ts';
import { behindNow } from './behind.ts';
import { weighedIn } from './load.ts';

/** `fallen`: the groups in which the pillar fell in that round. */
export async function answered(
  rows: Rows,
  { round, pillar, fallen }: { readonly round: Round; readonly pillar: TrustCode; readonly fallen: readonly Weighed[] },
  today: CivilDate,
): Promise<Answered> {
  const was = fallen.some(each => wasBehind(pillar, each.counts.now));
  const left = was ? size(await behindNow(rows, pillar, today)) : 0;
  const agendas = await agendasOf(rows, round.id, pillar);
  return { ...stepFor(was, left, agendas.all), pillar, closedOn: round.closesOn, left, agendas };
}

/** `last`: the week told before. A round that closed since then speaks for itself. */
export async function answersSince(rows: Rows, last: Week | undefined, today: CivilDate): Promise<readonly Answered[]> {
  const pillars = last === undefined ? new Set<TrustCode>() : toFollow(last);
  const [round] = pillars.size === 0 ? [] : await told(rows);
  if (last === undefined || round === undefined || round.closesOn > last.to) return [];
  const weighed = (await weighedIn(rows, round)).filter(isDip);
  const found: Answered[] = [];
  for (const pillar of pillars) {
    const fallen = weighed.filter(each => each.pillar === pillar);
    if (fallen.length > 0) found.push(await answered(rows, { round, pillar, fallen }, today));
  }
  return found;
}
