/** Owns how something said stands on My day and a home screen: one line, and the button that leads to it. */
import type { Button } from '../../cards/card.ts';
import type { Text } from '../../cards/text.ts';
import type { FeedbackAsks } from '../../domain/home.ts';
import { make } from './buttons.ts';
import { excerpt } from './cards.ts';
import { type FeedbackView, wordsFor } from './view.ts';

export function sentence(view: FeedbackView, asks: FeedbackAsks, by: string | null): Text {
  const say = wordsFor(view);
  const words = excerpt(view.feedback.words);
  const until = by === null ? '' : say.byDay(by);
  switch (asks) {
    case 'see':
      return say.needs.see(view.partnership.name, words, until);
    case 'answer':
      return say.needs.answer(view.partnership.name, words);
    case 'talk':
      return say.needs.talk(view.partnership.name, until);
    case 'close':
      return say.needs.close(words, until);
    case 'words':
      return say.needs.words(words);
  }
}

/** It is read whole before it is answered. */
export function offers(view: FeedbackView): readonly Button[] {
  return [make(view, 'show', 'feedback.show', 'main')];
}
