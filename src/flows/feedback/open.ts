/** Owns what is open of what was said: as lines of a brief and an agenda, and as what waits for one reader. */

import { asksOf } from '../../domain/feedback/asks.ts';
import { answerers, type Feedback, isUnsettled, receivers } from '../../domain/feedback/feedback.ts';
import { isForAll } from '../../domain/feedback/loops.ts';
import type { HomeFacts } from '../../domain/home.ts';
import type { Means } from '../../domain/partnership.ts';
import type { FeedbackView } from '../../messages/feedback/view.ts';
import type { Partnership, Rows } from '../../ports/store/rows.ts';
import type { Me } from '../../ports/store/viewer.ts';
import type { Reader } from '../teller.ts';
import { around, current, type Eyes, viewed } from './load.ts';

/** What the reader may see of it; on an agenda, which is read together, nothing in confidence and no concern. */
export async function openIn(
  rows: Rows,
  partnership: Partnership,
  eyes: Eyes,
  forAll: boolean,
): Promise<readonly FeedbackView[]> {
  const all = await rows.feedback.of(partnership.id);
  const open = all.filter(each => isUnsettled(each) && (!forAll || isForAll(each)));
  const views: FeedbackView[] = [];
  for (const each of open) views.push(await viewed(rows, await around(rows, each, partnership), eyes));
  return views;
}

type Self = Pick<Reader, 'rows' | 'today' | 'language'> & { readonly me: Me; readonly means?: Means };

export type Waiting = { readonly rows: readonly Feedback[]; readonly facts: HomeFacts['feedback'] };

/** Over all partnerships of the reader. */
export async function waiting(self: Self, partnerships: readonly Partnership[]): Promise<Waiting> {
  const rows: Feedback[] = [];
  const facts: HomeFacts['feedback'][number][] = [];
  for (const each of await self.rows.feedback.running()) {
    const partnership = partnerships.find(({ id }) => id === each.partnershipId);
    if (partnership === undefined) continue;
    const loaded = await around(self.rows, each, partnership);
    const people = current(loaded, self.today);
    const isMe = (some: readonly { readonly personId: string }[]) =>
      some.some(one => one.personId === self.me.person.id);
    const { stand } = await viewed(self.rows, loaded, self);
    const asks = asksOf(each, {
      stand,
      isAsked: isMe(answerers(each, people)),
      isReceiver: isMe(receivers(each, people)),
      carried: self.means === 'carried_link',
      today: self.today,
    });
    if (asks === null) continue;
    rows.push(each);
    const by = asks === 'answer' || asks === 'words' ? null : each.clockEndsOn;
    facts.push({ id: each.id, partnership: partnership.id, asks, by });
  }
  return { rows, facts };
}
