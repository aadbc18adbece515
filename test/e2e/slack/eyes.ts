/** Owns what somebody reads on Slack: all the words of a message, a modal or a home, however its blocks nest. */
import { vi } from 'vitest';
import type { Hands } from '../../support/slack/hands.ts';
import { PATIENCE } from '../patience.ts';
import type { Town } from './stage.ts';

/** Whatever else the town has: Slack is what is looked at. */
type Sight = Pick<Town, 'fake'>;

/** Every text inside, one after another. */
export function wordsIn(blocks: unknown): string {
  const found: string[] = [];
  const look = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(look);
    else if (typeof part === 'object' && part !== null) {
      for (const [name, value] of Object.entries(part)) {
        if (name === 'text' && typeof value === 'string') found.push(value);
        else if (name !== 'value') look(value);
      }
    }
  };
  look(blocks);
  return found.join(' ').replace(/\s+/g, ' ');
}

/** What reached somebody or a channel, oldest first. */
export const read = (town: Sight, to: string): readonly string[] =>
  town.fake.messages(to).map(message => `${message.text} ${wordsIn(message.blocks)}`);

/** Presses a button as soon as it is in sight. */
export const press = (hands: Hands, ...what: Parameters<Hands['presses']>): ReturnType<Hands['presses']> =>
  vi.waitFor(() => hands.presses(...what), PATIENCE);

/** Fills in the modal as soon as it is open. */
export const fill = (hands: Hands, chosen: Parameters<Hands['fills']>[0]): ReturnType<Hands['fills']> =>
  vi.waitFor(() => hands.fills(chosen), PATIENCE);

/** Waits for the newest message that says this; a failure shows what there is. */
export const seen = (town: Sight, to: string, words: string | RegExp): Promise<string> =>
  vi.waitFor(() => look(town, to, words), PATIENCE);

function look(town: Sight, to: string, words: string | RegExp): string {
  const all = [...read(town, to), ...privately(town, to)];
  const found = all.findLast(each => (typeof words === 'string' ? each.includes(words) : words.test(each)));
  if (found === undefined) throw new Error(`nothing to ${to} says ${words}; there is:\n${all.slice(-8).join('\n')}`);
  return found;
}

/** What only this person saw, wherever it was. */
const privately = (town: Sight, user: string): readonly string[] =>
  town.fake.world.messages
    .filter(message => message.only === user)
    .map(message => `${message.text} ${wordsIn(message.blocks)}`);
