// Generates the Prisma client without any download.
// `prisma generate` looks for a schema-engine binary it never runs; any existing executable satisfies it,
// so closed networks (hospitals, build machines) need fetch nothing.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const prisma = fileURLToPath(new URL('../node_modules/prisma/build/index.js', import.meta.url));
execFileSync(process.execPath, [prisma, 'generate', '--config', 'prisma/prisma.config.ts', '--no-hints'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' },
});
