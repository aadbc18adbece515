/** Builds a partnership in which there is something of everything to do and to read, and everybody who may or may not. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import * as time from '../../../src/domain/time.ts';
import { openClient } from '../../../src/store/client.ts';
import type { PrismaClient } from '../../../src/store/generated/client.ts';
import { createStore } from '../../../src/store/store.ts';
import { storeDeps } from '../../support/deps.ts';
import * as rows from '../../support/rows.ts';
import { tempDatabase, tempFolder } from '../../support/store.ts';
import { fallen } from './fallen.ts';
import * as made from './rows.ts';

export const NOW = time.instantOf('2026-06-01', '10:00', 'America/New_York');
export const OPEN_ROUND = '2026-Q2';
export const CLOSED_ROUND = '2026-Q1';
const VOID_ROUND = '2025-Q4';

/** In food: Mercy's dana, hal, mo and sol; Grace's rosa, mia and pia, abe who was asked, noa in a draft, gone until yesterday. */
const IN_FOOD = {
  hal: { organisationId: 'mercy', role: 'backup' },
  mo: { organisationId: 'mercy', role: 'member' },
  sol: { organisationId: 'mercy', role: 'member', isSecond: true },
  mia: { organisationId: 'grace', role: 'member' },
  pia: { organisationId: 'grace', role: 'member', isSecond: true },
  abe: { organisationId: 'grace', role: 'member', consent: 'asked', answeredOn: null, sentOn: '2026-05-29' },
  noa: { organisationId: 'grace', role: 'member', consent: 'none', sentOn: null, deliveredOn: null, answeredOn: null },
  gone: { organisationId: 'grace', role: 'steward', until: '2026-05-31' },
} as const;

/** Everything is made once, at the speed of a disk; each copy of the file is a town of its own. */
export async function founded() {
  const db = await tempDatabase();
  let now = time.instantOf('2026-02-10', '10:00', 'America/New_York');
  const clock = { now: () => now, wall: () => now };
  await people(db.client);
  const store = createStore(storeDeps(db, clock, 'town'));
  const { rounds } = store.system;
  await rounds.open({ id: CLOSED_ROUND, kind: 'pulse', opensOn: '2026-02-10', closesOn: '2026-03-06' }, now);
  await store.as({ kind: 'person', person: 'rosa' }, seen =>
    seen.pulse.cast(CLOSED_ROUND, made.byName, ['dana', 'rosa'], []),
  );
  now = time.instantOf('2026-03-07', '10:00', 'America/New_York');
  await rounds.close(CLOSED_ROUND, now);
  now = time.instantOf('2026-05-12', '10:00', 'America/New_York');
  await rounds.open({ id: OPEN_ROUND, kind: 'pulse', opensOn: '2026-05-12', closesOn: '2026-06-05' }, now);
  const never = { id: VOID_ROUND, kind: 'pulse', opensOn: '2025-11-11', closesOn: '2025-12-05' } as const;
  await rounds.open(never, now);
  await db.client.round.update({ where: { id: VOID_ROUND }, data: { state: 'void', wrappedKey: null } });
  await made.promises(db.client);
  await made.meetings(db.client);
  await made.said(db.client);
  await made.agreed(db.client);
  await made.counted(db.client);
  await made.told(db.client);
  await fallen(db.client, CLOSED_ROUND);
  await db.client.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)');
  return { close: db.close, file: db.file, copy: () => copied(db.file) };
}

/** A town of its own, open. */
export async function copied(from: string) {
  const folder = tempFolder();
  const file = join(folder.path, 'tend.db');
  copyFileSync(from, file);
  const opened = await openClient(file);
  const close = async () => {
    await opened.close();
    folder.remove();
  };
  return { ...opened, file, close };
}

