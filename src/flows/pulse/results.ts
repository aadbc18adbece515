/** Owns the results of a round through somebody's eyes: leaders see every published group, a partnership its own. */
import type { Card } from '../../cards/card.ts';
import { mayPost } from '../../domain/pulse/round.ts';
import { Refusal } from '../../domain/refusal.ts';
import { cohortGroup, type GroupId, partnershipGroup, portfolio } from '../../domain/trust/tree.ts';
import { offer } from '../../messages/digest/objectives.ts';
import { lines } from '../../messages/dip/card.ts';
import { groupName } from '../../messages/dip/group.ts';
import { removeRow } from '../../messages/privacy/offer.ts';
import type { GroupView } from '../../messages/pulse/numbers.ts';
import { results } from '../../messages/pulse/results.ts';
import { offer as setUp } from '../../messages/pulse/setup.ts';
import { wordsFor } from '../../messages/pulse/view.ts';
import * as yearly from '../../messages/pulse/yearly.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { Round } from '../../ports/store/pulse.ts';
import type { Partnership } from '../../ports/store/rows.ts';
import { type Ask, found } from '../ask.ts';
import { leads } from '../digest/leads.ts';
import { weighedIn } from '../dip/load.ts';
import { isCoordinator } from '../partnership/load.ts';
import type { Reader } from '../teller.ts';
import { withQuestion } from './funding.ts';
import { hostName, isLeading } from './load.ts';

/** @throws Refusal pulse_no_results as long as anything is left of the ballots */
export async function show(ask: Ask, { id }: { readonly id: Id }): Promise<Reply> {
  const round = found(await ask.rows.pulse.round(id));
  if (!mayPost(round)) throw new Refusal('pulse_no_results');
  const shown = await resultsOf(ask, round);
  const mayRemove = isCoordinator(ask) && (await ask.rows.pulse.comments(id)).length > 0;
  const remove = removeRow(mayRemove, ask.language, { type: 'round', id });
  const goals = leads(ask) ? [offer(ask.language)] : [];
  const settings = isCoordinator(ask) ? [setUp(ask.language)] : [];
  return { tell: { ...shown, blocks: [...shown.blocks, ...goals, ...settings, ...remove] } };
}

/** From stored numbers alone: of what was not published, nothing is there to be read. */
export async function resultsOf(reader: Reader, round: Round): Promise<Card> {
  const { rows, language, today } = reader;
  const all = await rows.pulse.results(round.id);
  const partnerships = await rows.partnerships.all();
  const name = (group: GroupId) => groupName(reader, group, named(partnerships));
  const views = all.map((result): GroupView => ({ name: name(result.group), result }));
  const leads = await isLeading(rows);
  const host = await hostName(rows);
  const weighed = leads && round.kind === 'pulse' ? await weighedIn(rows, round) : [];
  const worded = round.kind === 'yearly' ? yearly.results : results;
  const shown = worded({
    language,
    today,
    host,
    round,
    portfolio: views.find(each => each.result.group === portfolio) ?? null,
    inside: views.filter(each => each.result.group !== portfolio),
    hidden: hiddenOf(reader, partnerships, new Set(all.map(each => each.group)), leads),
    comments: await rows.pulse.comments(round.id),
    notAsked: (await rows.pulse.opening(round.id))?.notAsked ?? {},
    dips: weighed.flatMap(each => lines({ language, today }, name(each.group), each)),
  });
  return withQuestion(reader, shown);
}

const named = (partnerships: readonly Partnership[]) => (id: Id) =>
  partnerships.find(each => each.id === id)?.name ?? '';

const isInPulse = ({ pulse, state }: Partnership): boolean => pulse && (state === 'active' || state === 'resting');

/** Cohorts by name; partnerships by name to their own people, and as a count to those who lead all of them. */
function hiddenOf(
  reader: Reader,
  partnerships: readonly Partnership[],
  shown: ReadonlySet<GroupId>,
  leads: boolean,
): readonly string[] {
  const taking = partnerships.filter(isInPulse);
  const cohorts = [...new Set(taking.map(each => cohortGroup(each.cohort)))].filter(group => !shown.has(group));
  const left = taking.filter(each => !shown.has(partnershipGroup(each.id)));
  const names = cohorts.map(group => groupName(reader, group, named(partnerships)));
  if (!leads) return [...names, ...left.map(each => each.name)];
  return left.length === 0 ? names : [...names, wordsFor(reader).results.hiddenCount(left.length)];
}
