/** Proves that one process on SQLite may be killed at any moment: nothing is lost, and nothing is said twice. */
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { tempFolder } from '../support/store.ts';
import { KILLS, printed } from './kills.ts';
import { loop } from './loop.ts';

test(
  `one process on SQLite, killed ${KILLS} times`,
  async () => {
    const folder = tempFolder();
    try {
      const done = await loop({
        built: inject('built'),
        database: join(folder.path, 'tend.db'),
        replicas: 1,
        kills: KILLS,
        seed: 20261128,
      });
      printed('SQLite, one process', done);
      const { lost, doubledOnSlack, doubledOnTeams, ended } = done;
      expect({ lost, doubledOnSlack, doubledOnTeams, ended }).toEqual({
        lost: [],
        doubledOnSlack: [],
        doubledOnTeams: [],
        ended: [0],
      });
      expect(done.delivered).toBeGreaterThan(done.unknown);
    } finally {
      folder.remove();
    }
  },
  KILLS * 20_000 + 180_000,
);
