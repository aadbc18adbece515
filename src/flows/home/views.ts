/** Owns what the lines of My day and of a home screen name: the promise, the claim, the hour; only of those that are shown. */
import type { Commitment } from '../../domain/commitment/commitment.ts';
import type { Need } from '../../domain/home.ts';
import type { Signal } from '../../domain/signal.ts';
import type { CommitmentView } from '../../messages/commitment/view.ts';
import type { NeedView } from '../../messages/home/needs.ts';
import type { SignalsView } from '../../messages/home/signalneed.ts';
import type { Id } from '../../ports/chat.ts';
import type { ContactWho, Partnership } from '../../ports/store/rows.ts';
import { viewed } from '../commitment/load.ts';
import * as said from '../feedback/load.ts';
import { claimView } from '../partnership/claimview.ts';
import type { Loaded, Self } from './load.ts';

export type Views = {
  readonly promise: (promise: Commitment) => Promise<CommitmentView | null>;
  readonly need: (need: Need) => Promise<NeedView>;
};

/** A partnership's contacts are read once, however many of its promises are shown. */
export async function viewing(self: Self, loaded: Loaded): Promise<Views> {
  const { rows, language, today } = self;
  const partnerships = new Map(loaded.partnerships.map(each => [each.id, each]));
  const { promises: running, unrepaired } = loaded.facts;
  const promises = new Map([...running, ...unrepaired].map(each => [each.id, each]));
  const host = await rows.organisations.host();
  const people = new Map<Id, readonly ContactWho[]>();
  const contacts = async (partnership: Id) => {
    const known = people.get(partnership) ?? (await rows.contacts.of(partnership, { past: true }));
    people.set(partnership, known);
    return known;
  };
  const promise: Views['promise'] = async commitment => {
    const partnership = partnerships.get(commitment.partnershipId);
    if (partnership === undefined) return null;
    const actor = loaded.facts.actors.get(partnership.id) ?? null;
    const loadedPromise = { commitment, partnership, contacts: await contacts(partnership.id) };
    return viewed(rows, loadedPromise, { actor, language, today });
  };
  const signalled = async (signals: readonly Signal[], { id, name }: Partnership): Promise<SignalsView> => ({
    partnership: { id, name },
    signals,
    host: host?.name ?? '',
    isHost: loaded.facts.actors.get(id)?.organisation === host?.id,
    about: await namedIn(rows, signals),
  });
  return {
    promise,
    need: async need => {
      const commitment = 'promise' in need ? promises.get(need.promise) : undefined;
      const account = need.kind === 'claim' ? loaded.claims.find(each => each.id === need.account) : undefined;
      const feedback = need.kind === 'feedback' ? loaded.feedback.find(each => each.id === need.feedback) : undefined;
      const where = partnerships.get(need.partnership ?? '');
      const meeting = need.kind === 'check_in' ? need.checkIn : null;
      return {
        need,
        partnership: where?.name ?? '',
        promise: commitment === undefined ? null : await promise(commitment),
        feedback:
          feedback === undefined || where === undefined
            ? null
            : await said.viewed(rows, await said.around(rows, feedback, where), self),
        claim: account === undefined ? null : await claimView(rows, account),
        at: loaded.facts.checkIns.find(each => each.id === meeting)?.at ?? null,
        host: host?.name ?? '',
        signals: need.kind === 'signals' && where !== undefined ? await signalled(need.signals, where) : null,
      };
    },
  };
}

/** What they are about, each once, in the order of their pressing. */
async function namedIn(rows: Self['rows'], signals: readonly Signal[]): Promise<readonly string[]> {
  const ids = new Set(signals.flatMap(signal => ('promises' in signal ? signal.promises : [])));
  const promises = await each([...ids], id => rows.commitments.get(id));
  return promises.flatMap(promise => (promise === null ? [] : [promise.what]));
}

/** One after the other: all of them share one transaction. */
export async function each<Row, View>(
  some: readonly Row[],
  view: (row: Row) => Promise<View>,
): Promise<readonly View[]> {
  const views: View[] = [];
  for (const one of some) views.push(await view(one));
  return views;
}
