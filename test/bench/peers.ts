/** Owns the figures of other job queues on the same PostgreSQL, where they are installed: as many jobs that do nothing. */
import type { Figure } from './figure.ts';

type Boss = {
  readonly start: () => Promise<unknown>;
  readonly stop: (options: object) => Promise<void>;
  readonly createQueue: (name: string) => Promise<unknown>;
  readonly insert: (name: string, jobs: readonly object[]) => Promise<unknown>;
  readonly work: (name: string, options: object, work: (jobs: readonly object[]) => Promise<void>) => Promise<unknown>;
};
type Runner = { readonly stop: () => Promise<void> };
type Graphile = {
  readonly makeWorkerUtils: (options: object) => Promise<{
    readonly migrate: () => Promise<void>;
    readonly withPgClient: <T>(work: (client: { query: (sql: string) => Promise<T> }) => Promise<T>) => Promise<T>;
    readonly release: () => Promise<void>;
  }>;
  readonly run: (options: object) => Promise<Runner>;
};

/** They are no part of Tend: `npm install --no-save pg-boss graphile-worker` puts them beside it. */
export async function peers(url: string, count: number): Promise<readonly Figure[]> {
  return [...(await pgBoss(url, count)), ...(await graphileWorker(url, count))];
}

async function pgBoss(url: string, count: number): Promise<readonly Figure[]> {
  const found = await installed<{ readonly PgBoss: new (url: string) => Boss }>('pg-boss');
  if (found === null) return [];
  const boss = new found.PgBoss(url);
  await boss.start();
  await boss.createQueue('bench');
  await boss.insert(
    'bench',
    Array.from({ length: count }, () => ({ data: {} })),
  );
  const value = await aSecond(count, async done => {
    await boss.work('bench', { batchSize: 100, pollingIntervalSeconds: 0.5, burstWhenBatchFull: true }, async jobs =>
      done(jobs.length),
    );
  });
  await boss.stop({ graceful: false });
  return [{ name: 'pg-boss, as many jobs that do nothing a second, batches of 100', value, unit: '' }];
}

async function graphileWorker(connectionString: string, count: number): Promise<readonly Figure[]> {
  const found = await installed<Graphile>('graphile-worker');
  if (found === null) return [];
  const utils = await found.makeWorkerUtils({ connectionString });
  await utils.migrate();
  await utils.withPgClient(client =>
    client.query(`SELECT graphile_worker.add_job('bench') FROM generate_series(1, ${count})`),
  );
  await utils.release();
  let runner: Runner | null = null;
  const value = await aSecond(count, async done => {
    runner = await found.run({
      connectionString,
      concurrency: 16,
      noHandleSignals: true,
      taskList: { bench: async () => done(1) },
    });
  });
  await (runner as Runner | null)?.stop();
  return [{ name: 'graphile-worker, the same, 16 at a time', value, unit: '' }];
}

/** Null where it is not installed. */
async function installed<T>(name: string): Promise<T | null> {
  try {
    return (await import(name)) as T;
  } catch {
    return null;
  }
}

async function aSecond(count: number, begin: (done: (jobs: number) => void) => Promise<void>): Promise<number> {
  const from = performance.now();
  let left = count;
  await new Promise<void>((resolve, reject) => {
    begin(jobs => {
      left -= jobs;
      if (left <= 0) resolve();
    }).catch(reject);
  });
  return count / ((performance.now() - from) / 1_000);
}
