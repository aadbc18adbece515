/** One story on Teams: a draft, a guest who says yes, a promise made in words, its reminder, and the channel that hears of it. */
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { activityBy } from '../../support/teams/activities.ts';
import { BOT } from '../../support/teams/teams.ts';
import { inChapters } from '../chapters.ts';
import { PATIENCE } from '../patience.ts';
import { type Town, town } from './stage.ts';

describe('a story on Teams', () => {
  let on: Town;
  beforeAll(async () => {
    on = await town();
  });
  afterAll(() => on?.stop());
  inChapters();
  afterEach(() => expect(on.fake.problems()).toEqual([]));

  const settled = async (): Promise<void> => {
    await on.move(0);
    await on.fake.quiet();
  };
  const reads = async (who: Town['dana'], words: RegExp, where?: Town['channel']): Promise<void> => {
    await vi.waitFor(() => expect(who.reads(where)).toMatch(words), PATIENCE);
  };

  test('Dana writes hi and finds her partnership; nobody else was written to', async () => {
    await on.dana.says('hi');
    await reads(on.dana, /Fresh Food at Grace Pantry/);
    expect(on.rosa.chat.messages.size).toBe(0);
  });

  test('she sends the introduction; Rosa, a guest who has never written, says yes in her own language', async () => {
    await on.dana.presses(/^Show it$/);
    await reads(on.dana, /Rosa/);
    await on.dana.presses(/Rosa/);
    await settled();
    await on.dana.presses(/^Show what they will get$/);
    await settled();
    await on.dana.presses(/^Send it$/);
    await settled();
    await on.move('2026-03-03');
    await reads(on.rosa, /Dana Lee.*Mercy Hospital/s);
    expect(await on.rosa.presses(/^Sí, por aquí/)).toContain('application/vnd.microsoft.card.adaptive');
    await settled();
    await reads(on.rosa, /Gracias, Rosa/);
    await on.move('2026-03-04');
    await reads(on.dana, /Rosa Díaz at Grace Pantry said yes/);
  });

  test('Tend is added to the channel, and a message there becomes a promise whose date is asked for', async () => {
    const { dana, rosa } = on.people;
    const added = { type: 'conversationUpdate', membersAdded: [{ id: BOT }] };
    await on.fake.sends(activityBy(on.fake, dana, on.channel, added));
    await expect(
      on.dana.makesAPromiseOf(
        '<p>We bring 200 leaflets</p>',
        rosa,
        { 'What is promised': '200 leaflets in Spanish' },
        on.channel,
      ),
    ).rejects.toThrow('Teams would not let');
    const filled = { 'What is promised': '200 leaflets in Spanish', 'By when': 'March 13', When: 'March 13' };
    const said = await on.dana.makesAPromiseOf('<p>We bring 200 leaflets</p>', rosa, filled, on.channel);
    expect(JSON.stringify(said)).toMatch(/leaflets in Spanish.*March 13/s);
  });

  test('she is reminded, presses Done, and Rosa confirms; both hold what stands now', async () => {
    await on.move('2026-03-12');
    await reads(on.dana, /March 13.*leaflets in Spanish/s);
    await on.dana.presses(/^Done/);
    await settled();
    await on.move('2026-03-16');
    await reads(on.rosa, /leaflets in Spanish|folletos/);
    await on.rosa.presses(/^Sí/);
    await settled();
    await on.move(0);
    await reads(on.dana, /Kept/);
    expect(on.complaints()).toEqual([]);
  });
});
