/** Owns the lines of a check-in: which part of it each belongs to, what pasted notes become, and what the next agenda opens with. */
import { Refusal } from '../refusal.ts';
import type { CheckInLine, LineKind } from './checkin.ts';

/**
 * The parts of a check-in, in the order they are read. A line's `position` is its part's thousand plus its place in it,
 * so one number both sorts the lines and says what they are.
 */
const PARTS = ['agenda', 'said', 'will_do', 'notes', 'thanks', 'attendance', 'correction'] as const;
export type Part = (typeof PARTS)[number];

const SPAN = 1000;
/** Lines one part of the minutes may have: what cannot be read in a minute is no minutes. */
const MOST_LINES = 60;
const BULLET = /^(?:[-–—*•·‣▪◦]+|\(?\d{1,2}[.)])\s+/u;

export type MinuteWords = {
  readonly said: string;
  readonly willDo: string;
  readonly thanks: string;
  readonly notes: string;
};

type NewLines = {
  readonly checkInId: string;
  readonly by: string;
  readonly at: Date;
  readonly id: (count: number) => string;
};

export function partOf(line: Pick<CheckInLine, 'position'>): Part {
  return PARTS[Math.floor(line.position / SPAN)] ?? 'notes';
}

export function positionIn(part: Part, place: number): number {
  return PARTS.indexOf(part) * SPAN + Math.min(place, SPAN - 1);
}

/** The lines of one part in reading order. */
export function ofPart(lines: readonly CheckInLine[], ...parts: readonly Part[]): readonly CheckInLine[] {
  return lines.filter(line => parts.includes(partOf(line))).sort((one, other) => one.position - other.position);
}

/** Whether somebody wrote minutes: an agenda alone is none. */
export function areNoted(lines: readonly CheckInLine[]): boolean {
  return ofPart(lines, 'said', 'will_do', 'notes', 'thanks').length > 0;
}

/** One line a line of text, without bullets and numbers before it; empty ones are left out. */
export function split(words: string): readonly string[] {
  return words
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map(line => line.trim().replace(BULLET, '').trim())
    .filter(line => line !== '');
}

/**
 * What was said and pasted is settled; what we will do is unfinished until it becomes a promise or somebody says otherwise.
 * @throws Refusal on the field: nothing said, or more lines than a reader can take
 */
export function minutes(words: MinuteWords, fresh: NewLines): readonly CheckInLine[] {
  const parts: readonly (readonly [Part, keyof MinuteWords])[] = [
    ['said', 'said'],
    ['will_do', 'willDo'],
    ['notes', 'notes'],
    ['thanks', 'thanks'],
  ];
  let count = 0;
  const lines = parts.flatMap(([part, field]) => {
    const texts = split(words[field]);
    if (texts.length > MOST_LINES) throw new Refusal('checkin.too_many_lines', { most: MOST_LINES }, field);
    return texts.map((text, place) => {
      count += 1;
      return line({ ...fresh, id: fresh.id(count) }, part, place, text);
    });
  });
  if (lines.length === 0) throw new Refusal('checkin.minutes_empty', {}, 'said');
  return lines;
}

/** A line of one part, `place` lines down in it. */
export function line(
  made: Omit<NewLines, 'id'> & { readonly id: string },
  part: Part,
  place: number,
  text: string,
): CheckInLine {
  return {
    id: made.id,
    checkInId: made.checkInId,
    kind: kindOf(part),
    position: positionIn(part, place),
    text,
    byId: made.by,
    commitmentId: null,
    finished: part !== 'agenda' && part !== 'will_do',
    carriedFromId: null,
    createdAt: made.at,
  };
}

/** What the next agenda opens with: unfinished lines of earlier check-ins that no later one has taken up yet. */
export function toCarry(earlier: readonly CheckInLine[], next: readonly CheckInLine[]): readonly CheckInLine[] {
  const taken = new Set([...earlier, ...next].map(each => each.carriedFromId).filter(id => id !== null));
  return earlier.filter(each => !each.finished && !taken.has(each.id));
}

/** The line as it stands on the next agenda. */
export function carried(
  from: CheckInLine,
  to: { readonly checkInId: string; readonly id: string; readonly at: Date },
  place: number,
): CheckInLine {
  return {
    ...from,
    id: to.id,
    checkInId: to.checkInId,
    kind: 'carried',
    position: positionIn('agenda', place),
    carriedFromId: from.id,
    createdAt: to.at,
  };
}

function kindOf(part: Part): LineKind {
  if (part === 'agenda') return 'agenda';
  return part === 'thanks' ? 'thanks' : 'minute';
}
