/** An installation that lived with old zone data, started with new data: what is said, and when, is what it would have been all along. */
import { afterEach, describe, expect, it } from 'vitest';
import * as time from '../../src/domain/time.ts';
import { followZones } from '../../src/main/upkeep.ts';
import { createStore } from '../../src/store/store.ts';
import { living, type Said } from '../support/lived.ts';
import * as rows from '../support/rows.ts';
import { type Stored, stored } from '../support/stored.ts';
import { asBefore, type Changed } from '../support/zonedata.ts';

const BEGIN = '2026-11-16T12:00Z';
/** At night in all of the zones. */
const UPDATED = '2026-11-26T05:30Z';
const END = '2026-12-12T00:00Z';

let mend: (() => void) | null = null;
let db: Stored | null = null;
afterEach(async () => {
  mend?.();
  mend = null;
  await db?.close();
  db = null;
});

// An hour later than before, and an hour earlier.
describe.each<Changed>(['America/Vancouver', 'Africa/Casablanca'])('%s', zone => {
  it('says after the change what it would have said, to the minute, and all of it once', async () => {
    const never = await told(zone, false);
    const changed = await told(zone, true);
    const keys = (all: readonly Said[]) => all.map(each => each.key).toSorted();
    expect(keys(changed)).toEqual(keys(never));
    expect(new Set(keys(changed)).size).toBe(changed.length);
    const since = (all: readonly Said[]) =>
      all
        .filter(each => each.instant > new Date(UPDATED))
        .map(line)
        .toSorted();
    expect(since(changed)).toEqual(since(never));
    expect(since(changed).length).toBeGreaterThan(20);
    const kinds = new Set(changed.map(each => each.key.split(' ')[0]));
    for (const kind of ['commitment.week_before', 'checkin.agenda', 'checkin.brief', 'day.mine', 'digest.look'])
      expect(kinds).toContain(kind);
    // It did live by other clocks until then.
    expect(changed.map(line).toSorted()).not.toEqual(never.map(line).toSorted());
  });
});

const line = ({ key, instant }: Said): string => `${instant.toISOString()} ${key}`;

/** Two months of one partnership; `isChanged`: by old data until the update, and then started anew. */
async function told(zone: Changed, isChanged: boolean): Promise<readonly Said[]> {
  const made = await stored('zones');
  db = made;
  await peopled(made, zone);
  if (isChanged) mend = asBefore(zone).now;
  made.at(BEGIN);
  await made.store.system.meta.set('zones.version', isChanged ? '2025c' : time.zoneDataVersion);
  await made.store.system.agenda.rezone();
  const before = living(made);
  await before.move(new Date(UPDATED));
  mend?.();
  mend = null;
  // The next start: another process on the same database.
  await followZones(createStore(made.deps));
  const after = living(made);
  await after.move(new Date(END));
  await made.close();
  db = null;
  return [...before.said, ...after.said];
}

async function peopled({ client }: Stored, zone: Changed): Promise<void> {
  await rows.seed(client);
  await client.person.updateMany({ data: { timeZone: zone } });
  await client.person.update({ where: { id: 'rosa' }, data: { bundleDay: 4 } });
  await client.organisation.updateMany({ data: { region: '' } });
  await client.partnership.updateMany({ data: { timeZone: zone, checkIn: 'every 2 weeks Thursday 09:30' } });
  await client.place.create({ data: rows.place({ id: 'hall', partnershipId: 'food' }) });
  await client.hostRole.create({ data: rows.hostRole({ personId: 'dana', role: 'leader' }) });
  const promise = { partnershipId: 'food', madeOn: '2026-10-25' };
  const byRosa = { ...promise, ownerContactId: 'rosa-food', ownerOrganisationId: 'grace', toOrganisationId: 'mercy' };
  const byDana = { ...promise, ownerContactId: 'dana-food', ownerOrganisationId: 'mercy', toOrganisationId: 'grace' };
  for (const [at, due] of ['2026-11-20', '2026-11-25', '2026-11-27', '2026-12-04', '2026-12-11'].entries()) {
    await client.commitment.createMany({
      data: [
        rows.commitment({ ...byRosa, id: `rosas-${at}`, due }),
        rows.commitment({ ...byDana, id: `danas-${at}`, due }),
      ],
    });
  }
}
