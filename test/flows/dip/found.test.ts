/** Proves on the real store who hears of a pillar that fell, what they read, and the one step from there until it is done. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Card } from '../../../src/cards/card.ts';
import { labels, linesOf, shown, told } from '../../support/reading.ts';
import { checkIn, place } from '../../support/rows.ts';
import type { Pulse } from '../pulse/stage.ts';
import { fallen, SECOND } from './stage.ts';

const said = async (on: Pulse, to: string) => linesOf(shown(await on.words('dip.found', to)));
/** What can be pressed, but for what every unsolicited message offers. */
const steps = (card: Card) => labels(card).filter(each => each !== 'Stop these');
const held = async (on: Pulse, to: string) => on.held('dip.found', to);

describe('a pillar that fell', () => {
  let on: Pulse;
  beforeAll(async () => {
    on = await fallen();
  });
  afterAll(() => on.close());

  it('is told to the leader and the coordinator, one card for the pillar, and to nobody else', async () => {
    const rows = await on.client.delivery.findMany({ where: { kind: 'dip.found' } });
    const owed = rows.map(each => [each.personId, each.subjectId, each.stage]).sort();
    expect(owed).toEqual([
      ['evelyn', 'R', SECOND],
      ['priya', 'R', SECOND],
    ]);
    // The morning after the results, which fill a message by themselves.
    expect(new Set(rows.map(each => each.dueAt.toISOString()))).toEqual(new Set(['2026-11-10T14:00:00.000Z']));
  });

  it('names the pillar, the numbers and what they are compared with, the evidence, and whether felt and done agree', async () => {
    const lines = await said(on, 'evelyn');
    expect(lines.slice(0, 4)).toEqual([
      '# Watch: reliability',
      '- All partners: 26 of 100 now, about 76 in the rounds before. It could be chance.',
      '- Direct: 26 of 100 now, about 76 in the rounds before. It could be chance.',
      '- The coalition: 26 of 100 now, about 76 in the rounds before. It could be chance.',
    ]);
    expect(lines.find(line => line.startsWith('The coalition: '))).toBe(
      'The coalition: Promises Mercy Hospital kept: 1 of 4 (before: 4 of 4); Done late: 1 (before: 0); Not kept: 1 (before: 0); Overdue on the last day: 1 (before: 0). What was felt and what was done agree: both fell.',
    );
    expect(lines.join('\n')).not.toMatch(/Dana|Ruth|Rosa|church|leaflets/i);
  });

  it('is a line of the results for those who lead, and nowhere for partners', async () => {
    const results = linesOf(told(await on.press('priya', 'pulse.results', { id: SECOND }))).join('\n');
    expect(results).toMatch(/Watch: reliability is \d+ points lower than before \(All partners\)/);
    const theirs = linesOf(told(await on.press('ruth', 'pulse.results', { id: SECOND }))).join('\n');
    expect(theirs).not.toMatch(/Watch:|Felt and done/);
  });

  it('is a line of the leaders’ week in which the round closed, and of nobody else’s', async () => {
    const week = linesOf(told(await on.press('evelyn', 'digest.show'))).join('\n');
    expect(week).toMatch(/# What partners feel, and what was done\n- Watch: reliability is \d+ points lower/);
    // As it was published then, with its three.
    expect(week).toMatch(/Partners rate us \d+ of 100 \(October; \d+ of \d+ answered[^;]*; 76 in July\)\./);
    expect(week).toMatch(/Trust index, of three: reliability 26, .*\. In July: 76, \d+, \d+\./);
    for (const who of ['dana', 'ruth']) {
      expect(linesOf(told(await on.press(who, 'digest.show'))).join()).not.toMatch(/Watch:|What partners feel/);
    }
  });

  it('gives no number of the round before where the floor has been raised since', async () => {
    const floor = (floorPeople: number) => on.client.round.update({ where: { id: SECOND }, data: { floorPeople } });
    await floor(6);
    expect(linesOf(told(await on.press('evelyn', 'digest.show'))).join('\n')).toMatch(/of \d+ answered[^;]*\)\./);
    await floor(5);
  });

  it('offers its step to those who lead alone', async () => {
    for (const who of ['dana', 'rosa', 'ruth']) {
      for (const action of ['dip.behind', 'dip.agenda']) {
        const answer = told(await on.press(who, action, { id: SECOND, pillar: 'R' }));
        expect(answer.summary).toMatch(/for those who lead|para quienes dirigen/);
      }
    }
    expect(await on.client.checkInLine.count()).toBe(0);
  });

  it('leads in one tap to what is behind, wherever it is, to be looked at by those who only look', async () => {
    const list = told(await on.tap('evelyn', shown(await on.words('dip.found', 'evelyn')), 'Show what is behind'));
    const lines = linesOf(list);
    expect(lines[0]).toBe('# Behind: reliability');
    expect(lines.filter(line => /^The coalition: /.test(line)).map(line => line.replace(/:[^:]*$/, ''))).toEqual([
      'The coalition: “a room”',
      'The coalition: “200 leaflets”',
    ]);
    expect(labels(list)).not.toContain('Running late');
  });

  it('says so when all of it is done, also what was not kept and is made good, and goes on to the agenda', async () => {
    await on.press('dana', 'commitment.done', { id: '200-leaflets' });
    expect(steps(await held(on, 'evelyn'))).toEqual(['Show what is behind']);
    const repair = {
      id: 'a-room',
      nonce: 'made-good',
      cause: 'it rained',
      remedy: 'another room',
      newDate: 'next Friday',
    };
    told(await on.press('dana', 'commitment.repair', repair));
    const card = await held(on, 'evelyn');
    expect(linesOf(card).join()).toContain('Nothing of this is behind any more.');
    // What it was at the close stays the evidence, whatever was done since.
    expect(linesOf(card).join()).toContain('Overdue on the last day: 1 (before: 0)');
    expect(steps(card)).toEqual(['Put it on the next agenda']);
  });

  it('is put on the agendas of the partnerships it fell in, once, in nobody’s name', async () => {
    const none = told(await on.tap('priya', await held(on, 'priya'), 'Put it on the next agenda'));
    expect(none.summary).toContain('None of these partnerships has a check-in ahead.');
    for (const [id, on_] of [
      ['coalition', '2026-11-24'],
      ['food', '2026-12-01'],
    ] as const) {
      await on.client.checkIn.create({ data: checkIn({ id: `${id}-next`, partnershipId: id, on: on_ }) });
    }
    const put = () => on.press('evelyn', 'dip.agenda', { id: SECOND, pillar: 'R' });
    expect(told(await put()).summary).toBe(
      'It stands on the agendas of 2 check-ins, the first one on Tuesday, November 24.',
    );
    await put();
    const lines = await on.client.checkInLine.findMany({ orderBy: { checkInId: 'asc' } });
    expect(lines.map(each => [each.checkInId, each.text, each.byId])).toEqual(
      ['coalition-next', 'food-next'].map(id => [
        id,
        'From the trust questions: Doing what was said. What should we do differently?',
        null,
      ]),
    );
    const card = await held(on, 'priya');
    expect(linesOf(card).join()).toContain('It stands on the agendas of 2 check-ins.');
    expect(steps(card)).toEqual([]);
    expect((await on.client.audit.findMany({ where: { act: 'dip.agenda' } })).map(each => each.personId)).toEqual([
      'evelyn',
      'evelyn',
    ]);
  });

  it('says when it has been talked about', async () => {
    await on.until('2026-11-24');
    await on.press('dana', 'checkin.minutes', {
      nonce: 'told',
      id: 'coalition-next',
      said: 'We need a second driver.',
    });
    expect(linesOf(await held(on, 'evelyn')).join()).toContain('1 of 2 have been held.');
  });
});

describe('with a place for leaders', () => {
  it('it is told there and to coordinators, in the languages of the leaders', async () => {
    const on = await fallen(async made => {
      await made.client.place.create({ data: place({ id: 'lead', forLeaders: true }) });
      await made.client.person.update({ where: { id: 'evelyn' }, data: { language: 'es' } });
    });
    expect(await on.owed('dip.found')).toEqual(['lead', 'priya']);
    const lines = await said(on, 'lead');
    expect(lines[0]).toBe('# Atención: cumplimiento');
    expect(lines.join()).toContain('Se hizo demasiado poco para decir si también bajó.');
    expect(lines.at(-1)).toBe('[Ponerlo en la próxima agenda]');
    await on.close();
  });
});
