/** Three weeks without Tend, over a whole portfolio: each hears of each thing at most once, nobody is flooded, and no clock is forgotten. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as time from '../../src/domain/time.ts';
import { living } from '../support/lived.ts';
import * as rows from '../support/rows.ts';
import { type Stored, stored } from '../support/stored.ts';

const PARTNERSHIPS = 12;
/** A Monday morning in New York: the last tick, and the first one after it. */
const LAST = new Date('2026-06-01T14:00Z');
const FIRST = new Date('2026-06-22T13:05Z');

let db: Stored;
beforeEach(async () => {
  db = await stored('downtime');
  await rows.seed(db.client);
  await db.client.hostRole.create({ data: rows.hostRole({ personId: 'dana', role: 'leader' }) });
  for (let n = 0; n < PARTNERSHIPS; n += 1) await peopled(`p${n}`, n % 3 === 0);
  db.at(LAST);
  await db.store.system.agenda.rezone();
  await living(db).tick();
});
afterEach(() => db.close());

/** A partnership with check-ins every week, promises of both sides all over the gap, and a question that waits. */
async function peopled(id: string, hasPlace: boolean): Promise<void> {
  const made = await rows.another(db.client, id);
  const organisationId = made.organisation.id;
  await db.client.account.create({ data: rows.account({ personId: made.person.id, user: made.person.id }) });
  await db.client.contact.create({
    data: rows.contact({
      id: `${id}-dana`,
      partnershipId: id,
      personId: 'dana',
      organisationId: 'mercy',
      role: 'steward',
    }),
  });
  await db.client.partnership.update({
    where: { id },
    data: { checkIn: 'every 2 weeks Wednesday 10:00', checkInAnchor: '2026-05-20', lastContactOn: '2026-05-20' },
  });
  if (hasPlace) await db.client.place.create({ data: rows.place({ id: `${id}-place`, partnershipId: id }) });
  const theirs = {
    partnershipId: id,
    ownerContactId: made.contact.id,
    ownerOrganisationId: organisationId,
    toOrganisationId: 'mercy',
  };
  const ours = {
    partnershipId: id,
    ownerContactId: `${id}-dana`,
    ownerOrganisationId: 'mercy',
    toOrganisationId: organisationId,
  };
  const madeOn = '2026-05-20';
  for (const [at, due] of ['2026-06-03', '2026-06-10', '2026-06-17', '2026-06-22', '2026-06-30'].entries()) {
    await db.client.commitment.createMany({
      data: [
        rows.commitment({ ...theirs, id: `${id}-theirs-${at}`, due, madeOn }),
        rows.commitment({ ...ours, id: `${id}-ours-${at}`, due, madeOn }),
      ],
    });
  }
  const asked = { state: 'proposed', clockEndsOn: '2026-06-12', due: '2026-07-10', madeOn } as const;
  await db.client.commitment.create({ data: rows.commitment({ ...ours, id: `${id}-asked`, ...asked }) });
}

type Living = ReturnType<typeof living>;

/** Ticks every half hour until then, as a machine does. */
async function on(life: Living, until: Date): Promise<void> {
  for (; db.clock.now() < until; db.at(new Date(db.clock.now().getTime() + 30 * 60_000))) await life.tick();
}

const counted = (names: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};

describe('after three weeks', () => {
  it('each person gets one message at once, and in it each thing once, at its latest stage', async () => {
    db.at(FIRST);
    const life = living(db);
    await life.tick();
    await life.tick();
    const perRecipient = counted(life.messages.map(each => each.to));
    expect(perRecipient.size).toBeGreaterThan(PARTNERSHIPS);
    expect([...perRecipient].filter(([to, count]) => !to.startsWith('place') && count > 1)).toEqual([]);
    // Of one promise one stage; of a series (days, weeks, looks, check-ins of one partnership) the latest only.
    const subjects = counted(life.said.map(each => `${each.to} ${each.key.split(' ')[1]}`));
    expect([...subjects].filter(([, count]) => count > 1)).toEqual([]);
    for (const series of ['day.mine', 'digest.look', 'digest.leaders']) {
      const perPerson = counted(life.said.filter(each => each.kind === series).map(each => each.to));
      expect([...perPerson.values()].filter(count => count > 1)).toEqual([]);
    }
    expect(life.messages.find(each => each.to === 'dana')?.kinds.length).toBeLessThanOrEqual(12);
  });

  it('says nothing of a meeting, a day or a week that is over', async () => {
    db.at(FIRST);
    const life = living(db);
    await on(life, new Date('2026-06-24T12:00Z'));
    const stale = life.said.filter(
      ({ kind, key }) =>
        (/^checkin\.(brief|agenda)/.test(kind) && (/ (\d{4}-\d\d-\d\d)T/.exec(key)?.[1] ?? '') < '2026-06-22') ||
        (kind === 'day.mine' && !/2026-06-2[2-4]$/.test(key)) ||
        (/^digest/.test(kind) && !key.includes('2026-06-15')) ||
        (kind === 'commitment.due_today' && !/2026-06-2[2-4]$/.test(key)),
    );
    expect(stale.map(each => each.key)).toEqual([]);
  });

  it('drains in the days after: no more than a bundle a day each, and never twice', async () => {
    db.at(FIRST);
    const life = living(db);
    await on(life, new Date('2026-06-27T00:00Z'));
    const keys = life.said.map(each => each.key);
    expect(new Set(keys).size).toBe(keys.length);
    const partners = life.messages.filter(each => each.to.endsWith('-person'));
    const perDay = counted(partners.map(each => `${each.to} ${time.dateIn('America/New_York', each.instant)}`));
    // Beside a bundle: the agenda at its hour on Wednesday, which is theirs where no place is bound.
    const beyond = [...perDay].filter(([day, count]) => count > (day.endsWith('2026-06-24') ? 2 : 1));
    expect(beyond).toEqual([]);
    expect([...counted(partners.map(each => each.to)).values()].every(count => count <= 5)).toBe(true);
  });

  it('no clock is forgotten: what lapsed has lapsed, what failed has failed, by its own civil day', async () => {
    db.at(FIRST);
    const life = living(db);
    await life.tick();
    const states = async (like: string) =>
      (await db.client.commitment.findMany({ where: { id: { endsWith: like } } })).map(each => each.state);
    expect(new Set(await states('-asked'))).toEqual(new Set(['lapsed']));
    // Ten working days after June 3 are over, those after June 10 not yet (June 19 is a holiday of none of them).
    expect(new Set(await states('-theirs-0'))).toEqual(new Set(['not_kept']));
    expect(new Set(await states('-theirs-1'))).toEqual(new Set(['open']));
    const [lapse] = await db.client.commitmentEvent.findMany({ where: { commitmentId: 'p1-asked', what: 'lapsed' } });
    expect(lapse?.on).toBe('2026-06-12');
    // Each partnership has its next check-in, and none of the meetings nobody opened is left hanging.
    const ahead = await db.client.checkIn.findMany({ where: { state: 'planned' } });
    expect(counted(ahead.map(each => each.partnershipId)).size).toBe(PARTNERSHIPS + 1);
    expect(ahead.every(each => each.on >= '2026-06-22')).toBe(true);
    expect(await db.client.commitment.count({ where: { wakeAt: { lte: db.clock.now() } } })).toBe(0);
  });
});
