/** Owns what somebody reads of all that Tend holds about them: an overview by kind, then each kind row by row. */
import { type Block, button, buttons, type Card, card, facts, heading, list, note, text } from '../../cards/card.ts';
import { plain } from '../../cards/text.ts';
import type { Language } from '../../domain/person.ts';
import { saying } from './record.ts';
import { dictionary } from './words.ts';

type Rows = readonly Readonly<Record<string, unknown>>[];

const PAGE = 5;

/** Kinds of which there is nothing are named too: that nothing is held is an answer. */
export function overview(language: Language, held: Readonly<Record<string, Rows>>): Card {
  const say = dictionary[language].held;
  const parts = Object.entries(held);
  const full = parts.filter(([, rows]) => rows.length > 0);
  return card(
    language,
    say.title,
    heading(say.title),
    text(say.intro),
    list(parts.map(([part, rows]) => plain(say.count(named(language, part), rows.length)))),
    note(say.outside),
    buttons(
      ...full.map(([part]) => button(named(language, part), 'privacy.part', { part, from: '0' })),
      button(dictionary[language].buttons.forget, 'privacy.ask_forget', {}, 'quiet'),
    ),
  );
}

export function page(language: Language, { part, rows, from }: { part: string; rows: Rows; from: number }): Card {
  const say = dictionary[language];
  const shown = rows.slice(from, from + PAGE);
  const next = from + PAGE;
  const title = named(language, part);
  const blocks = shown.flatMap((row, at): Block[] => [
    heading(say.held.nth(from + at + 1, rows.length), 3),
    facts(...Object.entries(row).flatMap(([label, value]) => cell(label, saying(language)(label, value)))),
  ]);
  const more =
    next < rows.length ? [button(say.buttons.more, 'privacy.part', { part, from: String(next) }, 'main')] : [];
  return card(language, title, heading(title), ...blocks, buttons(...more, button(say.buttons.held, 'privacy.show')));
}

function cell(label: string, value: unknown): { label: string; value: ReturnType<typeof plain> }[] {
  if (value === null || value === '' || value === undefined) return [];
  return [{ label, value: plain(value instanceof Date ? value.toISOString() : String(value)) }];
}

const named = (language: Language, part: string): string =>
  (dictionary[language].held.parts as Readonly<Record<string, string>>)[part] ?? part;
