/** Where Prisma's own tools find the schema and the migrations of PostgreSQL; Tend itself applies migrations at start. */
import { defineConfig } from 'prisma/config';

export default defineConfig({
  schema: 'schema.prisma',
  migrations: { path: 'migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://127.0.0.1:5432/tend' },
});
