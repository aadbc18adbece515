/** Owns the points that a low answer by name puts on an agenda: a statement each, once, and nobody's. */
import { line } from '../../domain/checkin/lines.ts';
import type { CivilDate } from '../../domain/time.ts';
import type { Code } from '../../domain/trust/statements.ts';
import { dipLine, statementAsked, statementFallen } from '../../messages/pulse/wish.ts';
import type { NamedAnswer } from '../../ports/store/pulse.ts';
import type { Ask } from '../ask.ts';
import { nextOf } from '../checkin/carry.ts';
import { agendaLength } from '../checkin/load.ts';

type Where = Pick<NamedAnswer, 'roundId' | 'partnershipId'>;

// Newest first: what comes next is among these.
const LOOKS_BACK = 6;

/** One a partnership and round, whoever had it. */
const pointOf = ({ roundId, partnershipId }: Where, code: Code): string => `${roundId}-${partnershipId}-${code}`;

/** The check-in on whose agenda it was put after this round, or stands anyway. */
export async function standsOn(
  { rows, now }: Pick<Ask, 'rows' | 'now'>,
  where: Where,
  codes: readonly Code[],
): Promise<CivilDate | null> {
  for (const code of codes) {
    const point = await rows.checkins.line(pointOf(where, code));
    if (point !== null) return (await rows.checkins.get(point.checkInId))?.on ?? null;
  }
  const next = nextOf(await rows.checkins.of(where.partnershipId, LOOKS_BACK), now);
  const lines = next === null ? [] : await rows.checkins.lines(next.id);
  return next !== null && asked(lines).some(code => codes.includes(code)) ? next.on : null;
}

/** The day of the check-in; null where none is planned. What stands there already is not put there twice. */
export async function putPoints(ask: Ask, where: Where, codes: readonly Code[]): Promise<CivilDate | null> {
  const { rows, now } = ask;
  const next = nextOf(await rows.checkins.of(where.partnershipId, LOOKS_BACK), now);
  if (next === null) return null;
  const there = new Set(asked(await rows.checkins.lines(next.id)));
  let place = await agendaLength(rows, next.id);
  for (const code of codes.filter(each => !there.has(each))) {
    const id = pointOf(where, code);
    if ((await rows.checkins.line(id)) !== null) continue;
    const text = dipLine(ask.language, code);
    await rows.checkins.addLine({
      ...line({ id, checkInId: next.id, by: '', at: now }, 'agenda', place, text),
      byId: null,
    });
    place += 1;
  }
  await rows.outbox.changed({ type: 'checkin', id: next.id });
  return next.on;
}

const asked = (lines: readonly { readonly text: string; readonly finished: boolean }[]): readonly Code[] =>
  lines.filter(each => !each.finished).flatMap(each => statementAsked(each.text) ?? statementFallen(each.text) ?? []);
