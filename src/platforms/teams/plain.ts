/** Owns turning what people wrote on Teams back into the words they meant: without mentions of the bot, tags and entities. */
import { list, text } from './payload.ts';

const ENTITIES: readonly (readonly [RegExp, string])[] = [
  [/&nbsp;/g, ' '],
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
  [/&quot;/g, '"'],
  [/&(?:#39|apos);/g, "'"],
  [/&amp;/g, '&'],
];

/** What was typed, without the bot's own name; the names of others stay. */
export function wordsOf(activity: unknown): string {
  const ours = list(activity, 'entities')
    .filter(
      each => text(each, 'type') === 'mention' && text(each, 'mentioned', 'id') === text(activity, 'recipient', 'id'),
    )
    .map(each => text(each, 'text'))
    .filter(said => said !== '');
  const without = ours.reduce((words, said) => words.replaceAll(said, ' '), text(activity, 'text'));
  return spelled(without.replace(/<\/?at\b[^>]*>/gi, '')).trim();
}

/** Bytes would not do: what is stripped here is what a stranger may have made as large as Teams takes it. */
const MOST_HTML = 100_000;

/** A message's own HTML as text, as much of it as `most` characters; what it shows is kept, what it would do is not. */
export function withoutTags(html: string, most: number): string {
  const bare = html
    .slice(0, MOST_HTML)
    .replace(/<(script|style)\b[^>]*>[\s\S]*?(<\/\1>|$)/gi, ' ')
    .replace(/<br\b[^>]*>|<\/(p|div|li|h[1-6]|tr|blockquote)>/gi, '\n')
    .replace(/<[^>]*(>|$)/g, '');
  const words = spelled(bare)
    .split('\n')
    .map(line => line.replace(/[\t ]+/g, ' ').trim())
    .filter(line => line !== '')
    .join('\n');
  const cut = words.slice(0, most);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}

function spelled(words: string): string {
  return ENTITIES.reduce((said, [sign, letter]) => said.replace(sign, letter), words).replace(/\r\n?/g, '\n');
}
