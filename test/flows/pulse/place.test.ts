/** Proves the pulse where a partner can be spoken to in a shared channel alone: one post, a private answer, nothing told (product §4). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Account, Place } from '../../../src/ports/chat.ts';
import { form, labels, linesOf, read, shown, told } from '../../support/reading.ts';
import * as rows from '../../support/rows.ts';
import { OPENS, type Pulse, pulse, ROUND } from './stage.ts';

const RIVERSIDE: Place = { platform: 'slack', tenant: 'T1', conversation: 'C1' };
const RUTH: Account = { platform: 'slack', tenant: 'T2', user: 'URUTH' };

let on: Pulse;
beforeEach(async () => {
  on = await pulse();
  await on.client.place.update({ where: { id: 'riverside' }, data: RIVERSIDE });
  await on.client.account.create({ data: rows.account({ ...RUTH, personId: 'ruth' }) });
  await on.client.place.create({ data: rows.place({ id: 'kitchen', partnershipId: 'food', name: 'kitchen' }) });
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

const opened = async () => {
  await on.open();
  await on.until(OPENS, '12:00');
};
const card = async () => shown(await on.words('pulse.ask_place', 'riverside'));

describe('a channel shared with a workspace that may not have let Tend in', () => {
  it('gets one post, in its languages, with a button; a channel of the host’s own gets none', async () => {
    await on.client.person.update({ where: { id: 'ruth' }, data: { language: 'es' } });
    await opened();
    await on.until('2026-07-29', '12:00');
    expect(await on.owed('pulse.ask_place')).toEqual(['riverside']);
    expect(labels(await card())).toEqual(['Answer the pulse · Responder al pulso']);
    expect(read(await card())).toContain('nunca en este canal');
    expect(read(await card())).not.toMatch(/Ruth|Samuel|Lucia/);
  });

  it('whoever is asked answers from it, seen by nobody else; the post stays as it is', async () => {
    await opened();
    const before = linesOf(await card());
    const asked = told(await on.tap(RUTH, await card(), 'Answer the pulse', RIVERSIDE));
    expect(linesOf(asked)[1]).toContain('It is about “The coalition”.');
    const filled = form(await on.tap(RUTH, asked, 'Start', RIVERSIDE));
    const thanks = told(await on.send(RUTH, filled, { R: '2', T: '3' }, RIVERSIDE));
    expect(read(thanks)).toBe('Received; change it until Friday, August 7.');
    expect(await on.client.ballot.count()).toBe(1);
    expect(linesOf(await card())).toEqual(before);
    expect(await on.client.post.count({ where: { changedAt: { not: null } } })).toBe(0);
  });

  it('who is not asked hears a kind sentence, the host’s steward whether and not what', async () => {
    await opened();
    const press = async (who: string | Account) => told(await on.tap(who, await card(), 'Answer the pulse', RIVERSIDE));
    expect(read(await press('evelyn'))).toContain('You are not asked this time.');
    expect(read(await press('dana'))).toContain('Ruth: not yet');
  });

  it('a stranger who presses is asked who they are, and told nothing', async () => {
    await opened();
    const said = told(await on.tap({ ...RUTH, user: 'UNEW' }, await card(), 'Answer the pulse', RIVERSIDE));
    expect(labels(said)).toEqual(['Tell you who I am', 'Decirle quién soy']);
    expect(read(said)).not.toMatch(/Mercy|coalition|quarter/);
  });

  it('says so once the questions are closed, or void', async () => {
    await opened();
    await on.until('2026-08-08', '09:00');
    expect(await on.words('pulse.ask_place', 'riverside')).toBeNull();
    const after = await on.held('pulse.ask_place', 'riverside');
    expect(read(after)).toBe('These questions closed on Friday, August 7. Thank you.');
    expect(labels(after)).toEqual([]);
    await on.client.round.update({ where: { id: ROUND }, data: { state: 'void' } });
    expect(read(await on.held('pulse.ask_place', 'riverside'))).toContain('I had to be restored from a backup');
  });
});
