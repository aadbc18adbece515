/** Owns somebody at Teams: they see the newest cards of a conversation, press what they find there, and fill in what is asked. */
import { invoke, mention, messageAction, press, words } from '../../support/teams/activities.ts';
import { everything } from '../../support/teams/adaptivecard.ts';
import type { FakeTeams } from '../../support/teams/teams.ts';
import type { Conversation, Json, Person } from '../../support/teams/world.ts';

type Filled = Readonly<Record<string, string>>;

export type Hands = ReturnType<typeof handsOf>;

export function handsOf(fake: FakeTeams, person: Person) {
  const chat = fake.chat(person);
  const standing = (where: Conversation) =>
    [...where.messages.values()].reverse().map(({ id, activity }) => {
      const [attachment] = (activity.attachments ?? []) as readonly { readonly content: Json }[];
      return { id, card: attachment?.content ?? {} };
    });
  const says = (text: string, where: Conversation = chat) =>
    fake.sends(where.kind === 'personal' ? words(fake, person, where, text) : mention(fake, person, where, text));
  const dialogs = async (name: string, where: Conversation, value: Json): Promise<Json> => {
    const { body } = await fake.sends(invoke(fake, person, where, name, value));
    return (body?.task ?? {}) as Json;
  };
  return {
    chat,
    says,
    /** The message action: what is filled in by label into the window it opens, and what the window says at the end. */
    makesAPromiseOf: async (html: string, author: Person, filled: Filled, where: Conversation): Promise<Json> => {
      const opened = await dialogs('composeExtension/fetchTask', where, messageAction(html, author));
      const { content } = (opened.value as { readonly card: { readonly content: Json } }).card;
      const send = everything(content).find(each => each.type === 'Action.Submit');
      const data = { ...(send?.data as Json), ...inputsOf(content, filled) };
      return dialogs('composeExtension/submitAction', where, messageAction(html, author, data));
    },
    /** Everything that stands in a conversation, newest first, as one text. */
    reads: (where: Conversation = chat): string =>
      standing(where)
        .map(({ card }) => wordsIn(card))
        .join('\n'),
    /** Presses the newest button of that name, below those words where a card has many; what Teams answers. */
    presses: async (
      label: RegExp,
      filled: Filled = {},
      where: Conversation = chat,
      below: RegExp = /^/,
    ): Promise<string> => {
      for (const { id, card } of standing(where)) {
        const parts = everything(card);
        const from = parts.findIndex(each => below.test(String(each.text ?? '')));
        const action = parts
          .slice(from === -1 ? parts.length : from)
          .find(each => each.type === 'Action.Execute' && label.test(String(each.title)));
        if (action === undefined) continue;
        const data = {
          ...(action.data as Json),
          ...(action.associatedInputs === 'none' ? {} : inputsOf(card, filled)),
        };
        const { status, text } = await fake.sends(press(fake, person, where, { verb: action.verb, data }, id));
        if (status !== 200 || text === '') throw new Error(`a press was answered ${status} ${text}`);
        return text;
      }
      throw new Error(
        `nobody can press ${label}: ${standing(where)
          .map(({ card }) => wordsIn(card))
          .join('\n')}`,
      );
    },
  };
}

/** What a card's fields hold: what was filled in by label, else what they began with. */
function inputsOf(card: Json, filled: Filled): Filled {
  const inputs = everything(card).filter(each => String(each.type).startsWith('Input.'));
  return Object.fromEntries(
    inputs.map(input => {
      const label = Object.keys(filled).find(each => String(input.label).startsWith(each));
      const value = label === undefined ? String(input.value ?? '') : (filled[label] ?? '');
      if (input.isRequired === true && value === '') throw new Error(`Teams would not let “${input.label}” stay empty`);
      return [String(input.id), value];
    }),
  );
}

export function wordsIn(card: Json): string {
  return everything(card)
    .flatMap(each => [each.text, each.title, each.label])
    .filter(each => typeof each === 'string')
    .join(' ');
}
