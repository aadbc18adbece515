/** Owns the names and words of a week, loaded through its reader's eyes: only of the few promises a card names. */
import { THANKED } from '../../domain/commitment/thank.ts';
import type { Eyes, Week } from '../../domain/digest/week.ts';
import { isShown } from '../../domain/metric/metric.ts';
import type { Language } from '../../domain/person.ts';
import type { CivilDate } from '../../domain/time.ts';
import * as time from '../../domain/time.ts';
import { listOf } from '../../messages/dates.ts';
import { MOST } from '../../messages/digest/lines.ts';
import type { DigestView, PromiseWords } from '../../messages/digest/view.ts';
import type { MetricLine } from '../../messages/metric/view.ts';
import type { Id } from '../../ports/chat.ts';
import type { Rows } from '../../ports/store/rows.ts';
import { NOTES_DAYS } from './load.ts';

type Reading = {
  readonly language: Language;
  readonly today: CivilDate;
  readonly eyes: Eyes;
  /** The week as it stands, rather than as it was told. */
  readonly isSoFar: boolean;
  /** The twin's partnership. */
  readonly twinOf: Id | null;
  /** Promises named beside the week's own. */
  readonly ahead?: readonly Id[];
};

/** A week holds ids only: what was removed or is out of the reader's sight has no words, and its line is left out. */
export async function worded(rows: Rows, week: Week, reading: Reading): Promise<DigestView> {
  const organisations = new Map((await rows.organisations.all()).map(each => [each.id, each.name]));
  const partnerships = await rows.partnerships.all();
  const { twinOf } = reading;
  const host = await rows.organisations.host();
  return {
    language: reading.language,
    today: reading.today,
    eyes: reading.eyes,
    week,
    isSoFar: reading.isSoFar,
    host: host?.name ?? '',
    organisations,
    partnerships: new Map(partnerships.map(each => [each.id, each.name])),
    promises: await promisesIn(rows, named(week, reading.ahead ?? []), organisations),
    notes: await notesOf(rows, week, reading.eyes),
    shared: await numbersOf(rows, week.shared, organisations),
    given: await thanked(rows, week, twinOf, organisations),
    twinOf: twinOf === null ? null : await twin(rows, twinOf, reading.language),
  };
}

/** Two dozen at most: what a card has no room for needs no words. */
function named(week: Week, ahead: readonly Id[]): ReadonlySet<Id> {
  return new Set([
    ...week.slipped.slice(0, MOST).map(each => each.promise),
    ...week.warned.slice(0, MOST).map(each => each.promise),
    ...week.reopened.slice(0, MOST),
    ...week.asks.flatMap(each => (each.kind === 'our_overdue' ? [each.promise] : [])),
    ...ahead.slice(0, MOST),
  ]);
}

async function promisesIn(
  rows: Rows,
  ids: ReadonlySet<Id>,
  organisations: ReadonlyMap<Id, string>,
): Promise<ReadonlyMap<Id, PromiseWords>> {
  const found = new Map<Id, PromiseWords>();
  for (const id of ids) {
    const promise = await rows.commitments.get(id);
    if (promise === null) continue;
    const owner = organisations.get(promise.ownerOrganisationId) ?? '';
    const to = organisations.get(promise.toOrganisationId) ?? '';
    found.set(id, { what: promise.what, owner, to, due: promise.due, why: promise.lateWhy });
  }
  return found;
}

/** In its owner's own words; a number that was taken out since has none. */
export async function numbersOf(
  rows: Rows,
  ids: readonly Id[],
  organisations: ReadonlyMap<Id, string>,
  most = MOST,
): Promise<readonly MetricLine[]> {
  const told = ids.slice(0, most);
  const metrics = new Map((await rows.metrics.these(told)).filter(isShown).map(each => [each.id, each]));
  return told.flatMap(id => {
    const metric = metrics.get(id);
    return metric === undefined ? [] : [{ metric, organisation: organisations.get(metric.organisationId) ?? '' }];
  });
}

/** Each promise that thanks were said for in the week; in a twin those of its own partnership. */
async function thanked(
  rows: Rows,
  week: Week,
  twinOf: Id | null,
  organisations: ReadonlyMap<Id, string>,
): Promise<NonNullable<DigestView['given']>> {
  const events = await rows.commitments.eventsBetween(week.from, week.to);
  const ids = [...new Set(events.filter(each => each.what === THANKED).map(each => each.commitmentId))].slice(0, MOST);
  const names = await rows.commitments.named(ids);
  const given: NonNullable<DigestView['given']>[number][] = [];
  for (const id of ids) {
    const promise = await rows.commitments.get(id);
    if (promise === null || (twinOf !== null && promise.partnershipId !== twinOf)) continue;
    const from = organisations.get(promise.toOrganisationId) ?? '';
    const to = organisations.get(promise.ownerOrganisationId) ?? '';
    given.push({ from, to, name: names.get(id) ?? null });
  }
  return given;
}

/** A note is the liaison's word to her leaders: no partner reads it. */
async function notesOf(rows: Rows, week: Week, eyes: Eyes): Promise<ReadonlyMap<Id, string>> {
  if (eyes === 'partnership') return new Map();
  const notes = await rows.digests.notes(time.addDays(week.from, -NOTES_DAYS));
  return new Map(notes.map(each => [each.id, each.text]));
}

async function twin(rows: Rows, id: Id, language: Language): Promise<DigestView['twinOf']> {
  const partners = (await rows.organisations.of(id)).filter(each => !each.isHost).map(each => each.name);
  return { id, name: (await rows.partnerships.get(id))?.name ?? '', partners: listOf(partners, language) };
}
