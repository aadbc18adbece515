/** Proves that three processes on one PostgreSQL may be killed at any moment: nothing is lost, and nothing is said twice. */
import { expect, inject, test } from 'vitest';
import { KILLS, printed } from '../kills.ts';
import { loop } from '../loop.ts';
import { emptyPostgres } from './database.ts';

test(
  `three processes on PostgreSQL, killed ${KILLS} times`,
  async () => {
    const database = await emptyPostgres();
    try {
      const done = await loop({
        built: inject('built'),
        database: database.url,
        replicas: 3,
        kills: KILLS,
        seed: 20261129,
        settings: { TEND_SECRET: 'one secret for all processes on the database' },
      });
      printed('PostgreSQL, three processes', done);
      const { lost, doubledOnSlack, doubledOnTeams, ended } = done;
      expect({ lost, doubledOnSlack, doubledOnTeams, ended }).toEqual({
        lost: [],
        doubledOnSlack: [],
        doubledOnTeams: [],
        ended: [0, 0, 0],
      });
      expect(done.delivered).toBeGreaterThan(done.unknown);
    } finally {
      await database.drop();
    }
  },
  KILLS * 20_000 + 180_000,
);
