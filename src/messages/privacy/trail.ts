/** Owns the trail as a coordinator reads it: the day and time, who, and what was done; never the words it was done to. */
import { button, buttons, type Card, card, heading, list, note, text } from '../../cards/card.ts';
import type { Language } from '../../domain/person.ts';
import * as time from '../../domain/time.ts';
import { clock, shortDay } from '../dates.ts';
import { dictionary } from './words.ts';

type Line = {
  readonly at: Date;
  readonly name: string | null;
  readonly act: string;
  readonly partnership: string;
};

type TrailView = {
  readonly language: Language;
  readonly today: time.CivilDate;
  readonly timeZone: time.Zone;
  readonly lines: readonly Line[];
  /** From when on there is more. */
  readonly more: Date | null;
};

export function trail({ language, today, timeZone, lines, more }: TrailView): Card {
  const say = dictionary[language];
  const when = (at: Date): string =>
    `${shortDay(time.dateIn(timeZone, at), language, today)} ${clock(time.clockIn(timeZone, at), language)}`;
  const items = lines.map(each =>
    say.trail.line(when(each.at), each.name ?? say.trail.operator, actNamed(language, each.act), each.partnership),
  );
  return card(
    language,
    say.trail.title,
    heading(say.trail.title),
    items.length === 0 ? text(say.trail.none) : list(items),
    note(say.trail.note),
    ...(more === null ? [] : [buttons(button(say.buttons.more, 'privacy.trail', { before: more.toISOString() }))]),
  );
}

/** An act without a sentence of its own is shown by its code: nothing on the trail is hidden. */
function actNamed(language: Language, act: string): string {
  return (dictionary[language].trail.acts as Readonly<Record<string, string>>)[act] ?? act;
}
