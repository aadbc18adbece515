/** Owns choosing which text goes, and how somebody finds the way there. */
import { button, buttons, type Card, card, note, text } from '../../cards/card.ts';
import type { Form } from '../../cards/form.ts';
import type { Text } from '../../cards/text.ts';
import type { Language } from '../../domain/person.ts';
import { dictionary } from './words.ts';

const SHOWN = 60;

type Removable = { readonly ref: string; readonly text: string; readonly id: string };

/** Each text with its beginning, so that nobody takes out the wrong one; nothing is chosen beforehand. */
export function choose(
  language: Language,
  about: { readonly type: string; readonly id: string },
  texts: readonly Removable[],
): Form {
  const say = dictionary[language].remove;
  return {
    language,
    title: say.title,
    action: 'privacy.remove',
    hidden: { ...about },
    intro: [text(say.intro), note(say.reference(spoken(about.id)))],
    fields: [
      {
        kind: 'several',
        name: 'texts',
        label: say.which,
        required: true,
        choices: texts.map(({ ref, text: words }) => ({ value: ref, label: shortened(words) })),
      },
    ],
    submit: say.submit,
  };
}

export const removed = (language: Language): Text => dictionary[language].remove.done;

export function how(language: Language): Card {
  const say = dictionary[language];
  return card(
    language,
    say.remove.how,
    text(say.remove.how),
    buttons(
      button(say.buttons.promises, 'commitment.list'),
      button(say.buttons.people, 'partnership.show'),
      button(say.buttons.held, 'privacy.show', {}, 'quiet'),
    ),
  );
}

/** The beginning of an id is enough to find its row, and short enough to be read out. */
export const spoken = (id: string): string => (id.length > 8 ? `${id.slice(0, 4)}-${id.slice(4, 8)}` : id);

const shortened = (words: string): string => {
  const line = words.replace(/\s+/g, ' ');
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN)}…`;
};
