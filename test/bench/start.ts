/** Owns the figures of a start: from the process's begin to the first page, and the memory of a rehearsal at rest. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Figure, median } from './figure.ts';
import { atRest, started } from './process.ts';

const RUNS = 5;

/** Needs a build (`npm run build`): what is measured is what an operator starts. */
export async function start(): Promise<readonly Figure[]> {
  const seen = [];
  for (let run = 0; run < RUNS; run += 1) seen.push(await once());
  return [
    {
      name: `start to first page, empty folder (median of ${RUNS})`,
      value: median(seen.map(each => each.first)),
      unit: 'ms',
      limit: 2_000,
    },
    // A busy machine stretches the one above; beside it, this one tells by how much.
    { name: 'CPU time until then, all threads', value: median(seen.map(each => each.cpu)), unit: 'ms' },
    {
      name: `resident memory in rehearsal, at rest (median of ${RUNS})`,
      value: median(seen.map(each => each.memory)),
      unit: 'MB',
      limit: 220,
    },
  ];
}

type Seen = { readonly first: number; readonly cpu: number; readonly memory: number };

async function once(): Promise<Seen> {
  const folder = await mkdtemp(join(tmpdir(), 'tend-bench-'));
  const from = performance.now();
  const tend = await started(['dist/cli.js', 'start'], {
    PORT: '0',
    DATABASE_URL: `file:${join(folder, 'tend.db')}`,
    LOG_LEVEL: 'silent',
  });
  try {
    const page = await fetch(tend.url);
    await page.text();
    const [first, cpu] = [performance.now() - from, await tend.cpu()];
    if (page.status !== 200) throw new Error(`the first page answered ${page.status}`);
    await atRest(tend);
    return { first, cpu, memory: await tend.resident() };
  } finally {
    await tend.end();
    await rm(folder, { recursive: true, force: true });
  }
}
