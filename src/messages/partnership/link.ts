/** Owns the cards of signed links: the one a steward carries, and what they are told of it. */
import { type Button, button, buttons, type Card, card, facts, heading, note, text } from '../../cards/card.ts';
import { link, type Text } from '../../cards/text.ts';
import type { Language } from '../../domain/person.ts';
import type { CivilDate } from '../../domain/time.ts';
import { day } from '../dates.ts';
import { one } from './introduction.ts';
import { firstName, words } from './words.ts';

/** A fresh link for somebody, in the hands of the reader. */
export type CarriedView = {
  readonly contact: string;
  readonly name: string;
  readonly email: string | null;
  /** Theirs: the mail that is begun for the steward is read by them. */
  readonly theirs: Language;
  readonly steward: string;
  readonly url: string;
  readonly until: CivilDate;
  /** One that served until now is over by it. */
  readonly replaces: boolean;
  readonly language: Language;
  readonly today: CivilDate;
};

/** [Copy] and [Open in my mail], and what such a link is worth; `said` stands above it. */
export function carried(view: CarriedView, ...said: readonly Text[]): Card {
  const { contact, name, url, steward, language, today } = view;
  const say = words[language].link;
  const first = firstName(name);
  return card(
    language,
    say.title(first),
    ...said.map(each => text(each)),
    heading(say.title(first)),
    text(say.how(first)),
    facts({ label: say.copy, value: link(url, url) }),
    text(link(say.mail, letter(view))),
    note(say.until(day(view.until, language, today))),
    note(say.counts(first, steward)),
    note(say.secret(first)),
    ...(view.replaces ? [note(say.replaced)] : []),
    buttons(button(say.buttons.withdraw, 'contact.end_link', { id: contact }, 'quiet')),
  );
}

/** Asked for with the same press once more: the address was told once and is kept nowhere. */
export function again(contact: string, name: string, language: Language): Card {
  return one(language, words[language].link.again, buttons(give(contact, name, language)));
}

export function withdrawn(name: string, wasOut: boolean, language: Language): Card {
  const say = words[language].link;
  return one(language, wasOut ? say.withdrawn(name) : say.noneOut(name));
}

/** To the host's stewards: whoever had a link that is over asks them for another one. */
export function wanted(contact: string, name: string, organisation: string, language: Language): Card {
  const said = words[language].link.wanted(name, organisation);
  return one(language, said, buttons(give(contact, name, language, 'main')));
}

export function give(contact: string, name: string, language: Language, look: Button['look'] = 'plain'): Button {
  return button(words[language].link.buttons.give(firstName(name)), 'contact.link', { id: contact }, look);
}

function letter({ name, email, theirs, url, steward }: CarriedView): string {
  const { subject, body } = words[theirs].link.letter;
  const said = body(firstName(name), url, steward).replaceAll('\n', '\r\n');
  return `mailto:${encodeURIComponent(email ?? '')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(said)}`;
}
