/** Owns reading what Slack sent: anything may be missing or of another kind, so nothing is taken for granted. */

/** What stands under a path, whatever it is. */
export function at(body: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (found, name) =>
      typeof found === 'object' && found !== null && Object.hasOwn(found, name)
        ? (found as Readonly<Record<string, unknown>>)[name]
        : undefined,
    body,
  );
}

/** The text under a path; empty where there is none. */
export function text(body: unknown, ...path: readonly string[]): string {
  const found = at(body, ...path);
  return typeof found === 'string' ? found : '';
}

export function flag(body: unknown, ...path: readonly string[]): boolean {
  return at(body, ...path) === true;
}

/** The texts of a list under a path; anything else in it is passed over. */
export function strings(body: unknown, ...path: readonly string[]): readonly string[] {
  const found = at(body, ...path);
  return Array.isArray(found) ? found.filter(each => typeof each === 'string') : [];
}

/** The first of these that is not empty. */
export function either(...texts: readonly string[]): string {
  return texts.find(each => each !== '') ?? '';
}
