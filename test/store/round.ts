/** Owns a round in tests: six people of four organisations to ask, their ballots, and what the files hold. */
import type { Code } from '../../src/domain/trust/statements.ts';
import type { BallotWords } from '../../src/ports/store/pulse.ts';
import type { Viewer } from '../../src/ports/store/viewer.ts';
import * as rows from '../support/rows.ts';
import { bytesOf } from '../support/store.ts';
import { type Stored, stored } from '../support/stored.ts';

export const round = { id: '2026-Q3', kind: 'pulse' as const, opensOn: '2026-07-14', closesOn: '2026-08-07' };
const OPENS = '2026-07-14T13:00:00Z';
const CLOSED = '2026-08-08T04:00:00Z';
/** Six partner people of four organisations: more than the two keys ask for. */
export const ASKED = ['rosa', 'ana', 'ben', 'cleo', 'dev', 'eve'];

export const person = (id: string): Viewer => ({ kind: 'person', person: id });

/** The same point for every statement but M, which is skipped. */
export const words = (point: number, over: Partial<BallotWords> = {}): BallotWords => ({
  how: 'pooled',
  answers: { R: point, T: point, P: point, C: point, F: point, M: null },
  comment: '',
  agenda: [],
  ...over,
});

export type Pulse = Awaited<ReturnType<typeof pulse>>;

/** The sample with more partners in it, on the morning a round opens. */
export async function pulse() {
  const db = await stored();
  await furnish(db);
  db.at(OPENS);
  const { rounds } = db.store.system;
  const cast = (id: string, said: BallotWords, readers: readonly string[] = [], wishes: readonly Code[] = []) =>
    db.store.as(person(id), seen => seen.pulse.cast(round.id, said, readers, wishes));
  return {
    db,
    rounds,
    open: () => rounds.open(round, db.clock.now()),
    close: () => {
      db.at(CLOSED);
      return rounds.close(round.id, db.clock.now());
    },
    cast,
    everybody: async (point = 4) => {
      for (const id of ASKED) await cast(id, words(point));
    },
    asked: () => db.client.asked.findMany({ orderBy: { personId: 'asc' } }),
    results: (viewer: Viewer) => db.store.as(viewer, seen => seen.pulse.results(round.id)),
    facts: () => db.store.system.agenda.facts({ type: 'round', id: round.id }),
    stateOf: () =>
      db.client.round.findUniqueOrThrow({
        where: { id: round.id },
        select: { state: true, shredded: true, wrappedKey: true, byNameCount: true },
      }),
    bytes: () => bytesOf(db),
  };
}

async function furnish(db: Stored): Promise<void> {
  await rows.seed(db.client);
  const homes = ['grace', 'org1', 'org2', 'org3'];
  for (const id of homes.slice(1)) {
    await db.client.organisation.create({ data: rows.organisation({ id }) });
    await db.client.partnershipOrganisation.create({ data: { partnershipId: 'food', organisationId: id } });
  }
  for (const [n, id] of ASKED.slice(1).entries()) {
    await db.client.person.create({ data: rows.person({ id }) });
    const organisationId = homes[n % homes.length] ?? '';
    const role = id === 'ana' ? 'steward' : 'member';
    await db.client.contact.create({
      data: rows.contact({ id: `${id}-food`, partnershipId: 'food', personId: id, organisationId, role }),
    });
  }
  await db.client.checkIn.create({
    data: rows.checkIn({ id: 'met', partnershipId: 'food', on: '2026-05-05', state: 'held' }),
  });
}
