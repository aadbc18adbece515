/** The schema's text for PostgreSQL, from `schema.prisma`. */
export function postgresSchema(schema: string): string;
