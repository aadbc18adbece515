/** Owns the buttons of partnerships and people that other screens show too. */
import { type Button, button } from '../../cards/card.ts';
import type { Family } from '../../domain/partnership/stop.ts';
import type { Language } from '../../domain/person.ts';
import { words } from './words.ts';

/** For the home screen of whoever may add a partnership: host stewards, backups and coordinators. */
export function add(language: Language, look: Button['look'] = 'plain'): Button {
  return button(words[language].hub.buttons.add, 'partnership.ask_add', {}, look);
}

/** One partnership, named so that a list of them can be told apart. */
export function open(language: Language, partnership: { readonly id: string; readonly name: string }): Button {
  const label = words[language].hub.buttons.open;
  const shown = button(label, 'partnership.show', { id: partnership.id }, 'quiet');
  return { ...shown, spoken: `${label}: ${partnership.name}` };
}

/** Who is in it, and what can be done there, for who has no list of partnerships to choose from. */
export function people(language: Language): Button {
  return button(words[language].hub.labels.people, 'partnership.show', {}, 'quiet');
}

/** How Tend writes to the reader: language, hours, pause, what was stopped. */
export function settings(language: Language): Button {
  return button(words[language].own.buttons.settings, 'person.show', {}, 'quiet');
}

/** For coordinators. */
export function roles(language: Language): Button {
  return button(words[language].arrival.buttons.roles, 'host.roles', {}, 'quiet');
}

/** Ends what a message says unprompted, in one tap (product §8). */
export function stop(language: Language, families: readonly Family[]): Button {
  const say = words[language].own;
  const shown = button(say.buttons.stop, 'person.stop', { families: families.join(',') }, 'quiet');
  return { ...shown, spoken: `${say.buttons.stop}: ${families.map(family => say.families[family]).join(', ')}` };
}
