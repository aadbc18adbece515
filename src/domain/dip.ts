/** Owns dips: when a pillar has fallen far enough to be watched or to alert, and what a low answer by name is. */
import { type Answers, type Code, codes } from './trust/statements.ts';

/** One round's stored result of a pillar for a group: the mean in hundredths (100 to 500), how steady it is, low answers from two or more organisations. */
export type Result = { readonly mean: number; readonly voices: number; readonly low: boolean };

/** Oldest first, one entry per round since the group was first shown; null where it was hidden. */
type Series = readonly (Result | null)[];

type Dip = {
  readonly level: 'none' | 'watch' | 'alert';
  /** Hundredths; null before the second round. */
  readonly reference: number | null;
  /** Hundredths below the reference; negative for a rise. */
  readonly fall: number | null;
};

/** Falls in hundredths that count for a mean of at least so many voices (see `Figure.voices`); the most voices first, the last row for all. */
export type Rows = readonly {
  readonly voices: number;
  readonly watch: number;
  readonly once: number;
  readonly running: number;
}[];

/** The rule of product §4 to the letter. */
export const plain: Rows = [{ voices: 0, watch: 50, once: 80, running: 50 }];

/**
 * From 12 voices on the plain rule; with fewer it cries wolf. At 5 voices 3 of 100 pillars a round alert by chance where three people in
 * four repeat their answer, but 8 where nobody does; and 12 people in 3 organisations swing like 4. These rows stay under 5 at 5 voices
 * and under 1 at 12 in both cases (test/domain/dip.test.ts). A last row below 90 would also let "low answers" give away what the three
 * people of one organisation said together.
 */
export const table: Rows = [
  { voices: 12, watch: 50, once: 80, running: 50 },
  { voices: 8, watch: 50, once: 90, running: 60 },
  { voices: 0, watch: 50, once: 90, running: 90 },
];

// The round from which on an alert may be given, counting those in which the group was shown.
const FIRST_ALERT = 4;
const REMEMBERED = 3;

/** The median of the last three results, or of what there is, in hundredths; null when there is none. */
export function reference(before: Series): number | null {
  const last = shown(before).slice(-REMEMBERED);
  const means = last.map(result => result.mean).sort((a, b) => a - b);
  const [low, high] = [means[(means.length - 1) >> 1], means[means.length >> 1]];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
}

/** Whether a fall is deep enough that low answers matter; the closing of a round looks at them only then. */
export function couldAlert(reference: number | null, mean: number, voices: number, rows: Rows = table): boolean {
  const { once, running } = limitsFor(voices, rows);
  return reference !== null && reference - mean >= Math.min(once, running);
}

/** What the last result of a series is (product §4 "Dips"). A round in which the group was hidden breaks "two rounds running". */
export function judge(series: Series, rows: Rows = table): Dip {
  const [now, before] = [series.at(-1), series.slice(0, -1)];
  const against = reference(before);
  if (now == null || against === null) return { level: 'none', reference: against, fall: null };
  const fall = against - now.mean;
  const { watch, once, running } = limitsFor(now.voices, rows);
  const deep = fall >= once || (fall >= running && fellBefore(before, rows));
  const alerts = deep && now.low && shown(series).length >= FIRST_ALERT;
  return { level: alerts ? 'alert' : fall >= watch ? 'watch' : 'none', reference: against, fall };
}

type NamedDip = {
  readonly code: Code;
  readonly because: 'low' | 'fall';
  readonly now: number;
  readonly last: number | null;
};

/** What those who may read an answer by name are told of: a point of 2 or less, or a fall of 2 or more from the same person's last by name. */
export function namedDips(now: Answers, last: Answers | null): readonly NamedDip[] {
  return codes.flatMap((code): readonly NamedDip[] => {
    const [point, earlier] = [now[code], last?.[code] ?? null];
    if (point === null) return [];
    if (earlier !== null && earlier - point >= 2) return [{ code, because: 'fall', now: point, last: earlier }];
    return point <= 2 ? [{ code, because: 'low', now: point, last: earlier }] : [];
  });
}

const shown = (series: Series): readonly Result[] => series.filter(result => result !== null);

const limitsFor = (voices: number, rows: Rows) =>
  rows.find(row => voices >= row.voices) ?? { watch: Infinity, once: Infinity, running: Infinity };

function fellBefore(series: Series, rows: Rows): boolean {
  const [last, against] = [series.at(-1), reference(series.slice(0, -1))];
  return last != null && against !== null && last.low && against - last.mean >= limitsFor(last.voices, rows).running;
}
