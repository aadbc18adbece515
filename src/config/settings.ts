/** Owns what every part of the settings shares: the environment as it was given, and what counts as this machine. */

/** Names and values as given, without the empty ones. */
export type Settings = Readonly<Record<string, string | undefined>>;

const LOOPBACK = ['127.0.0.1', 'localhost', '::1', '[::1]'];

export const isLoopback = (host: string): boolean => LOOPBACK.includes(host);
