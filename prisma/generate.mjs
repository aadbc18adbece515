// Generates the Prisma clients, one for each database, without any download.
// `prisma generate` looks for a schema-engine binary it never runs; any existing executable satisfies it,
// so closed networks (hospitals, build machines) need fetch nothing.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const prisma = fileURLToPath(new URL('../node_modules/prisma/build/index.js', import.meta.url));
for (const config of ['prisma/prisma.config.ts', 'prisma/postgres/prisma.config.ts']) {
  execFileSync(process.execPath, [prisma, 'generate', '--config', config, '--no-hints'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' },
  });
}
