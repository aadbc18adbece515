/** Proves milestones in chat: one line of the week for leaders and for the partnership, one of the agenda, and no message of their own. */
import { afterEach, expect, it } from 'vitest';
import { linesOf, read, told } from '../../support/reading.ts';
import { checkIn } from '../../support/rows.ts';
import type { Stage } from '../../support/stage.ts';
import { kept, ours, theirs, week } from './stage.ts';

let at: Stage;
afterEach(async () => {
  expect(at.troubles).toEqual([]);
  await at.close();
});

const keptOn = (day: string) => ({ state: 'kept', due: day, doneOn: day, answeredOn: day, closedOn: day }) as const;

it('stand in the week of leaders and of the partnership, in each language, beside what happened', async () => {
  at = await week();
  await at.client.partnership.update({ where: { id: 'food' }, data: { activeSince: '2025-06-03' } });
  for (let count = 1; count <= 23; count += 1) await ours(at, { id: `p${count}`, what: 'x', ...keptOn('2026-05-01') });
  await ours(at, { id: 'nurse', what: 'A nurse on Thursday', ...kept });
  await theirs(at, { id: 'table', what: 'A table', ...kept });
  await at.until('2026-06-08', '12:00');
  expect(at.received('lena')[0]).toContain(
    'Worth a moment: one year together (Fresh Food); Grace Pantry kept its first promise (Fresh Food); 25 promises kept together (Fresh Food).',
  );
  const twin = at.received('grace-channel')[0] ?? '';
  expect(twin).toContain(
    'Worth a moment: one year together; Grace Pantry kept its first promise; 25 promises kept together.',
  );
  expect(twin).toContain('Vale la pena celebrarlo: un año juntos; Grace Pantry cumplió su primera promesa;');
});

it('alone are no reason to write to anybody', async () => {
  at = await week();
  await at.client.partnership.update({ where: { id: 'food' }, data: { activeSince: '2025-06-03' } });
  await at.until('2026-06-08', '12:00');
  expect(at.received('grace-channel')).toEqual([]);
  expect(at.received('lena').join()).not.toContain('Worth a moment');
});

it('stand on the agenda of the next check-in, once', async () => {
  at = await week();
  await at.client.partnership.update({ where: { id: 'food' }, data: { activeSince: '2026-05-01' } });
  await ours(at, { id: 'nurse', what: 'A nurse', ...keptOn('2026-05-20') });
  const meeting = { partnershipId: 'food', meetsWhere: '' } as const;
  await at.client.checkIn.create({ data: checkIn({ id: 'next', ...meeting, on: '2026-06-02' }) });
  const agenda = async (id: string) => read(told(await at.press('dana', 'checkin.show', { id })));
  expect(await agenda('next')).toContain('Worth a moment: Mercy Hospital kept its first promise.');
  await at.client.checkIn.update({ where: { id: 'next' }, data: { state: 'held', heldOn: '2026-06-02' } });
  await at.client.checkIn.create({ data: checkIn({ id: 'after', ...meeting, on: '2027-05-04' }) });
  expect(await agenda('after')).toContain('Worth a moment: one year together.');
  expect(linesOf(told(await at.press('dana', 'checkin.show', { id: 'after' }))).join()).not.toContain('first promise');
});
