/** Owns who is asked in the story of a round: a hospital on Teams; a school, a pantry and a church on Slack, on Teams and by mail. */
import type { PrismaClient } from '../../../src/store/generated/client.ts';
import * as rows from '../../support/rows.ts';
import { TENANT } from '../../support/teams/teams.ts';

export const HOST = 'Mercy Hospital';
export const LEADERS = '19:leaders@thread.tacv2';
export const WORKSPACE = 'TOAK';
const NY = 'America/New_York';

/** Three of one school: what one of them answers another may have answered, and no number changes. */
export const SCHOOL = ['helen', 'omar', 'nora'] as const;
export type Asked = (typeof SCHOOL)[number] | 'rosa' | 'luis' | 'ruth';

type Someone = {
  readonly id: Asked | 'dana' | 'evelyn';
  readonly name: string;
  readonly on: 'slack' | 'teams' | 'email';
  readonly organisation: keyof typeof PARTNERSHIPS | 'mercy';
  readonly role: 'steward' | 'backup' | 'member';
};

export const PARTNERSHIPS = {
  oak: ['Healthy Start', 'Oak School'],
  pantry: ['Fresh Food', 'Grace Pantry'],
  church: ['Sunday Walks', 'Hope Church'],
} as const;

export const PEOPLE: readonly Someone[] = [
  { id: 'dana', name: 'Dana Lee', on: 'teams', organisation: 'mercy', role: 'steward' },
  { id: 'evelyn', name: 'Evelyn Brooks', on: 'teams', organisation: 'mercy', role: 'steward' },
  { id: 'helen', name: 'Helen Park', on: 'slack', organisation: 'oak', role: 'steward' },
  { id: 'omar', name: 'Omar Haddad', on: 'teams', organisation: 'oak', role: 'backup' },
  { id: 'nora', name: 'Nora Quinn', on: 'email', organisation: 'oak', role: 'member' },
  { id: 'rosa', name: 'Rosa Marin', on: 'slack', organisation: 'pantry', role: 'steward' },
  { id: 'luis', name: 'Luis Vega', on: 'teams', organisation: 'church', role: 'steward' },
  { id: 'ruth', name: 'Ruth Stone', on: 'teams', organisation: 'church', role: 'backup' },
];

/** An account's own id on its platform. */
export const onSlack = (id: string): string => `U${id.toUpperCase()}`;
export const onTeams = (id: string): string =>
  `00000000-0000-4000-8000-${Buffer.from(id.padEnd(6, '.')).toString('hex').slice(0, 12)}`;
export const byMail = (id: string): string => `${id}@partners.example`;

/** All met in spring and have said yes since: whoever is a partner's is asked when the round opens. */
export async function seed(client: PrismaClient): Promise<void> {
  const host = { id: 'mercy', name: HOST, side: 'health', isHost: true, region: 'US-NY' } as const;
  await client.organisation.create({ data: rows.organisation(host) });
  await client.host.create({ data: { id: 'host', wakeAt: rows.START } });
  for (const { id, name } of PEOPLE) {
    await client.person.create({ data: rows.person({ id, name, email: byMail(id), wakeAt: rows.START }) });
  }
  for (const [organisationId, [name, partner]] of Object.entries(PARTNERSHIPS)) {
    const id = `with-${organisationId}`;
    await client.organisation.create({ data: rows.organisation({ id: organisationId, name: partner }) });
    const told = { purpose: 'Healthy families', cohort: 'Direct', wakeAt: rows.START } as const;
    await client.partnership.create({ data: rows.partnership({ id, name, ...told }) });
    const [ours, theirs] = ['mercy', organisationId].map(each => ({ partnershipId: id, organisationId: each }));
    await client.partnershipOrganisation.createMany({ data: [ours, theirs].flatMap(each => each ?? []) });
    const met = { id: `${id}-met`, on: '2026-05-05', heldOn: '2026-05-05', state: 'held', timeZone: NY } as const;
    await client.checkIn.create({ data: rows.checkIn({ partnershipId: id, ...met }) });
    for (const each of PEOPLE.filter(one => one.organisation === organisationId || one.id === 'dana')) {
      const { id: personId, role, on: channel } = each;
      const inside = { partnershipId: id, personId, organisationId: each.organisation, role, channel } as const;
      await client.contact.create({ data: rows.contact({ id: `${personId}-${organisationId}`, ...inside }) });
    }
  }
  for (const [personId, role] of Object.entries({ dana: 'coordinator', evelyn: 'leader' } as const)) {
    await client.hostRole.create({ data: rows.hostRole({ id: `${personId}-role`, personId, role }) });
  }
  for (const { id, on } of PEOPLE.filter(each => each.on !== 'email')) {
    const tenant = on === 'slack' ? WORKSPACE : TENANT;
    const user = on === 'slack' ? onSlack(id) : onTeams(id);
    const known = { id: `${id}-account`, platform: on === 'slack' ? 'slack' : 'teams', tenant, user } as const;
    await client.account.create({ data: rows.account({ ...known, personId: id }) });
  }
}
