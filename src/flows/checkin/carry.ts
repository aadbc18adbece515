/** Owns carrying over: what is unfinished in earlier check-ins opens the next agenda (product §3). */
import type { CheckIn, CheckInLine } from '../../domain/checkin/checkin.ts';
import { isAhead, isOver } from '../../domain/checkin/held.ts';
import { carried, toCarry } from '../../domain/checkin/lines.ts';
import * as time from '../../domain/time.ts';
import type { Id } from '../../ports/chat.ts';
import type { NewId } from '../../ports/deps.ts';
import type { Rows } from '../../ports/store/rows.ts';
import { agendaLength } from './load.ts';
import { putWishes } from './wished.ts';

// What nobody took up in this many check-ins is in their minutes, but no longer on the agenda.
const LOOKS_BACK = 4;

/** Copies what is unfinished onto the next agenda, where there is one, and what partners asked for. Done twice, it is done once. */
export async function carry(
  rows: Rows,
  partnership: Id,
  { now, newId }: { readonly now: Date; readonly newId: NewId },
): Promise<void> {
  const known = await rows.checkins.of(partnership);
  const next = nextOf(known, now);
  if (next === null) return;
  const earlier = known.filter(each => each.kind === 'regular' && !isAhead(each)).sort(latestFirst);
  const lines = await linesOf(rows, earlier.slice(0, LOOKS_BACK));
  const open = toCarry(lines, await rows.checkins.lines(next.id));
  let place = await agendaLength(rows, next.id);
  for (const line of open) {
    await rows.checkins.addLine(carried(line, { checkInId: next.id, id: newId(), at: now }, place));
    place += 1;
  }
  const wished = await putWishes(rows, next, { now, newId });
  if (open.length > 0 || wished) await rows.outbox.changed({ type: 'checkin', id: next.id });
}

/** The check-in whose agenda comes next; one whose day is over, without minutes, only where there is no other. */
export function nextOf(known: readonly CheckIn[], now: Date): CheckIn | null {
  const ahead = known.filter(each => each.kind === 'regular' && isAhead(each) && !isOver(each, now));
  return [...ahead].sort((one, other) => time.compare(one.on, other.on))[0] ?? unwritten(known, now);
}

/** The latest whose day is over and of which nobody has said anything. */
export function unwritten(known: readonly CheckIn[], now: Date): CheckIn | null {
  const over = known.filter(each => each.kind === 'regular' && isAhead(each) && isOver(each, now));
  return [...over].sort(latestFirst)[0] ?? null;
}

const latestFirst = (one: CheckIn, other: CheckIn): number => time.compare(other.on, one.on);

/** The oldest first, so that what waits longest stands first on the agenda. */
async function linesOf(rows: Rows, checkIns: readonly CheckIn[]): Promise<readonly CheckInLine[]> {
  return (await Promise.all(checkIns.toReversed().map(({ id }) => rows.checkins.lines(id)))).flat();
}
