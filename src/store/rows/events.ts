/** Owns how a joint event went, as people say it: read inside the partnership, counted for whoever sees it from outside. */
import * as time from '../../domain/time.ts';
import type { EventRows } from '../../ports/store/events.ts';
import { demand, holds, partnershipsIn } from '../sight.ts';
import type { Door } from './door.ts';

export function events({ tx, sight, parts }: Door): EventRows {
  const inside = { checkIn: { is: partnershipsIn(sight.people) } };
  return {
    answers: checkInId =>
      tx.eventAnswer.findMany({ where: { checkInId, ...inside }, orderBy: [{ at: 'asc' }, { contactId: 'asc' }] }),
    answer: async row => {
      const { checkInId, contactId } = row;
      const event = await tx.checkIn.findUnique({ where: { id: checkInId } });
      const own = sight.me?.contacts.some(each => each.id === contactId && each.partnershipId === event?.partnershipId);
      demand(event !== null && own === true && holds(sight.people, event.partnershipId), `event ${checkInId}`);
      const where = { checkInId_contactId: { checkInId, contactId } };
      await tx.eventAnswer.upsert({ where, create: row, update: row });
      await tx.checkIn.update({ where: { id: checkInId }, data: { wakeAt: parts.stamp() } });
    },
    counted: async (from, to) => {
      const held = await tx.checkIn.findMany({
        where: { kind: 'event', state: 'held', on: { gte: from, lte: to }, ...partnershipsIn(sight.partnerships) },
        select: {
          id: true,
          partnershipId: true,
          on: true,
          timeZone: true,
          answers: { select: { went: true, at: true } },
        },
        orderBy: [{ on: 'asc' }, { id: 'asc' }],
      });
      return held.map(({ timeZone, answers, ...event }) => ({
        ...event,
        answers: answers.map(({ went, at }) => ({ went, on: time.dateIn(timeZone, at) })),
      }));
    },
  };
}
