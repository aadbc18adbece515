/** Owns the door of a link's page: which token is let in, how often, and that a press comes from the page itself. */
import type { Request } from 'express';
import type { Clock } from '../../../ports/deps.ts';
import type { Links } from '../../../ports/links.ts';
import { bodyOf } from '../intent.ts';
import { type Come, comeBy } from './come.ts';
import { limit } from './limits.ts';
import { Turned } from './refused.ts';

type DoorDeps = { readonly links: Links; readonly clock: Clock; readonly origin: string | null };
type AtLink = Request<{ token: string }>;

export type Door = {
  /** To read. @throws Turned */
  readonly opens: (request: AtLink) => Promise<Come>;
  /** To press. @throws Turned */
  readonly takes: (request: AtLink) => Promise<Come & { readonly body: URLSearchParams }>;
};

export function doorOf({ links, clock, origin }: DoorDeps): Door {
  // Only what finds nothing is counted here: a flood of guesses keeps nobody with a link out.
  const guesses = limit(30, 1_000, clock.wall);
  const openings = limit(120, 1_000, clock.wall);
  const presses = limit(60, 2_000, clock.wall);
  const come = async (request: AtLink): Promise<Come> => {
    const { token } = request.params;
    const opened = await links.open(token);
    if (opened === null) {
      const wait = guesses(request.socket.remoteAddress ?? '');
      throw wait > 0 ? new Turned('many', null, seconds(wait)) : new Turned('unknown');
    }
    const { guest, state } = opened;
    return comeBy(links, token, guest, state === 'over');
  };
  const counted = (found: Come, wait: number): void => {
    if (wait > 0) throw new Turned('many', found, seconds(wait));
  };
  return {
    opens: async request => {
      const found = await come(request);
      counted(found, openings(found.guest.link));
      return found;
    },
    takes: async request => {
      const found = await come(request);
      counted(found, presses(found.guest.link));
      const body = bodyOf(request.body);
      const stamped = links.isStamped(found.guest.link, body.get('intent') ?? '', body.get('stamp') ?? '');
      if (!isOwn(request, origin) || !stamped) throw new Turned('foreign', found);
      return { ...found, body };
    },
  };
}

/**
 * Whether a browser sent this from the page itself. Under Referrer-Policy no-referrer it says "null" for its own pages too,
 * and an old one says nothing at all: then the stamp, which no other page can know, must do alone.
 */
function isOwn({ headers }: Request, origin: string | null): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (headers.origin === undefined || headers.origin === 'null') return true;
  const said = headers.origin.toLowerCase();
  return said === origin?.toLowerCase() || said.replace(/^https?:\/\//, '') === headers.host?.toLowerCase();
}

const seconds = (wait: number): number => Math.ceil(wait / 1_000);
