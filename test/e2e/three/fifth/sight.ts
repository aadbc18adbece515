/** Owns what anybody can see of the fifth quarter, as it stands on Slack and Teams, and all that ever left for any of them. */
import { expect, vi } from 'vitest';
import type { Conversation, Json } from '../../../support/teams/world.ts';
import { PATIENCE } from '../../patience.ts';
import { read } from '../../slack/eyes.ts';
import { wordsIn } from '../../teams/hands.ts';
import type { City } from './stage.ts';

export function sightOf(on: City) {
  /** The one message that says this, as it stands now. */
  const only = (all: readonly string[], what: RegExp): string => {
    const found = all.filter(each => what.test(each));
    if (found.length !== 1)
      throw new Error(`${found.length} say ${what}: ${(found.length > 0 ? found : all.slice(-6)).join('\n')}`);
    return found[0] ?? '';
  };
  const standing = ({ messages }: Conversation) => [...messages.values()].map(({ activity }) => wordsOf(activity));
  const until = <Seen>(look: () => Seen): Promise<Seen> => vi.waitFor(look, PATIENCE);
  const teams = (where: Conversation, what: RegExp, says: RegExp = /^/) =>
    until(() => {
      const found = only(standing(where), what);
      expect(found).toMatch(says);
      return found;
    });
  return {
    teams,
    /** The leaders’ post of the week that began then. */
    week: (monday: string, says: RegExp) => teams(on.leaders, new RegExp(`^Week of ${monday}\\b`), says),
    /** On Slack, to somebody or in a channel. */
    slack: (to: string, what: RegExp, says: RegExp = /^/) =>
      until(() => {
        const found = only(read(on, to), what);
        expect(found).toMatch(says);
        return found;
      }),
    /** What each of them ever said, and what was in it unseen. */
    left: (): readonly string[] => [
      ...on.fake.calls().map(call => JSON.stringify(call)),
      ...on.fake.world.messages.map(each => JSON.stringify(each)),
      ...on.teams.world.calls.map(call => JSON.stringify(call)),
      ...[...on.teams.world.conversations.values()]
        .flatMap(each => [...each.messages.values()])
        .flatMap(({ history }) => history.map(each => JSON.stringify(each))),
      ...on.mail.letters().map(each => each.raw),
      ...on.pages,
    ],
  };
}

function wordsOf(activity: Json): string {
  const [attachment] = (activity.attachments ?? []) as readonly { readonly content: Json }[];
  return wordsIn(attachment?.content ?? {});
}
