/** Where Prisma's own tools find schema, migrations and database; Tend itself applies migrations at start. */
import { defineConfig } from 'prisma/config';

export default defineConfig({
  schema: 'schema.prisma',
  migrations: { path: 'migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'file:../data/tend.db' },
});
