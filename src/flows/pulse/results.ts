/** Owns the results of a round through somebody's eyes: leaders see every published group, a partnership its own. */
import type { Card } from '../../cards/card.ts';
import * as dip from '../../domain/dip.ts';
import { mayPost } from '../../domain/pulse/round.ts';
import { Refusal } from '../../domain/refusal.ts';
import * as time from '../../domain/time.ts';
import type { Figure } from '../../domain/trust/figure.ts';
import type { GroupResult } from '../../domain/trust/publish.ts';
import { trust } from '../../domain/trust/score.ts';
import { hundredths } from '../../domain/trust/shown.ts';
import { trustCodes } from '../../domain/trust/statements.ts';
import { cohortGroup, type GroupId, parse, partnershipGroup, portfolio } from '../../domain/trust/tree.ts';
import { offer } from '../../messages/digest/objectives.ts';
import { removeRow } from '../../messages/privacy/offer.ts';
import type { GroupView } from '../../messages/pulse/numbers.ts';
import { type DipView, results } from '../../messages/pulse/results.ts';
import { wordsFor } from '../../messages/pulse/view.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { Round } from '../../ports/store/pulse.ts';
import type { Partnership, Rows } from '../../ports/store/rows.ts';
import { type Ask, found } from '../ask.ts';
import { leads } from '../digest/leads.ts';
import { isCoordinator } from '../partnership/load.ts';
import type { Reader } from '../teller.ts';
import { withQuestion } from './funding.ts';
import { hostName, told } from './load.ts';

/** @throws Refusal pulse_no_results as long as anything is left of the ballots */
export async function show(ask: Ask, { id }: { readonly id: Id }): Promise<Reply> {
  const round = found(await ask.rows.pulse.round(id));
  if (!mayPost(round)) throw new Refusal('pulse_no_results');
  const shown = await resultsOf(ask, round);
  const mayRemove = isCoordinator(ask) && (await ask.rows.pulse.comments(id)).length > 0;
  const remove = removeRow(mayRemove, ask.language, { type: 'round', id });
  const goals = leads(ask) ? [offer(ask.language)] : [];
  return { tell: { ...shown, blocks: [...shown.blocks, ...goals, ...remove] } };
}

/** From stored numbers alone: of what was not published, nothing is there to be read. */
export async function resultsOf(reader: Reader, round: Round): Promise<Card> {
  const { rows, language, today } = reader;
  const all = await rows.pulse.results(round.id);
  const partnerships = await rows.partnerships.all();
  const name = (group: GroupId) => nameOf(reader, partnerships, group);
  const views = all.map((result): GroupView => ({ name: name(result.group), result }));
  const leads = await isLeading(rows);
  const shown = results({
    language,
    today,
    host: await hostName(rows),
    round,
    portfolio: views.find(each => each.result.group === portfolio) ?? null,
    inside: views.filter(each => each.result.group !== portfolio),
    hidden: hiddenOf(reader, partnerships, new Set(all.map(each => each.group)), leads),
    comments: await rows.pulse.comments(round.id),
    notAsked: (await rows.pulse.opening(round.id))?.notAsked ?? {},
    dips: leads ? await dipsOf(rows, round, name) : [],
  });
  return withQuestion(reader, shown);
}

const isInPulse = ({ pulse, state }: Partnership): boolean => pulse && (state === 'active' || state === 'resting');

function nameOf(reader: Reader, partnerships: readonly Partnership[], group: GroupId): string {
  const say = wordsFor(reader).results;
  const { kind, name } = parse(group);
  if (kind === 'portfolio') return say.all;
  if (kind === 'cohort') return name === '' ? say.noCohort : name;
  return partnerships.find(each => each.id === name)?.name ?? '';
}

/** Who has a role at the host, and the place where leaders read: both see every group, and dips. */
async function isLeading(rows: Rows): Promise<boolean> {
  if (rows.viewer.kind !== 'place') return (rows.me?.hostRoles.length ?? 0) > 0;
  return (await rows.places.get(rows.viewer.place))?.forLeaders ?? false;
}

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
  const names = cohorts.map(group => nameOf(reader, partnerships, group));
  if (!leads) return [...names, ...left.map(each => each.name)];
  return left.length === 0 ? names : [...names, wordsFor(reader).results.hiddenCount(left.length)];
}

/** Per pillar, for every group shown in this round, from stored results alone (product §4 "Dips"). */
async function dipsOf(rows: Rows, round: Round, name: (group: GroupId) => string): Promise<readonly DipView[]> {
  const rounds = (await told(rows)).filter(each => time.compare(each.opensOn, round.opensOn) <= 0).toReversed();
  const history: (readonly GroupResult[])[] = [];
  for (const each of rounds) history.push(await rows.pulse.results(each.id));
  const groups = (history.at(-1) ?? []).map(each => each.group);
  return groups.flatMap(group =>
    trustCodes.flatMap((pillar): readonly DipView[] => {
      const series = history.map(all => all.find(each => each.group === group)).map(result => pillarOf(result, pillar));
      const { level, fall } = dip.judge(series.slice(series.findIndex(each => each !== null)));
      if (level === 'none' || fall === null) return [];
      return [{ level, pillar, group: name(group), points: inPoints(fall) }];
    }),
  );
}

/** Dips exist only where R, T and P are all published. */
function pillarOf(result: GroupResult | undefined, pillar: (typeof trustCodes)[number]): dip.Result | null {
  const figure: Figure | undefined = result?.figures[pillar];
  if (result === undefined || figure === undefined || trust(result) === null) return null;
  return { mean: hundredths(figure.shown), voices: figure.voices, low: figure.low };
}

/** Hundredths of the scale of 1 to 5 as points of 100. */
const inPoints = (fall: number): number => Math.round(fall / 4);
