/** Owns what the cards of a week need to know beside its ids and counts: names and words, loaded through the reader's eyes. */
import { type Side, split } from '../../domain/digest/side.ts';
import type { Eyes, Week } from '../../domain/digest/week.ts';
import type { Language } from '../../domain/person.ts';
import type { CivilDate } from '../../domain/time.ts';
import { day, shortDay } from '../dates.ts';
import type { MetricLine } from '../metric/view.ts';
import * as en from '../words/en/digest.ts';
import * as es from '../words/es/digest.ts';

export const dictionary: Readonly<Record<Language, typeof en>> = { en, es };

/** A promise as a digest names it: by its organisations, never by a person. */
export type PromiseWords = {
  readonly what: string;
  readonly owner: string;
  readonly to: string;
  readonly due: CivilDate;
  /** The owner's own reason, or empty. */
  readonly why: string;
};

export type DigestView = {
  readonly language: Language;
  readonly today: CivilDate;
  readonly eyes: Eyes;
  readonly week: Week;
  /** The week is not over: it was asked for, or is looked at before it is told. */
  readonly isSoFar: boolean;
  readonly host: string;
  /** Names by id. */
  readonly organisations: ReadonlyMap<string, string>;
  readonly partnerships: ReadonlyMap<string, string>;
  /** Those that are named, and no others. */
  readonly promises: ReadonlyMap<string, PromiseWords>;
  readonly notes: ReadonlyMap<string, string>;
  /** Numbers that were shared in the week, and still say something. Absent where there were none. */
  readonly shared?: readonly MetricLine[];
  /** Thanks that were said in the week; `name` only of who agreed to be named. Absent where there were none. */
  readonly given?: readonly { readonly from: string; readonly to: string; readonly name: string | null }[];
  /** Whose twin it is; null otherwise. */
  readonly twinOf: { readonly id: string; readonly name: string; readonly partners: string } | null;
};

export function wordsFor(view: Pick<DigestView, 'language'>): typeof en {
  return dictionary[view.language];
}

export function dated(view: Pick<DigestView, 'language' | 'today'>, date: CivilDate): string {
  return day(date, view.language, view.today);
}

export function short(view: Pick<DigestView, 'language' | 'today'>, date: CivilDate): string {
  return shortDay(date, view.language, view.today);
}

/** Empty where it is out of the reader's sight. */
export function organisation(view: DigestView, id: string): string {
  return view.organisations.get(id) ?? '';
}

/** Whose promises a side's are: ours and partners' for the host's own eyes, by name in a twin. */
export function whose(view: DigestView, side: 'ours' | 'theirs'): en.Whose {
  if (view.twinOf === null) return { kind: side === 'ours' ? 'ours' : 'partners' };
  return { kind: 'named', name: side === 'ours' ? view.host : view.twinOf.partners };
}

/** Late and not kept of this week alone; what ended for an earlier one is told apart. */
export function countsOf(side: Side): en.Counts {
  return {
    due: side.due.length,
    done: side.done.length,
    confirmed: side.confirmed.length,
    moved: side.movedInTime.length,
    late: split(side, 'keptLate').now,
    notKept: split(side, 'notKept').now,
    overdue: side.overdue.length,
    ahead: side.ahead.length,
  };
}
