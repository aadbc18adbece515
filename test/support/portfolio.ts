/** Owns portfolios of any size: as many open promises as asked for, none of them due before next year until it is made so. */
import { type Dialect, sqlite } from '../../src/store/dialect.ts';
import type { PrismaClient } from '../../src/store/generated/client.ts';

/** A Monday, ten in the morning in New York. */
export const NOW = new Date('2026-06-15T14:00:00Z');
/** So many partnerships hold the promises that come due: as many people are told in a small portfolio as in a large one. */
const TOLD = 40;

/** `each`: how many of the promises stand between the same two organisations. */
export type Size = { readonly promises: number; readonly each: number };

const LATER = new Date('2027-06-15T12:00:00Z');
/** A million rows take longer than any transaction of the product may. */
const LONG = { timeout: 600_000 };
const SOMEDAY = '2027-07-01';
const TODAY = '2026-06-15';

/** Every partnership with a steward of its partner, a liaison for every 25 of them, and the host's own clockwork. */
export async function filled(
  client: PrismaClient,
  { promises, each }: Size,
  { instant }: Dialect = sqlite,
): Promise<void> {
  const [now, later] = [instant(NOW), instant(LATER)];
  const partnerships = promises / each;
  await client.organisation.create({
    data: { id: 'mercy', name: 'Mercy Hospital', side: 'health', isHost: true, createdAt: NOW },
  });
  await client.host.create({ data: { id: 'host', wakeAt: LATER } });
  await client.$transaction(async tx => {
    await tx.$executeRaw`
      WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${partnerships})
      INSERT INTO "Organisation" ("id", "name", "side", "createdAt")
      SELECT 'o' || i, 'Partner ' || i, 'community', ${now} FROM n`;
    await tx.$executeRaw`
      WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${partnerships})
      INSERT INTO "Person" ("id", "name", "timeZone", "createdAt")
      SELECT 'rosa' || i, 'Rosa ' || i, 'America/New_York', ${now} FROM n
      UNION ALL SELECT 'dana' || (i / 25), 'Dana ' || (i / 25), 'America/New_York', ${now} FROM n WHERE i % 25 = 0`;
    await tx.$executeRaw`
      INSERT INTO "Account" ("id", "platform", "tenant", "user", "personId", "createdAt")
      SELECT 'a' || "id", 'web', 'console', "id", "id", ${now} FROM "Person"`;
    await tx.$executeRaw`
      WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${partnerships})
      INSERT INTO "Partnership" ("id", "name", "timeZone", "checkInAnchor", "state", "activeSince", "createdAt", "wakeAt")
      SELECT 'p' || i, 'Fresh Food ' || i, 'America/New_York', '2026-01-01', 'active', '2026-01-01', ${now}, ${later} FROM n`;
    await tx.$executeRaw`
      INSERT INTO "PartnershipOrganisation" ("partnershipId", "organisationId")
      SELECT "id", 'o' || SUBSTR("id", 2) FROM "Partnership" UNION ALL SELECT "id", 'mercy' FROM "Partnership"`;
    await tx.$executeRaw`
      WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${partnerships})
      INSERT INTO "Contact" ("id", "partnershipId", "personId", "organisationId", "role", "consent", "since", "createdAt")
      SELECT 'r' || i, 'p' || i, 'rosa' || i, 'o' || i, 'steward', 'here', '2026-01-01', ${now} FROM n
      UNION ALL SELECT 'd' || i, 'p' || i, 'dana' || (i / 25), 'mercy', 'steward', 'here', '2026-01-01', ${now} FROM n`;
    await tx.$executeRaw`
      WITH RECURSIVE k(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM k WHERE i + 1 < ${each})
      INSERT INTO "Commitment" ("id", "partnershipId", "ownerContactId", "ownerOrganisationId", "toOrganisationId", "what",
        "state", "due", "firstDue", "inTimeDue", "madeOn", "recordedById", "createdAt", "changedAt", "wakeAt")
      SELECT "id" || '-' || i, "id", 'r' || SUBSTR("id", 2), 'o' || SUBSTR("id", 2), 'mercy', 'leaflets',
        'open', ${SOMEDAY}, ${SOMEDAY}, ${SOMEDAY}, '2026-06-01', 'r' || SUBSTR("id", 2), ${now}, ${now}, ${later}
      FROM k CROSS JOIN "Partnership"`;
  }, LONG);
}

/** The same promises each time, from one end of the portfolio to the other. */
function chosen({ promises, each }: Size, count: number): string {
  const partnerships = promises / each;
  const told = Math.min(TOLD, partnerships);
  const apart = partnerships / told;
  return JSON.stringify(Array.from({ length: count }, (_, at) => `p${(at % told) * apart}-${Math.floor(at / told)}`));
}

/** So many promises are due today, and nobody was told yet. */
export async function becomeDue(client: PrismaClient, size: Size, count: number): Promise<void> {
  await client.$transaction(async tx => {
    await tx.$executeRaw`DELETE FROM "Delivery"`;
    await tx.$executeRaw`DELETE FROM "Post"`;
    await tx.$executeRaw`UPDATE "Commitment" SET "due" = ${TODAY}, "inTimeDue" = ${TODAY}, "wakeAt" = ${NOW}
      WHERE "id" IN (SELECT "value" FROM json_each(${chosen(size, count)}))`;
  });
}

/** So many promises are to be looked at, and there is nothing to say about them yet. */
export async function wake(client: PrismaClient, size: Size, count: number): Promise<void> {
  await client.$executeRaw`UPDATE "Commitment" SET "wakeAt" = ${NOW}
    WHERE "id" IN (SELECT "value" FROM json_each(${chosen(size, count)}))`;
}
