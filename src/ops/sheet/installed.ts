/** Owns which versions are installed: Node's, and those of every library Tend depends on, from their own package files. */
import { readFile } from 'node:fs/promises';

const ROOT = new URL('../../../', import.meta.url);

type Package = { readonly version?: string; readonly dependencies?: Readonly<Record<string, string>> };

const read = async (path: string): Promise<Package> => JSON.parse(await readFile(new URL(path, ROOT), 'utf8'));

/** Types alone never run. */
const RUNS = (name: string): boolean => !name.startsWith('@types/');

export async function installed(): Promise<readonly (readonly [string, string])[]> {
  const own = await read('package.json');
  const names = Object.keys(own.dependencies ?? {}).filter(RUNS);
  const libraries = names.map(async name => [name, await versionOf(name)] as const);
  return [['tend', own.version ?? ''], ['node', process.versions.node], ...(await Promise.all(libraries))];
}

const versionOf = async (name: string): Promise<string> => {
  const { version } = await read(`node_modules/${name}/package.json`).catch((): Package => ({}));
  return version ?? 'not installed';
};

/** What the app's manifest for Teams asks for. */
export async function teamsPermissions(): Promise<readonly string[]> {
  const manifest: { readonly permissions?: readonly string[] } = JSON.parse(
    await readFile(new URL('manifests/teams/manifest.json', ROOT), 'utf8'),
  );
  return manifest.permissions ?? [];
}
