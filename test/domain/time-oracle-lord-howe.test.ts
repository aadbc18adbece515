/** The stored table, with the process in Australia/Lord_Howe. */
process.env.TZ = 'Australia/Lord_Howe';
// Loaded only now, so that nothing can have taken note of another process zone.
const { holdInProcessZone } = await import('./oracle/check.ts');

holdInProcessZone('Australia/Lord_Howe', -630, -660);

export {};
