/** Owns building Tend once for all tests that kill it: a build of its own, never the one an operator may be running. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly built: string;
  }
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
// Below the packages, so that what is built there finds them.
const ROOM = join(ROOT, 'node_modules/.cache/tend');

/** A folder with `dist` and `prisma` side by side, as in an installation. */
export function setup(project: TestProject): () => void {
  mkdirSync(ROOM, { recursive: true });
  const folder = mkdtempSync(join(ROOM, 'built-'));
  const options = ['--noCheck', '--incremental', 'false', '--tsBuildInfoFile', 'null', '--sourceMap', 'false'];
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'src', '--outDir', join(folder, 'dist'), ...options], { cwd: ROOT });
  cpSync(join(ROOT, 'prisma'), join(folder, 'prisma'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}\n');
  project.provide('built', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
