/** Proves that no table, column or sealed byte can be forgotten where rows are carried: all of it is held against the schema. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sealedColumns } from '../../../src/store/backup.ts';
import { allTables } from '../../../src/store/carry/open.ts';
import * as generated from '../../../src/store/generated/client.ts';

const schema = readFileSync(new URL('../../../prisma/schema.prisma', import.meta.url), 'utf8');
const models = [...schema.matchAll(/^model (\w+) \{\n(.*?)^\}/gms)].map(([, name = '', body = '']) => ({ name, body }));

/** Scalars and enums; what names another model is no column. */
const columnsOf = (body: string): readonly (readonly [string, string])[] =>
  [...body.matchAll(/^ {2}(\w+) +(\w+)(\[\])?/gm)].flatMap(([, name = '', type = '', many]) =>
    many !== undefined || models.some(model => model.name === type) ? [] : [[name, type] as const],
  );

describe('what is carried', () => {
  test('is every model of the schema, with every column of it', async () => {
    const tables = await allTables();
    expect(models.length).toBeGreaterThan(30);
    expect(tables.map(table => table.name).sort()).toEqual(models.map(model => model.name).sort());
    expect(Object.keys(generated.Prisma.ModelName).sort()).toEqual(models.map(model => model.name).sort());
    for (const { name, body } of models) {
      const { columns = [] } = tables.find(table => table.name === name) ?? {};
      expect(columns.map(column => column.name).sort(), name).toEqual(
        columnsOf(body)
          .map(([column]) => column)
          .sort(),
      );
    }
  });

  test('is read as what the schema says it is', async () => {
    const kinds = { Boolean: 'boolean', Int: 'number', DateTime: 'instant', Bytes: 'bytes' };
    const tables = await allTables();
    for (const { name, body } of models) {
      const { columns = [] } = tables.find(table => table.name === name) ?? {};
      const wanted = columnsOf(body).map(([column, type]) => [column, kinds[type as keyof typeof kinds] ?? 'text']);
      expect(Object.fromEntries(columns.map(column => [column.name, column.kind])), name).toEqual(
        Object.fromEntries(wanted),
      );
    }
  });

  test('comes after what it points to, and has a key to be sorted by', async () => {
    const tables = await allTables();
    const at = (name: string) => tables.findIndex(table => table.name === name);
    for (const { name, body } of models)
      for (const [, parent = ''] of body.matchAll(/^ {2}\w+ +(\w+)\??.*@relation\(fields/gm))
        expect(at(name), `${name} after ${parent}`).toBeGreaterThan(at(parent));
    expect(tables.filter(table => table.key.length === 0)).toEqual([]);
  });

  test('of all that is sealed, each column was thought about before a backup holds it', async () => {
    const bytes = (await allTables()).flatMap(({ name, columns }) =>
      columns.filter(column => column.kind === 'bytes').map(column => `${name}.${column.name}`),
    );
    expect(bytes.sort()).toEqual(Object.keys(sealedColumns).sort());
  });
});
