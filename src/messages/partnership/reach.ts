/** Owns what stewards are told of an account that was switched off, and that it is back. */
import { button, buttons, type Card } from '../../cards/card.ts';
import type { Language, PlatformName } from '../../domain/person.ts';
import { one } from './introduction.ts';
import { words } from './words.ts';

export type AccountView = {
  readonly name: string;
  readonly organisation: string;
  readonly platform: PlatformName;
  /** Null where they are in no partnership of the reader's. */
  readonly contact: string | null;
};

export function accountOff(view: AccountView, language: Language): Card {
  const say = words[language].reach;
  const platform = words[language].arrival.platforms[view.platform];
  const show =
    view.contact === null ? [] : [buttons(button(say.show(view.name), 'contact.show', { id: view.contact }, 'main'))];
  return one(language, say.accountOff(view.name, view.organisation, platform), ...show);
}

export function accountOn(name: string, language: Language): Card {
  return one(language, words[language].reach.accountOn(name));
}
