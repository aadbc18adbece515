/** Owns the portfolio that is lived through a crash: many partnerships, half on Slack and half on Teams, promises that fall due by and by. */
import * as time from '../../src/domain/time.ts';
import { openClient } from '../../src/store/client.ts';
import type { PrismaClient } from '../../src/store/generated/client.ts';
import { migrate } from '../../src/store/migrate.ts';
import { BOT, TENANT } from '../support/teams/teams.ts';

export const SLACK = 'T1';
/** Two partners a partnership, on the two platforms; the stewards of both sides on either, by turns. */
const A_PARTNERSHIP = 2;

export type Someone = { readonly id: string; readonly platform: 'slack' | 'teams'; readonly user: string };

/** What a promise is called where people read it, and nowhere in what buttons carry. */
export const dueWord = (n: number): string => `W${n}D`;
export const pressedWord = (n: number): string => `W${n}L`;
export const WORD = /\bW\d+[DL]\b/g;

export const partner = (n: number): Someone => someone(`u${n}`, n, (n + Math.floor(n / A_PARTNERSHIP)) % 2 === 0);
export const steward = (p: number): Someone => someone(`dana${p}`, 500_000 + p, p % 2 === 1);
/** Who is asked whether what the host's steward says is done was. */
export const askedOf = (p: number): Someone => partner(p * A_PARTNERSHIP);
export const everybody = (people: number): readonly Someone[] => [
  ...numbered(people).map(partner),
  ...numbered(people / A_PARTNERSHIP).map(steward),
];

export type Plan = {
  /** Partners; each has one promise that falls due today. */
  readonly people: number;
  /** Stewards of the host's; each has one promise to press Done on, of which their partner is asked. */
  readonly presses: number;
  /** Milliseconds (by the clock of the test) over which what is due wakes. */
  readonly over: number;
  /** Where Teams takes what is said. */
  readonly service: string;
};

/** Makes the database, on an empty one, as at `now`. */
export async function settled(database: string, now: Date, plan: Plan): Promise<void> {
  await migrate(database, now);
  const { client, close } = await openClient(database);
  try {
    await people(client, now, plan);
    await partnerships(client, now, plan);
    await promises(client, now, plan);
  } finally {
    await close();
  }
}

function someone(id: string, n: number, isOnSlack: boolean): Someone {
  if (isOnSlack) return { id, platform: 'slack', user: `U${n}` };
  return { id, platform: 'teams', user: `00000000-0000-4000-9000-${String(n).padStart(12, '0')}` };
}

const numbered = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n);

/** A zone in which it is about noon, so that nobody sleeps meanwhile; the names of these zones count westward. */
function noonZone(now: Date): string {
  const hours = 12 - now.getUTCHours();
  return hours === 0 ? 'UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}

async function people(client: PrismaClient, now: Date, plan: Plan): Promise<void> {
  const all = everybody(plan.people);
  const common = { language: 'en', timeZone: noonZone(now), workingDays: 'Mon-Sun', createdAt: now } as const;
  await client.person.createMany({ data: all.map(({ id }) => ({ id, name: `Person ${id}`, ...common })) });
  await client.account.createMany({
    data: all.map(({ id, platform, user }) => ({
      id: `a-${id}`,
      platform,
      tenant: platform === 'slack' ? SLACK : TENANT,
      user,
      personId: id,
      createdAt: now,
    })),
  });
  // One of them has written to the bot; by that the others can be reached as well.
  const [first] = all.filter(each => each.platform === 'teams');
  const user = first?.user ?? '';
  const reference = { service: plan.service, bot: BOT, user, tenant: TENANT, conversation: `a:${user}` };
  await client.reference.create({
    data: {
      platform: 'teams',
      tenant: TENANT,
      at: `account:${user}`,
      value: JSON.stringify(reference),
      changedAt: now,
    },
  });
}

async function partnerships(client: PrismaClient, now: Date, plan: Plan): Promise<void> {
  const all = numbered(plan.people / A_PARTNERSHIP);
  const since = time.addDays(time.dateIn(noonZone(now), now), -100);
  await client.organisation.createMany({
    data: [
      { id: 'mercy', name: 'Mercy Hospital', side: 'health', isHost: true, createdAt: now },
      ...all.map(p => ({ id: `o${p}`, name: `Partner ${p}`, side: 'community' as const, createdAt: now })),
    ],
  });
  await client.partnership.createMany({
    data: all.map(p => ({
      id: `p${p}`,
      name: `Partnership ${p}`,
      timeZone: noonZone(now),
      checkInAnchor: since,
      state: 'active' as const,
      activeSince: since,
      createdAt: now,
    })),
  });
  await client.partnershipOrganisation.createMany({
    data: all.flatMap(p => [
      { partnershipId: `p${p}`, organisationId: 'mercy' },
      { partnershipId: `p${p}`, organisationId: `o${p}` },
    ]),
  });
  const contact = { consent: 'here', since, createdAt: now } as const;
  await client.contact.createMany({
    data: [
      ...all.map(p => ({ ...of(`d${p}`, p, steward(p), 'mercy', 'steward'), ...contact })),
      ...numbered(plan.people).map(n => {
        const p = Math.floor(n / A_PARTNERSHIP);
        return { ...of(`c${n}`, p, partner(n), `o${p}`, n % A_PARTNERSHIP === 0 ? 'steward' : 'member'), ...contact };
      }),
    ],
  });
}

const of = (id: string, p: number, who: Someone, organisationId: string, role: 'steward' | 'member') => ({
  id,
  partnershipId: `p${p}`,
  personId: who.id,
  organisationId,
  role,
  channel: who.platform,
});

async function promises(client: PrismaClient, now: Date, { people, presses, over }: Plan): Promise<void> {
  const today = time.dateIn(noonZone(now), now);
  const row = (id: string, p: number, [owner, from, to]: readonly [string, string, string], due: string) => ({
    id,
    partnershipId: `p${p}`,
    ownerContactId: owner,
    ownerOrganisationId: from,
    toOrganisationId: to,
    state: 'open' as const,
    due,
    firstDue: due,
    inTimeDue: due,
    madeOn: time.addDays(today, -3),
    recordedById: owner,
    createdAt: now,
    changedAt: now,
  });
  const fallsDue = (n: number) => {
    const p = Math.floor(n / A_PARTNERSHIP);
    const wakeAt = new Date(now.getTime() + (n / people) * over);
    return { ...row(`due${n}`, p, [`c${n}`, `o${p}`, 'mercy'], today), what: `${dueWord(n)} leaflets`, wakeAt };
  };
  const isPressed = (p: number) => ({
    ...row(`later${p}`, p, [`d${p}`, 'mercy', `o${p}`], time.addDays(today, 60)),
    what: `${pressedWord(p)} leaflets`,
    wakeAt: now,
  });
  await client.commitment.createMany({
    data: [...numbered(people).map(fallsDue), ...numbered(presses).map(isPressed)],
  });
}
