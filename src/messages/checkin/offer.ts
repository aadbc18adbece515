/** Owns the buttons that open a brief or note a talk or visit, wherever a partnership or a meeting is shown. */
import { type Button, button } from '../../cards/card.ts';
import type { Language } from '../../domain/person.ts';
import { dictionary } from './people.ts';
import { dictionary as words } from './view.ts';

/** Of one partnership; without one, they are asked which. */
export function brief(language: Language, partnership: { readonly id: string; readonly name: string } | null): Button {
  const { button: label } = dictionary[language];
  if (partnership === null) return button(label, 'checkin.brief');
  const { id, name } = partnership;
  return { ...button(label, 'checkin.brief', { partnership: id }), spoken: `${label}: ${name}` };
}

/** For who leads, from wherever they look at a partner; without one, they are asked which. */
export const talked = (language: Language, partnership?: string): Button => tap(language, 'talked', partnership);
export const visited = (language: Language, partnership?: string): Button => tap(language, 'visited', partnership);

function tap(language: Language, what: 'talked' | 'visited', partnership: string | undefined): Button {
  const { buttons } = words[language];
  return button(buttons[what], `checkin.${what}`, partnership === undefined ? {} : { partnership });
}
