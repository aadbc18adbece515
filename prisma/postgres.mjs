// Owns the PostgreSQL twin of the schema: the same models, with what PostgreSQL words differently.

/**
 * What SQLite keeps as text is text here as well: an enum of the database's own could not be compared with the text that
 * plain SQL hands over. Instants carry their zone, or each session would read them in its own.
 * @param {string} schema text of `schema.prisma`
 * @returns {string} the same for PostgreSQL
 */
export function postgresSchema(schema) {
  const enums = [...schema.matchAll(/^enum (\w+) \{/gm)].map(found => found[1]);
  const isEnum = new RegExp(`^(  \\w+ +)(${enums.join('|')})(\\??)( |$)`, 'gm');
  return schema
    .replace(/^enum \w+ \{\n(?:[^}]*\n)?\}\n\n?/gm, '')
    .replace(isEnum, (_, name, _type, optional, after) => `${name}String${optional}${after}`)
    .replace(/@default\(([a-z]\w*)\)/g, (whole, value) =>
      ['now', 'true', 'false'].includes(value) ? whole : `@default("${value}")`,
    )
    .replace(/^( {2}\w+ +DateTime\??)/gm, '$1 @db.Timestamptz(3)')
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace('"../src/store/generated"', '"../../src/store/postgres/generated"');
}
