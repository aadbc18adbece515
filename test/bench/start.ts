/** Owns the figures of a start: from the process's begin to the first page, and the memory of a rehearsal at rest. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Figure, median } from './figure.ts';

const RUNS = 5;
// A kernel's tick, in which it counts CPU time.
const JIFFY = 10;
const LOOK = 500;
const LOOKS = 60;

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
  const child = spawn(process.execPath, ['dist/cli.js', 'start'], {
    env: { PATH: process.env.PATH, PORT: '0', DATABASE_URL: `file:${join(folder, 'tend.db')}`, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const url = await addressOf(child);
    const page = await fetch(url);
    await page.text();
    const [first, cpu] = [performance.now() - from, await cpuOf(child)];
    if (page.status !== 200) throw new Error(`the first page answered ${page.status}`);
    await atRest(child);
    return { first, cpu, memory: await residentOf(child) };
  } finally {
    child.kill('SIGTERM');
    await new Promise(resolve => child.once('exit', resolve));
    await rm(folder, { recursive: true, force: true });
  }
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('nothing to read');
  for await (const line of createInterface({ input: child.stdout })) {
    const found = /Open (http\S+)/.exec(line);
    if (found?.[1] !== undefined) return found[1];
  }
  throw new Error('it ended before it listened');
}

/** The first tick plans and posts what has become due in three months; then there is nothing to do. */
async function atRest(child: ChildProcess): Promise<void> {
  let before = Number.NEGATIVE_INFINITY;
  for (let look = 0; look < LOOKS; look += 1) {
    const now = await cpuOf(child);
    if (now - before <= JIFFY) return;
    before = now;
    await new Promise(resolve => setTimeout(resolve, LOOK));
  }
  throw new Error('it does not come to rest');
}

/** Milliseconds, of the process's own work and the kernel's for it. */
async function cpuOf(child: ChildProcess): Promise<number> {
  const fields = (await readFile(`/proc/${child.pid}/stat`, 'utf8')).split(' ');
  return (Number(fields[13]) + Number(fields[14])) * JIFFY;
}

/** Megabytes, as the kernel counts them. */
async function residentOf(child: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}
