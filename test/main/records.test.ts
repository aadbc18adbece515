/** Proves an operator's verbs about people's records on a database of its own: files, forgetting, redacting, holds, the trail. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Config, read } from '../../src/config.ts';
import { audit, exportRecords, forget, hold, redact } from '../../src/main.ts';
import { openClient } from '../../src/store/client.ts';
import type { PrismaClient } from '../../src/store/generated/client.ts';
import { migrate } from '../../src/store/migrate.ts';
import * as rows from '../support/rows.ts';
import { tempFolder } from '../support/store.ts';

let folder: ReturnType<typeof tempFolder>;
let config: Config;
beforeEach(async () => {
  folder = tempFolder();
  config = read({ DATABASE_URL: `file:${join(folder.path, 'tend.db')}`, LOG_LEVEL: 'silent' });
  await migrate(config.database, new Date());
  await looking(async client => {
    await rows.seed(client);
    await client.commitment.create({
      data: rows.commitment({
        ...{ id: '7K3QM2XYZ012', partnershipId: 'food', ownerContactId: 'dana-food', ownerOrganisationId: 'mercy' },
        ...{
          toOrganisationId: 'grace',
          recordedById: 'dana-food',
          what: '=HYPERLINK("http://bad.example")',
          contingency: 'Forty copies',
        },
      }),
    });
  });
});
afterEach(() => folder.remove());

async function looking<T>(work: (client: PrismaClient) => Promise<T>): Promise<T> {
  const opened = await openClient(config.database);
  try {
    return await work(opened.client);
  } finally {
    await opened.close();
  }
}

const to = () => join(folder.path, 'out');
const file = (name: string) => readFileSync(join(to(), name), 'utf8');

describe('export', () => {
  it('writes a partnership whole, as JSON and CSV that no spreadsheet runs, for the operator’s eyes alone', async () => {
    const done = await exportRecords(config, { partnership: 'Fresh Food', to: to() });
    expect(done.ok).toBe(true);
    expect(JSON.parse(file('partnership.json')).promises).toMatchObject([{ what: '=HYPERLINK("http://bad.example")' }]);
    const [row] = parse(file('partnership-promises.csv'), { columns: true, bom: true }) as Record<string, string>[];
    expect(row?.what).toBe(`'=HYPERLINK("http://bad.example")`);
    for (const name of readdirSync(to())) expect([name, statSync(join(to(), name)).mode & 0o077]).toEqual([name, 0]);
    // What is there is never written over.
    await expect(exportRecords(config, { partnership: 'Fresh Food', to: to() })).rejects.toThrow(
      'partnership.json is there already',
    );
  });

  it('finds a person by name, address or id, and says so where it does not', async () => {
    await looking(client => client.person.update({ where: { id: 'rosa' }, data: { email: 'rosa@grace.example' } }));
    for (const [at, person] of ['rosa díaz', 'Rosa@grace.example', 'rosa'].entries()) {
      const done = await exportRecords(config, { person, to: join(to(), String(at)) });
      expect([person, done.ok]).toEqual([person, true]);
    }
    expect(JSON.parse(file('0/person.json')).person).toMatchObject([{ id: 'rosa' }]);
    expect(await exportRecords(config, { person: 'Nobody', to: to() })).toMatchObject({ ok: false });
    await looking(client => client.person.update({ where: { id: 'dana' }, data: { name: 'Rosa Díaz' } }));
    for (const both of [{}, { person: 'rosa', partnership: 'Fresh Food' }]) {
      const done = await exportRecords(config, { ...both, to: join(to(), 'none') });
      expect([done.ok, done.lines.join()]).toEqual([false, expect.stringContaining('--person WHO or --partnership')]);
    }
    const two = await exportRecords(config, { person: 'Rosa Díaz', to: join(to(), 'two') });
    expect(two.lines.join('\n')).toMatch(/2 people.+\n.+(dana|rosa)/);
  });
});

describe('forget', () => {
  it('first says what goes and what stays; with a yes it is done, twice harmlessly, and the stewards are told', async () => {
    expect(await forget(config, 'Rosa Díaz', false)).toMatchObject({ ok: false });
    expect(await looking(client => client.person.findUnique({ where: { id: 'rosa' } }))).toMatchObject({
      name: 'Rosa Díaz',
    });
    expect((await forget(config, 'Rosa Díaz', true)).lines.join()).toMatch(/^Forgotten/);
    expect((await forget(config, 'rosa', true)).lines.join()).toMatch(/forgotten before/);
    const told = await looking(client => client.delivery.findMany({ where: { kind: 'contact.forgotten' } }));
    expect(told).toMatchObject([{ personId: 'dana', partnershipId: 'food' }]);
    await exportRecords(config, { partnership: 'Fresh Food', to: to() });
    expect(file('partnership.json')).toContain('a former contact');
    expect(file('partnership.json')).not.toMatch(/Rosa|\uE000/);
  });

  it('tells where others wrote a part of the name, by reference and never by words, and changes nothing there', async () => {
    await looking(async client => {
      await client.commitment.update({ where: { id: '7K3QM2XYZ012' }, data: { what: 'Rosa Díaz gets the leaflets' } });
      await client.commitment.update({ where: { id: '7K3QM2XYZ012' }, data: { contingency: 'rosa’s van takes them' } });
      await client.commitmentEvent.create({
        data: rows.commitmentEvent({
          id: 'E1',
          commitmentId: '7K3QM2XYZ012',
          byId: 'dana-food',
          text: 'Señora Diaz asked',
        }),
      });
      await client.checkIn.create({
        data: rows.checkIn({ id: 'MET012345678', partnershipId: 'food', on: '2026-06-02' }),
      });
      await client.checkInLine.create({
        data: rows.line({ id: 'L1', checkInId: 'MET012345678', text: 'Rosalind came', byId: 'dana-food' }),
      });
      await client.digestNote.create({
        data: {
          ...{ id: 'N1', subjectType: 'commitment', subjectId: '7K3QM2XYZ012', byId: 'dana-food', on: '2026-06-02' },
          ...{ text: 'Rosa is ill', createdAt: new Date() },
        },
      });
      await client.round.create({
        data: {
          ...{ id: 'RVND01234567', opensOn: '2026-04-14', closesOn: '2026-05-08', state: 'closed', tree: '{}' },
          ...{ floorPeople: 5, floorOrganisations: 3, openedAt: new Date(), closedAt: new Date() },
        },
      });
      await client.roundComment.create({ data: { id: 'C1', roundId: 'RVND01234567', text: 'Rosa helps' } });
    });
    const done = (await forget(config, 'Rosa Díaz', true)).lines.join('\n');
    expect(done).toContain('still stands in 4 texts that others wrote');
    expect(done).toMatch(/redact 7K3Q-M2XY\s+promise, Fresh Food: 3 texts/);
    expect(done).toMatch(/redact RVND-0123\s+comments on trust questions: 1 text$/m);
    expect(done).not.toMatch(/MET0|Rosa|D[ií]az|leaflets|van/);
    const kept = await looking(client => client.commitment.findUniqueOrThrow({ where: { id: '7K3QM2XYZ012' } }));
    expect([kept.what, kept.contingency]).toEqual(['\uE000former\uE001 gets the leaflets', 'rosa’s van takes them']);
    // Each reference leads there.
    expect((await redact(config, '7K3Q-M2XY', undefined)).lines.length).toBe(5);
    expect((await redact(config, 'RVND-0123', undefined)).lines.join()).toMatch(/^Removed one text/);
  });

  it('is refused under a legal hold', async () => {
    await hold(config, 'set', undefined);
    const done = await forget(config, 'Rosa Díaz', true);
    expect([done.ok, done.lines.join()]).toEqual([false, expect.stringMatching(/legal hold.+hold lift/)]);
    expect(await looking(client => client.person.findUnique({ where: { id: 'rosa' } }))).toMatchObject({
      name: 'Rosa Díaz',
    });
  });
});

describe('redact', () => {
  it('takes a reference as it was read out, asks which where there are several, and removes that one', async () => {
    const asked = await redact(config, '7k3q-m2', undefined);
    expect([asked.ok, asked.lines.length]).toEqual([false, 3]);
    expect((await redact(config, '7K3Q M2', '2')).lines.join()).toMatch(/^Removed one text/);
    const after = await looking(client => client.commitment.findUnique({ where: { id: '7K3QM2XYZ012' } }));
    expect([after?.what.startsWith('='), after?.contingency]).toEqual([true, '\uE000removed:\uE001']);
    // Now there is one left, which needs no choice.
    expect(await redact(config, '7K3QM2', undefined)).toMatchObject({ ok: true });
    expect(await redact(config, '7K3QM2', undefined)).toMatchObject({ ok: false });
    expect(await redact(config, '7K', undefined)).toMatchObject({ ok: false });
  });
});

it('a reference is a beginning and no pattern, and what stands in for a name is listed in words', async () => {
  for (const ref of ['____', '%%%%', '7K3_', '7K3%']) {
    expect(await redact(config, ref, 'all')).toMatchObject({ ok: false });
  }
  expect(await looking(client => client.commitment.findUnique({ where: { id: '7K3QM2XYZ012' } }))).toMatchObject({
    contingency: 'Forty copies',
  });
  await looking(client =>
    client.commitment.update({ where: { id: '7K3QM2XYZ012' }, data: { what: 'Rosa Díaz brings them' } }),
  );
  await forget(config, 'Rosa Díaz', true);
  const listed = (await redact(config, '7K3QM2', undefined)).lines.join('\n');
  expect(listed).toContain('a former contact brings them');
  expect(listed).not.toMatch(/[\uE000\uE001]/);
});

describe('hold and audit', () => {
  it('are listed and leave their mark; who did it is whoever has the machine', async () => {
    expect((await hold(config, undefined, undefined)).lines).toEqual(['No legal hold stands.']);
    expect((await hold(config, 'set', 'Fresh Food')).lines.join('\n')).toMatch(/under legal hold[\s\S]+Fresh Food/);
    expect((await hold(config, 'set', 'Fresh Food')).lines[0]).toMatch(/already/);
    expect((await hold(config, 'lift', 'Fresh Food')).lines).toContain('No legal hold stands.');
    expect(await hold(config, 'set', 'Nowhere')).toMatchObject({ ok: false });
    expect(await hold(config, 'perhaps', undefined)).toMatchObject({ ok: false });
    await redact(config, '7K3QM2', 'all');
    const acts = (await audit(config, 10, undefined)).lines.map(line => line.split('\t').slice(1, 3).join(' '));
    expect(acts.sort()).toEqual(['- hold.lifted', '- hold.set', '- privacy.removed', '- privacy.removed']);
    expect((await audit(config, 10, 'Fresh Food')).lines.join('\n')).not.toContain('Forty copies');
    await expect(audit(config, 0, undefined)).rejects.toThrow('--last');
  });
});
