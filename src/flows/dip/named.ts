/** Owns loading what stands below an answer by name that is low or fell: only from the ledger of its own partnership. */
import { isLive } from '../../domain/commitment/repair.ts';
import { BEHIND_DAYS, behindIn, isNotKept } from '../../domain/dip/behind.ts';
import { itemsIn, type Ledger, windowBefore, windowOf } from '../../domain/dip/evidence.ts';
import { doneNow, shareOf } from '../../domain/dip/gap.ts';
import { namedStep, pillarsOf } from '../../domain/dip/named.ts';
import { exact } from '../../domain/dip/told.ts';
import { ledgerFrom } from '../../domain/dip/weigh.ts';
import * as time from '../../domain/time.ts';
import type { Code } from '../../domain/trust/statements.ts';
import type { NamedDipView } from '../../messages/dip/named.ts';
import type { NamedAnswer, Round } from '../../ports/store/pulse.ts';
import { type Ask, contactIn } from '../ask.ts';
import { ledgerOf } from './load.ts';
import { standsOn } from './points.ts';

/** Null where nothing of it is low. */
export async function beside(
  ask: Ask,
  round: Round,
  answer: NamedAnswer,
  codes: readonly Code[],
): Promise<NamedDipView | null> {
  if (codes.length === 0) return null;
  const { rows, today } = ask;
  const { partnershipId } = answer;
  const window = windowOf(round.closesOn);
  // Older than the window only as far as it is still behind today.
  const since = [ledgerFrom(round.closesOn).from, time.addDays(today, -BEHIND_DAYS)].sort(time.compare)[0] ?? today;
  const ledger = of(await ledgerOf(rows, { from: since, to: today }), partnershipId);
  const [now, before] = [exact(itemsIn(ledger, window)), exact(itemsIn(ledger, windowBefore(window)))];
  const pillars = pillarsOf(codes);
  const repaired = new Set<string>();
  for (const { id } of ledger.promises.filter(each => isNotKept(each, time.addDays(today, -BEHIND_DAYS)))) {
    if ((await rows.commitments.repairs(id)).some(isLive)) repaired.add(id);
  }
  const behind = pillars.map(pillar => behindIn(pillar, ledger, repaired, today));
  const isHost = contactIn(ask, partnershipId)?.organisation.isHost ?? false;
  return {
    round: round.id,
    contact: answer.contactId,
    partnership: partnershipId,
    pillars: pillars.map(pillar => ({ pillar, counts: { now, before }, done: doneNow(shareOf(pillar, now)) })),
    step: namedStep(behind, ledger.promises, { isHost, today }),
    agendaOn: await standsOn(ask, answer, codes),
  };
}

function of({ host, promises, warnings, checkIns, feedback }: Ledger, partnership: string): Ledger {
  const isIn = (row: { readonly partnershipId: string }) => row.partnershipId === partnership;
  return {
    host,
    promises: promises.filter(isIn),
    warnings,
    checkIns: checkIns.filter(isIn),
    feedback: feedback.filter(isIn),
  };
}
