/** Owns what a delivery about something said tells its recipient, and when it is no longer worth saying. */
import { type Feedback, isToBeSeen } from '../../domain/feedback/feedback.ts';
import { type FeedbackKindOfDelivery, told, whole } from '../../messages/feedback/cards.ts';
import { posted } from '../../messages/feedback/posted.ts';
import type { FeedbackView } from '../../messages/feedback/view.ts';
import * as gone from '../../messages/gone.ts';
import type { Id } from '../../ports/chat.ts';
import type { Reader, Teller, Tellers } from '../teller.ts';
import { around, arriving, viewed } from './load.ts';
import { tellers as portfolio } from './portfolio.ts';

/** While this holds, the delivery is worth saying. `stage` begins with the state it tells of. */
type StillTrue = (feedback: Feedback, stage: string) => boolean;

const worth: Readonly<Record<FeedbackKindOfDelivery, StillTrue>> = {
  'feedback.said': isToBeSeen,
  'feedback.late': isToBeSeen,
  'feedback.answered': ({ state }, stage) => stage.startsWith(state),
  'feedback.close': ({ state }) => state === 'did' || state === 'cannot',
  'feedback.words': ({ posting }) => posting === 'asked',
  'feedback.closed': () => true,
  'feedback.unheard': ({ state }) => state === 'closed',
  'feedback.concern': each => isToBeSeen(each) && !each.withSecond,
  'feedback.second': isToBeSeen,
};

const teller: Teller = {
  tell: async (reader, subject, kind, stage) => {
    const view = await see(reader, subject, true);
    // What was posted is all that is left to them of it: they are not among those it is between any more.
    if (view === null || view.feedback.words === '' || !isOurs(kind)) return null;
    return worth[kind](view.feedback, stage) ? told(view, kind, stage) : null;
  },
  settle: async (reader, subject) => {
    const view = await see(reader, subject);
    return view === null || view.feedback.words === '' ? gone.card(reader.language) : whole(view);
  },
};

const postedTeller: Teller = {
  tell: async (reader, subject) => {
    const view = await see(reader, subject);
    return view?.feedback.posting === 'agreed' ? posted(view) : null;
  },
  settle: async reader => gone.card(reader.language),
};

/** Null where it has left the recipient's sight since it was owed. A question that is told now starts its clock now: its card names that last day. */
async function see(reader: Reader, subject: Id, isArriving = false): Promise<FeedbackView | null> {
  const feedback = await reader.rows.feedback.get(subject);
  const partnership = feedback === null ? null : await reader.rows.partnerships.get(feedback.partnershipId);
  if (feedback === null || partnership === null) return null;
  const loaded = await around(reader.rows, feedback, partnership);
  const shown = (isArriving ? arriving(loaded, reader.now) : null) ?? feedback;
  return viewed(reader.rows, { ...loaded, feedback: shown }, reader);
}

function isOurs(kind: string): kind is FeedbackKindOfDelivery {
  return Object.hasOwn(worth, kind);
}

const each = Object.keys(worth) as FeedbackKindOfDelivery[];

export const tellers = {
  ...(Object.fromEntries(each.map(kind => [kind, teller])) as Pick<Tellers, FeedbackKindOfDelivery>),
  'feedback.posted': postedTeller,
  ...portfolio,
};
