/** Owns what partners asked to talk about when they answered the trust questions: put on an agenda, naming nobody (product §4). */
import type { CheckIn } from '../../domain/checkin/checkin.ts';
import { line } from '../../domain/checkin/lines.ts';
import { isHostSteward } from '../../domain/partnership.ts';
import { agendaLine, statementAsked } from '../../messages/pulse/wish.ts';
import type { NewId } from '../../ports/deps.ts';
import type { Rows } from '../../ports/store/rows.ts';
import { agendaLength } from './load.ts';

type Moment = { readonly now: Date; readonly newId: NewId };

/** Each once: what still stands there from an earlier round is not asked for twice. Whether there was anything to put. */
export async function putWishes(rows: Rows, next: CheckIn, { now, newId }: Moment): Promise<boolean> {
  const wishes = await rows.pulse.takeWishes(next.partnershipId);
  if (wishes.length === 0) return false;
  const standing = (await rows.checkins.lines(next.id)).filter(each => !each.finished);
  const there = new Set(standing.map(each => statementAsked(each.text)));
  const steward = (await rows.contacts.of(next.partnershipId)).find(isHostSteward);
  let place = await agendaLength(rows, next.id);
  for (const code of wishes.filter(each => !there.has(each))) {
    const made = { id: newId(), checkInId: next.id, by: '', at: now };
    // Whoever reads it does so in their own language; kept it is in that of the host's steward.
    const text = agendaLine(steward?.person.language ?? 'en', code);
    await rows.checkins.addLine({ ...line(made, 'agenda', place, text), byId: null });
    place += 1;
  }
  return true;
}
