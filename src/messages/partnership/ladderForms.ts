/** Owns the forms of the ladder: the steward's own words, the wrong person, a rest, and closing kindly (product §1). */
import { text } from '../../cards/card.ts';
import type { Form } from '../../cards/form.ts';
import type { Language } from '../../domain/person.ts';
import { line } from './forms.ts';
import { type IntroducedView, named } from './introduction.ts';
import { base, DATE, PERSON } from './peopleForms.ts';
import { firstName, words } from './words.ts';

/** The steward's own opening words. */
export function ownWords(language: Language, view: IntroducedView): Form {
  const say = words[language].introduction;
  return {
    ...base(language, say.preview.form, 'contact.words', { id: view.contact }),
    fields: [
      {
        kind: 'words',
        name: 'words',
        label: say.preview.words(firstName(view.name)),
        hint: say.preview.hint,
        required: false,
        most: 1000,
        value: view.ownWords,
      },
    ],
  };
}

export function wrong(language: Language, view: IntroducedView, nonce: string): Form {
  const say = words[language].introduction.ladder;
  return {
    ...base(language, say.wrongTitle, 'contact.wrong', { nonce, id: view.contact }),
    intro: [text(say.wrongIntro(view.name))],
    fields: [
      line('person', words[language].people.form.person, {
        hint: words[language].people.form.personHint,
        most: PERSON,
        required: false,
      }),
    ],
  };
}

export function rest(language: Language, view: IntroducedView): Form {
  const say = words[language].introduction.ladder;
  return {
    ...base(language, say.restTitle(view.name), 'contact.rest', { id: view.contact }),
    fields: [line('until', say.until, { hint: say.untilHint, most: DATE })],
  };
}

/** `isLast`: nobody else of the other side is in it, so the partnership ends too. */
export function close(language: Language, view: IntroducedView, isLast: boolean): Form {
  const say = words[language].introduction;
  const i = named(view);
  return {
    ...base(language, say.ladder.closeTitle, 'contact.close', { id: view.contact }),
    intro: [text(isLast ? say.ladder.closeAll(i) : say.ladder.closeContact(i))],
    fields: [],
    submit: say.buttons.close,
  };
}
