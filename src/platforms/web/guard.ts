/** Owns the door of the console: only its own pages, opened on this machine, may read or press anything. */
import type { Request, RequestHandler } from 'express';
import { Unfit } from './unfit.ts';

const NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Refuses a foreign Host (DNS rebinding: somebody's own name pointed at 127.0.0.1), a foreign Origin and what the
 * browser marks as cross-site (a page elsewhere that posts a form here). Throws Unfit 403.
 */
export const guard: RequestHandler = (request, _response, next) => {
  if (!isOwnHost(request) || !isOwnOrigin(request)) throw new Unfit(403, 'foreign');
  next();
};

function isOwnHost(request: Request): boolean {
  return hosts(request).includes((request.headers.host ?? '').toLowerCase());
}

function isOwnOrigin(request: Request): boolean {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const reads = request.method === 'GET' || request.method === 'HEAD';
  // Another port of this machine counts as same-site, so for a press that is not good enough.
  const allowed = reads ? ['same-origin', 'same-site', 'none'] : ['same-origin', 'none'];
  if (site !== undefined && !allowed.includes(String(site))) return false;
  if (origin === undefined) return true;
  // Under Referrer-Policy no-referrer a browser says "null" for its own page too; then only Sec-Fetch-Site tells.
  if (origin === 'null') return site === 'same-origin';
  return hosts(request).some(host => origin.toLowerCase() === `http://${host}`);
}

function hosts(request: Request): readonly string[] {
  const port = request.socket.localPort;
  return NAMES.flatMap(name => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
}
