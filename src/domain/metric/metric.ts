/** Owns a shared number: whose it is, what it counts, and that a small count of people is not even written down (product §6). */
import type { Actor } from '../commitment/commitment.ts';
import type { Means } from '../partnership.ts';
import { FORMER, isStandin } from '../privacy/standin.ts';
import { demand, Refusal } from '../refusal.ts';
import type { CivilDate } from '../time.ts';
import { namesFew, namesPeople, saysFew } from './few.ts';

export const countable = ['people', 'things'] as const;
export type Counts = (typeof countable)[number];

/** A count of people below this could point at one of them. */
export const FEWEST = 11;
const MOST = 999_999_999;
const LONGEST = { words: 200, source: 150, asked: 250 } as const;

/** How many, as it was said; `few`: "fewer than 11". */
export type Said = number | 'few';

export type Metric = {
  readonly id: string;
  readonly partnershipId: string;
  readonly organisationId: string;
  readonly byContactId: string;
  readonly means: Means;
  readonly counts: Counts;
  /** Null: fewer than eleven people, and nobody can learn how many from here. */
  readonly amount: number | null;
  /** What follows the number in its sentence. */
  readonly words: string;
  readonly source: string;
  readonly sharedOn: CivilDate;
  readonly correctedOn: CivilDate | null;
  readonly askedById: string | null;
  readonly asked: string;
  readonly askedOn: CivilDate | null;
  readonly answeredById: string | null;
  readonly answer: string;
  readonly answeredOn: CivilDate | null;
  readonly createdAt: Date;
  readonly changedAt: Date;
};

/** As it comes from the form; `amount` null where no number was read. */
export type Wanted = {
  readonly amount: Said | null;
  readonly counts: Counts;
  readonly words: string;
  readonly source: string;
};

export type Doing = { readonly by: Actor; readonly today: CivilDate; readonly at: Date };

type Fresh = { readonly id: string; readonly partnershipId: string };

/** @throws Refusal on the field */
export function shared(wanted: Wanted, { id, partnershipId }: Fresh, { by, today, at }: Doing): Metric {
  return {
    ...{ id, partnershipId, organisationId: by.organisation, byContactId: by.contact, means: by.means },
    ...kept(wanted),
    ...{ sharedOn: today, correctedOn: null, askedById: null, asked: '', askedOn: null },
    ...{ answeredById: null, answer: '', answeredOn: null, createdAt: at, changedAt: at },
  };
}

/** The sentence as it is from now on; it answers what somebody said is not right. Null where nothing changes. */
export function corrected(metric: Metric, wanted: Wanted, { by, today, at }: Doing): Metric | null {
  const now = kept(wanted);
  const isSame = (['counts', 'amount', 'words', 'source'] as const).every(each => metric[each] === now[each]);
  if (isSame) return null;
  const answered = isWaiting(metric) ? { answeredById: by.contact, answer: '', answeredOn: today } : {};
  return { ...metric, ...now, ...answered, correctedOn: today, changedAt: at };
}

/** Anybody of either side; while one waits for its answer, a newer one takes its place. */
export function ask(metric: Metric, words: string, { by, today, at }: Doing): Metric {
  const asked = about(metric, words);
  const answered = { answeredById: null, answer: '', answeredOn: null };
  return { ...metric, ...answered, asked, askedById: by.contact, askedOn: today, changedAt: at };
}

/** The number stays as it is, and why is said. */
export function answer(metric: Metric, words: string, { by, today, at }: Doing): Metric {
  demand(isWaiting(metric), 'metric.not_asked');
  const said = about(metric, words);
  return { ...metric, answeredById: by.contact, answer: said, answeredOn: today, changedAt: at };
}

export const isWaiting = ({ askedOn, answeredOn }: Metric): boolean => askedOn !== null && answeredOn === null;

/** A number whose sentence was taken out says nothing any more. */
export const isShown = ({ words }: Pick<Metric, 'words'>): boolean => !isStandin(words) || words === FORMER;

/** As a row of somebody's records: there, too, it says how many only as far as it may. */
export const recorded = (metric: Metric): Omit<Metric, 'amount'> & { readonly amount: Said } => ({
  ...metric,
  amount: metric.amount ?? 'few',
});

/** The part of a number's row that is told. A small count of people goes no further than this. */
function kept({ amount, counts, words, source }: Wanted): Pick<Metric, 'amount' | 'counts' | 'words' | 'source'> {
  if (amount === null) throw new Refusal('metric.number', {}, 'amount');
  demand(amount === 'few' || amount <= MOST, 'metric.number', 'amount');
  const said = sentence(words, 'words', LONGEST.words);
  // Whatever was chosen: people are people.
  const what = namesPeople(said) ? 'people' : counts;
  demand(what === 'people' || amount !== 'few', 'metric.number', 'amount');
  const isFew = amount === 'few' || (what === 'people' && amount < FEWEST);
  return {
    amount: isFew ? null : amount,
    counts: what,
    words: said,
    source: sentence(source, 'source', LONGEST.source),
  };
}

/** One number a card: another small one in its words would tell what the first one must not. */
function sentence(words: string, field: string, longest: number): string {
  const said = worded(words, field, longest);
  demand(!namesFew(said), 'metric.few', field);
  return said;
}

/** What is said about a number must not tell what the number itself does not. */
function about({ counts }: Metric, words: string): string {
  const said = worded(words, 'words', LONGEST.asked);
  demand(!(counts === 'people' ? saysFew(said) : namesFew(said)), 'metric.few', 'words');
  return said;
}

function worded(words: string, field: string, longest: number): string {
  const said = words.trim();
  demand(said !== '', `metric.${field === 'source' ? 'source' : 'words'}_missing`, field);
  if (said.length > longest) throw new Refusal('text.long', { most: longest }, field);
  return said;
}
