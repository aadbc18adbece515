/** Owns the board's report: a quarter through the eyes of those who lead, as a card in chat and for whoever runs Tend (product §6). */
import type { Card } from '../../cards/card.ts';
import { lastQuarter, type Polled, type Quarter, quarter, quarterIn, quarterOf } from '../../domain/digest/quarter.ts';
import type { Period } from '../../domain/digest/side.ts';
import type { Language } from '../../domain/person.ts';
import { mayPost } from '../../domain/pulse/round.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { CivilDate } from '../../domain/time.ts';
import type { GroupResult } from '../../domain/trust/publish.ts';
import { portfolio } from '../../domain/trust/tree.ts';
import type { ActionValues } from '../../messages/actions.ts';
import * as messages from '../../messages/digest/report.ts';
import type { MetricLine } from '../../messages/metric/view.ts';
import type { Reply } from '../../ports/chat.ts';
import type { Round } from '../../ports/store/pulse.ts';
import type { Rows } from '../../ports/store/rows.ts';
import type { Ask } from '../ask.ts';
import { demandLeads } from './leads.ts';
import { LOOKS_BACK, load } from './load.ts';
import { numbersOf } from './words.ts';

/** Without a quarter the last one that is over, or the first one that there is. @throws Refusal */
export async function show(ask: Ask, { quarter: words }: ActionValues<'report.show'>): Promise<Reply> {
  demandLeads(ask);
  const { rows, today, language } = ask;
  const period = await periodFor(rows, words, today);
  const shown = await reportOf(rows, period, { today, language });
  return { tell: { ...shown.card, blocks: [...shown.card.blocks, messages.others(language, shown.told)] } };
}

/** @throws Refusal report.quarter, report.ahead */
export async function periodFor(rows: Rows, words: string, today: CivilDate): Promise<Period> {
  if (words.trim() !== '') {
    const period = quarterIn(words, today);
    if (period === null) throw new Refusal('report.quarter');
    if (period.from > today) throw new Refusal('report.ahead');
    return period;
  }
  const last = lastQuarter(today);
  const began = (await rows.partnerships.all()).flatMap(each => each.activeSince ?? []);
  return began.some(day => day <= last.to) ? last : quarterOf(today);
}

type Reading = { readonly today: CivilDate; readonly language: Language };

export async function reportOf(
  rows: Rows,
  period: Period,
  { today, language }: Reading,
): Promise<{ readonly card: Card; readonly told: Quarter; readonly shared: readonly MetricLine[] }> {
  const facts = await load(rows, { eyes: 'leaders', period, today }, () => true);
  const polled = await polledIn(rows, period);
  // A rating objective is about the round of the quarter itself: without one there is no number.
  const rounds = polled === null ? [] : facts.rounds;
  const told = quarter({ ...facts, rounds, polled, yearly: await yearlyIn(rows, period) });
  const host = (await rows.organisations.host())?.name ?? '';
  const organisations = new Map((await rows.organisations.all()).map(each => [each.id, each.name]));
  const shared = await numbersOf(rows, told.shared, organisations, told.shared.length);
  return { card: messages.report({ language, today, host, quarter: told, shared }), told, shared };
}

/** Rounds open and close within a quarter. */
const tellable =
  ({ from, to }: Period) =>
  (each: Round): boolean =>
    each.opensOn >= from && each.opensOn <= to && mayPost(each);

async function yearlyIn(rows: Rows, period: Period): Promise<GroupResult | null> {
  const round = (await rows.pulse.last(LOOKS_BACK, 'yearly')).find(tellable(period));
  const all = round === undefined ? [] : await rows.pulse.results(round.id);
  return all.find(each => each.group === portfolio) ?? null;
}

async function polledIn(rows: Rows, period: Period): Promise<Polled | null> {
  const round = (await rows.pulse.last(LOOKS_BACK)).find(tellable(period));
  const opening = round === undefined ? null : await rows.pulse.opening(round.id);
  if (round === undefined || opening === null) return null;
  const whole = (await rows.pulse.results(round.id)).find(each => each.group === portfolio) ?? null;
  return {
    opensOn: round.opensOn,
    asked: opening.asked,
    notAsked: opening.notAsked,
    byName: round.byNameCount,
    floor: { people: round.floorPeople, organisations: round.floorOrganisations },
    whole,
  };
}
