/** Holds the house to its walls: who imports whom, which library where, no circles, no drawers, small rooms. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { settingNames } from '../src/config.ts';
import { kinds } from '../src/domain/delivery.ts';
import { actions } from '../src/messages/actions.ts';
import { cruised, type Import } from './architecture/cruised.ts';
import { builtins, libraries, walls } from './architecture/walls.ts';

const files = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => join(folder, name))
    .filter(name => name.endsWith('.ts') && !name.includes('generated') && statSync(name).isFile());

const roomOf = (file: string): string | undefined =>
  walls
    .map(wall => wall.room)
    .find(
      room => file === `src/${room}` || file.startsWith(`src/${room}/`) || (room === 'domain' && file === 'src/domain'),
    );

let found: Awaited<ReturnType<typeof cruised>>;
beforeAll(async () => {
  found = await cruised();
});

describe('the walls', () => {
  it('are held over every module there is', () => {
    expect([...found.modules].sort()).toEqual([...files('src')].sort());
    expect(found.modules.length).toBeGreaterThan(150);
    // Type-only imports must count, or a wall has a door nobody sees.
    expect(found.imports).toContainEqual({
      from: 'src/ports/store/store.ts',
      to: 'src/ports/store/rows.ts',
      kind: 'own',
    });
  });

  it.each(walls)('$room: $because', ({ room, may }) => {
    const allowed = new Set([room, ...may]);
    const climbed = found.imports.filter(
      each => each.kind === 'own' && roomOf(each.from) === room && !allowed.has(roomOf(each.to) ?? '?'),
    );
    expect(climbed).toEqual([]);
  });

  it('leave no module outside a room, no import unresolved, no circle', () => {
    expect(found.modules.filter(module => roomOf(module) === undefined)).toEqual([]);
    expect(found.imports.filter(each => each.kind === 'unknown')).toEqual([]);
    expect(found.circles).toEqual([]);
  });

  it('keep each library in its room', () => {
    expect(found.imports.filter(each => each.kind === 'library' && !mayUse(each))).toEqual([]);
    expect(found.imports.filter(each => each.kind === 'builtin' && !within(each.from, builtins))).toEqual([]);
  });

  it('keep nothing that nobody uses', () => {
    const used = new Set(found.imports.map(each => each.to));
    expect(found.modules.filter(module => !used.has(module) && module !== 'src/cli.ts')).toEqual([]);
  });

  it('use only what an installation gets', () => {
    const wanted = JSON.parse(readFileSync('package.json', 'utf8')).dependencies;
    const libs = new Set(found.imports.filter(each => each.kind === 'library').map(each => packageOf(each.to)));
    expect([...libs].filter(name => !(name in wanted))).toEqual([]);
  });
});

describe('the rooms', () => {
  it('are small: none above 250 lines', () => {
    const long = [...files('src'), ...files('test')].filter(file => lines(file) > 250);
    expect(long).toEqual([]);
  });

  it('have no drawers, and open with one sentence that says what they own', () => {
    const drawers = /(^|\/)(types|utils?|helpers?|common|services?|managers?|index|misc|shared)\.ts$/;
    expect(files('src').filter(file => drawers.test(file))).toEqual([]);
    const all = [...files('src'), ...files('test')];
    expect(all.filter(file => !/^(#!.*\n)?\/\*\*\s+\S/.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('take the world as arguments: no clock, timer, chance or environment where it was not handed in', () => {
    const world: readonly (readonly [RegExp, readonly string[]])[] = [
      [/\bprocess\.env\b/, ['src/cli.ts']],
      [/\bnew Date\(\)|\bDate\.now\(/, ['src/main/world.ts']],
      [
        /\bset(Timeout|Interval|Immediate)\(/,
        ['src/scheduler/ticker.ts', 'src/http.ts', 'src/store/sqlite/gate.ts', 'src/store/postgres/pool.ts'],
      ],
      [/\bMath\.random\(/, []],
    ];
    const strays = files('src').flatMap(file => {
      const code = withoutComments(readFileSync(file, 'utf8'));
      return world
        .filter(([what, where]) => what.test(code) && !where.includes(file))
        .map(([what]) => `${file}: ${what}`);
    });
    expect(strays).toEqual([]);
  });
});

describe('the paper', () => {
  it('.env.example names exactly the settings there are', () => {
    const named = [...readFileSync('.env.example', 'utf8').matchAll(/^#? ?([A-Z][A-Z_]+|MicrosoftApp\w+)=/gm)].map(
      match => match[1],
    );
    expect(named.sort()).toEqual([...settingNames].sort());
  });

  it('so does the README', () => {
    const section =
      readFileSync('README.md', 'utf8')
        .split(/^## /m)
        .find(each => each.startsWith('Settings')) ?? '';
    const named = new Set([...section.matchAll(/`([A-Z][A-Z_]+|MicrosoftApp\w+)(?:=\w+)?`/g)].map(match => match[1]));
    expect([...named].sort()).toEqual([...settingNames].sort());
  });

  it('each language has the same files of words', () => {
    const words = (language: string) =>
      files(`src/messages/words/${language}`).map(file => file.split('/').slice(4).join('/'));
    expect(words('en').length).toBeGreaterThan(8);
    // A cadence is stored as its English phrase, so only Spanish has words for one.
    expect(words('es').sort()).toEqual([...words('en'), 'cadence.ts'].sort());
  });

  it('each action somebody can type or press has a name of its own kind', () => {
    expect(Object.keys(actions).filter(name => !/^[a-z]+\.[a-z_]+$/.test(name))).toEqual([]);
    expect(Object.keys(kinds).filter(name => !/^[a-z]+\.[a-z_]+$/.test(name))).toEqual([]);
  });

  it('names no folder of a machine and no host of a registry', () => {
    const machine =
      /["'`\s(=]\/(?:home|Users|root|work|mnt|opt)\/[\w.]|registry\.[a-z]+\.[a-z]+|\.(?:internal|corp|lan)\//;
    const texts = [...files('src'), ...files('test'), 'README.md', '.env.example', 'package.json', 'package-lock.json'];
    expect(texts.filter(file => machine.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});

function mayUse(used: Import): boolean {
  return within(used.from, libraries[packageOf(used.to)] ?? []);
}

function within(file: string, prefixes: readonly string[]): boolean {
  return prefixes.some(
    prefix => file === `src/${prefix}` || (prefix.endsWith('/') && file.startsWith(`src/${prefix}`)),
  );
}

function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

function lines(file: string): number {
  return readFileSync(file, 'utf8').split('\n').length - 1;
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
