/** Proves that a full disk costs time and nothing else: Tend says so kindly, and goes on when there is room. */
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { tempFolder } from '../support/store.ts';
import { staged } from './stage.ts';
import { until } from './until.ts';

/** From now on no file of the process may grow beyond so many bytes; what stands in it may be written over. */
const limit = (pid: number, bytes: number | 'unlimited'): void => {
  execFileSync('prlimit', [`--pid=${pid}`, `--fsize=${bytes}:unlimited`]);
};

test.skipIf(process.platform !== 'linux')(
  'no room for the log: said so, and all goes out when there is',
  async () => {
    const folder = tempFolder();
    const database = join(folder.path, 'tend.db');
    const plan = { built: [inject('built')] as const, database, people: 60, presses: 20, over: 60_000 };
    try {
      const done = await staged({ ...plan, seed: 11 }, async stage => {
        const { stand, hands, replicas } = stage;
        await until(
          () => 'the first posts',
          () => stand.accepted().length > 5,
        );
        limit(replicas[0].pid(), statSync(`${database}-wal`).size);
        await until(
          () => 'a kind word',
          async () => {
            await hands.press(0);
            return /went wrong/i.test(hands.readOnTeams());
          },
        );
        expect((await fetch(new URL('/healthz', replicas[0].url() ?? ''))).status).toBe(200);
        limit(replicas[0].pid(), 'unlimited');
        await hands.pressAll(20);
      });
      const { lost, doubledOnSlack, doubledOnTeams, ended } = done;
      expect({ lost, doubledOnSlack, doubledOnTeams, ended }).toEqual({
        lost: [],
        doubledOnSlack: [],
        doubledOnTeams: [],
        ended: [0],
      });
      // The same process all along.
      expect(done.log.filter(line => line.includes('running at'))).toHaveLength(1);
    } finally {
      folder.remove();
    }
  },
  240_000,
);
