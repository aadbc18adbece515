/** Owns loading what a round's pillars are weighed from: published results alone for what was felt, the ledger for what was done. */

import type { Period } from '../../domain/digest/side.ts';
import type { Ledger, Warning } from '../../domain/dip/evidence.ts';
import { feltIn, isDip } from '../../domain/dip/felt.ts';
import { type Fallen, ledgerFrom, type Weighed, weigh } from '../../domain/dip/weigh.ts';
import * as time from '../../domain/time.ts';
import { trust } from '../../domain/trust/score.ts';
import type { Round } from '../../ports/store/pulse.ts';
import type { Rows } from '../../ports/store/rows.ts';
import { told } from '../pulse/load.ts';

// What is still open has its date ahead of us.
const FAR = '9999-12-31';

/** For those who lead: every published group's pillars that were published before as well, the largest group first. */
export async function weighedIn(rows: Rows, round: Round): Promise<readonly Weighed[]> {
  const rounds = (await told(rows)).filter(each => time.compare(each.opensOn, round.opensOn) <= 0).toReversed();
  const history = [];
  for (const each of rounds) history.push(await rows.pulse.results(each.id));
  const felt = feltIn(history);
  if (felt.length === 0) return [];
  const published = (history.at(-1) ?? []).filter(each => trust(each) !== null).map(each => each.group);
  const { closesOn } = round;
  const about = { closesOn, tree: await rows.pulse.tree(round.id), published: new Set(published) };
  return weigh(felt, about, await ledgerOf(rows, ledgerFrom(closesOn)));
}

/** All that the viewer may see of it. */
export async function ledgerOf(rows: Rows, { from, to }: Period): Promise<Ledger> {
  const events = await rows.commitments.eventsBetween(from, to);
  const warnings = events.flatMap(({ commitmentId, on, what, text }): readonly Warning[] => {
    const isMove = what === 'moved' && text === 'in_time';
    const isWord = what === 'late' || what === 'help' || what === 'date_asked';
    return isMove || isWord ? [{ promise: commitmentId, on, isMove }] : [];
  });
  return {
    host: (await rows.organisations.host())?.id ?? '',
    promises: await rows.commitments.counted(from, FAR),
    warnings,
    checkIns: await rows.checkins.counted(from, to),
    feedback: await rows.feedback.counted(from),
  };
}

/** Pillars that fell, and where felt and done disagree, of the rounds that closed in a period: as a digest keeps them. */
export async function fallenIn(rows: Rows, { from, to }: Period): Promise<readonly Fallen[]> {
  const closed = (await told(rows)).filter(each => each.closesOn >= from && each.closesOn <= to);
  const found: Fallen[] = [];
  for (const round of closed) {
    const weighed = (await weighedIn(rows, round)).filter(each => isDip(each) || each.gap !== null);
    found.push(...weighed.map(({ group, pillar, level, points, gap }) => ({ group, pillar, level, points, gap })));
  }
  return found;
}
