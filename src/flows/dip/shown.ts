/** Owns bringing the cards of a pillar that fell up to date: what was behind was done, or what they put on an agenda was talked about. */
import { type TrustCode, trustCodes } from '../../domain/trust/statements.ts';
import type { Rows } from '../../ports/store/rows.ts';

/** After a change of what the ledger counts for these pillars; for all of them where a check-in changed. */
export async function changed(rows: Pick<Rows, 'outbox'>, pillars: readonly TrustCode[] = trustCodes): Promise<void> {
  for (const id of pillars) await rows.outbox.changed({ type: 'dip', id });
}
