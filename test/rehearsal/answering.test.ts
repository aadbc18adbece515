/** Proves that the cast answers by who was asked what and when: under other ids, and in another order, the same is pressed. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { button, buttons, card } from '../../src/cards/card.ts';
import type { Intent } from '../../src/ports/chat.ts';
import { answering } from '../../src/rehearsal/answering.ts';
import { accountOf } from '../../src/rehearsal/people.ts';
import { type Stage, stage } from '../support/stage.ts';

const DAY = 86_400_000;
const MONDAY = new Date('2026-06-01T14:00:00Z');

let s: Stage;
beforeAll(async () => {
  s = await stage();
});
afterAll(() => s.close());

/** Thirty days of one question to each of two people, sent under ids that begin so; what was pressed, in its order. */
async function played(ids: string, people: readonly string[]): Promise<readonly string[]> {
  const pressed: string[] = [];
  let now = MONDAY;
  const cast = answering(() => ({
    store: s.store,
    thread: {
      keep: async () => '',
      change: async () => {},
      find: async () => null,
      said: async () => {},
      read: async () => [],
    },
    handle: async (intent: Intent) => {
      const done = intent.kind === 'pressed' ? intent.action : intent.kind;
      pressed.push(`${now.toISOString()} ${intent.from.user} ${done}`);
      return {};
    },
    clock: { now: () => now, wall: () => now },
    log: s.log,
  }));
  await cast.turn(true);
  const chat = cast.overheard({
    post: async (_to, _card, marker) => marker,
    update: async () => {},
    find: async () => null,
  });
  const asked = buttons(button('Yes, it is done', 'commitment.confirm'), button('Not yet', 'commitment.ask_not_yet'));
  for (let day = 0; day < 30; day += 1) {
    for (const person of people) {
      await chat.post({ account: accountOf(person) }, card('en', 'Is it done?', asked), `${ids}-${person}-${day}`);
    }
    now = new Date(now.getTime() + DAY);
    await cast.answer(now);
  }
  return pressed;
}

test('the same rehearsal is played again', async () => {
  const once = await played('ABC', ['dana', 'rosa']);
  expect(once.filter(each => each.includes('confirm')).length).toBeGreaterThan(20);
  expect(await played('XYZ', ['rosa', 'dana'])).toEqual(once);
});

test('people differ', async () => {
  const whenDana = (await played('ABC', ['dana'])).map(each => each.replace(' dana ', ' '));
  const whenRosa = (await played('ABC', ['rosa'])).map(each => each.replace(' rosa ', ' '));
  expect(whenDana).not.toEqual(whenRosa);
});
