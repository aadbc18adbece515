/** Proves that an import writes what its plan says, once, and remembers each row as it was made. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NEW, NOTHING_HELD, type Plan } from '../../src/domain/roster.ts';
import type { RosterStore } from '../../src/ports/roster.ts';
import { importRoster } from '../../src/roster/import.ts';
import { sample } from '../../src/roster/template.ts';
import { RosterChanged } from '../../src/store/roster/apply.ts';
import { rosterStore } from '../../src/store/roster.ts';
import { isOnPostgres } from '../support/store.ts';
import { type Stored, stored } from '../support/stored.ts';

let db: Stored;
let roster: RosterStore;

beforeEach(async () => {
  db = await stored();
  roster = rosterStore(db.deps);
});
afterEach(() => db.close());

const NOTHING: Plan = {
  make: { organisations: [], partnerships: [], persons: [], contacts: [], hostRoles: [] },
  changes: [],
  endings: [],
  remember: [],
  mailboxes: [],
  kept: [],
  notices: [],
};

/** A host, one partner organisation with a slack channel, and two people in a partnership of both. */
const MADE: Plan['make'] = {
  organisations: [
    { ref: `${NEW}mercy`, cells: { name: 'Mercy', side: 'health', isHost: true, kind: 'hospital', region: 'US-NY' } },
    { ref: `${NEW}grace`, cells: { name: 'Grace', side: 'community', isHost: false, kind: '', region: '' } },
  ],
  partnerships: [
    {
      ref: `${NEW}food`,
      cells: {
        name: 'Food',
        purpose: 'Fresh food',
        level: 'cooperating',
        cohort: 'Direct',
        timeZone: 'America/New_York',
        checkIn: 'first Tuesday monthly 10:00',
        meetsWhere: '',
        pulse: false,
        place: 'slack:T1/C1',
      },
    },
  ],
  persons: ['dana', 'rosa'].map(name => ({
    ref: `${NEW}${name}`,
    cells: {
      name,
      email: `${name}@example.org`,
      phone: null,
      language: 'es' as const,
      timeZone: 'America/New_York',
      workingDays: 'Tue Thu',
      slack: name === 'rosa' ? 'T1/U1' : null,
      teams: null,
    },
  })),
  contacts: (
    [
      ['dana', 'mercy'],
      ['rosa', 'grace'],
    ] as const
  ).map(([person, organisation]) => ({
    ref: `${NEW}contact ${person}`,
    partnership: `${NEW}food`,
    person: `${NEW}${person}`,
    cells: { organisation: `${NEW}${organisation}`, role: 'steward', channel: null, until: null },
  })),
  hostRoles: [{ ref: `${NEW}role`, person: `${NEW}dana`, role: 'leader', cells: { until: null } }],
};
const made = () => roster.apply({ ...NOTHING, make: MADE });
const one = async <T extends 'organisations' | 'partnerships' | 'persons' | 'contacts'>(table: T, name?: string) => {
  const all: readonly { readonly id: string; readonly cells: object }[] = (await roster.held())[table];
  const found = all.find(row => name === undefined || ('name' in row.cells && row.cells.name === name));
  if (found === undefined) throw new Error(`no ${table} ${name}`);
  return found.id;
};

