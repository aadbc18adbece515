/** Owns which remembered place a channel is: on Slack one channel has one id, from whichever workspace it is seen. */
import type { Place as At } from '../ports/chat.ts';
import type { Place } from './generated/client.ts';
import type { Tx } from './parts.ts';

export async function found(tx: Tx, { platform, tenant, conversation }: At): Promise<Place | null> {
  const key = { platform_tenant_conversation: { platform, tenant, conversation } };
  const exact = await tx.place.findUnique({ where: key });
  if (exact !== null || platform !== 'slack') return exact;
  return tx.place.findFirst({ where: { platform, conversation }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
}
