/** Owns knowing when all is quiet: nothing due, nothing in hand, nothing to be looked up, nothing awake. */
import type { Look } from './database.ts';
import { until } from './until.ts';

type Given = {
  readonly look: Look;
  readonly wall: () => Date;
  /** Whatever wakes later than this is no part of the story; a story that ends sooner waits for it. */
  readonly last: Date;
  /** Has the clockwork look again soon. */
  readonly nudge: () => Promise<void>;
};

export async function quiet({ look, wall, last, nudge }: Given): Promise<void> {
  let open: readonly { readonly what: string; readonly count: unknown }[] = [];
  await until(
    () => `quiet: ${JSON.stringify(open)}`,
    async () => {
      await nudge();
      const now = wall();
      const asOf = now < last ? last : now;
      open = (await look.rows<(typeof open)[number]>(openAt(asOf))).filter(each => Number(each.count) > 0);
      return open.length === 0;
    },
    180_000,
  );
}

/** What was put off for a little while is waited for as well. */
const AHEAD = 30 * 60_000;

/** Both databases read an instant of this shape as they keep it. */
function openAt(now: Date): string {
  const [at, later] = [now, new Date(now.getTime() + AHEAD)].map(
    each => `'${each.toISOString().replace('Z', '+00:00')}'`,
  );
  const awake = ['Commitment', 'CheckIn', 'Partnership', 'Contact', 'Round', 'Person', 'Host'].map(
    table => `SELECT '${table} awake' AS what, COUNT(*) AS count FROM "${table}" WHERE "wakeAt" <= ${at}`,
  );
  return [
    `SELECT 'due' AS what, COUNT(*) AS count FROM "Delivery" WHERE "state" = 'waiting' AND "postId" IS NULL AND "dueAt" <= ${later}`,
    `SELECT 'in hand' AS what, COUNT(*) AS count FROM "Post" WHERE "state" IN ('sending', 'failed')`,
    // It would be said within the hour, so it is not lost, but nothing here is a fault of its own.
    `SELECT 'resting after a failure' AS what, COUNT(*) AS count FROM "Stumble" WHERE "buriedAt" IS NULL`,
    `SELECT 'unknown' AS what, COUNT(*) AS count FROM "Post" WHERE "state" = 'unknown' AND "notBefore" IS NOT NULL`,
    ...awake,
  ].join(' UNION ALL ');
}
