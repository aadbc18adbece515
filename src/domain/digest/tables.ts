/** Owns a quarter as rows of plain numbers and codes, for spreadsheets: the same counts as the page, never more exact. */
import { FEWEST, type Metric } from '../metric/metric.ts';
import { partnersNotAsked } from '../pulse/asked.ts';
import type { Figure } from '../trust/figure.ts';
import type { RatingTold } from '../trust/score.ts';
import type { Shown } from '../trust/shown.ts';
import { codes, yearly as YEARLY } from '../trust/statements.ts';
import { nameOf, type Promises, type Quarter } from './quarter.ts';

type Row = Readonly<Record<string, string | number>>;

type Shared = {
  readonly organisation: string;
  readonly metric: Pick<Metric, 'amount' | 'counts' | 'words' | 'source' | 'sharedOn'>;
};

/** By the name of the file; what has no rows is left out. */
export function tables(told: Quarter, shared: readonly Shared[] = []): Readonly<Record<string, readonly Row[]>> {
  const quarter = nameOf(told);
  const all: Readonly<Record<string, readonly Row[]>> = {
    promises: [promises('ours', told.ours), promises('partners', told.theirs)],
    months: told.months.flatMap(({ month, ours, theirs }) => [
      { month: month.slice(0, 7), side: 'ours', kept: ours.kept, counted: ours.of },
      { month: month.slice(0, 7), side: 'partners', kept: theirs.kept, counted: theirs.of },
    ]),
    'check-ins': [
      {
        held: told.checkIns.held.length,
        missed: told.checkIns.missed.length,
        called_off: told.checkIns.calledOff.length,
        no_word: told.checkIns.unsaid.length,
      },
    ],
    said: [
      {
        said: told.loops.said,
        closed: told.loops.closed,
        concerns_closed_by_both: told.loops.settled,
        partners_owed_an_answer: told.loops.owed,
      },
    ],
    'shared-numbers': shared.map(sharedRow),
    response: response(told),
    trust: trustRows(told),
    objectives: told.objectives.map(each => ({
      objective: each.of === 'kept' ? 'our_promises_kept' : 'trust_rating',
      at_least_percent: each.atLeast,
      state: each.state,
    })),
  };
  const named = Object.entries(all).filter(([, rows]) => rows.length > 0);
  return Object.fromEntries(
    named.map(([name, rows]) => [name, rows.map(row => ({ quarter, read_on: told.readOn, ...row }))]),
  );
}

/** Fewer than eleven people stay a bound. Its words are those of whoever shared it. */
function sharedRow({ organisation, metric }: Shared): Row {
  const { sharedOn, amount, counts, words, source } = metric;
  const is = amount === null ? 'fewer_than' : 'number';
  return { shared_on: sharedOn, organization: organisation, is, value: amount ?? FEWEST, counts, words, source };
}

function promises(side: string, { side: counted, movedWithin, kept }: Promises): Row {
  return {
    side,
    due: counted.due.length,
    done_in_time: counted.done.length,
    confirmed: counted.confirmed.length,
    moved_in_time_to_later: counted.movedInTime.length,
    moved_in_time_within: movedWithin,
    overdue: counted.overdue.length,
    still_to_come: counted.ahead.length,
    done_late: counted.keptLate.length,
    not_kept: counted.notKept.length,
    overdue_from_before: counted.stillOverdue.length,
    kept: kept.kept,
    counted: kept.of,
  };
}

function response({ polled }: Quarter): readonly Row[] {
  if (polled === null) return [];
  const { asked, byName, notAsked, whole } = polled;
  const answered = whole === null ? [] : [{ who: 'answered_by_average', people: whole.answered }];
  return [
    { who: 'asked', people: asked },
    ...answered,
    { who: 'answered_by_name', people: byName },
    ...[...partnersNotAsked(notAsked)].map(([reason, people]) => ({ who: `not_asked_${reason}`, people })),
  ];
}

/** A bound stays a bound: a spreadsheet must not make a number of it that was never told. */
function trustRows({ polled, yearly: matched }: Quarter): readonly Row[] {
  const yearly = figureRow('yearly_question', matched?.figures[YEARLY]);
  if (polled === null || polled.whole === null) return yearly;
  const { whole, trust } = polled;
  const index = trust === null ? [] : [{ number: 'trust_index', ...shown(trust.index), people: '', organizations: '' }];
  const statements = codes.flatMap(code => figureRow(code, whole.figures[code]));
  return [...index, ...statements, ...(trust?.rating ? [rating(trust.rating)] : []), ...yearly];
}

function figureRow(number: string, figure: Figure | undefined): readonly Row[] {
  if (figure === undefined) return [];
  return [{ number, ...shown(figure.shown), people: figure.people, organizations: figure.organisations }];
}

const shown = ({ kind, value }: Shown) => ({ is: kind, value, of: 100 });

function rating(told: RatingTold): Row {
  const { organisations } = told;
  const row = { number: 'organizations_at_4_or_more', people: '', organizations: organisations };
  if (told.style === 'words') return { ...row, is: told.word, value: '', of: '' };
  return { ...row, is: told.kind, value: Math.round(told.share / 100), of: 100 };
}
