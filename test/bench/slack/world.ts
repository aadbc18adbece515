/** Owns the installation that is pressed: a thousand partners on Slack, each with one promise due today and one for later. */
import * as time from '../../../src/domain/time.ts';
import { openClient } from '../../../src/store/client.ts';
import { migrate } from '../../../src/store/migrate.ts';

export const PEOPLE = 1_000;
const A_PARTNERSHIP = 25;

/** A zone in which it is about noon, so that nobody sleeps while the bench runs. */
function noonZone(now: Date): string {
  const hours = 12 - now.getUTCHours();
  // The names of these zones count westward.
  return hours === 0 ? 'UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}

/** Fills an empty database: a file's path, or the address of a PostgreSQL. */
export async function filled(database: string, now: Date, people = PEOPLE): Promise<void> {
  await migrate(database, now);
  const { client, close } = await openClient(database);
  const zone = noonZone(now);
  const today = time.dateIn(zone, now);
  const person = {
    language: 'en',
    timeZone: zone,
    workingDays: 'Mon Tue Wed Thu Fri Sat Sun',
    createdAt: now,
  } as const;
  const numbers = Array.from({ length: people }, (_, at) => at);
  const partnerships = [...new Set(numbers.map(at => Math.floor(at / A_PARTNERSHIP)))];
  const since = time.addDays(today, -100);
  const contact = { consent: 'here', channel: 'slack', since, createdAt: now } as const;
  try {
    await client.organisation.createMany({
      data: [
        { id: 'mercy', name: 'Mercy Hospital', side: 'health', isHost: true, createdAt: now },
        ...partnerships.map(p => ({ id: `o${p}`, name: `Partner ${p}`, side: 'community' as const, createdAt: now })),
      ],
    });
    await client.person.createMany({
      data: [
        { id: 'dana', name: 'Dana Lee', ...person },
        ...numbers.map(at => ({ id: `u${at}`, name: `Person ${at}`, ...person })),
      ],
    });
    await client.account.createMany({
      data: ['dana', ...numbers.map(at => `u${at}`)].map(personId => ({
        id: `a-${personId}`,
        platform: 'slack' as const,
        tenant: 'T1',
        user: personId.toUpperCase(),
        personId,
        createdAt: now,
      })),
    });
    await client.partnership.createMany({
      data: partnerships.map(p => ({
        id: `p${p}`,
        name: `Partnership ${p}`,
        timeZone: zone,
        checkInAnchor: since,
        state: 'active' as const,
        activeSince: since,
        createdAt: now,
      })),
    });
    await client.partnershipOrganisation.createMany({
      data: partnerships.flatMap(p => [
        { partnershipId: `p${p}`, organisationId: 'mercy' },
        { partnershipId: `p${p}`, organisationId: `o${p}` },
      ]),
    });
    await client.contact.createMany({
      data: [
        ...partnerships.map(p => ({
          id: `d${p}`,
          partnershipId: `p${p}`,
          personId: 'dana',
          organisationId: 'mercy',
          role: 'steward' as const,
          ...contact,
        })),
        ...numbers.map(at => {
          const p = Math.floor(at / A_PARTNERSHIP);
          const role = at % A_PARTNERSHIP === 0 ? ('steward' as const) : ('member' as const);
          return {
            id: `c${at}`,
            partnershipId: `p${p}`,
            personId: `u${at}`,
            organisationId: `o${p}`,
            role,
            ...contact,
          };
        }),
      ],
    });
    const made = time.addDays(today, -3);
    const later = time.addDays(today, 60);
    await client.commitment.createMany({
      data: numbers.flatMap(at =>
        [['due', today] as const, ['later', later] as const].map(([id, due]) => ({
          id: `${id}${at}`,
          partnershipId: `p${Math.floor(at / A_PARTNERSHIP)}`,
          ownerContactId: `c${at}`,
          ownerOrganisationId: `o${Math.floor(at / A_PARTNERSHIP)}`,
          toOrganisationId: 'mercy',
          what: 'leaflets',
          state: 'open' as const,
          due,
          firstDue: due,
          inTimeDue: due,
          madeOn: made,
          recordedById: `c${at}`,
          createdAt: now,
          changedAt: now,
          wakeAt: now,
        })),
      ),
    });
  } finally {
    await close();
  }
}
