/** Owns My day: told each working morning, silent when nothing is left, brought up to date as its reader acts (product §8). */
import { dayOf } from '../../domain/agenda/person.ts';
import type { Delivery, Subject } from '../../domain/delivery.ts';
import type { Need } from '../../domain/home.ts';
import * as time from '../../domain/time.ts';
import * as cards from '../../messages/home/day.ts';
import type { Id } from '../../ports/chat.ts';
import type { Ask } from '../ask.ts';
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
    case 'week':
      return { type: 'commitment', id: need.promise };
    case 'claim':
      return { type: 'account', id: need.account };
    case 'pulse':
      return { type: 'round', id: need.round };
    case 'check_in':
      return { type: 'checkin', id: need.checkIn };
    case 'signals':
      return null;
  }
}

/** After whatever somebody did, today's list of theirs is no longer what it was. */
export async function refresh({ rows, me, today }: Ask): Promise<void> {
  await rows.outbox.changed({ type: 'person', id: dayOf(me.person.id, today) });
}
