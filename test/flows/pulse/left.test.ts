/** Proves what becomes of the pulse when people go: nothing is asked, answered or read any more by who has left (product §4, §9). */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { linesOf, read, told } from '../../support/reading.ts';
import { hostRole } from '../../support/rows.ts';
import { COALITION, OPENS, type Pulse, pulse, ROUND } from './stage.ts';

let on: Pulse;
beforeEach(async () => {
  on = await pulse();
  await on.open();
  await on.until(OPENS, '12:00');
});
afterEach(() => on.close());

const leave = (personId: string, until: string) =>
  on.client.contact.updateMany({ where: { personId }, data: { until } });
const said = async (who: string, action: string, values: Readonly<Record<string, string>> = {}) =>
  JSON.stringify(await on.press(who, action, { id: ROUND, ...values }));

it('who left while the round is open is not asked any more, and the card they hold says so', async () => {
  await leave('ruth', '2026-07-13');
  expect(await on.words('pulse.ask', 'ruth')).toBeNull();
  expect((await on.held('pulse.ask', 'ruth')).summary).not.toBe('');
  for (const [action, values] of [
    ['pulse.show', {}],
    ['pulse.start', { how: 'pooled' }],
    ['pulse.cast', { how: 'pooled', R: '1' }],
  ] as const) {
    expect(await said('ruth', action, values)).not.toMatch(/went wrong|coalition/);
  }
  expect(await on.client.ballot.count()).toBe(0);
});

it('who left reads no results, and not how many answered by name', async () => {
  await on.answer('samuel', '2', 'by_name');
  await on.until('2026-08-08');
  await leave('ruth', '2026-08-07');
  expect(await said('ruth', 'pulse.results')).toContain('cannot find that');
  expect(JSON.stringify(await on.type('ruth', 'pulse'))).not.toMatch(/by name|Mercy/);
});

it('a steward who has left reads no answer by name, also where they lead or coordinate now', async () => {
  await on.answer('ruth', '2', 'by_name', { comment: 'Call first' });
  await on.until('2026-08-08');
  expect(await said('dana', 'pulse.read_named')).toContain('Call first');
  await leave('dana', '2026-08-07');
  for (const role of ['leader', 'coordinator'] as const) {
    await on.client.hostRole.create({ data: hostRole({ personId: 'dana', role }) });
  }
  const audited = await on.client.audit.count();
  expect(await said('dana', 'pulse.read_named')).not.toMatch(/Call first|Ruth/);
  expect(await on.client.audit.count()).toBe(audited);
});

it('nobody else reads them: not who leads or coordinates, not a steward of another side, not who gave them', async () => {
  await on.answer('ruth', '2', 'by_name', { comment: 'Call first' });
  await on.until('2026-08-08');
  for (const who of ['evelyn', 'priya', 'lucia', 'tamika', 'samuel', 'rosa', 'ruth']) {
    expect(await said(who, 'pulse.read_named'), who).not.toMatch(/Call first|“2|Ruth/);
    expect(told(await on.press(who, 'pulse.results', { id: ROUND })).summary).not.toContain('Call first');
  }
});

it('who was forgotten while it is open is on no list of who answered, and no answer of theirs is left', async () => {
  await on.answer('ben', '1', 'pooled', { comment: 'Zanzibar' });
  await on.press('ben', 'privacy.forget', { sure: 'yes' });
  await on.press('tom', 'privacy.forget', { sure: 'yes' });
  await on.press('helen', 'privacy.forget', { sure: 'yes' });
  const list = async () => linesOf(told(await on.type('dana', 'pulse')));
  const open = await list();
  expect(open).toContain('# Fresh Food: 0 of 1 answered');
  expect(open).toContain('There is no one to ask about: The school.');
  expect(open.join()).not.toContain('former');
  expect(await on.client.ballot.count()).toBe(0);
  for (const who of COALITION) await on.answer(who, '4');
  await on.until('2026-08-08');
  expect(await list()).toContain('- Rosa Díaz: no answer');
  expect((await list()).join()).not.toContain('former');
  // That they were asked stays true of the round, as a count alone.
  expect(read(told(await on.press('dana', 'pulse.results', { id: ROUND })))).toMatch(/6 of 12/);
});
