/** Owns what is done and seen in the quarter on three platforms: Dana's presses, the clock, and the words that reached each. */
import { expect, vi } from 'vitest';
import { everything } from '../../support/teams/adaptivecard.ts';
import type { Conversation, Json } from '../../support/teams/world.ts';
import { PATIENCE } from '../patience.ts';
import { seen } from '../slack/eyes.ts';
import { wordsIn } from '../teams/hands.ts';
import type { Town } from './stage.ts';
import { PUBLIC } from './wire.ts';

type Filled = Readonly<Record<string, string>>;
type Choice = { readonly title: string; readonly value: string };

/** Whatever else there is: these are whom Dana and the clock work on. */
type Stand = Pick<Town, 'move' | 'fake' | 'teams' | 'dana' | 'opens'>;

export function handsIn(on: Stand) {
  const settled = async (): Promise<void> => {
    await on.move(null);
    await on.fake.quiet();
    await on.teams.quiet();
  };
  const chat = on.dana.chat;
  return {
    settled,
    moved: async (to: string): Promise<void> => {
      await on.move(to);
      await settled();
    },
    /** Dana presses at Teams, below those words where a card has many such buttons. */
    dana: async (label: RegExp, filled: Filled = {}, below = /^/): Promise<void> => {
      await vi.waitFor(() => on.dana.presses(label, filled, chat, below), PATIENCE);
      await settled();
    },
    danaSays: async (words: string, where: Conversation = chat): Promise<void> => {
      await on.dana.says(words, where);
      await settled();
    },
    atTeams: (words: RegExp, where: Conversation = chat): Promise<void> =>
      vi.waitFor(() => expect(on.dana.reads(where)).toMatch(words), PATIENCE),
    atSlack: (words: RegExp, where = 'UHELEN'): Promise<string> => seen(on, where, words),
    /** The value of a choice in the newest card at Teams. */
    choice: (title: string): string => {
      const parts = everything(on.teams.cards(chat).at(-1));
      const found = parts.flatMap(each => (each.choices ?? []) as readonly Choice[]).find(each => each.title === title);
      if (found === undefined) throw new Error(`nobody can choose ${title}`);
      return found.value;
    },
    /** The activity at Teams that said one thing when it came says another now, in its place. */
    turned: (was: RegExp, is: RegExp): Promise<void> =>
      vi.waitFor(() => {
        const now = [...chat.messages.values()]
          .filter(({ history }) => was.test(wordsOf(history[0] ?? {})))
          .map(({ activity }) => wordsOf(activity));
        expect(now.join('\n')).toMatch(is);
      }, PATIENCE),
    /** The newest link that Dana was given to carry, opened. */
    linkOpened: () => {
      const [url] = new RegExp(`${PUBLIC}/l/[\\w-]{43}`).exec(on.dana.reads()) ?? [];
      if (url === undefined) throw new Error('Dana was given no link');
      return on.opens(url);
    },
  };
}

function wordsOf(activity: Json): string {
  const [attachment] = (activity.attachments ?? []) as readonly { readonly content: Json }[];
  return wordsIn(attachment?.content ?? {});
}
