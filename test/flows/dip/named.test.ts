/** Proves what stands beside an answer by name that is low: its own partnership's ledger, felt against done, and one step, for its readers alone. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buttonsOf } from '../../../src/cards/card.ts';
import type { Commitment } from '../../../src/domain/commitment/commitment.ts';
import { labels, linesOf, told } from '../../support/reading.ts';
import { checkIn } from '../../support/rows.ts';
import { OPENS, type Pulse, pulse, ROUND } from '../pulse/stage.ts';
import { promise } from './stage.ts';

let on: Pulse;
beforeEach(async () => {
  on = await pulse();
  await on.open();
  await on.until(OPENS);
});
afterEach(() => on.close());

const food = { partnershipId: 'food', ownerContactId: 'dana-food', toOrganisationId: 'grace' } as const;
const ours = (what: string, given: Partial<Commitment>) => promise(on, what, { ...food, ...given });
const kept = { state: 'kept', doneOn: '2026-06-05', answeredOn: '2026-06-05', closedOn: '2026-06-05' } as const;
const read = async (who: string) => told(await on.press(who, 'pulse.read_named', { id: ROUND }));
/** Ben says it by name; Dana and Rosa were named as readers. */
const low = async (points: Readonly<Record<string, string>>) => {
  await on.answer('ben', '4', 'by_name', points);
  await on.until('2026-08-08');
};

describe('a low answer by name', () => {
  it('brings the ledger of its partnership, says that felt and done agree, and leads the host to what is behind', async () => {
    await ours('soup', { due: '2026-06-05', ...kept });
    await ours('200 leaflets', { due: '2026-08-03' });
    await promise(on, 'of the coalition', { due: '2026-08-03' });
    await low({ R: '2' });
    const card = await read('dana');
    const lines = linesOf(card);
    const at = lines.indexOf('# What was done for reliability');
    expect(lines.slice(at, at + 4)).toEqual([
      '# What was done for reliability',
      'Promises Mercy Hospital kept: 1 of 2 (before: 0 of 0)',
      'Overdue on the last day: 1 (before: 0)',
      'What was felt and what was done agree: something went wrong there.',
    ]);
    expect(buttonsOf(card).map(each => [each.action, each.values])).toEqual([
      ['commitment.ask_late', { id: '200-leaflets' }],
    ]);
  });

  it('leads its own side to the promise itself', async () => {
    await ours('200 leaflets', { due: '2026-08-03' });
    await low({ C: '1' });
    const card = await read('rosa');
    expect(linesOf(card)).toContain('# Lo que se hizo en cumplimiento');
    expect(buttonsOf(card).map(each => each.action)).toEqual(['commitment.show']);
  });

  it('says plainly where felt and done disagree, and puts it on the next agenda in one tap, in nobody’s name', async () => {
    await ours('soup', { due: '2026-06-05', ...kept });
    await on.client.checkIn.create({ data: checkIn({ id: 'next', partnershipId: 'food', on: '2026-09-01' }) });
    await low({ R: '2', F: '1' });
    const card = await read('dana');
    expect(linesOf(card)).toContain(
      'What was felt and what was done disagree. The answer is low, and the list shows nothing that went wrong.',
    );
    expect(labels(card)).toEqual(['Put it on the next agenda']);
    expect(told(await on.tap('dana', card, 'Put it on the next agenda')).summary).toBe(
      'It stands on the agenda of the check-in on Tuesday, September 1.',
    );
    await on.tap('dana', card, 'Put it on the next agenda');
    const lines = await on.client.checkInLine.findMany({ orderBy: { position: 'asc' } });
    expect(lines.map(each => [each.text, each.byId])).toEqual([
      ['From the trust questions: Doing what was said. What should we do differently?', null],
      ['From the trust questions: A fair say. What should we do differently?', null],
    ]);
    const after = await read('dana');
    expect(labels(after)).toEqual([]);
    expect(linesOf(after)).toContain('It stands on the agenda of the check-in on Tuesday, September 1.');
  });

  it('carries nothing of the answer in its button, and each look at it is a reading that is noted', async () => {
    await on.client.checkIn.update({ where: { id: 'food-met' }, data: { minutesOn: '2026-06-03' } });
    await low({ T: '1' });
    const card = await read('dana');
    expect(buttonsOf(card).map(each => each.values)).toEqual([{ id: ROUND, contact: 'ben-in' }]);
    await on.tap('dana', card, 'Put it on the next agenda');
    const readings = await on.client.audit.findMany({ where: { act: 'pulse.named_read' } });
    expect(readings.map(each => [each.personId, each.subjectId])).toEqual([
      ['dana', 'ben-in'],
      ['dana', 'ben-in'],
    ]);
  });

  it('is nobody else’s to put on an agenda', async () => {
    await low({ R: '2' });
    for (const who of ['evelyn', 'priya', 'ruth', 'ben']) {
      const answer = told(await on.press(who, 'pulse.discuss', { id: ROUND, contact: 'ben-in' }));
      expect(answer.summary).toContain('I cannot find that');
    }
    expect(await on.client.checkInLine.count()).toBe(0);
    expect(await on.client.audit.count()).toBe(0);
  });

  it('an answer that is not low has none of it', async () => {
    await low({});
    const card = await read('dana');
    expect(linesOf(card).join()).not.toContain('What was done');
    expect(labels(card)).toEqual([]);
  });
});
