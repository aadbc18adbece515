/** Owns what [Stop these] stops: kinds of delivery that belong together in the reader's mind (product §8). */
import { type DeliveryKind, isKind, kindsWhere } from '../delivery.ts';
import { listed } from '../person.ts';

export const familyNames = ['reminders', 'questions', 'news', 'checkins', 'pulse', 'people', 'day', 'digest'] as const;

export type Family = (typeof familyNames)[number];

const allKinds = kindsWhere(() => true);

/** A feature's kinds are one family, and a kind that is added joins it by its name. */
const byFeature: Readonly<Record<string, Family>> = {
  checkin: 'checkins',
  event: 'checkins',
  contact: 'people',
  partnership: 'people',
  account: 'people',
  place: 'people',
  pulse: 'pulse',
  dip: 'pulse',
  day: 'day',
  digest: 'digest',
};

/** Promises are the bulk of what is said, and a question about one is another thing than a reminder. */
const apart: { readonly [Kind in DeliveryKind]?: Family | null } = {
  'commitment.week_before': 'reminders',
  'commitment.day_before': 'reminders',
  'commitment.due_today': 'reminders',
  'commitment.day_after': 'reminders',
  'commitment.backup': 'reminders',
  'commitment.repair_due': 'reminders',
  'commitment.call_owner': 'reminders',
  'commitment.accept': 'questions',
  'commitment.done_question': 'questions',
  'commitment.new_date': 'questions',
  'commitment.withdraw': 'questions',
  'commitment.repair_wanted': 'questions',
  'commitment.help': 'questions',
  'feedback.said': 'questions',
  'feedback.close': 'questions',
  'feedback.words': 'questions',
  'feedback.concern': 'questions',
  'feedback.second': 'questions',
  'agreement.asked': 'questions',
  'metric.correction': 'questions',
  'agreement.renew': 'reminders',
  'partnership.silence': 'checkins',
  // An introduction has its own [No thanks]; that somebody stopped something, or was forgotten, is always told.
  'contact.introduction': null,
  'contact.introduction_reminder': null,
  'contact.stopped': null,
  'contact.forgotten': null,
  // Asked for by themselves.
  'contact.link': null,
};

export function isFamily(text: string): text is Family {
  return familyNames.some(family => family === text);
}

/** The family a kind belongs to; null for what cannot be stopped this way. */
export function familyOf(kind: DeliveryKind): Family | null {
  const own = apart[kind];
  if (own !== undefined) return own;
  return byFeature[kind.split('.')[0] ?? ''] ?? 'news';
}

/** The families somebody has stopped, as their row says it. */
export function stoppedFamilies(column: string): readonly Family[] {
  const stopped = listed(column).filter(isKind);
  return familyNames.filter(family => kindsOf(family).some(kind => stopped.includes(kind)));
}

/** The column with these families stopped; stopped twice is stopped. */
export function stop(column: string, stopping: readonly Family[]): string {
  return [...new Set([...listed(column), ...stopping.flatMap(kindsOf)])].join(',');
}

/** The column with these families wanted again. */
export function start(column: string, starting: readonly Family[]): string {
  const wanted = new Set<string>(starting.flatMap(kindsOf));
  return listed(column)
    .filter(kind => !wanted.has(kind))
    .join(',');
}

function kindsOf(family: Family): readonly DeliveryKind[] {
  return allKinds.filter(kind => familyOf(kind) === family);
}