describe('an import', () => {
  it.skipIf(isOnPostgres)('of the sample fills an empty database, and again changes nothing', async () => {
    expect(await roster.held()).toEqual(NOTHING_HELD);
    const first = await importRoster(sample(), roster, { dryRun: false, database: 'test' });
    expect(first.ok).toBe(true);
    const held = await roster.held();
    expect([held.organisations.length, held.partnerships.length]).toEqual([9, 4]);
    expect(await db.client.delivery.count()).toBe(0);
    const changes = db.client.$queryRaw<{ n: bigint }[]>`SELECT total_changes() AS n`;
    const before = await changes;
    await importRoster(sample(), roster, { dryRun: false, database: 'test' });
    expect(await roster.held()).toEqual(held);
    expect(await db.client.$queryRaw`SELECT total_changes() AS n`).toEqual(before);
  });

  it('makes drafts, remembers each row as it was made, and wakes it', async () => {
    await made();
    const held = await roster.held();
    for (const row of [...Object.values(held)].flat()) expect(row.imported).toEqual(row.cells);
    const [partnership] = await db.client.partnership.findMany({ include: { organisations: true, places: true } });
    expect(partnership).toMatchObject({
      state: 'draft',
      purpose: 'Fresh food',
      cohort: 'Direct',
      pulse: false,
      checkInAnchor: '2026-06-01',
      organisations: [{}, {}],
      places: [{ platform: 'slack', tenant: 'T1', conversation: 'C1' }],
    });
    const contacts = await db.client.contact.findMany({ orderBy: { id: 'asc' } });
    expect(contacts.map(each => [each.consent, each.since, each.sentOn])).toEqual([
      ['here', '2026-06-01', null],
      ['none', '2026-06-01', null],
    ]);
    expect(await db.client.account.findMany()).toMatchObject([{ platform: 'slack', tenant: 'T1', user: 'U1' }]);
    const awake = await db.store.system.agenda.woken(db.clock.now(), 99);
    expect(awake.map(row => row.type).toSorted()).toEqual([
      'contact',
      'contact',
      'host',
      'partnership',
      'person',
      'person',
    ]);
  });

  it('writes single cells where they belong', async () => {
    await made();
    const [rosa, food, contact] = [await one('persons', 'rosa'), await one('partnerships'), await one('contacts')];
    db.at('2026-06-09T14:00:00Z');
    await roster.apply({
      ...NOTHING,
      make: {
        ...NOTHING.make,
        organisations: [
          { ref: `${NEW}oak`, cells: { name: 'Oak', side: 'community', isHost: false, kind: '', region: '' } },
        ],
      },
      changes: [
        { table: 'persons', id: rosa, cell: 'phone', from: null, to: '555-0100' },
        { table: 'persons', id: rosa, cell: 'slack', from: 'T1/U1', to: 'T1/U2' },
        { table: 'persons', id: rosa, cell: 'teams', from: null, to: 'tenant/one/two' },
        { table: 'partnerships', id: food, cell: 'place', from: 'slack:T1/C1', to: 'teams:tenant/19:abc@thread.tacv2' },
        { table: 'partnerships', id: food, cell: 'checkIn', from: 'first Tuesday monthly 10:00', to: 'none' },
        {
          table: 'contacts',
          id: contact,
          cell: 'organisation',
          from: await one('organisations', 'Mercy'),
          to: `${NEW}oak`,
        },
        { table: 'contacts', id: contact, cell: 'role', from: 'steward', to: 'member' },
      ],
      endings: [{ table: 'contacts', id: contact, from: null, until: '2026-12-31' }],
      mailboxes: [{ person: rosa, shared: true }],
    });
    const held = await roster.held();
    expect(held.persons.find(row => row.id === rosa)).toMatchObject({
      cells: { phone: '555-0100', slack: 'T1/U2', teams: 'tenant/one/two' },
      sharedMailbox: true,
    });
    expect(held.partnerships[0]?.cells).toMatchObject({ place: 'teams:tenant/19:abc@thread.tacv2', checkIn: 'none' });
    expect(held.contacts.find(row => row.id === contact)?.cells).toEqual({
      organisation: await one('organisations', 'Oak'),
      role: 'member',
      channel: null,
      until: '2026-12-31',
    });
    // What spoke for her by mistake no longer does, and is not lost.
    expect(await db.client.account.findFirst({ where: { user: 'U1' } })).toMatchObject({ personId: null });
    expect(await db.client.partnership.findFirst()).toMatchObject({ checkInAnchor: '2026-06-09' });
    expect(await db.client.partnershipOrganisation.count()).toBe(3);
  });

  it('writes nothing where a cell is no longer what the plan saw', async () => {
    await made();
    const rosa = await one('persons', 'rosa');
    const before = await roster.held();
    const stale = roster.apply({
      ...NOTHING,
      changes: [
        { table: 'persons', id: rosa, cell: 'phone', from: null, to: '555-0100' },
        { table: 'persons', id: rosa, cell: 'language', from: 'en', to: 'es' },
      ],
    });
    await expect(stale).rejects.toThrow(RosterChanged);
    const contact = await one('contacts');
    const ended = roster.apply({
      ...NOTHING,
      endings: [{ table: 'contacts', id: contact, from: '2026-01-01', until: null }],
    });
    await expect(ended).rejects.toThrow(RosterChanged);
    expect(await roster.held()).toEqual(before);
  });

  it('takes no account or place away from who has it', async () => {
    await made();
    const [dana, food] = [await one('persons', 'dana'), await one('partnerships')];
    const taken = { table: 'persons', id: dana, cell: 'slack', from: null, to: 'T1/U1' } as const;
    await expect(roster.apply({ ...NOTHING, changes: [taken] })).rejects.toThrow('belongs to somebody else');
    await db.client.place.updateMany({ data: { partnershipId: null, forLeaders: true } });
    const place = { table: 'partnerships', id: food, cell: 'place', from: null, to: 'slack:T1/C1' } as const;
    await expect(roster.apply({ ...NOTHING, changes: [place] })).rejects.toThrow('bound already');
  });

  it('shows of several accounts the one last imported, else the oldest', async () => {
    await made();
    const rosa = await one('persons', 'rosa');
    const slack = async () => (await roster.held()).persons.find(row => row.id === rosa)?.cells.slack;
    const account = (user: string, day: string) =>
      db.client.account.create({
        data: {
          id: user,
          platform: 'slack',
          tenant: 'T1',
          user,
          personId: rosa,
          createdAt: new Date(`2026-01-${day}T00:00:00Z`),
        },
      });
    await account('U8', '02');
    await account('U9', '01');
    expect(await slack()).toBe('T1/U1');
    await db.client.account.deleteMany({ where: { user: 'U1' } });
    expect(await slack()).toBe('T1/U9');
  });
});
