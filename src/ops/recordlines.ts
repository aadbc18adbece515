/** Owns what an operator reads and types about people's records: references, choices, and what was done. */
import type { SubjectType } from '../domain/delivery.ts';
import { removedBy } from '../domain/privacy/standin.ts';
import { nameKey } from '../domain/roster.ts';
import type { Trail, Typed } from '../ports/store/privacy.ts';

export const STANDIN = removedBy(null);

const SHORTEST = 4;

/** As it was read out: letters that sound or look like digits, dashes and spaces between. */
export async function candidates(
  ref: string,
  find: (ref: string) => Promise<readonly Typed[]>,
): Promise<readonly Typed[]> {
  const given = ref.trim();
  if (given.length < SHORTEST) return [];
  const exact = await find(given);
  if (exact.length > 0) return exact;
  return find(given.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1'));
}

/** The only one there is needs no choice. */
export function chosen(texts: readonly Typed[], which: string | undefined): readonly Typed[] {
  if (which === 'all' || (which === undefined && texts.length === 1)) return texts;
  const one = which === undefined ? undefined : texts[Number(which) - 1];
  return one === undefined ? [] : [one];
}

export const isCalled = (name: string, called: string): boolean =>
  nameKey(called) !== '' && nameKey(name) === nameKey(called);

export const exportHow = 'Say whose: --person WHO or --partnership NAME, one of the two.';

export const noPartnership = (called: string): string => `There is no partnership called ${called}.`;

export const whichPerson = (called: string, ids: readonly string[]): readonly string[] =>
  ids.length === 0
    ? [`There is nobody called ${called}. Give a whole name, an e-mail address or an id.`]
    : [`${ids.length} people are called ${called}. Give the id of one of them:`, ...ids.map(id => `  ${id}`)];

export const wrote = (written: readonly string[], to: string): string =>
  `Wrote ${written.join(', ')} in ${to}. Keep them as safe as the database.`;

export const wroteReport = (written: readonly string[], to: string): string =>
  `Wrote ${written.join(', ')} in ${to}. The page can be opened, printed or passed on as it is.`;

export const beforeForgetting: readonly string[] = [
  'This takes their name, e-mail, phone, accounts, introductions, texts and answers by name out of every row and every message that shows them.',
  'Promises and check-ins stay with “a former contact”. It cannot be undone. Backups made before still hold them.',
  'A first or last name alone stays where others wrote it, since it may be somebody else’s: you are told where.',
  'If you are sure, say it again with --yes. Take them out of your spreadsheets as well.',
];

export const forgotten = (already: boolean, promises: number): string =>
  already
    ? 'They were forgotten before. Nothing more was found.'
    : `Forgotten. ${promises} of their promises still run; the stewards are told.`;

export type Named = {
  readonly ref: string;
  readonly type: SubjectType;
  readonly partnership: string;
  readonly texts: number;
};

const KINDS: Partial<Readonly<Record<SubjectType, string>>> = {
  commitment: 'promise',
  checkin: 'check-in and its minutes',
  feedback: 'something said',
  metric: 'shared number',
  contact: 'introduction or note of a contact',
  partnership: 'partnership and its agreement',
  round: 'comments on trust questions',
};

/** Where to look, and never what stands there: a part of a name may be somebody else's. */
export function stillNamed(named: readonly Named[]): readonly string[] {
  if (named.length === 0) return [];
  const count = (texts: number): string => (texts === 1 ? '1 text' : `${texts} texts`);
  const all = named.reduce((sum, each) => sum + each.texts, 0);
  return [
    `Their first or last name alone still stands in ${count(all)} that others wrote. It may be somebody else’s name, so nothing was changed there.`,
    'Look at each; where they are meant, take the text out, here or with “Remove this text” on its card:',
    ...named.map(({ ref, type, partnership, texts }) => {
      const where = partnership === '' ? '' : `, ${partnership}`;
      return `  redact ${ref}  ${KINDS[type] ?? type}${where}: ${count(texts)}`;
    }),
  ];
}

/** Whoever runs Tend is told what they themselves can do. */
export const refused = (code: string, said: string): string =>
  code === 'privacy.held'
    ? 'They are under a legal hold, so nothing was changed. "hold" lists those that stand, "hold lift" ends one.'
    : said;

export const noText = (ref: string): string =>
  `There is no text under ${ref}. A reference is the beginning of an id, of at least ${SHORTEST} letters and digits.`;

const SHOWN = 50;

export function whichText(ref: string, texts: readonly Typed[]): readonly string[] {
  const listed = texts.map(({ table, column, text }, at) => {
    const line = text.replace(/\s+/g, ' ');
    return `  ${at + 1}  ${table}, ${column}: ${line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line}`;
  });
  return [`Which one? Say "redact ${ref} NUMBER", or "redact ${ref} all":`, ...listed];
}

export const removed = (count: number): string =>
  `Removed ${count === 1 ? 'one text' : `${count} texts`}. Messages that show ${count === 1 ? 'it' : 'them'} change with the next beat of a running Tend. Backups made before still hold the words.`;

export const holdHow =
  'Say "hold", "hold set", "hold lift", and after set or lift the name of a partnership where it is not the whole.';

export function held(act: 'set' | 'lift', partnership: string | null, changed: boolean): string {
  const what = partnership ?? 'the whole installation';
  if (!changed) return act === 'set' ? `${what} is under legal hold already.` : `${what} is under no legal hold.`;
  return act === 'set'
    ? `${what} is under legal hold: nothing of it retires and nobody in it is forgotten.`
    : `The legal hold on ${what} is lifted.`;
}

export const holds = (whole: boolean, partnerships: readonly string[]): readonly string[] =>
  whole || partnerships.length > 0
    ? [
        'Legal holds that stand:',
        ...(whole ? ['  the whole installation'] : []),
        ...partnerships.map(each => `  ${each}`),
      ]
    : ['No legal hold stands.'];

/** One act a line, by columns that a tab separates. */
export const trailLine = ({ at, name, act, subject, partnershipId, detail }: Trail): string =>
  [at.toISOString(), name ?? '-', act, `${subject.type} ${subject.id}`, partnershipId ?? '-', detail]
    .join('\t')
    .trimEnd();
