/** Owns the check-ins a viewer may see; their lines, which are words between people, only from inside the partnership. */

import type { CheckIn } from '../../domain/checkin/checkin.ts';
import { positionIn } from '../../domain/checkin/lines.ts';
import { isTalkOrVisit } from '../../domain/checkin/talk.ts';
import type { Rows } from '../../ports/store/rows.ts';
import type { Tx } from '../parts.ts';
import { demand, holds, partnershipsIn } from '../sight.ts';
import { save } from '../write.ts';
import { type Door, unlessThere } from './door.ts';

const COUNTED = {
  id: true,
  partnershipId: true,
  kind: true,
  on: true,
  state: true,
  calledOffById: true,
  heldOn: true,
  minutesOn: true,
} as const;
const NEWEST = [{ on: 'desc' }, { at: 'desc' }, { id: 'asc' }] as const;
const IN_ORDER = [{ position: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }] as const;

export function checkins({ tx, sight, parts, kept }: Door): Rows['checkins'] {
  const visible = partnershipsIn(sight.partnerships);
  const inside = { checkIn: { is: partnershipsIn(sight.people) } };
  const demandInside = async (checkInId: string) => {
    const count = await tx.checkIn.count({ where: { id: checkInId, ...partnershipsIn(sight.people) } });
    demand(count === 1, `check-in ${checkInId}`);
  };
  const mayLead = (row: CheckIn) =>
    sight.leads && row.leaders && isTalkOrVisit(row) && holds(sight.partnerships, row.partnershipId);
  const wakeIt = (id: string) => tx.checkIn.update({ where: { id }, data: { wakeAt: parts.stamp() } });
  return {
    get: id => tx.checkIn.findFirst({ where: { id, ...visible } }),
    of: async (partnershipId, most) =>
      holds(sight.partnerships, partnershipId)
        ? tx.checkIn.findMany({
            where: { partnershipId },
            orderBy: [...NEWEST],
            ...(most === undefined ? {} : { take: most }),
          })
        : [],
    between: (from, to) =>
      tx.checkIn.findMany({
        where: { ...visible, on: { gte: from, lte: to } },
        orderBy: [{ on: 'asc' }, { at: 'asc' }],
      }),
    counted: (from, to) => tx.checkIn.findMany({ where: { ...visible, on: { gte: from, lte: to } }, select: COUNTED }),
    lines: async checkInId => {
      // One look serves all who read in this transaction: what of it this viewer sees is asked after it.
      const found = await kept.atOnce('check-in lines', checkInId, ids => linesIn(tx, ids));
      return found !== null && holds(sight.people, found.partnershipId) ? found.lines : [];
    },
    line: id => tx.checkInLine.findFirst({ where: { id, ...inside } }),
    add: async row => {
      const { partnershipId, kind, slot } = row;
      demand(holds(sight.people, partnershipId) || mayLead(row), `partnership ${partnershipId}`);
      if ((await tx.checkIn.count({ where: { partnershipId, kind, slot } })) > 0) return false;
      await unlessThere(() => tx.checkIn.create({ data: { ...row, wakeAt: parts.stamp() } }));
      // Its partnership waits for the next one from here.
      await tx.partnership.update({ where: { id: partnershipId }, data: { wakeAt: parts.stamp() } });
      return true;
    },
    led: async row => {
      const { partnershipId, kind, slot } = row;
      demand(sight.leads && holds(sight.partnerships, partnershipId), `partnership ${partnershipId}`);
      await tx.checkIn.updateMany({ where: { partnershipId, kind, slot }, data: { leaders: true } });
    },
    ledOn: async () => {
      const last = await tx.checkIn.groupBy({
        by: ['partnershipId'],
        where: { leaders: true, ...visible },
        _max: { on: true },
      });
      return new Map(
        last.flatMap(({ partnershipId, _max: { on } }) => (on === null ? [] : [[partnershipId, on] as const])),
      );
    },
    save: async row => {
      await demandInside(row.id);
      demand(holds(sight.people, row.partnershipId), `partnership ${row.partnershipId}`);
      await save(tx, 'CheckIn', { ...row, wakeAt: parts.stamp() });
      await tx.partnership.update({ where: { id: row.partnershipId }, data: { wakeAt: parts.stamp() } });
    },
    addLine: async row => {
      await demandInside(row.checkInId);
      await unlessThere(() => tx.checkInLine.create({ data: row }));
      await wakeIt(row.checkInId);
    },
    wish: async row => {
      const { checkInId } = row;
      demand(sight.leads && (await tx.checkIn.count({ where: { id: checkInId, ...visible } })) === 1, checkInId);
      if ((await tx.checkInLine.count({ where: { id: row.id } })) > 0) return;
      const place = await tx.checkInLine.count({ where: { checkInId, position: { lt: positionIn('said', 0) } } });
      await tx.checkInLine.create({ data: { ...row, position: positionIn('agenda', place) } });
      await wakeIt(checkInId);
    },
    wished: async prefix => (sight.leads ? wished(tx, prefix) : []),
    saveLine: async row => {
      await demandInside(row.checkInId);
      await tx.checkInLine.update({ where: { id: row.id, checkInId: row.checkInId }, data: row });
      await wakeIt(row.checkInId);
    },
  };
}

async function linesIn(tx: Tx, ids: readonly string[]) {
  const found = await tx.checkIn.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, partnershipId: true, lines: { orderBy: [...IN_ORDER] } },
  });
  const byId = new Map(found.map(each => [each.id, each]));
  return ids.map(id => byId.get(id) ?? null);
}

/** Unfinished, a point goes from agenda to agenda until somebody takes it up. */
async function wished(tx: Tx, prefix: string) {
  const state = { checkIn: { select: { state: true } } } as const;
  const first = await tx.checkInLine.findMany({ where: { id: { startsWith: prefix } }, include: state });
  const held = new Set<string>();
  for (let now = first.map(each => ({ ...each, origin: each.id })); now.length > 0; ) {
    for (const each of now) if (each.checkIn.state === 'held') held.add(each.origin);
    const origins = new Map(now.map(each => [each.id, each.origin]));
    const next = await tx.checkInLine.findMany({
      where: { carriedFromId: { in: [...origins.keys()] } },
      include: state,
    });
    now = next.map(each => ({ ...each, origin: origins.get(each.carriedFromId ?? '') ?? '' }));
  }
  return first.map(({ id }) => ({ id, isHeld: held.has(id) }));
}
