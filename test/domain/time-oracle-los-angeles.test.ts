/** The stored table, with the process in America/Los_Angeles. */
process.env.TZ = 'America/Los_Angeles';
// Loaded only now, so that nothing can have taken note of another process zone.
const { holdInProcessZone } = await import('./oracle/check.ts');

holdInProcessZone('America/Los_Angeles', 420, 480);

export {};
