/** Owns finding the words of a Post: what cannot be worded is left out of it, and counted by itself. */
import { inOrder } from '../domain/manners/bundle.ts';
import type { Compose, Id, Parcel } from '../ports/chat.ts';
import type { Log } from '../ports/deps.ts';
import type { PostInHand, System } from '../ports/store/system.ts';
import { parcelsOf } from './parcels.ts';
import { tellOn, type UnreachedDeps } from './unreached.ts';

type WordingDeps = UnreachedDeps & {
  readonly outbox: Pick<System['outbox'], 'stumbled'>;
  readonly compose: Compose;
  readonly newRef: () => string;
  readonly log: Log;
};

/** `broken`: left out, since there are no words for them. */
export type Words = NonNullable<Awaited<ReturnType<Compose>>> & { readonly broken: readonly Id[] };

/** One broken delivery must not silence the others of its bundle: it is left out, and comes again later. */
export async function worded(deps: WordingDeps, post: PostInHand): Promise<Words | null | 'broken'> {
  const parcels = parcelsOf(post.to, [...post.owed].sort(inOrder));
  try {
    return unbroken(await deps.compose(parcels));
  } catch (cause) {
    deps.log.error('compose failed', cause, { ref: deps.newRef(), post: post.id });
  }
  const sound: Parcel[] = [];
  for (const parcel of parcels) {
    if (parcels.length > 1 && (await stands(deps, parcel))) sound.push(parcel);
  }
  if (sound.length === 0) return 'broken';
  const words = await deps.compose(sound).catch(() => null);
  const broken = parcels.filter(parcel => !sound.includes(parcel)).map(parcel => parcel.delivery);
  // Where the sound ones are moot there is no Post to leave the others out of.
  return words === null || words.said.length === 0 ? 'broken' : { ...words, broken };
}

const unbroken = (words: Awaited<ReturnType<Compose>>): Words | null => words && { ...words, broken: [] };

const stands = (deps: WordingDeps, parcel: Parcel): Promise<boolean> =>
  deps.compose([parcel]).then(
    () => true,
    () => false,
  );

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
