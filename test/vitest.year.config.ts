import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['test/**/*.year.ts'], testTimeout: 30_000, hookTimeout: 600_000 } });
