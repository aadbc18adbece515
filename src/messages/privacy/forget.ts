/** Owns what is said about being forgotten: before it, after it, and to the stewards. */
import { button, buttons, type Card, card, heading, list, text } from '../../cards/card.ts';
import type { Language } from '../../domain/person.ts';
import { words } from '../partnership/words.ts';
import { dictionary } from './words.ts';

export function before(language: Language, promises: number): Card {
  const say = dictionary[language];
  return card(
    language,
    say.forget.title,
    heading(say.forget.title),
    text(say.forget.goes),
    list(say.forget.going),
    text(say.forget.stays),
    list(say.forget.staying),
    ...(promises === 0 ? [] : [text(say.forget.running(promises))]),
    text(say.forget.forGood),
    buttons(
      button(say.buttons.forgetNow, 'privacy.forget', { sure: 'yes' }),
      button(say.buttons.held, 'privacy.show', {}, 'quiet'),
      button(say.buttons.keep, 'home.open', {}, 'quiet'),
    ),
  );
}

export function done(language: Language): Card {
  const say = dictionary[language].forget;
  return card(language, say.done, text(say.done));
}

type Forgotten = {
  readonly contact: string;
  readonly partnership: { readonly id: string; readonly name: string };
  readonly organisation: string;
  /** They were the steward, and nobody else there is. */
  readonly isUnled: boolean;
  readonly promises: number;
};

export function toSteward(
  language: Language,
  { contact, partnership, organisation, isUnled, promises }: Forgotten,
): Card {
  const say = dictionary[language];
  const { people, hub } = words[language];
  const said = say.forget.told(organisation, partnership.name);
  const add = button(
    hub.buttons.addPerson,
    'contact.ask_add',
    { partnership: partnership.id },
    promises === 0 ? 'main' : 'plain',
  );
  const unled = isUnled ? [text(people.nextSteward(organisation)), buttons(add)] : [];
  const handOn = button(say.buttons.handOn, 'contact.ask_hand_on', { id: contact }, 'main');
  const open = promises === 0 ? [] : [text(say.forget.toldRunning(promises)), buttons(handOn)];
  return card(language, said, text(said), text(say.forget.toldLeft), ...open, ...unled);
}
