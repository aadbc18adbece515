/** Owns what is owed before a round to whoever sets the trust questions and to those who lead, and when it is no longer worth saying. */
import { isCurrent } from '../../domain/partnership.ts';
import { isSmall } from '../../domain/trust/floors.ts';
import * as gone from '../../messages/gone.ts';
import * as messages from '../../messages/pulse/funding.ts';
import { type SetupView, setup } from '../../messages/pulse/setup.ts';
import type { Reader, Teller } from '../teller.ts';
import { isOpenFor } from './funding.ts';
import { viewOf } from './setup.ts';

const funding: Teller = {
  tell: async reader => ((await isOpenFor(reader)) ? messages.question(reader) : null),
  settle: async reader => {
    if (await isOpenFor(reader)) return messages.question(reader);
    const host = await reader.rows.host.get();
    return host?.fundingPromise === true ? messages.confirmed(reader) : messages.declined(reader);
  },
};

/** For coordinators alone; promised meanwhile, it is no news. */
const declined: Teller = {
  tell: async reader => {
    const view = await viewFor(reader);
    return view?.funding.state === 'declined' ? messages.wasDeclined(reader, view.funding.by) : null;
  },
  settle: async reader => gone.card(reader.language),
};

/** Only where a group is so small that it will often have to stay hidden: it can be made one with another until the round opens. */
const before: Teller = {
  tell: async reader => {
    const view = await viewFor(reader);
    return view?.groups.some(isSmall) ? setup(view) : null;
  },
  settle: async reader => {
    const view = await viewFor(reader);
    return view === null ? gone.card(reader.language) : setup(view);
  },
};

async function viewFor(reader: Reader): Promise<SetupView | null> {
  const { me, today } = reader;
  const isStill = me?.hostRoles.some(each => each.role === 'coordinator' && isCurrent(each, today)) ?? false;
  return isStill ? viewOf(reader) : null;
}

export const tellers = {
  'pulse.funding': funding,
  'pulse.funding_declined': declined,
  'pulse.setup': before,
} as const;
