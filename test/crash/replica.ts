/** Owns one process of Tend that is killed and started again at once, and the address it listens at while it lives. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type FastClock, SPEED } from './clock.ts';

const ENTRY = fileURLToPath(new URL('./entry.mjs', import.meta.url));
const MOST_LINES = 200;

export type Replica = {
  /** Null while it is starting or dead. */
  readonly url: () => string | null;
  readonly pid: () => number;
  /** SIGKILL, and another in its place; resolves when the dead one is gone. Who is dying already dies once. */
  readonly kill: () => Promise<void>;
  /** SIGTERM; resolves with its exit code. */
  readonly stop: () => Promise<number | null>;
  /** What it and those before it logged last. */
  readonly log: () => readonly string[];
  /** Called whenever a fresh one listens. */
  onReady: () => void;
};

type Given = {
  readonly built: string;
  readonly clock: FastClock;
  readonly settings: Readonly<Record<string, string>>;
};

/** It lives from now on; one that ends by itself is an error of the test, seen in its log. */
export function replica({ built, clock, settings }: Given): Replica {
  const lines: string[] = [];
  let url: string | null = null;
  let child: ChildProcess;
  let dies: Promise<void> | null = null;
  const begin = (): void => {
    const words = [ENTRY, built, String(clock.from), String(SPEED)];
    const born = spawn(process.execPath, words, {
      env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'warn', ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = born;
    for (const stream of [born.stdout, born.stderr]) {
      createInterface({ input: stream }).on('line', line => {
        lines.push(line);
        if (lines.length > MOST_LINES) lines.shift();
        const found = /running at (http:\S+)/.exec(line)?.[1];
        if (found === undefined || child !== born) return;
        url = found;
        made.onReady();
      });
    }
  };
  const ended = (dying: ChildProcess): Promise<void> =>
    dying.exitCode !== null || dying.signalCode !== null
      ? Promise.resolve()
      : new Promise(resolve => dying.once('exit', () => resolve()));
  const killed = async (): Promise<void> => {
    const dying = child;
    url = null;
    dying.kill('SIGKILL');
    await ended(dying);
    begin();
  };
  const made: Replica = {
    url: () => url,
    pid: () => child.pid ?? 0,
    kill: () => {
      dies ??= killed().finally(() => {
        dies = null;
      });
      return dies;
    },
    stop: async () => {
      await dies;
      url = null;
      const ending = child;
      ending.kill('SIGTERM');
      await ended(ending);
      return ending.exitCode;
    },
    log: () => lines,
    onReady: () => undefined,
  };
  begin();
  return made;
}
