/** Owns the promise of those who lead that answers never decide funding; until it is given, nobody is told so (product §4). */
import type { Card } from '../../cards/card.ts';
import { Refusal } from '../../domain/refusal.ts';
import * as messages from '../../messages/pulse/funding.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Ask, found } from '../ask.ts';
import type { Reader } from '../teller.ts';

/** Asks whoever leads below what they look at, as long as it is not promised. */
export async function withQuestion(reader: Reader, shown: Card): Promise<Card> {
  if ((reader.me?.hostRoles.length ?? 0) === 0) return shown;
  const host = await reader.rows.host.get();
  return host === null || host.fundingPromise ? shown : messages.withQuestion(reader, shown);
}

/** Given once for all rounds, and audited: from then on every preface says so. */
export async function promise(ask: Ask): Promise<Reply> {
  if (ask.me.hostRoles.length === 0) throw new Refusal('not_yours');
  const host = found(await ask.rows.host.get());
  if (!host.fundingPromise) {
    await ask.rows.host.save({ ...host, fundingPromise: true });
    const subject = { type: 'person', id: ask.me.person.id } as const;
    await ask.rows.audit({ act: 'pulse.funding_promised', subject, partnershipId: null, detail: '' });
  }
  return { tell: messages.confirmed(ask) };
}
