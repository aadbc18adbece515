/** Builds two rounds with a fall between them, and what the ledger holds of the months before each close. */
import type { Commitment } from '../../../src/domain/commitment/commitment.ts';
import { commitment, commitmentEvent } from '../../support/rows.ts';
import { COALITION, OPENS, OTHERS, type Pulse, pulse } from '../pulse/stage.ts';

export const SECOND = '2026-Q4';
export const CLOSED = '2026-11-07';

const kept = (on: string) => ({ state: 'kept', doneOn: on, answeredOn: on, closedOn: on }) as const;

/** Dana's word to the church of the coalition, which is published by itself; asleep, so that nothing becomes of it by itself. */
export async function promise({ client }: Pulse, what: string, given: Partial<Commitment>): Promise<void> {
  const row = commitment({
    ...{ id: what.replaceAll(' ', '-'), what, partnershipId: 'coalition', ownerContactId: 'dana-coalition' },
    ...{ ownerOrganisationId: 'mercy', toOrganisationId: 'church', madeOn: given.due ?? '2026-06-01', wakeAt: null },
    ...{ firstDue: given.due ?? '', inTimeDue: given.due ?? '', ...given },
  });
  await client.commitment.create({ data: row });
  await client.commitmentEvent.create({ data: commitmentEvent({ commitmentId: row.id, on: row.madeOn }) });
}

/** Everything was kept before the first close; before the second one was late, one not kept, and one is still overdue. */
export async function ledger(on: Pulse): Promise<void> {
  for (const day of ['2026-06-05', '2026-06-12', '2026-06-19', '2026-06-26']) {
    await promise(on, `soup ${day}`, { due: day, ...kept(day) });
  }
  await promise(on, 'two vans', { due: '2026-09-04', ...kept('2026-09-04') });
  await promise(on, 'a nurse', { due: '2026-09-11', ...kept('2026-09-15'), state: 'kept_late' });
  await promise(on, 'a room', { due: '2026-09-18', state: 'not_kept', closedOn: '2026-10-02' });
  await promise(on, '200 leaflets', { due: '2026-11-02', state: 'open' });
}

/** All agree in the first round; in the second reliability is low, and the other statements are as before. */
export async function fallen(before: (on: Pulse) => Promise<void> = ledger): Promise<Pulse> {
  const on = await pulse();
  await on.client.contact.updateMany({ data: { wakeAt: null } });
  await before(on);
  await round(on, OPENS, {});
  await round(on, '2026-10-13', { R: '2' });
  await on.until(CLOSED);
  return on;
}

async function round(on: Pulse, opens: string, but: Readonly<Record<string, string>>): Promise<void> {
  await on.until(opens);
  await on.open(opens);
  for (const who of [...COALITION, ...OTHERS]) await on.answer(who, '4', 'pooled', but);
}
