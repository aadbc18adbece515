/** Owns reading what Teams sent: anything may be missing or of another kind, so nothing is taken for granted. */

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

/** The list under a path; empty where there is none. */
export function list(body: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = at(body, ...path);
  return Array.isArray(found) ? found : [];
}

/** The first of these that is not empty. */
export function either(...texts: readonly string[]): string {
  return texts.find(each => each !== '') ?? '';
}
