/** Owns My day: everything that needs host staff this morning, most pressing first (product §8). */
import { button, buttons, type Card, card, heading, text } from '../../cards/card.ts';
import type { Text } from '../../cards/text.ts';
import type { CivilDate } from '../../domain/time.ts';
import { day } from '../dates.ts';
import { say as saySomething } from '../feedback/buttons.ts';
import { blocks, type NeedView, type Reading } from './needs.ts';
import { dictionary } from './words.ts';

/** What one message holds; the rest stands on the home screen. */
export const MOST = 8;

/** `count`: all that needs the reader; `views`: at least the first ones of it. */
export function mine(views: readonly NeedView[], count: number, reading: Reading): Card {
  const say = dictionary[reading.language];
  const shown = views.slice(0, MOST);
  const left = count - shown.length;
  return card(
    reading.language,
    `${say.headings.day}. ${say.count(count)}`,
    heading(say.headings.day),
    ...shown.flatMap(view => blocks(view, reading)),
    ...(left > 0 ? [text(say.more(left))] : []),
    buttons(button(say.buttons.home, 'home.open', {}, 'quiet'), saySomething(reading.language)),
  );
}

/** All of it is done. */
export function done(reading: Reading): Card {
  return closing(reading, dictionary[reading.language].allDone);
}

/** Its day is over: what it listed may have changed since. */
export function past(date: CivilDate, reading: Reading): Card {
  const { language, today } = reading;
  return closing(reading, dictionary[language].past(day(date, language, today)));
}

function closing({ language }: Reading, words: Text): Card {
  const { buttons: labels } = dictionary[language];
  return card(language, words, text(words), buttons(button(labels.home, 'home.open', {}, 'quiet')));
}
