/** Owns finding the words of a Post: what cannot be worded is left out of it, and counted by itself. */
import type { Compose, Id, Parcel } from '../ports/chat.ts';
import type { Log } from '../ports/deps.ts';
import type { PostInHand, System } from '../ports/store/system.ts';
import { parcelsOf } from './parcels.ts';
import { tellOn, type UnreachedDeps } from './unreached.ts';

type WordingDeps = UnreachedDeps & {
  readonly outbox: Pick<System['outbox'], 'stumbled'>;
  readonly compose: Compose;
  readonly isOutage: System['isOutage'];
  readonly newRef: () => string;
  readonly log: Log;
};

/** `broken`: left out, since there are no words for them. */
export type Words = NonNullable<Awaited<ReturnType<Compose>>> & { readonly broken: readonly Id[] };

/**
 * One broken delivery must not silence the others of its bundle: it is left out, and comes again later. Where the database fails
 * none of them is broken, so the Post waits with all of them.
 */
export async function worded(deps: WordingDeps, post: PostInHand): Promise<Words | null | 'broken'> {
  const parcels = parcelsOf(post.to, post.owed);
  try {
    return unbroken(await deps.compose(parcels));
  } catch (cause) {
    deps.log.error('compose failed', cause, { ref: deps.newRef(), post: post.id });
    if (deps.isOutage(cause)) return 'broken';
  }
  const sound = parcels.length > 1 ? await soundOf(deps, parcels) : [];
  if (sound.length === 0) return 'broken';
  const words = await deps.compose(sound).catch(() => null);
  const broken = parcels.filter(parcel => !sound.includes(parcel)).map(parcel => parcel.delivery);
  // Where the sound ones are moot there is no Post to leave the others out of.
  return words === null || words.said.length === 0 ? 'broken' : { ...words, broken };
}

const unbroken = (words: Awaited<ReturnType<Compose>>): Words | null => words && { ...words, broken: [] };

/** Those that have words when each is tried alone. */
async function soundOf(deps: WordingDeps, parcels: readonly Parcel[]): Promise<readonly Parcel[]> {
  const sound: Parcel[] = [];
  for (const parcel of parcels) {
    try {
      await deps.compose([parcel]);
      sound.push(parcel);
    } catch (cause) {
      if (deps.isOutage(cause)) return [];
    }
  }
  return sound;
}

/** The Post that went out without them knows nothing of them any more. */
export async function countBroken(deps: WordingDeps, post: PostInHand, broken: readonly Id[]): Promise<void> {
  if (broken.length === 0) return;
  const buried = await deps.outbox.stumbled(broken, 'compose_failed');
  await tellOn(
    deps,
    post.to,
    post.owed.filter(one => buried.includes(one.id)),
  );
}
