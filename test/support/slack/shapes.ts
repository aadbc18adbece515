/** Owns how a shape of Block Kit is written down and held against JSON: each check tells what is wrong, and where. */

export type Json = Readonly<Record<string, unknown>>;
export type Check = (value: unknown, at: string, told: string[]) => void;

export const any: Check = () => undefined;
export const is =
  (...allowed: readonly unknown[]): Check =>
  (value, at, told) => {
    if (!allowed.includes(value)) told.push(`${at}: ${String(value)} is none of ${allowed.join(', ')}`);
  };
export const string =
  (most: number, least = 1): Check =>
  (value, at, told) => {
    if (typeof value !== 'string') return void told.push(`${at}: no text`);
    if (counted(value) > most) told.push(`${at}: ${counted(value)} of ${most} characters`);
    if (value.length < least || (least > 0 && value.trim() === '')) told.push(`${at}: empty`);
    if (!value.isWellFormed() || value.includes('\0')) told.push(`${at}: broken text`);
  };
export const number: Check = (value, at, told) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) told.push(`${at}: no number`);
};
export const between =
  (least: number, most: number): Check =>
  (value, at, told) => {
    if (!Number.isInteger(value) || Number(value) < least || Number(value) > most)
      told.push(`${at}: not ${least} to ${most}`);
  };
export const url: Check = (value, at, told) => {
  string(3000)(value, at, told);
  if (!URL.canParse(String(value)) || !/^(https?|mailto):/.test(String(value))) told.push(`${at}: no address`);
};
export const date: Check = (value, at, told) => {
  const day = new Date(`${String(value)}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value) told.push(`${at}: no date`);
};
export const array =
  (check: Check, least: number, most: number): Check =>
  (value, at, told) => {
    const all = list(value);
    if (!Array.isArray(value) || all.length < least || all.length > most)
      told.push(`${at}: ${all.length}, not ${least} to ${most}`);
    for (const [place, each] of all.entries()) check(each, `${at}/${place}`, told);
  };
export const object =
  (must: Readonly<Record<string, Check>>, may: Readonly<Record<string, Check>> = {}): Check =>
  (value, at, told) => {
    const all = record(value);
    for (const [name, check] of Object.entries(must)) check(all[name], `${at}/${name}`, told);
    for (const [name, each] of Object.entries(all)) {
      if (name in must) continue;
      if (may[name] === undefined) told.push(`${at}: unknown property ${name}`);
      else may[name](each, `${at}/${name}`, told);
    }
  };
export const oneOf =
  (kinds: Readonly<Record<string, Check>>): Check =>
  (value, at, told) => {
    const type = String(record(value).type);
    if (kinds[type] === undefined) told.push(`${at}: unknown element ${type}`);
    else kinds[type](value, at, told);
  };

export function record(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Slack keeps three signs as entities, and counts what it keeps. */
export function counted(text: string): number {
  return text.length + 4 * text.split('&').length - 4 + 3 * text.split(/[<>]/).length - 3;
}

export function texts(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(texts);
  return Object.entries(record(part)).flatMap(([name, value]) =>
    typeof value === 'string' ? (name === 'text' ? [value] : []) : texts(value),
  );
}

export function unique(names: readonly unknown[], what: string, told: string[]): void {
  if (new Set(names).size !== names.length) told.push(`${what}: not unique`);
}
