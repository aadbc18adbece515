/** Proves the operator's report: one document that stands alone and escapes what was typed, and rows no spreadsheet runs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Config, read } from '../../src/config.ts';
import { report } from '../../src/main.ts';
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
    await client.organisation.update({
      where: { id: 'mercy' },
      data: { name: '=Mercy <script>alert(1)</script> & "Sons"' },
    });
    const done = { state: 'kept', due: '2026-05-05', inTimeDue: '2026-05-05', doneOn: '2026-05-05' } as const;
    await client.commitment.create({
      data: rows.commitment({
        ...{ partnershipId: 'food', ownerContactId: 'dana-food', ownerOrganisationId: 'mercy' },
        ...{ toOrganisationId: 'grace', recordedById: 'dana-food', what: 'Forty chairs', ...done },
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

const out = () => join(folder.path, 'out');
const file = (name: string) => readFileSync(join(out(), name), 'utf8');

describe('report', () => {
  it('writes one page that loads and runs nothing, with tables that have captions, and the same numbers as rows', async () => {
    const done = await report(config, { quarter: '2026-Q2', out: out() });
    expect([done.ok, done.lines.join()]).toEqual([true, expect.stringMatching(/^Wrote report-2026-Q2\.html/)]);
    const page = file('report-2026-Q2.html');
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).toContain(
      '=Mercy &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Sons&quot;: our partnerships in Q2 2026',
    );
    expect(page).not.toMatch(/<script|<link|<img|<form|<button|\bsrc=|\bhref=|https?:|url\(|@import|Dana|Rosa|chairs/i);
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page.match(/<table>/g)?.length).toBe(page.match(/<table><caption>/g)?.length);
    expect(page).toContain('<th scope="row" dir="auto">Done in time</th><td dir="auto">1</td>');
    const [row] = parse(file('report-2026-Q2-promises.csv'), { columns: true, bom: true }) as Record<string, string>[];
    expect(row).toMatchObject({ quarter: '2026-Q2', side: 'ours', due: '1', confirmed: '1', kept: '1', counted: '1' });
    expect(readdirSync(out()).sort()).toEqual([
      'report-2026-Q2-check-ins.csv',
      'report-2026-Q2-months.csv',
      'report-2026-Q2-promises.csv',
      'report-2026-Q2-said.csv',
      'report-2026-Q2.html',
    ]);
    // What is there is never written over.
    await expect(report(config, { quarter: '2026-Q2', out: out() })).rejects.toThrow('is there already');
  });

  it('speaks as those who lead do', async () => {
    await looking(async client => {
      await client.person.create({ data: rows.person({ id: 'marta', name: 'Marta Gil', language: 'es' }) });
      await client.hostRole.create({ data: rows.hostRole({ id: 'leads', personId: 'marta', role: 'leader' }) });
    });
    await report(config, { quarter: '2026-Q2', out: out() });
    expect(file('report-2026-Q2.html')).toMatch(/<html lang="es">[\s\S]+segundo trimestre de 2026/);
  });

  it('says what it cannot read, and writes nothing then', async () => {
    for (const quarter of ['spring', '2026-Q5', '2999-Q1']) {
      expect([quarter, (await report(config, { quarter, out: out() })).ok]).toEqual([quarter, false]);
    }
    expect(readdirSync(folder.path)).not.toContain('out');
  });
});
