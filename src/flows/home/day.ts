/** Owns My day: told each working morning, silent when nothing is left, brought up to date as its reader acts (product §8). */
import { dayIn, dayOf } from '../../domain/agenda/person.ts';
import type { Delivery, Subject } from '../../domain/delivery.ts';
import type { Need } from '../../domain/home.ts';
import * as time from '../../domain/time.ts';
import * as cards from '../../messages/home/day.ts';
import type { Id } from '../../ports/chat.ts';
import type { Acts } from '../act.ts';
import type { Ask } from '../ask.ts';
import { list } from '../commitment/shown.ts';
import type { Reader, Tellers } from '../teller.ts';
import { load, type Self } from './load.ts';
import { each, viewing } from './views.ts';

export const tellers = {
  'day.mine': {
    tell: async (reader, subject) => (isToday(reader, subject) ? mine(reader, subject) : null),
    settle: async (reader, subject, _kind, day) =>
      isToday(reader, subject) ? cards.done(reader) : cards.past(day, reader),
  },
} satisfies Partial<Tellers>;

function isToday({ me, today }: Reader, subject: Id): boolean {
  return me !== null && subject === dayOf(me.person.id, today);
}

/** Null when nothing is left: My day is silent then (product §8). */
async function mine(reader: Reader, subject: Id) {
  const { me } = reader;
  if (me === null) return null;
  const self = { ...reader, me };
  const loaded = await load(self);
  const left = await notBeside(self, loaded.needs, subject);
  if (left.length === 0) return null;
  const views = await viewing(self, loaded);
  return cards.mine(await each(left.slice(0, cards.MOST), views.need), left.length, reader);
}

/** What stands in the same message with buttons of its own is not listed once more. */
async function notBeside(self: Self, needs: readonly Need[], subject: Id): Promise<readonly Need[]> {
  const { rows, me, today } = self;
  const own = (await rows.outbox.about({ type: 'person', id: subject })).find(one => one.kind === 'day.mine');
  const isBeside = (delivery: Delivery): boolean => {
    if (delivery.personId !== me.person.id) return false;
    if (delivery.postId !== null) return delivery.postId === own?.postId;
    return delivery.state === 'waiting' && time.dateIn(me.person.timeZone, delivery.dueAt) <= today;
  };
  const left: Need[] = [];
  for (const need of needs) {
    const about = subjectOf(need);
    if (about === null || !(await rows.outbox.about(about)).some(isBeside)) left.push(need);
  }
  return left;
}

/** What another message about it would be about; signals are in no other message. */
function subjectOf(need: Need): Subject | null {
  switch (need.kind) {
    case 'question':
    case 'overdue':
    case 'today':
    case 'repair':
    case 'week':
      return { type: 'commitment', id: need.promise };
    case 'feedback':
      return { type: 'feedback', id: need.feedback };
    case 'claim':
      return { type: 'account', id: need.account };
    case 'pulse':
      return { type: 'round', id: need.round };
    case 'check_in':
      return { type: 'checkin', id: need.checkIn };
    case 'agreement':
      return need.partnership === null ? null : { type: 'partnership', id: need.partnership };
    case 'signals':
      return null;
  }
}

/** After whatever somebody did, their last list is no longer what it was. */
export async function refresh({ rows, me, now }: Ask): Promise<void> {
  const host = me.contacts.find(each => each.organisation.isHost)?.organisation;
  await list(rows, me.person, host ?? (await rows.organisations.host()), now);
}

const LOOKS_BACK = 10;

/** Once the new list has arrived the one before holds no buttons any more: nobody brings that one up to date from now on. */
export const acts = {
  'person.delivered': async ({ rows, id }) => {
    const { person, date } = dayIn(id);
    for (let back = 1; back <= LOOKS_BACK; back += 1) {
      const before = { type: 'person', id: dayOf(person, time.addDays(date, -back)) } as const;
      const wasSaid = (await rows.outbox.about(before)).some(one => one.state === 'said');
      if (wasSaid) return rows.outbox.changed(before);
    }
  },
} satisfies Partial<Acts>;
