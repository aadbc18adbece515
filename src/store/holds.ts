/** Owns reading which legal holds stand. */
import { HOLD, type Holds, holdsIn } from '../domain/privacy/hold.ts';
import type { Tx } from './parts.ts';

export async function holds(tx: Pick<Tx, 'meta'>): Promise<Holds> {
  const rows = await tx.meta.findMany({ where: { name: { startsWith: HOLD } } });
  return holdsIn(rows.map(row => row.name));
}
