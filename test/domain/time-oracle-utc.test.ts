/** The stored table, with the process in UTC. */
process.env.TZ = 'UTC';
// Loaded only now, so that nothing can have taken note of another process zone.
const { holdInProcessZone } = await import('./oracle/check.ts');

holdInProcessZone('UTC', 0, 0);

export {};
