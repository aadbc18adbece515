/** Owns loading what a round's pillars are weighed from: published results alone for what was felt, the ledger for what was done. */

import type { Period } from '../../domain/digest/side.ts';
import type { Ledger, Warning } from '../../domain/dip/evidence.ts';
import { feltIn } from '../../domain/dip/felt.ts';
import { ledgerFrom, type Weighed, weigh } from '../../domain/dip/weigh.ts';
import * as time from '../../domain/time.ts';
import { trust } from '../../domain/trust/score.ts';
import { type GroupId, parse } from '../../domain/trust/tree.ts';
import { wordsFor } from '../../messages/pulse/view.ts';
import type { Round } from '../../ports/store/pulse.ts';
import type { Partnership, Rows } from '../../ports/store/rows.ts';
import { told } from '../pulse/load.ts';
import type { Reader } from '../teller.ts';

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

/** What a group is called by those who lead. */
export function groupName(
  reader: Pick<Reader, 'language' | 'today'>,
  partnerships: readonly Partnership[],
  group: GroupId,
) {
  const say = wordsFor(reader).results;
  const { kind, name } = parse(group);
  if (kind === 'portfolio') return say.all;
  if (kind === 'cohort') return name === '' ? say.noCohort : name;
  return partnerships.find(each => each.id === name)?.name ?? '';
}
