/** Owns putting the calendar of a partnership right: what is next is planned, what stands wrong moves, what is void goes. */
import type { CheckIn } from '../../domain/checkin/checkin.ts';
import * as plans from '../../domain/checkin/plan.ts';
import * as time from '../../domain/time.ts';
import type { NewId } from '../../ports/deps.ts';
import type { Partnership, Rows } from '../../ports/store/rows.ts';
import { carry } from './carry.ts';
import { around, planOf } from './load.ts';

type Moment = { readonly now: Date; readonly newId: NewId };

/** Idempotent: after it, exactly the check-in the cadence has next is planned, or none. Nobody is told. */
export async function settle(rows: Rows, partnership: Partnership, moment: Moment): Promise<void> {
  const { now } = moment;
  const known = (await rows.checkins.of(partnership.id)).filter(each => each.kind === 'regular');
  const ahead = known
    .filter(each => each.state === 'planned' && plans.startOf(each) > now)
    .sort((one, other) => time.compare(one.on, other.on));
  const plan = planOf(await around(rows, partnership), now);
  const next = plan === null ? null : plans.nextSlot(plan, now);
  if (plan === null || next === null) return drop(rows, ahead);
  // What somebody called off under another cadence must not stand in the way of the new one.
  await drop(
    rows,
    known.filter(each => each.state === 'called_off' && time.isCivilDate(each.slot) && each.slot > next.planned),
  );
  const isTaken = known.some(each => each.slot === next.planned && !ahead.includes(each));
  const [first, ...rest] = ahead;
  await drop(rows, isTaken ? ahead : rest);
  if (isTaken) return;
  if (first === undefined) return create(rows, partnership, next, moment);
  if (first.slot === next.planned && plans.fits(plan, first)) return;
  await change(rows, plans.moved(first, next, plan.zone));
}

async function create(rows: Rows, partnership: Partnership, slot: plans.Slot, moment: Moment): Promise<void> {
  const made = await rows.checkins.add(plans.planned(moment.newId(), partnership, slot, moment.now));
  // Where the slot was there already, somebody else has carried over.
  if (made) await carry(rows, partnership.id, moment);
}

async function drop(rows: Rows, some: readonly CheckIn[]): Promise<void> {
  for (const checkIn of some) await change(rows, plans.dropped(checkIn));
}

/** What was to be said about the old day is not said; what was said shows the new one. */
async function change(rows: Rows, checkIn: CheckIn): Promise<void> {
  const subject = { type: 'checkin', id: checkIn.id } as const;
  await rows.checkins.save(checkIn);
  await rows.outbox.drop(subject, ['checkin.brief', 'checkin.agenda'], 'not_planned');
  await rows.outbox.changed(subject);
}
