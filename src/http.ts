/** Owns the HTTP server: headers every answer carries, errors as clear pages with a reference, and a graceful end. */
import type { Server } from 'node:http';
import express, {
  type ErrorRequestHandler,
  type Express,
  type RequestHandler,
  type Response,
  type Router,
} from 'express';
import type { Log, NewId } from './ports/deps.ts';

/** What went wrong with one request. `ref` also stands in the log line; null where nothing is to look up (404). */
type Failure = { readonly status: number; readonly code: string; readonly ref: string | null };

/** How a failure is shown: a whole page, and one sentence for programs. Words come from outside. */
type FailureWords = {
  readonly page: (failed: Failure) => string;
  readonly sentence: (failed: Failure) => string;
};

type HttpDeps = {
  readonly log: Log;
  readonly newId: NewId;
  readonly routers: readonly Router[];
  readonly failures: FailureWords;
};

export type Listening = { readonly url: string; readonly port: number; readonly close: () => Promise<void> };
type Http = { readonly app: Express; readonly listen: (host: string, port: number) => Promise<Listening> };

const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
} as const;

export function createHttp(deps: HttpDeps): Http {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  const answering = new Set<Response>();
  app.use(tracked(answering), secured);
  for (const router of deps.routers) app.use(router);
  app.use((_request, _response, next) => next({ status: 404, code: 'unknown' }));
  app.use(failing(deps));
  return { app, listen: (host, port) => listen(app, answering, host, port) };
}

const secured: RequestHandler = (_request, response, next) => {
  response.set(HEADERS);
  next();
};

function tracked(answering: Set<Response>): RequestHandler {
  return (_request, response, next) => {
    answering.add(response);
    response.once('close', () => answering.delete(response));
    next();
  };
}

/** The one place where an error becomes an answer: 4xx as it is, anything else a bug, never with a stack. */
function failing(deps: HttpDeps): ErrorRequestHandler {
  return (cause: unknown, request, response, next) => {
    const { status, code } = statusOf(cause);
    const ref = status === 404 ? null : deps.newId().slice(0, 4).toLowerCase();
    if (status >= 500) deps.log.error('http.failed', cause, { ref, method: request.method });
    else if (ref) deps.log.warn('http.refused', { ref, status, code, method: request.method });
    // Once bytes are out the only honest answer is to break off, which Express does.
    if (response.headersSent) return next(cause);
    const failed = { status, code, ref };
    if (status === 413) response.set('Connection', 'close');
    response.status(status);
    if (request.is('json') || request.accepts(['html', 'json']) === 'json')
      response.json({ error: deps.failures.sentence(failed), ...(ref && { ref }) });
    else response.type('html').send(deps.failures.page(failed));
  };
}

/** Express, its body parsers and our routers mark a refusal with a status below 500; `code` says which. */
function statusOf(cause: unknown): { status: number; code: string } {
  if (typeof cause !== 'object' || cause === null || !('status' in cause)) return { status: 500, code: 'bug' };
  const status = typeof cause.status === 'number' ? cause.status : 500;
  if (status < 400 || status >= 500) return { status: 500, code: 'bug' };
  if (status === 413) return { status, code: 'too-large' };
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : 'malformed';
  return { status, code };
}

function listen(app: Express, answering: ReadonlySet<Response>, host: string, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server: Server = app.listen(port, host, (failed?: Error) => {
      if (failed) return reject(failed);
      const bound = server.address();
      const actual = typeof bound === 'object' && bound !== null ? bound.port : port;
      const shown = host.includes(':') ? `[${host}]` : host;
      resolve({ url: `http://${shown}:${actual}/`, port: actual, close: () => close(server, answering) });
    });
  });
}

/** Lets every answer under way finish, then ends; a request still half sent could hold the process for ever: dropped. */
function close(server: Server, answering: ReadonlySet<Response>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close(failed => (failed ? reject(failed) : resolve()));
    const settle = () => {
      if (answering.size === 0) server.closeAllConnections();
    };
    for (const response of answering) {
      response.once('close', settle);
      if (!response.req.complete) response.req.destroy();
    }
    server.closeIdleConnections();
    settle();
  });
}
