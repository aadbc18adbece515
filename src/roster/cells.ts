/** Owns what a single cell may hold: each kind of cell reads text into its value or says what is wrong. */
import * as cadence from '../domain/cadence.ts';
import { isRegion } from '../domain/holidays.ts';
import type { PartnershipCells } from '../domain/roster.ts';
import * as time from '../domain/time.ts';
import type { Column, FileName } from './columns.ts';
import { cell as say, type Words } from './mistakes.ts';
import type { Row } from './read.ts';

type Outcome<T> = { readonly value: T } | { readonly words: Words };
type Kind<T> = (text: string) => Outcome<T>;

const right = <T>(value: T): Outcome<T> => ({ value });
const wrong = (words: Words): { readonly words: Words } => ({ words });

const GUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const SLACK = /^[TE][A-Z0-9]+\/[UW][A-Z0-9]+$/;
const SLACK_PLACE = /^slack:[TE][A-Z0-9]+\/[CG][A-Z0-9]+$/;
const TEAMS = new RegExp(`^${GUID}/${GUID}$`, 'i');
const TEAMS_PLACE = new RegExp(`^teams:(${GUID})/(\\S+)$`, 'i');
const EMAIL = /^[^\s@,;:<>()[\]"\\]{1,64}@[^\s@,;:<>()[\]"\\.]+(\.[^\s@,;:<>()[\]"\\.]+)+$/;
const PHONE = /^\+?[\d ().\-/]+( ?(?:x|ext\.?) ?\d{1,6})?$/i;

export const text: Kind<string> = right;

export const filled: Kind<string> = given => (given === '' ? wrong(say.empty()) : right(given));

/** One of a few words, in any case. */
export const oneOf =
  <C extends string>(...choices: readonly C[]): Kind<C> =>
  given => {
    const found = choices.find(choice => choice === given.toLowerCase());
    return found === undefined ? wrong(say.choice(given, choices)) : right(found);
  };

export const yesNo: Kind<boolean> = given => {
  const answer = oneOf('yes', 'no')(given);
  return 'value' in answer ? right(answer.value === 'yes') : answer;
};

/** An empty cell is null; anything else must be of the kind. */
export const maybe =
  <T>(kind: Kind<T>): Kind<T | null> =>
  given =>
    given === '' ? right(null) : kind(given);

export const zone: Kind<time.Zone> = given => (time.isZone(given) ? right(given) : wrong(say.zone(given)));

/** A kind that thinks once about each text: looking a region up takes half a millisecond. */
export const once = <T>(kind: Kind<T>): Kind<T> => {
  const known = new Map<string, Outcome<T>>();
  return given => {
    const outcome = known.get(given) ?? kind(given);
    known.set(given, outcome);
    return outcome;
  };
};

export const region: Kind<string> = given => (isRegion(given) ? right(given.toUpperCase()) : wrong(say.region(given)));

/** Canonical phrase, so that the same rhythm said in other words is no change. */
export const checkIn: Kind<string> = given => {
  const found = cadence.parse(given);
  return found === null ? wrong(say.cadence(given)) : right(cadence.print(found));
};

export const workingDays: Kind<string> = given => {
  const days = time.parseWorkingDays(given);
  return days === null ? wrong(say.workingDays(given)) : right(time.printWorkingDays(days));
};

/** In lower case: the same address typed otherwise is the same person. */
export const email: Kind<string> = given =>
  given.length <= 254 && EMAIL.test(given) ? right(given.toLowerCase()) : wrong(say.email(given));

export const phone: Kind<string> = given => {
  const digits = given.replace(/(?:x|ext).*$/i, '').replace(/\D/g, '').length;
  return PHONE.test(given) && digits >= 7 && digits <= 15 ? right(given) : wrong(say.phone(given));
};

export const slack: Kind<string> = given => (SLACK.test(given) ? right(given) : wrong(say.slack(given)));

export const teams: Kind<string> = given => (TEAMS.test(given) ? right(given.toLowerCase()) : wrong(say.teams(given)));

/** The ids of Slack and the conversation of Teams are kept letter by letter. */
export const place: Kind<NonNullable<PartnershipCells['place']>> = given => {
  if (SLACK_PLACE.test(given)) return right(given);
  const [, tenant, conversation] = TEAMS_PLACE.exec(given) ?? [];
  return tenant === undefined ? wrong(say.place(given)) : right(`teams:${tenant.toLowerCase()}/${conversation}`);
};

export const civilDate: Kind<time.CivilDate> = given =>
  time.isCivilDate(given) ? right(given) : wrong(say.date(given));

/** What a file's columns hold, and a row read by it: undefined where the cell is missing or wrong. */
export type Kinds<F extends FileName> = { readonly [C in Column<F>]: Kind<unknown> };
export type Typed<K> = { readonly [C in keyof K]: K[C] extends Kind<infer T> ? T | undefined : never };

export type Full<K> = { readonly [C in keyof K]: Exclude<Typed<K>[C & keyof Typed<K>], undefined> };

/** Reads every cell of a row; complains once about each that is wrong and was not complained about yet. */
export function typed<K extends Record<string, Kind<unknown>>>(
  kinds: K,
  row: Row,
  complain: (column: string, words: Words) => void,
): Typed<K> {
  const values = Object.entries(kinds).map(([column, kind]) => {
    const given = row.cells[column];
    if (given === undefined || row.spoiled.has(column)) return [column, undefined];
    const outcome = kind(given);
    if ('words' in outcome) complain(column, outcome.words);
    return [column, 'words' in outcome ? undefined : outcome.value];
  });
  return Object.fromEntries(values) as Typed<K>;
}
