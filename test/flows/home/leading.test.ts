/** Proves that the home screen of who leads asks for nothing that was done since the week was told, and counts on to today. */
import { afterEach, describe, expect, it } from 'vitest';
import { form, labels, read, told } from '../../support/reading.ts';
import type { Stage } from '../../support/stage.ts';
import { kept, ours, theirs, week } from '../digest/stage.ts';

let at: Stage;
afterEach(async () => {
  expect(at.troubles).toEqual([]);
  await at.close();
});

const home = async () => read(told(await at.type('lena', 'hi')));

describe('the home screen of who leads', () => {
  it('asks her to thank a partner until somebody of us has', async () => {
    at = await week();
    await theirs(at, { id: 'table', what: 'A table by the door', ...kept });
    await theirs(at, { id: 'door', what: 'A key to the back door', ...kept, due: '2026-06-04' });
    await at.until('2026-06-08', '12:00');
    expect(await home()).toContain('Thank Grace Pantry.');
    const shown = told(await at.press('dana', 'commitment.show', { id: 'door' }));
    expect(labels(shown)).toContain('Say thanks');
    await at.tap('dana', shown, 'Say thanks');
    expect(await home()).not.toContain('Thank Grace Pantry.');
    expect(await home()).toContain('Nothing needs you today.');
  });

  it('asks her to see to an answer until it is given', async () => {
    at = await week();
    const asked = form(await at.press('rosa', 'feedback.ask', { partnership: 'food' }));
    await at.press('rosa', asked.action, { ...asked.hidden, words: 'The back door is locked', voice: 'named' });
    await at.until('2026-07-06', '12:00');
    const owed = 'See to it that a partner gets an answer: it has been owed for 4 weeks.';
    expect(await home()).toContain(owed);
    // No day on which a week is full tells on which day something was said.
    await at.until('2026-07-08', '12:00');
    expect(await home()).toContain(owed);
    await at.client.feedback.updateMany({ data: { state: 'closed', closedOn: '2026-07-08', closedMeans: 'self' } });
    expect(await home()).not.toContain('gets an answer');
  });

  it('says how many days it is today, not how many it was on Monday', async () => {
    at = await week();
    await at.client.partnership.update({
      where: { id: 'food' },
      data: { checkIn: 'every 2 weeks Thursday 15:30', lastContactOn: '2026-05-15' },
    });
    await ours(at, { id: 'late', what: '200 leaflets in Spanish', due: '2026-05-29' });
    await at.until('2026-06-08', '12:00');
    expect(await home()).toContain('Help with “200 leaflets in Spanish” for Grace Pantry, 10 days overdue.');
    expect(await home()).toContain('Visit or call Fresh Food: no meeting, talk or visit for 24 days.');
    await at.until('2026-06-11', '10:00');
    expect(await home()).toContain('Help with “200 leaflets in Spanish” for Grace Pantry, 13 days overdue.');
    expect(await home()).toContain('Visit or call Fresh Food: no meeting, talk or visit for 27 days.');
  });
});
