/** Owns who listens in a place: asked of its platform right before anything is said there (product §9). */
import { type KnownPlace, strangersIn } from '../domain/reach.ts';
import { type Directory, type Id, NotDelivered, type Place, type PlatformName } from '../ports/chat.ts';
import type { PostInHand, System } from '../ports/store/system.ts';

export type Directories = Readonly<Partial<Record<PlatformName, Directory>>>;

type ListeningDeps = {
  readonly outbox: Pick<System['outbox'], 'knownPlace' | 'inside'>;
  readonly directories: Directories;
};

/** Whether a Post may be said where it goes. Rejects where the platform cannot tell. */
export type Listening = (post: PostInHand, wall: Date) => Promise<boolean>;

// As long as this (real time) an answer is good for.
const FRESH = 60_000;

type Told = { readonly tenants: readonly string[]; readonly at: number };

export function listening(deps: ListeningDeps): Listening {
  const told = new Map<Id, Told>();
  const inside = async (id: Id, known: KnownPlace, wall: Date): Promise<readonly string[]> => {
    const fresh = told.get(id);
    // Where something else was written down meanwhile, somebody heard of a change.
    if (fresh !== undefined && isFresh(fresh, wall) && isSame(fresh.tenants, known.tenants)) return fresh.tenants;
    const tenants = await ask(deps.directories[known.platform], known);
    if (tenants === null) return known.tenants;
    if (!isSame(tenants, known.tenants)) await deps.outbox.inside(id, tenants);
    told.set(id, { tenants, at: wall.getTime() });
    return tenants;
  };
  return async ({ to }, wall) => {
    const known = 'place' in to ? await deps.outbox.knownPlace(to.place) : null;
    if (known === null || !('place' in to)) return true;
    const tenants = await inside(to.place, known, wall);
    return strangersIn({ ...known, tenants }).length === 0;
  };
}

// A clock set back must not keep an answer alive.
const isFresh = ({ at }: Told, wall: Date): boolean => at <= wall.getTime() && wall.getTime() < at + FRESH;

/** Null where there is nobody to ask, or where they do not tell: then what was told last holds. */
async function ask(directory: Directory | undefined, { platform, tenant, conversation }: Place) {
  if (directory === undefined) return null;
  try {
    return await directory.tenants({ platform, tenant, conversation });
  } catch (cause) {
    // Asking sends nothing, so nothing can have arrived.
    if (cause instanceof NotDelivered && cause.fate === 'unknown') throw new NotDelivered('again', cause.message);
    throw cause;
  }
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  const set = new Set(some);
  return set.size === new Set(others).size && others.every(each => set.has(each));
}
