/** Owns finding the check-in somebody means when they only type: the next agenda, or the one that wants minutes. */

import type { CheckIn } from '../../domain/checkin/checkin.ts';
import { areNoted } from '../../domain/checkin/lines.ts';
import { startOf } from '../../domain/checkin/plan.ts';
import { Refusal } from '../../domain/refusal.ts';
import * as time from '../../domain/time.ts';
import type { ActionValues } from '../../messages/actions.ts';
import * as forms from '../../messages/checkin/forms.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Ask, actorIn } from '../ask.ts';
import * as show from './agenda.ts';
import { nextOf } from './carry.ts';
import * as writing from './minutes.ts';
import { which } from './which.ts';

const MOST_OTHERS = 5;

/** Only what is ahead: what was has minutes. @throws Refusal checkin.none_planned */
export async function agenda(ask: Ask, values: ActionValues<'checkin.agenda'>): Promise<Reply> {
  const chosen = await which(ask, 'checkin.agenda', values);
  if ('ask' in chosen) return chosen;
  actorIn(ask, chosen.partnership.id);
  const next = nextOf(await ask.rows.checkins.of(chosen.partnership.id), ask.now);
  if (next === null) throw new Refusal('checkin.none_planned');
  return show.show(ask, next);
}

/** The latest check-in whose day has come. Where it has its minutes, or its hour is yet to come, an older one may be meant. */
export async function minutes(ask: Ask, values: ActionValues<'checkin.write_minutes'>): Promise<Reply> {
  const chosen = await which(ask, 'checkin.write_minutes', values);
  if ('ask' in chosen) return chosen;
  actorIn(ask, chosen.partnership.id);
  const known = await ask.rows.checkins.of(chosen.partnership.id);
  const come = known
    .filter(each => each.kind === 'regular' && each.state !== 'called_off' && hasCome(each, ask.now))
    .sort((one, other) => time.compare(other.on, one.on));
  const [latest, ...older] = come;
  if (latest === undefined) throw new Refusal('checkin.no_minutes_wanted');
  const isNoted = areNoted(await ask.rows.checkins.lines(latest.id));
  const others = older.filter(each => each.minutesOn === null).slice(0, MOST_OTHERS);
  const isPlain = others.length === 0 || (!isNoted && startOf(latest) <= ask.now);
  return isPlain ? writing.ask(ask, latest) : { ask: forms.whichMinutes(ask, latest, isNoted, others) };
}

/** By the day where they meet, in which it is kept. */
function hasCome(checkIn: CheckIn, now: Date): boolean {
  return checkIn.on <= time.dateIn(checkIn.timeZone, now);
}