async function people(client: PrismaClient): Promise<void> {
  await rows.seed(client);
  await client.person.update({ where: { id: 'rosa' }, data: { language: 'en', phone: '+1 518 555 0121' } });
  const ids = [...Object.keys(IN_FOOD), 'luz', 'helen', 'lead', 'cora', 'who'];
  const name = (id: string) => `${id.slice(0, 1).toUpperCase()}${id.slice(1)} Hill`;
  await client.person.createMany({
    data: ids.map(id => rows.person({ id, name: name(id), email: `${id}@oak.example` })),
  });
  await client.account.createMany({ data: ids.map(id => rows.account({ id: `${id}-web`, user: id, personId: id })) });
  await client.contact.createMany({
    data: Object.entries(IN_FOOD).map(([personId, more]) =>
      rows.contact({ id: `${personId}-in`, partnershipId: 'food', personId, channel: 'web', ...more }),
    ),
  });
  const long = { since: '2025-06-01', answeredOn: '2025-06-02' };
  await client.contact.updateMany({ where: { personId: { notIn: ['noa', 'abe'] } }, data: long });
  await client.contact.update({ where: { id: 'mia-in' }, data: { silentRounds: 2 } });
  await client.person.update({ where: { id: 'mo' }, data: { stopped: 'commitment.week_before' } });
  await client.contact.update({ where: { id: 'mo-in' }, data: { until: '2026-06-30' } });
  await client.hostRole.createMany({
    data: [
      rows.hostRole({ id: 'lead-role', personId: 'lead', role: 'leader' }),
      rows.hostRole({ id: 'cora-role', personId: 'cora', role: 'coordinator' }),
      rows.hostRole({ id: 'who-role', personId: 'who', role: 'leader' }),
    ],
  });
  await client.organisation.create({ data: rows.organisation({ id: 'oakschool', name: 'Oak School' }) });
  await client.partnership.create({ data: rows.partnership({ id: 'oak', name: 'Oak' }) });
  await client.partnershipOrganisation.createMany({
    data: ['mercy', 'oakschool'].map(organisationId => ({ partnershipId: 'oak', organisationId })),
  });
  await client.contact.createMany({
    data: [
      rows.contact({
        id: 'luz-oak',
        partnershipId: 'oak',
        personId: 'luz',
        organisationId: 'oakschool',
        role: 'steward',
      }),
      rows.contact({
        id: 'helen-oak',
        partnershipId: 'oak',
        personId: 'helen',
        organisationId: 'mercy',
        role: 'steward',
      }),
    ],
  });
  await client.partnership.update({
    where: { id: 'food' },
    data: { activeSince: '2025-06-01', lastContactOn: '2026-01-05', checkIn: 'first Tuesday monthly 10:00' },
  });
  const met = { id: 'long-ago', partnershipId: 'food', state: 'held', heldOn: '2025-12-02' } as const;
  await client.checkIn.create({ data: rows.checkIn({ ...met, on: '2025-12-02' }) });
  await client.partnership.create({ data: rows.partnership({ id: 'past', name: 'Past Food', state: 'ended' }) });
  const inPast = { partnershipId: 'past', role: 'steward' } as const;
  await client.partnershipOrganisation.createMany({
    data: ['mercy', 'grace'].map(organisationId => ({ partnershipId: 'past', organisationId })),
  });
  await client.contact.createMany({
    data: [
      rows.contact({ id: 'dana-past', personId: 'dana', organisationId: 'mercy', ...inPast }),
      rows.contact({ id: 'rosa-past', personId: 'rosa', organisationId: 'grace', ...inPast }),
    ],
  });
  const channel = { platform: 'web', tenant: 'console' } as const;
  await client.place.createMany({
    data: [
      rows.place({ id: 'channel', ...channel, conversation: 'grace-channel', name: 'pantry', partnershipId: 'food' }),
      rows.place({ id: 'leaders', ...channel, conversation: 'leaders', name: 'leaders', forLeaders: true }),
      rows.place({
        id: 'lost',
        ...channel,
        conversation: 'lost',
        name: 'lost',
        partnershipId: 'food',
        reachable: false,
      }),
    ],
  });
  await client.account.createMany({
    data: [
      rows.account({ id: 'claiming', claims: 'mia-in', name: 'Mia, Grace Pantry' }),
      rows.account({ id: 'off', personId: 'mia', reachable: false }),
    ],
  });
}
