/** Owns what a delivery about a check-in says to its recipient, and when it is no longer worth saying. */
import type { Card } from '../../cards/card.ts';
import type { CheckIn } from '../../domain/checkin/checkin.ts';
import { isAhead } from '../../domain/checkin/held.ts';
import { startOf } from '../../domain/checkin/plan.ts';
import * as silent from '../../domain/checkin/silence.ts';
import { isTalkOrVisit } from '../../domain/checkin/talk.ts';
import type { DeliveryKind } from '../../domain/delivery.ts';
import * as cadence from '../../messages/checkin/cadence.ts';
import { minutes } from '../../messages/checkin/minutes.ts';
import * as notices from '../../messages/checkin/notices.ts';
import type { CheckInView } from '../../messages/checkin/view.ts';
import type { Reader, Teller, Tellers } from '../teller.ts';
import { agendaOf } from './agenda.ts';
import { briefOf } from './brief.ts';
import { viewOf } from './change.ts';
import { tellers as event } from './eventtellers.ts';
import { around, type Loaded, viewed } from './load.ts';

type Kind = Exclude<Extract<DeliveryKind, `checkin.${string}`>, 'checkin.changed'>;

/** `isWorth` false: moot, and no longer said. */
type Telling = {
  readonly isWorth: (checkIn: CheckIn, now: Date) => boolean;
  readonly words: (reader: Reader, loaded: Loaded, view: CheckInView) => Promise<Card> | Card;
};

const tellings: Readonly<Record<Kind, Telling>> = {
  'checkin.brief': {
    isWorth: (checkIn, now) => checkIn.state === 'planned' && now < startOf(checkIn),
    words: (reader, loaded) => briefOf(reader.rows, loaded.partnership, reader),
  },
  'checkin.agenda': {
    isWorth: isAhead,
    words: (reader, loaded) => agendaOf(reader.rows, loaded, reader),
  },
  'checkin.minutes_wanted': {
    isWorth: checkIn => checkIn.state === 'open' && checkIn.minutesOn === null,
    words: (_reader, _loaded, view) => notices.minutesWanted(view),
  },
  'checkin.minutes': {
    isWorth: checkIn => checkIn.correctionsUntil !== null,
    words: (_reader, _loaded, view) => minutes(view),
  },
  'checkin.correction': {
    isWorth: checkIn => checkIn.correctionsUntil !== null || isTalkOrVisit(checkIn),
    words: (_reader, _loaded, view) => notices.corrected(view),
  },
  'checkin.missed': {
    isWorth: checkIn => checkIn.state === 'missed',
    words: (_reader, _loaded, view) => notices.missed(view),
  },
  'checkin.called_off': {
    isWorth: checkIn => checkIn.state === 'called_off' && checkIn.calledOffById !== null,
    words: (_reader, _loaded, view) => notices.calledOff(view),
  },
};

/** A check-in that was silently taken out of the calendar is never spoken of. */
function tellerOf(kind: Kind): Teller {
  const { isWorth, words } = tellings[kind];
  return {
    tell: async (reader, subject) => {
      const loaded = await see(reader, subject);
      if (loaded === null || !isWorth(loaded.checkIn, reader.now)) return null;
      return words(reader, loaded, await viewed(reader.rows, loaded, reader));
    },
    settle: async (reader, subject) => {
      const loaded = await see(reader, subject);
      return loaded === null ? null : notices.settled(await viewed(reader.rows, loaded, reader));
    },
  };
}

/** Null where it has left the recipient's sight since it was owed. */
async function see(reader: Reader, subject: string): Promise<Loaded | null> {
  const checkIn = await reader.rows.checkins.get(subject);
  const partnership = checkIn === null ? null : await reader.rows.partnerships.get(checkIn.partnershipId);
  if (checkIn === null || partnership === null) return null;
  return { checkIn, ...(await around(reader.rows, partnership)) };
}

const changed: Teller = {
  tell: async (reader, subject) => {
    const partnership = await reader.rows.partnerships.get(subject);
    if (partnership === null || partnership.state === 'ended') return null;
    return cadence.changed(await viewOf(reader.rows, partnership, reader));
  },
  settle: (...owed) => changed.tell(...owed),
};

const silence: Teller = {
  tell: async (reader, subject) => {
    const partnership = await reader.rows.partnerships.get(subject);
    if (partnership === null || partnership.state !== 'active') return null;
    const since = silent.silentSince(partnership);
    const on = silent.alarmOn(partnership);
    if (since === null || on === null || reader.today < on) return null;
    return cadence.silence(await viewOf(reader.rows, partnership, reader), since);
  },
  settle: async (reader, subject) => {
    const partnership = await reader.rows.partnerships.get(subject);
    if (partnership === null) return null;
    return cadence.silenceOver(await viewOf(reader.rows, partnership, reader));
  },
};

const each = Object.keys(tellings) as Kind[];

export const tellers = {
  ...event,
  ...(Object.fromEntries(each.map(kind => [kind, tellerOf(kind)])) as Pick<Tellers, Kind>),
  'checkin.changed': changed,
  'partnership.silence': silence,
};
