/** Owns the button that opens a brief, wherever a partnership or a meeting is shown. */
import { type Button, button } from '../../cards/card.ts';
import type { Language } from '../../domain/person.ts';
import { dictionary } from './people.ts';

/** Of one partnership; without one, they are asked which. */
export function brief(language: Language, partnership: { readonly id: string; readonly name: string } | null): Button {
  const { button: label } = dictionary[language];
  if (partnership === null) return button(label, 'checkin.brief');
  const { id, name } = partnership;
  return { ...button(label, 'checkin.brief', { partnership: id }), spoken: `${label}: ${name}` };
}
