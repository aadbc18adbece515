/** Owns which table each kind of row that wakes lies in, and giving one of them its next waking. */
import type { WakeRow, WakeType } from '../../domain/agenda/due.ts';
import { Prisma } from '../generated/client.ts';
import type { Tx } from '../parts.ts';

export const TABLES: Readonly<Record<WakeType, string>> = {
  commitment: 'Commitment',
  checkin: 'CheckIn',
  feedback: 'Feedback',
  partnership: 'Partnership',
  contact: 'Contact',
  round: 'Round',
  person: 'Person',
  host: 'Host',
};

export const table = (name: string): Prisma.Sql => Prisma.raw(`"${name}"`);

/** How many rows that were: none where it is gone, or where it does not wake any more when it did (`was`). */
export function setWakeAt(tx: Tx, row: WakeRow, wakeAt: Date | null, was?: Date | null): Promise<number> {
  const unchanged = was === undefined ? Prisma.empty : Prisma.sql`AND "wakeAt" IS NOT DISTINCT FROM ${was}`;
  return tx.$executeRaw`UPDATE ${table(TABLES[row.type])} SET "wakeAt" = ${wakeAt} WHERE "id" = ${row.id} ${unchanged}`;
}
