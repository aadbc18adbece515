/** Proves which check-in is meant by "minutes" alone: the latest one, and where that is not plain, they are asked. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CheckIn } from '../../../src/domain/checkin/checkin.ts';
import { form, linesOf, read, told } from '../../support/reading.ts';
import * as rows from '../../support/rows.ts';
import { type Stage, stage } from '../../support/stage.ts';

let on: Stage;
/** Tuesday, June 9, noon. */
beforeEach(async () => {
  on = await stage({ from: ['2026-06-09', '12:00'], only: [] });
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

async function met(id: string, day: string, over: Partial<CheckIn> = {}): Promise<void> {
  await on.client.checkIn.create({ data: rows.checkIn({ id, partnershipId: 'food', on: day, ...over }) });
}
async function noted(id: string, day: string): Promise<void> {
  const minutes = { heldOn: day, minutesOn: day, minutesById: 'dana-food', correctionsUntil: day } as const;
  await met(id, day, { state: 'held', ...minutes });
  const said = { checkInId: id, kind: 'minute', position: 1000, text: 'The shelf came', finished: true } as const;
  await on.client.checkInLine.create({ data: rows.line(said) });
}
const minutes = (who = 'dana') => on.type(who, who === 'dana' ? 'minutes' : 'acta');

describe('“minutes” alone', () => {
  it('is about today’s meeting, not about the one that was missed in May', async () => {
    await met('may', '2026-05-12', { state: 'missed' });
    await met('june', '2026-06-09', { state: 'open' });
    expect(form(await minutes()).hidden.id).toBe('june');
  });

  it('is about the latest one also where somebody said that there was nothing to note', async () => {
    await met('may', '2026-05-12', { state: 'missed' });
    await met('june', '2026-06-09', { state: 'held', heldOn: '2026-06-09', minutesOn: '2026-06-09' });
    expect(form(await minutes()).hidden.id).toBe('june');
  });

  it('never opens the form of an older one unasked: today’s has its minutes, and May is offered beside it', async () => {
    await met('may', '2026-05-12', { state: 'missed' });
    await noted('june', '2026-06-09');
    const asked = form(await minutes());
    expect(asked.action).toBe('checkin.ask_minutes');
    const [which] = asked.fields;
    expect(which).toMatchObject({
      name: 'id',
      label: 'Which check-in?',
      choices: [
        { value: 'june', label: 'Tuesday, June 9: minutes are there' },
        { value: 'may', label: 'Tuesday, May 12: did not take place' },
      ],
    });
    expect(form(await on.send('dana', asked, { id: 'may' })).hidden.id).toBe('may');
    expect(linesOf(told(await on.send('dana', asked, { id: 'june' }))).join()).toContain('Minutes: Fresh Food');
    const [cual] = form(await minutes('rosa')).fields;
    expect(cual).toMatchObject({ label: '¿Qué reunión?', choices: [{ label: 'martes, 9 de junio: ya hay acta' }, {}] });
  });

  it('before the hour of today’s, one that waits for minutes may be meant as well', async () => {
    await met('may', '2026-05-12', { state: 'open' });
    await met('june', '2026-06-09', { at: '15:30' });
    const [which] = form(await minutes()).fields;
    expect(which).toMatchObject({ choices: [{ value: 'june' }, { value: 'may' }] });
  });

  it('where the only one has its minutes, they are shown; what was called off is passed over', async () => {
    await noted('may', '2026-05-12');
    await met('june', '2026-06-09', { state: 'called_off', calledOffById: 'rosa-food' });
    expect(read(told(await minutes()))).toContain('Minutes: Fresh Food, Tuesday, May 12');
  });

  it('without any, it says so', async () => {
    expect(read(told(await minutes()))).toBe('No check-in is waiting for minutes.');
  });
});
