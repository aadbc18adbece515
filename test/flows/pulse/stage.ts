/** Builds a stage for the pulse: a coalition that can be shown and small partnerships that cannot, people who answer, and rounds. */
import { performing } from '../../../src/flows/due.ts';
import type { PrismaClient } from '../../../src/store/generated/client.ts';
import { form } from '../../support/reading.ts';
import { account, checkIn, contact, hostRole, organisation, partnership, person, place } from '../../support/rows.ts';
import { stage, type Values } from '../../support/stage.ts';

export const OPENS = '2026-07-14';
export const ROUND = '2026-Q3';

export type Pulse = Awaited<ReturnType<typeof pulse>>;

/** Who else there is: person, organisation, partnership; the first of an organisation is its steward. */
const PARTNERS = [
  ['ruth', 'church', 'coalition'],
  ['samuel', 'church', 'coalition'],
  ['lucia', 'casa', 'coalition'],
  ['mateo', 'casa', 'coalition'],
  ['tamika', 'tenants', 'coalition'],
  ['walter', 'tenants', 'coalition'],
  ['ben', 'grace', 'food'],
  ['helen', 'oak', 'school'],
  ['tom', 'oak', 'school'],
  ['irene', 'seniors', 'aging'],
  ['carmen', 'centro', 'aging'],
] as const;
export const COALITION = ['ruth', 'samuel', 'lucia', 'mateo', 'tamika', 'walter'] as const;
export const OTHERS = ['rosa', 'ben', 'helen', 'tom', 'irene', 'carmen'] as const;

/** Fresh Food of the sample beside three more; Dana is the steward of all, Evelyn leads, Priya coordinates. Monday before a round. */
export async function pulse() {
  const on = await stage({ coordinator: false, from: ['2026-07-13', '12:00'], only: ['round'] });
  await populate(on.client);
  const perform = performing(on.deps);
  return {
    ...on,
    open: (date = OPENS) => perform({ row: { type: 'host', id: 'host' }, act: 'open_round', on: date }),
    openYearly: (date: string) => perform({ row: { type: 'host', id: 'host' }, act: 'open_yearly', on: date }),
    /** Answers all six with one point. */
    answer: async (user: string, point: string, how: 'pooled' | 'by_name' = 'pooled', more: Values = {}) => {
      const round = await on.client.round.findFirstOrThrow({ where: { state: 'open' } });
      const filled = form(await on.press(user, 'pulse.start', { id: round.id, how }));
      const points = Object.fromEntries(['R', 'T', 'P', 'C', 'F', 'M'].map(code => [code, point]));
      return on.send(user, filled, { ...points, ...more });
    },
    /** To whom this waits. */
    owed: async (kind: string) => {
      const rows = await on.client.delivery.findMany({ where: { state: 'waiting', kind } });
      return rows.map(row => row.personId ?? row.placeId ?? '').sort();
    },
  };
}

async function populate(client: PrismaClient): Promise<void> {
  await client.partnership.update({ where: { id: 'food' }, data: { cohort: 'Direct' } });
  const cohorts = { coalition: 'Coalitions', school: 'Direct', aging: 'Direct' };
  for (const [id, cohort] of Object.entries(cohorts)) {
    await client.partnership.create({ data: partnership({ id, name: `The ${id}`, cohort }) });
    await client.contact.create({
      data: contact({
        id: `dana-${id}`,
        partnershipId: id,
        personId: 'dana',
        organisationId: 'mercy',
        role: 'steward',
      }),
    });
  }
  const stewards = new Map<string, string>([['grace', 'rosa']]);
  for (const [who, organisationId] of PARTNERS) if (!stewards.has(organisationId)) stewards.set(organisationId, who);
  const organisations = [...stewards.keys()].filter(id => id !== 'grace');
  const people = PARTNERS.map(([who]) => who);
  const contacts = PARTNERS.map(([who, organisationId, partnershipId]) => {
    const role = stewards.get(organisationId) === who ? 'steward' : 'member';
    return contact({ id: `${who}-in`, partnershipId, personId: who, organisationId, role });
  });
  await client.organisation.createMany({ data: organisations.map(id => organisation({ id, name: `The ${id}` })) });
  await client.person.createMany({
    data: people.map(id => person({ id, name: `${id[0]?.toUpperCase()}${id.slice(1)}` })),
  });
  await client.contact.createMany({ data: contacts });
  await client.account.createMany({ data: people.map(id => account({ id: `${id}-web`, user: id, personId: id })) });
  const members = new Map<string, string>(
    PARTNERS.map(([, organisationId, partnershipId]) => [organisationId, partnershipId]),
  );
  await client.partnershipOrganisation.createMany({
    data: organisations.map(organisationId => ({ organisationId, partnershipId: members.get(organisationId) ?? '' })),
  });
  for (const partnershipId of ['food', ...Object.keys(cohorts)]) {
    const held = {
      id: `${partnershipId}-met`,
      partnershipId,
      on: '2026-06-02',
      heldOn: '2026-06-02',
      state: 'held',
    } as const;
    await client.checkIn.create({ data: checkIn(held) });
  }
  for (const [who, role] of [
    ['evelyn', 'leader'],
    ['priya', 'coordinator'],
  ] as const) {
    await client.person.create({ data: person({ id: who, name: who }) });
    await client.hostRole.create({ data: hostRole({ personId: who, role }) });
    await client.account.create({ data: account({ id: `${who}-web`, user: who, personId: who }) });
  }
  await client.place.create({ data: place({ id: 'riverside', partnershipId: 'coalition', name: 'riverside' }) });
}
