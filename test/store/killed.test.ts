/** Proves that a close that breaks off at any point is, after the next start, a round closed and shredded, with the results it would have had. */
import { expect, it } from 'vitest';
import { failingAt, Killed } from './failing.ts';
import { ASKED, type Pulse, person, pulse, round, words } from './round.ts';

const COMMENT = 'Come by more often.';

async function open(): Promise<Pulse> {
  const on = await pulse();
  await on.open();
  await on.everybody(4);
  await on.cast('rosa', words(2, { comment: COMMENT }), [], ['T']);
  return on;
}

const secretsOf = async ({ db, stateOf }: Pulse): Promise<readonly Buffer[]> => {
  const ballots = await db.client.ballot.findMany();
  const { wrappedKey } = await stateOf();
  const sealed = ballots.flatMap(each => [each.sealed, each.wishes]);
  return [...sealed, wrappedKey ?? new Uint8Array()].map(each => Buffer.from(each).subarray(-24));
};

/** All that is known of it afterwards, but for ids made by chance. */
const known = async ({ db, results, asked, stateOf }: Pulse) => ({
  state: await stateOf(),
  results: await results(person('rosa')),
  comments: await db.store.as(person('rosa'), seen => seen.pulse.comments(round.id)),
  answered: (await asked()).map(each => [each.personId, each.answered]),
  wishes: (await db.client.agendaWish.findMany()).map(({ partnershipId, statement }) => [partnershipId, statement]),
});

/** The same close on a database of its own, broken off at `at`; then a start, and the clock's act once more. */
async function brokenOff(at: number) {
  const on = await open();
  try {
    const secrets = await secretsOf(on);
    const before = on.db.clock.now();
    on.db.at('2026-08-08T04:00:00Z');
    const failing = failingAt(on.db, at);
    const killed = await failing.store.system.rounds.close(round.id, on.db.clock.now()).then(
      () => false,
      cause => {
        if (!(cause instanceof Killed)) throw cause;
        return true;
      },
    );
    expect(on.db.clock.now() > before).toBe(true);
    // As `start` does, before anything else; then whatever is due.
    await on.rounds.shred();
    await on.close();
    const held = await on.bytes();
    return {
      killed,
      made: failing.made(),
      known: await known(on),
      traces: secrets.filter(each => held.includes(each)),
    };
  } finally {
    await on.db.close();
  }
}

it('at each statement, at the commit, and on either side of the shredding', async () => {
  const whole = await brokenOff(Number.POSITIVE_INFINITY);
  expect(whole).toMatchObject({
    killed: false,
    traces: [],
    known: { state: { state: 'closed', shredded: true, wrappedKey: null }, comments: [COMMENT] },
  });
  expect(whole.known.answered).toEqual(ASKED.map(id => [id, true]).toSorted());
  expect(whole.made).toBeGreaterThan(12);
  for (let at = 0; at < whole.made; at += 1) {
    expect({ at, ...(await brokenOff(at)) }).toEqual({ at, ...whole, killed: true, made: at + 1 });
  }
});
