/** Owns a waiting claim as a steward sees it. */
import * as claim from '../../domain/partnership/claim.ts';
import type { ClaimView } from '../../messages/partnership/arrival.ts';
import type { Account, Rows } from '../../ports/store/rows.ts';
import { whom } from './claims.ts';

export async function claimView(rows: Rows, account: Account): Promise<ClaimView> {
  const found = await whom(rows, claim.claimed(account));
  return {
    account: account.id,
    said: account.name,
    platform: account.platform,
    found:
      found === null || account.claims === null
        ? null
        : { who: account.claims, name: found.person.name, organisation: found.organisation },
  };
}
