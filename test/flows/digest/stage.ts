/** Builds a week for the tests of the digest: Mercy with its leader Lena and its steward Dana, Grace with Rosa and a channel. */
import type { Commitment } from '../../../src/domain/commitment/commitment.ts';
import * as rows from '../../support/rows.ts';
import { CHANNEL, type Stage, stage } from '../../support/stage.ts';

export const LEADERS = 'leaders-channel';

/** Monday, June 1, 10:00 in New York; nothing promised yet, the week before already told. */
export async function week(options: { readonly leadersPlace?: boolean } = {}): Promise<Stage> {
  const at = await stage({ coordinator: false });
  const { client } = at;
  await client.person.create({ data: rows.person({ id: 'lena', name: 'Lena Ortiz' }) });
  await client.account.create({ data: rows.account({ id: 'lena-web', user: 'lena', personId: 'lena' }) });
  await client.hostRole.create({ data: rows.hostRole({ id: 'lena-leads', personId: 'lena', role: 'leader' }) });
  await client.place.create({
    data: rows.place({ id: 'channel', ...CHANNEL, name: 'Grace', partnershipId: 'food' }),
  });
  if (options.leadersPlace === true) {
    await client.place.create({ data: rows.place({ id: 'leaders', conversation: LEADERS, forLeaders: true }) });
  }
  await client.partnership.update({ where: { id: 'food' }, data: { lastContactOn: '2026-05-30', checkIn: 'none' } });
  await told(at, '2026-05-25');
  await client.host.create({ data: { id: 'host', fundingById: 'lena', wakeAt: at.now() } });
  return at;
}

/** A leaders' post of an earlier week that told nothing. */
async function told({ client }: Stage, monday: string): Promise<void> {
  const facts = JSON.stringify({ version: 0 });
  await client.digest.create({
    data: { id: `told-${monday}`, week: monday, partnershipId: null, facts, createdAt: rows.START },
  });
}

type Given = Partial<Commitment> & Pick<Commitment, 'id' | 'what'>;

/** Dana's word to Grace, due Wednesday, June 3, where not said otherwise; asleep, so that nothing becomes of it by itself. */
export async function ours({ client }: Stage, given: Given): Promise<void> {
  const to = { ownerContactId: 'dana-food', ownerOrganisationId: 'mercy', toOrganisationId: 'grace' } as const;
  await promise(client, { ...to, ...given });
}

export async function theirs({ client }: Stage, given: Given): Promise<void> {
  const to = { ownerContactId: 'rosa-food', ownerOrganisationId: 'grace', toOrganisationId: 'mercy' } as const;
  await promise(client, { ...to, ...given });
}

async function promise(
  client: Stage['client'],
  given: Given & Pick<Commitment, 'ownerContactId' | 'ownerOrganisationId' | 'toOrganisationId'>,
): Promise<void> {
  const row = rows.commitment({ partnershipId: 'food', due: '2026-06-03', madeOn: '2026-05-20', ...given });
  await client.commitment.create({ data: row });
  await client.commitmentEvent.create({ data: rows.commitmentEvent({ commitmentId: row.id, on: row.madeOn }) });
}

export const kept = { state: 'kept', doneOn: '2026-06-03', answeredOn: '2026-06-04', closedOn: '2026-06-04' } as const;
