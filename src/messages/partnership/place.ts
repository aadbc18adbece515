/** Owns what stewards are told of a place in which nothing can be posted, and what they can do about it (product §9). */
import { button, buttons, type Card, card, heading, text } from '../../cards/card.ts';
import type { Partnership } from '../../domain/partnership.ts';
import type { Language } from '../../domain/person.ts';
import type { CivilDate } from '../../domain/time.ts';
import { one } from './introduction.ts';
import { type ParkedView, parked } from './parked.ts';
import { words } from './words.ts';

/** strangers: somebody inside belongs to no organisation of it; gone: we may post there no more; unsure: something may not have arrived. */
export type Trouble = 'strangers' | 'gone' | 'unsure';

/** `partnership`: null for the leaders' channel. */
export type PlaceView = { readonly name: string; readonly partnership: Pick<Partnership, 'id' | 'name'> | null };

/** `unsure`: what may not have arrived there. */
export function unreached(
  view: PlaceView,
  trouble: Trouble,
  unsure: readonly ParkedView[],
  language: Language,
  today: CivilDate,
): Card {
  const say = words[language].hub.place.unreached;
  const { partnership } = view;
  const title = say[trouble](channelOf(view, language));
  const open = words[language].hub.buttons.open;
  return card(
    language,
    title,
    heading(title),
    text(say.todo[trouble](partnership?.name ?? say.leaders)),
    ...parked(unsure, language, today),
    ...(partnership === null ? [] : [buttons(button(open, 'partnership.show', { id: partnership.id }))]),
  );
}

export function reached(view: PlaceView, language: Language): Card {
  return one(language, words[language].hub.place.unreached.none(channelOf(view, language)));
}

function channelOf({ name, partnership }: PlaceView, language: Language): string {
  const say = words[language].hub.place.unreached.channel;
  if (partnership === null) return say.leaders(name);
  return name === '' ? say.nameless(partnership.name) : say.named(name, partnership.name);
}
