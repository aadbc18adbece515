/**
 * Owns local clients that cannot sign, as Microsoft's Agents Playground: what they send from this machine is signed for them by a
 * key made at start, and verified like anything else. Authentication is never off; only who may speak for Teams differs.
 */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json, type RequestHandler, Router } from 'express';
import { type JWTPayload, SignJWT } from 'jose';
import { text } from './payload.ts';

export type Notary = {
  /** Where its public key is read, on this machine. */
  readonly url: string;
  /** Stands before the door. */
  readonly router: Router;
};

const ISSUER = 'https://api.botframework.com';
const HEADER = { alg: 'RS256', typ: 'JWT', kid: 'this-machine' };
const PATH = '/api/messages';
const LONGEST = 1_000_000;
const LIFE = 300;
const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];
const HOSTS = ['127.0.0.1', 'localhost', '[::1]'];

/** `wall`: real time. The key is nowhere but in this process. */
export async function notary(appId: string, wall: () => Date): Promise<Notary> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = { ...publicKey.export({ format: 'jwk' }), kid: HEADER.kid, use: 'sig', endorsements: ['msteams'] };
  // Keys are remembered by their address for as long as the process lives: one that had this port before is not to be taken for us.
  const path = `/${randomBytes(16).toString('base64url')}`;
  const server = createServer((request, response) => answer(request, response, { path, key }));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const router = Router();
  router.post(
    PATH,
    json({ limit: LONGEST }),
    signing(claims => new SignJWT(claims).setProtectedHeader(HEADER).sign(privateKey), appId, wall),
  );
  // It ends with the process, and keeps it from nothing.
  server.unref();
  return { url: `http://127.0.0.1:${port}${path}`, router };
}

type Vouching = { readonly path: string; readonly key: object };

/** Only what comes from this machine, claims nothing, and is to be answered on this machine. */
const signing =
  (sign: (claims: JWTPayload) => Promise<string>, appId: string, wall: () => Date): RequestHandler =>
  async (request, _response, next) => {
    const service = text(request.body, 'serviceUrl');
    const isHere = LOOPBACK.includes(request.socket.remoteAddress ?? '') && isLocal(service);
    if (isHere && request.headers.authorization === undefined) {
      const seconds = Math.floor(wall().getTime() / 1_000);
      const claims = { iss: ISSUER, aud: appId, serviceurl: service, nbf: seconds - 60, exp: seconds + LIFE };
      request.headers.authorization = `Bearer ${await sign(claims)}`;
    }
    next();
  };

const isLocal = (url: string): boolean => URL.canParse(url) && HOSTS.includes(new URL(url).hostname);

/** What Microsoft's adapter asks of whoever vouches for Teams, and what a stand-in would hand out for answers. */
function answer(request: IncomingMessage, response: ServerResponse, { path, key }: Vouching): void {
  const origin = `http://${request.headers.host ?? ''}`;
  const told = {
    [`${path}/.well-known/openidconfiguration`]: { issuer: ISSUER, jwks_uri: `${origin}${path}/keys` },
    [`${path}/keys`]: { keys: [key] },
    [`${path}/token`]: { access_token: randomBytes(24).toString('base64url'), expires_in: 3_600 },
  }[request.url ?? ''];
  request.resume();
  response.writeHead(told === undefined ? 404 : 200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(told ?? {}));
}
