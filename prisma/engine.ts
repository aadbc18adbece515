/** Owns loading Prisma's schema engine as WebAssembly: the official one, without the binary Prisma would download. */
import { readFileSync } from 'node:fs';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';

const MODULE = '@prisma/schema-engine-wasm/schema_engine_bg';

// Node's types leave WebAssembly to the browser's.
type Instance = { readonly exports: { readonly __wbindgen_start: () => void } };
declare const WebAssembly: {
  readonly instantiate: (code: Uint8Array, imports: object) => Promise<{ readonly instance: Instance }>;
};

// The package's own entry imports the .wasm as a module, which Node 20 cannot.
const load = async (): Promise<void> => {
  const code = readFileSync(new URL('./schema_engine_bg.wasm', import.meta.resolve(MODULE)));
  const { instance } = await WebAssembly.instantiate(code, { './schema_engine_bg.js': bindings });
  (bindings as unknown as { __wbg_set_wasm: (exports: object) => void }).__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
};
let loaded: Promise<void> | null = null;

/** The engine, connected to a database file; for comparing two schema texts `:memory:` will do. */
export const schemaEngine = async (file: string): Promise<bindings.SchemaEngine> => {
  loaded ??= load();
  await loaded;
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaBetterSqlite3({ url: file }));
  return bindings.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
};

const target = (schema: string | null): bindings.DiffTarget =>
  schema === null ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] };

/** The SQL that leads from one schema text to another (null: an empty database); null when there is nothing to do. */
export const difference = async (from: string | null, to: string): Promise<string | null> => {
  const engine = await schemaEngine(':memory:');
  const filters = { externalTables: [], externalEnums: [] };
  const answer = await engine.diff({ from: target(from), to: target(to), script: true, exitCode: true, filters });
  engine.free();
  return answer.exitCode === 2 ? answer.stdout : null;
};
