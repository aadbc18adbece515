/** Proves that leaders note whom they met, in any partnership, that it is told there, and that nobody else notes it for them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { form, labels, linesOf, read, told } from '../../support/reading.ts';
import * as rows from '../../support/rows.ts';
import { type Stage, stage } from '../../support/stage.ts';

let on: Stage;
/** Monday, June 8, noon. Lena leads, Cora coordinates, and neither is in Fresh Food. */
beforeEach(async () => {
  on = await stage({ coordinator: false, from: ['2026-06-08', '12:00'] });
  const { client } = on;
  for (const [id, role] of [
    ['lena', 'leader'],
    ['cora', 'coordinator'],
  ] as const) {
    await client.person.create({ data: rows.person({ id, name: `${id} Ortiz` }) });
    await client.account.create({ data: rows.account({ id: `${id}-web`, user: id, personId: id }) });
    await client.hostRole.create({ data: rows.hostRole({ personId: id, role }) });
  }
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

const noted = () => on.client.checkIn.findMany({ where: { kind: { in: ['talk', 'visit'] } } });
const hub = async (who: string) => told(await on.press(who, 'partnership.show', { id: 'food' }));

describe('a leader who met a partner', () => {
  it('says so on the home screen, and both sides read it on card and brief', async () => {
    const home = told(await on.type('lena', 'hi'));
    expect(labels(home)).toEqual(expect.arrayContaining(['We talked', 'Visited']));
    expect(read(told(await on.tap('lena', home, 'Visited')))).toContain('you visited Fresh Food on Monday, June 8');
    expect(await noted()).toMatchObject([{ kind: 'visit', on: '2026-06-08', attended: '', leaders: true }]);
    expect((await on.partnership('food')).lastContactOn).toBe('2026-06-08');
    expect(linesOf(await hub('dana')).join('\n')).toContain('Leaders last met: June 8 (visit)');
    expect(linesOf(told(await on.type('rosa', 'ver el resumen'))).join('\n')).toContain(
      'Último encuentro con la dirección: 8 de junio (visita).',
    );
  });

  it('says it on a partnership’s card or in words; of several without a name they are asked which', async () => {
    await on.tap('lena', await hub('lena'), 'We talked');
    await rows.another(on.client, 'oak');
    expect(read(told(await on.type('lena', 'visited Grace Pantry')))).toContain('you visited Fresh Food');
    const which = form(await on.type('lena', 'we talked'));
    await on.send('lena', which, { partnership: 'oak' });
    expect((await noted()).map(each => [each.partnershipId, each.kind, each.leaders]).sort()).toEqual([
      ['food', 'talk', true],
      ['food', 'visit', true],
      ['oak', 'talk', true],
    ]);
  });

  it('who is a contact as well means their own without a name, and is noted as both', async () => {
    await on.client.hostRole.create({ data: rows.hostRole({ personId: 'dana', role: 'leader' }) });
    await rows.another(on.client, 'oak');
    await on.type('dana', 'visited');
    expect(await noted()).toMatchObject([{ partnershipId: 'food', attended: 'dana-food', leaders: true }]);
    expect(read(told(await on.type('dana', 'talked with oak')))).toContain('you talked with');
  });

  it('on a day on which a steward was there is noted with them, whoever says so first', async () => {
    await on.type('dana', 'visited');
    expect(linesOf(await hub('dana')).join('\n')).not.toContain('Leaders last met');
    await on.type('lena', 'visited');
    await on.type('dana', 'visited');
    expect(await noted()).toMatchObject([{ attended: 'dana-food', leaders: true }]);
  });

  it('is believed of nobody else: a coordinator who is not in it notes nothing, nor does a leader whose role is over', async () => {
    expect(read(told(await on.press('cora', 'checkin.visited', { partnership: 'food' })))).toContain('somebody else');
    await on.client.hostRole.updateMany({ where: { personId: 'lena' }, data: { until: '2026-06-07' } });
    expect(read(told(await on.press('lena', 'checkin.visited', { partnership: 'food' })))).toContain('cannot find');
    expect(await noted()).toEqual([]);
    await on.type('dana', 'talked');
    expect(await noted()).toMatchObject([{ leaders: false }]);
  });
});

describe('whom leaders have not met for more than six months', () => {
  it('is asked of them in their week, and no more once they have', async () => {
    await on.client.partnership.update({
      where: { id: 'food' },
      data: { activeSince: '2025-06-01', lastContactOn: '2026-06-01' },
    });
    await on.client.checkIn.create({
      data: rows.checkIn({ partnershipId: 'food', on: '2025-11-03', kind: 'visit', state: 'held', leaders: true }),
    });
    const week = async () => read(told(await on.press('lena', 'digest.show', {})));
    expect(await week()).toContain('visit or call Fresh Food: a leader of ours last did on Monday, November 3, 2025.');
    await on.client.checkIn.updateMany({ data: { leaders: false } });
    expect(await week()).toContain('visit or call Fresh Food: no leader of ours has yet.');
    await on.type('lena', 'visited fresh food');
    expect(await week()).not.toContain('leader of ours');
  });
});
