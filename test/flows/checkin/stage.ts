/** Builds a stage for check-ins: Mercy and Grace in Fresh Food, who meet on first Tuesdays at 10:00. */
import { place } from '../../support/rows.ts';
import { stage } from '../../support/stage.ts';

export type Meeting = Awaited<ReturnType<typeof meeting>>;

/** The next one is on July 7. It is Monday, June 8, noon in New York. */
export async function meeting(options: { readonly place?: boolean } = {}) {
  const on = await stage({ coordinator: false, from: ['2026-06-08', '12:00'], only: ['partnership', 'checkin'] });
  const { client } = on;
  await client.partnership.update({ where: { id: 'food' }, data: { wakeAt: on.now(), lastContactOn: '2026-06-02' } });
  if (options.place) await client.place.create({ data: place({ id: 'place', partnershipId: 'food' }) });
  return {
    ...on,
    /** What waits of this feature, as `kind recipient`. */
    owed: async () => {
      const rows = await client.delivery.findMany({ where: { state: 'waiting' }, orderBy: { kind: 'asc' } });
      const ours = rows.filter(row => row.kind.startsWith('checkin.') || row.kind === 'partnership.silence');
      return ours.map(row => `${row.kind} ${row.personId ?? row.placeId}`).sort();
    },
    /** Everything that waited was said. */
    quiet: async () =>
      void (await client.delivery.updateMany({ where: { state: 'waiting' }, data: { state: 'said' } })),
    checkins: (kind: 'regular' | 'talk' | 'visit' | 'event' = 'regular') =>
      client.checkIn.findMany({ where: { kind }, orderBy: [{ createdAt: 'asc' }, { on: 'asc' }] }),
    lines: (checkInId: string) => client.checkInLine.findMany({ where: { checkInId }, orderBy: { position: 'asc' } }),
  };
}
