/** Owns the command line in a folder of its own: real processes, their exit codes, and every word they print. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { tempFolder } from '../support/store.ts';

export type Ended = { readonly code: number | null; readonly said: string; readonly complained: string };
type Settings = Readonly<Record<string, string>>;

export type Command = {
  readonly path: string;
  /** Where it works unless the settings say otherwise. */
  readonly database: string;
  readonly begun: (words: readonly string[], settings?: Settings) => ChildProcessWithoutNullStreams;
  readonly tend: (words: readonly string[], settings?: Settings) => Promise<Ended>;
  readonly remove: () => void;
};

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const loader = import.meta.resolve('tsx');

export const NO_STACK = /\n\s+at .+[:(]\d+/;

export function command(database: string): Command {
  const folder = tempFolder();
  const begun = (words: readonly string[], settings: Settings = {}) => {
    const env = { PATH: process.env.PATH, DATABASE_URL: `file:${database}`, LOG_LEVEL: 'info', PORT: '0', ...settings };
    return spawn(process.execPath, ['--import', loader, cli, ...words], { env, cwd: folder.path });
  };
  const tend = (words: readonly string[], settings?: Settings): Promise<Ended> =>
    new Promise((resolve, reject) => {
      const child = begun(words, settings);
      let [said, complained] = ['', ''];
      child.stdout.on('data', (part: Buffer) => {
        said += part.toString();
      });
      child.stderr.on('data', (part: Buffer) => {
        complained += part.toString();
      });
      child.once('error', reject);
      child.once('close', code => resolve({ code, said, complained }));
    });
  return { path: folder.path, database, begun, tend, remove: folder.remove };
}
