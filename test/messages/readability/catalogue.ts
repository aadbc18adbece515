/** Owns every sentence of the English dictionaries as somebody reads it: each is called with what usually stands in it. */
import { bare, type Text } from '../../../src/cards/text.ts';

/** What stands in a sentence, by the name its placeholder has in the dictionary. */
export type Placeholders = Readonly<Record<string, unknown>>;
/** Marks a placeholder whose parts are placeholders. */
export const PARTS: unique symbol = Symbol('parts');
/** A sentence, and where it stands: `pulse.ask.floor`. */
export type Said = { readonly at: string; readonly text: string };

const isText = (value: unknown): value is Text =>
  Array.isArray(value) && value.every(each => typeof each === 'object' && each !== null && 'text' in each);

/** The names between the brackets of a function, as its source has them; one that is taken apart has none. */
function parametersOf(sentence: (...values: never[]) => unknown): readonly string[] {
  const source = sentence.toString();
  const from = source.indexOf('(');
  if (!/^(?:async )?(?:function )?\s*\(/.test(source)) return [source.slice(0, source.indexOf('=>')).trim()];
  const names: string[] = [];
  let [depth, name] = [0, ''];
  for (const letter of source.slice(from + 1)) {
    if ('([{'.includes(letter)) depth += 1;
    if (')]}'.includes(letter)) depth -= 1;
    if (depth < 0) break;
    if (letter === ',' && depth === 0) {
      names.push(name.trim());
      name = '';
    } else name += letter;
  }
  return [...names, name.trim()].filter(each => each !== '');
}

/** Every sentence under one export; `missing` learns which placeholders nobody gave a value. */
export function saidIn(at: string, value: unknown, given: Placeholders, missing: Set<string>): readonly Said[] {
  if (typeof value === 'string') return [{ at, text: value }];
  if (isText(value)) return [{ at, text: bare(value) }];
  if (typeof value === 'function') {
    const values = parametersOf(value as never).map(name => filled(at, name, given, missing));
    return saidIn(at, (value as (...values: unknown[]) => unknown)(...values), given, missing);
  }
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, each]) => saidIn(`${at}.${name}`, each, given, missing));
  return [];
}

/** What stands there: for this sentence alone, or wherever a placeholder has that name. */
function filled(at: string, name: string, given: Placeholders, missing: Set<string>): unknown {
  const own = `${at}#${name}`;
  if (Object.hasOwn(given, own)) return given[own];
  if (name.startsWith('{') || given[name] === PARTS) return partsOf(at, given, missing);
  if (Object.hasOwn(given, name)) return given[name];
  missing.add(`${name} in ${at}`);
  return '';
}

/** Where a sentence takes the whole of it, it is a number. */
const partsOf = (at: string, given: Placeholders, missing: Set<string>): unknown =>
  new Proxy(
    {},
    {
      get: (_, part) => {
        if (part === Symbol.toPrimitive) return () => 3;
        return typeof part === 'string' ? filled(at, part, given, missing) : undefined;
      },
    },
  );
