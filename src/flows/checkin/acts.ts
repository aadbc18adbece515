/** Owns what time changes around check-ins: the next one is planned, an agenda opens, one was missed, a rest ends, a silence is noted. */
import * as held from '../../domain/checkin/held.ts';
import type { Acting, Acts } from '../act.ts';
import { carry } from './carry.ts';
import { load, save, stewards, tell } from './load.ts';
import { settle } from './plan.ts';

export const acts = {
  'partnership.next_check_in': async acting => {
    const partnership = await acting.rows.partnerships.get(acting.id);
    if (partnership !== null) await settle(acting.rows, partnership, acting);
  },
  /** The day the rest ended stays on the row: a silence is counted from it, not from before the rest. */
  'partnership.wake_up': async acting => {
    const partnership = await acting.rows.partnerships.get(acting.id);
    if (partnership?.state === 'resting') await acting.rows.partnerships.save({ ...partnership, state: 'active' });
  },
  'partnership.silence_asked': async acting => {
    const partnership = await acting.rows.partnerships.get(acting.id);
    if (partnership !== null) await acting.rows.partnerships.save({ ...partnership, silenceAskedOn: acting.on });
  },
  'checkin.open': async acting => {
    const loaded = await load(acting.rows, acting.id);
    if (loaded.checkIn.state !== 'planned') return;
    if (loaded.checkIn.kind === 'event') return void (await save(acting.rows, loaded, held.open(loaded.checkIn), []));
    const opened = { ...held.open(loaded.checkIn), meetsWhere: loaded.partnership.meetsWhere };
    await save(acting.rows, loaded, opened, []);
    await carry(acting.rows, loaded.partnership.id, acting);
  },
  'checkin.missed': missed,
} satisfies Partial<Acts>;

/** Both sides' stewards are told once, and what was on the agenda goes on. */
async function missed(acting: Acting): Promise<void> {
  const loaded = await load(acting.rows, acting.id);
  if (loaded.checkIn.state !== 'open') return;
  const checkIn = held.missed(loaded.checkIn);
  // Both sides were asked about an event for two weeks: that nobody spoke is no news to them.
  if (checkIn.kind === 'event') return void (await save(acting.rows, loaded, checkIn, []));
  const telling = { kind: 'checkin.missed', stage: 'missed', now: acting.now } as const;
  await acting.rows.outbox.drop({ type: 'checkin', id: checkIn.id }, ['checkin.minutes_wanted'], 'missed');
  await save(acting.rows, loaded, checkIn, tell(checkIn, stewards(loaded, acting.on), telling));
  await carry(acting.rows, loaded.partnership.id, acting);
}
