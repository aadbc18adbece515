/** Proves on the real store how the trust questions are set: floor and groups until a round opens, and warnings before it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { consider } from '../../../src/domain/agenda/agenda.ts';
import { fixed, form, labels, linesOf, shown, told } from '../../support/reading.ts';
import { COALITION, OPENS, OTHERS, type Pulse, pulse, ROUND } from './stage.ts';

let on: Pulse;
beforeEach(async () => {
  on = await pulse();
});
afterEach(() => on.close());

/** What the host's own clockwork owes at this moment, written down as the planner does. */
const planned = async () => {
  const facts = await on.store.system.agenda.facts({ type: 'host', id: 'host' });
  if (facts === null) throw new Error('no host');
  await on.store.as({ kind: 'clock' }, rows => rows.outbox.owe(consider(facts, on.now()).owed));
};
const lines = async (who: string, words = 'trust settings') => linesOf(told(await on.type(who, words)));
const cohorts = async () =>
  (await on.client.partnership.findMany({ orderBy: { id: 'asc' } })).map(({ id, cohort }) => `${id}: ${cohort}`);

describe('the floor', () => {
  const steps = { people: '8', organisations: '4' };

  it('is raised by the coordinator, audited, and is what the next round opens with and its results tell', async () => {
    const filled = form(await on.tap('priya', told(await on.type('priya', 'trust settings')), 'Set the floor'));
    expect(linesOf(told(await on.send('priya', filled, steps)))).toContain(
      'A number is shown only if 8 people of 4 organizations stand behind it.',
    );
    await on.press('priya', 'pulse.set_floor', steps);
    const trail = await on.client.audit.findMany({ where: { act: 'pulse.floor_set' } });
    expect(trail.map(each => [each.personId, each.detail])).toEqual([['priya', 'people:8,organisations:4']]);
    await on.open();
    await on.until(OPENS);
    expect(linesOf(shown(await on.words('pulse.ask', 'ruth')))[1]).toContain('till 8 people from 4 organizations');
    // What is set from now on is the next round's.
    await on.press('priya', 'pulse.set_floor', { people: '20', organisations: '10' });
    for (const who of [...COALITION, ...OTHERS]) await on.answer(who, '4');
    await on.until('2026-08-08');
    const results = linesOf(shown(await on.words('pulse.results', 'evelyn'))).join('\n');
    expect(results).toContain(
      'I show none till 8 people from 4 organizations have had their say. That was set when the round opened.',
    );
    // The coalition is six people of three organizations: enough for the lowest floor, not for this one.
    expect(results).not.toContain('The coalition | ');
    expect(await on.client.round.findMany({ select: { floorPeople: true, floorOrganisations: true } })).toEqual([
      { floorPeople: 8, floorOrganisations: 4 },
    ]);
  });

  it('is never lower than five people of three organizations, and nobody else’s to set', async () => {
    expect(fixed(await on.press('priya', 'pulse.set_floor', { ...steps, people: '4' }))).toHaveProperty('people');
    expect(fixed(await on.press('priya', 'pulse.set_floor', { ...steps, organisations: '2' }))).toHaveProperty(
      'organisations',
    );
    for (const who of ['dana', 'ruth', 'evelyn']) {
      expect(told(await on.press(who, 'pulse.set_floor', steps)).summary).toContain('those who coordinate');
      expect(await on.press(who, 'pulse.ask_floor')).not.toHaveProperty('ask');
    }
    expect(await on.client.host.findFirst()).toMatchObject({ floorPeople: 5, floorOrganisations: 3 });
  });
});

describe('groups', () => {
  it('are shown with their size and a warning, renamed, and made one by the name of another', async () => {
    expect(await lines('priya')).toContain(
      '- Coalitions: 3 partner organizations. That is fewer than 8, so it may often have to stay hidden.',
    );
    const filled = form(await on.tap('priya', told(await on.type('priya', 'groups')), 'Rename or merge a group'));
    await on.send('priya', filled, { from: 'Coalitions', to: 'Neighborhoods' });
    expect(await cohorts()).toContain('coalition: Neighborhoods');
    await on.send('priya', filled, { from: 'Direct', to: ' neighborhoods ' });
    expect(new Set((await cohorts()).map(each => each.split(': ')[1]))).toEqual(new Set(['Neighborhoods']));
    expect(await on.client.audit.count({ where: { act: 'pulse.group_set', personId: 'priya' } })).toBe(4);
    expect(fixed(await on.send('priya', filled, { from: 'Neighborhoods', to: ' ' }))).toHaveProperty('to');
  });

  it('are fixed while a round is open, and nobody else’s to change', async () => {
    const change = { from: 'Direct', to: 'All' };
    for (const who of ['dana', 'ruth', 'evelyn']) await on.press(who, 'pulse.set_group', change);
    await on.open();
    await on.until(OPENS);
    expect(told(await on.press('priya', 'pulse.set_group', change)).summary).toContain('its groups are fixed');
    expect(labels(told(await on.type('priya', 'groups')))).toEqual(['Set the floor']);
    expect(await cohorts()).toContain('food: Direct');
    await on.until('2026-08-08');
    await on.press('priya', 'pulse.set_group', change);
    expect(await cohorts()).toContain('food: All');
  });

  it('too small to be shown often are told of before a round opens, to the coordinator, as long as they are', async () => {
    await planned();
    expect(await on.owed('pulse.setup')).toEqual(['priya']);
    const card = shown(await on.words('pulse.setup', 'priya'));
    expect(card.summary).toBe('The next round opens on Tuesday, July 14.');
    expect(linesOf(card).join('\n')).toContain('Direct: 4 partner organizations. That is fewer than 8');
    for (const [n, id] of (await on.client.organisation.findMany()).filter(each => !each.isHost).entries()) {
      const partnershipId = n % 2 === 0 ? 'food' : 'school';
      const key = { partnershipId, organisationId: id.id };
      await on.client.partnershipOrganisation.upsert({
        where: { partnershipId_organisationId: key },
        create: key,
        update: {},
      });
    }
    for (let n = 0; n < 5; n += 1) {
      const id = `more${n}`;
      await on.client.organisation.create({ data: { id, name: id, side: 'community', createdAt: on.now() } });
      await on.client.partnershipOrganisation.create({ data: { partnershipId: 'food', organisationId: id } });
    }
    await on.press('priya', 'pulse.set_group', { from: 'Coalitions', to: 'Direct' });
    expect(await on.words('pulse.setup', 'priya')).toBeNull();
    await on.open();
    expect((await on.client.round.findUniqueOrThrow({ where: { id: ROUND } })).state).toBe('open');
  });
});
