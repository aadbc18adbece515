/** Owns starting a process that is measured, hearing where it listens, and reading what the kernel counts of it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';

// A kernel's tick, in which it counts CPU time.
const JIFFY = 10;
const LOOK = 500;
const LOOKS = 120;

export type Started = {
  readonly url: string;
  /** Milliseconds, of the process's own work and the kernel's for it. */
  readonly cpu: () => Promise<number>;
  /** Megabytes, as the kernel counts them. */
  readonly resident: () => Promise<number>;
  readonly end: () => Promise<void>;
};

/** Node with these arguments and nothing of our environment; resolves when it says where it listens. */
export async function started(command: readonly string[], env: Readonly<Record<string, string>>): Promise<Started> {
  const child = spawn(process.execPath, command, {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const end = async (): Promise<void> => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await new Promise(resolve => child.once('exit', resolve));
  };
  try {
    return { url: await addressOf(child), cpu: () => cpuOf(child), resident: () => residentOf(child), end };
  } catch (cause) {
    await end();
    throw cause;
  }
}

/** A first tick plans and posts what has become due; then there is nothing to do. */
export async function atRest(tend: Started): Promise<void> {
  let before = Number.NEGATIVE_INFINITY;
  for (let look = 0; look < LOOKS; look += 1) {
    const now = await tend.cpu();
    if (now - before <= JIFFY) return;
    before = now;
    await new Promise(resolve => setTimeout(resolve, LOOK));
  }
  throw new Error('it does not come to rest');
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('nothing to read');
  for await (const line of createInterface({ input: child.stdout })) {
    const found = /(http:\S+)/.exec(line);
    if (found?.[1] !== undefined) return found[1];
  }
  throw new Error('it ended before it listened');
}

async function cpuOf(child: ChildProcess): Promise<number> {
  const fields = (await readFile(`/proc/${child.pid}/stat`, 'utf8')).split(' ');
  return (Number(fields[13]) + Number(fields[14])) * JIFFY;
}

async function residentOf(child: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}
