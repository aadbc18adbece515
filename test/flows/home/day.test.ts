/** Proves My day: everything that needs her, once, each working morning; silent when nothing does (product §8). */
import { afterEach, describe, expect, it } from 'vitest';
import { labels, read } from '../../support/reading.ts';
import * as rows from '../../support/rows.ts';
import type { Stage } from '../../support/stage.ts';
import { ours, theirs, week } from '../digest/stage.ts';

let at: Stage;
afterEach(() => at.close());

/** Dana has her mornings; nothing else of the week speaks. */
async function mornings(): Promise<void> {
  at = await week();
  await at.client.host.deleteMany();
  await at.client.person.update({ where: { id: 'dana' }, data: { wakeAt: at.now() } });
}

const days = () => at.client.delivery.findMany({ where: { kind: 'day.mine' }, orderBy: { dueAt: 'asc' } });

describe('My day', () => {
  it('comes at nine on each working day with what needs her, and turns as she settles it', async () => {
    await mornings();
    await theirs(at, { id: 'table', what: 'A table', state: 'done', doneOn: '2026-06-01', due: '2026-06-05' });
    await ours(at, { id: 'scales', what: 'Two scales', due: '2026-06-04' });
    await at.until('2026-06-02', '09:00');
    const card = at.latest('dana');
    expect(read(card).split('\n')).toEqual([
      'My day',
      'Grace Pantry says “A table” is done. Is it?',
      'Due Thursday, June 4: “Two scales” for Grace Pantry.',
    ]);
    await at.tap('dana', card, 'Yes, it is done');
    await at.until('2026-06-02', '09:05');
    expect(read(at.latest('dana'))).not.toContain('A table');
    await at.tap('dana', at.latest('dana'), 'Done');
    await at.until('2026-06-02', '09:10');
    expect(read(at.latest('dana'))).toBe('Nothing on this list needs you any more.');
    expect(labels(at.latest('dana'))).toEqual(['Home']);
    expect(at.troubles).toEqual([]);
  });

  it('is silent on mornings without anything, on weekends, and for partners', async () => {
    await mornings();
    await at.client.person.update({ where: { id: 'rosa' }, data: { wakeAt: at.now() } });
    await theirs(at, { id: 'table', what: 'A table', state: 'done', doneOn: '2026-06-05', due: '2026-06-05' });
    await at.client.commitment.update({ where: { id: 'table' }, data: { state: 'proposed', doneOn: null } });
    await at.until('2026-06-08', '12:00');
    expect(at.posts()).toEqual([]);
    // On Monday, June 1, she was first looked at when the day had begun.
    const [, ...later] = await days();
    expect(later.map(each => `${each.subjectId} ${each.state}`)).toEqual(
      ['2026-06-02', '2026-06-03', '2026-06-04', '2026-06-05', '2026-06-08'].map(day => `dana_${day} moot`),
    );
  });

  it('does not list what stands beside it in the same message', async () => {
    await mornings();
    await ours(at, { id: 'scales', what: 'Two scales', due: '2026-06-02' });
    await theirs(at, { id: 'table', what: 'A table', state: 'done', doneOn: '2026-06-01', due: '2026-06-05' });
    await at.client.commitment.update({ where: { id: 'scales' }, data: { wakeAt: at.now() } });
    await at.until('2026-06-02', '09:00');
    const morning = read(at.latest('dana'));
    expect(morning.match(/Two scales/g)).toHaveLength(1);
    expect(morning).toContain('Due today: you promised Grace Pantry “Two scales”. Is it done?');
    expect(morning).toContain('My day\nGrace Pantry says “A table” is done.');
  });

  it('of yesterday says that it was yesterday’s', async () => {
    await mornings();
    await theirs(at, { id: 'table', what: 'A table', state: 'done', doneOn: '2026-06-01', due: '2026-06-05' });
    await at.until('2026-06-02', '09:00');
    const tuesday = at.posts().at(-1);
    await at.until('2026-06-03', '08:00');
    await at.store.as({ kind: 'person', person: 'dana' }, rows =>
      rows.outbox.changed({ type: 'person', id: 'dana_2026-06-02' }),
    );
    await at.until('2026-06-03', '08:05');
    expect(read(tuesday?.card ?? at.latest('dana'))).toBe(
      'This was your list for Tuesday, June 2. Your home screen shows how things stand now.',
    );
  });

  it('turns as soon as somebody else changes a promise on it, also before the next one comes', async () => {
    await mornings();
    await ours(at, { id: 'scales', what: 'Two scales', due: '2026-06-08' });
    await theirs(at, { id: 'table', what: 'A table', state: 'done', doneOn: '2026-06-01', due: '2026-06-05' });
    await at.until('2026-06-05', '09:00');
    const friday = () => at.latest('dana');
    expect(labels(friday())).toContain('Done');
    // On Saturday Rosa asks to take it back: Friday's list is still the last one.
    await at.until('2026-06-06', '12:00');
    await at.press('rosa', 'commitment.withdraw', { id: 'scales' });
    await at.until('2026-06-06', '12:05');
    expect(read(friday())).toBe('This was your list for Friday, June 5. Your home screen shows how things stand now.');
    expect(labels(friday())).toEqual(['Home']);
  });

  it('of today turns when a colleague did it', async () => {
    await mornings();
    await ours(at, { id: 'scales', what: 'Two scales', due: '2026-06-04', backupContactId: 'amir-food' });
    await at.client.person.create({ data: rows.person({ id: 'amir', name: 'Amir Patel' }) });
    await at.client.account.create({ data: rows.account({ id: 'amir-web', user: 'amir', personId: 'amir' }) });
    const amir = { id: 'amir-food', partnershipId: 'food', personId: 'amir', organisationId: 'mercy' } as const;
    await at.client.contact.create({ data: rows.contact({ ...amir, role: 'backup' }) });
    await at.until('2026-06-02', '09:00');
    expect(labels(at.latest('dana'))).toContain('Done');
    await at.press('amir', 'commitment.done', { id: 'scales' });
    await at.until('2026-06-02', '09:05');
    expect(read(at.latest('dana'))).toBe('Nothing on this list needs you any more.');
  });

  it('of the day before lets go of its buttons when the new one comes', async () => {
    await mornings();
    await theirs(at, { id: 'table', what: 'A table', state: 'done', doneOn: '2026-06-01', due: '2026-06-05' });
    await at.until('2026-06-05', '09:00');
    const friday = at.posts().at(-1);
    await at.until('2026-06-08', '08:00');
    expect(labels(friday?.card ?? null)).toContain('Yes, it is done');
    await at.until('2026-06-08', '09:05');
    expect(labels(friday?.card ?? null)).toEqual(['Home']);
  });
});
