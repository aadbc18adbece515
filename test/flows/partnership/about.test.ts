/** Proves what a partnership is about, as the host writes it, and the warning about a group too small to be shown (product §4, §7). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { read, told } from '../../support/reading.ts';
import { another, organisation, partnership } from '../../support/rows.ts';
import { type Stage, stage } from '../../support/stage.ts';

let on: Stage;
beforeEach(async () => {
  on = await stage();
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

const FOOD = {
  id: 'food',
  name: 'Fresh Food',
  purpose: 'Food for a week.',
  level: 'cooperating',
  cohort: 'Pantries',
  zone: 'America/New_York',
  pulse: 'yes',
};
const about = (values: Partial<typeof FOOD> = {}, who = 'dana') =>
  on.press(who, 'partnership.about', { ...FOOD, ...values });

it('what it is about is the host’s to write', async () => {
  await about({ pulse: 'no' });
  const { purpose, level, cohort } = FOOD;
  expect(await on.partnership('food')).toMatchObject({ purpose, level, cohort, pulse: false });
  expect(told(await about({}, 'rosa')).summary).toContain('otra persona');
});

describe('a group of partnerships', () => {
  /** Partner organisations of one more partnership of the group, which Dana is not in. */
  async function others(...ids: readonly string[]): Promise<void> {
    await on.client.partnership.create({ data: partnership({ id: 'others', cohort: 'Pantries' }) });
    await on.client.organisation.createMany({ data: ids.map(id => organisation({ id, name: id })) });
    const inside = ['mercy', ...ids].map(organisationId => ({ partnershipId: 'others', organisationId }));
    await on.client.partnershipOrganisation.createMany({ data: inside });
  }

  it('too small to be shown often is warned about where one is put into it, and not again', async () => {
    await others('one', 'two', 'three', 'four', 'five', 'six');
    const warning =
      'The group “Pantries” has 7 partner organizations. With fewer than 8, what it thinks of us may often have to stay hidden.';
    expect(read(told(await about()))).toContain(warning);
    expect(read(told(await about({ purpose: 'Fresh food.' })))).not.toContain('has 7');
  });

  it('counts everybody of the group, seen by the asker or not, and not the host', async () => {
    await on.client.hostRole.deleteMany();
    await others('one', 'two', 'three', 'four', 'five', 'six', 'seven');
    expect(read(told(await about()))).not.toContain('The group');
  });

  it('that is left too small is warned about too', async () => {
    await others('one', 'two', 'three', 'four', 'five', 'six', 'seven');
    await about();
    const said = read(told(await about({ cohort: 'Schools' })));
    expect(said).toContain('The group “Schools” has 1 partner organization.');
    expect(said).toContain('The group “Pantries” has 7 partner organizations.');
  });

  it('leaves out what has ended or takes no part in the pulse', async () => {
    await another(on.client, 'oak');
    await on.client.partnership.update({ where: { id: 'oak' }, data: { cohort: 'Pantries', pulse: false } });
    expect(read(told(await about()))).toContain('has 1 partner organization.');
    await about({ cohort: 'Schools' });
    await on.client.partnership.update({ where: { id: 'oak' }, data: { pulse: true } });
    expect(read(told(await about()))).toContain('has 2 partner organizations.');
    await about({ cohort: 'Schools' });
    await on.client.partnership.update({ where: { id: 'oak' }, data: { state: 'ended' } });
    expect(read(told(await about()))).toContain('has 1 partner organization.');
  });
});
