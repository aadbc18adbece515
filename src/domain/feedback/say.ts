/** Owns saying something: by name, in confidence, or to a second person; and what may not go together (product §5). */
import { demand } from '../refusal.ts';
import type { Calendar } from '../time.ts';
import * as time from '../time.ts';
import { type Doing, type Feedback, type FeedbackKind, type Peer, type Voice, worded } from './feedback.ts';

/** Working days in which it is seen, of those who must act. */
export const SEE_WITHIN = 2;
/** Working days in which stewards, and after them second persons, talk about a concern. */
export const TALK_WITHIN = 5;

type Saying = {
  readonly id: string;
  readonly partnershipId: string;
  readonly kind: FeedbackKind;
  readonly voice: Voice;
  readonly words: string;
  readonly toOrganisation: string;
  /** The second person of the side it goes to; null where none is named. */
  readonly second: Peer | null;
  /** The days on which those who must act work. */
  readonly calendar: Calendar;
};

/**
 * What came by a link that somebody else carried stands under a name: whoever carried it can open the same page. A concern is
 * talked about, so somebody must know whose it is.
 */
export function say(saying: Saying, doing: Doing): Feedback {
  const { kind, voice, toOrganisation, second, calendar } = saying;
  const { by, own, today, at } = doing;
  const words = worded(saying.words, 'words');
  demand(toOrganisation !== by.organisation, 'feedback.to_itself', 'to');
  demand(voice === 'named' || by.means === 'self', 'feedback.carried', 'voice');
  demand(voice !== 'confidence' || kind === 'feedback', 'feedback.concern_named', 'voice');
  demand(voice !== 'second' || (second !== null && !own.has(second.id)), 'feedback.no_second', 'voice');
  return {
    id: saying.id,
    partnershipId: saying.partnershipId,
    kind,
    state: 'said',
    voice,
    byContactId: by.contact,
    byOrganisationId: by.organisation,
    toOrganisationId: toOrganisation,
    secondContactId: voice === 'second' ? (second?.id ?? null) : null,
    means: by.means,
    words,
    saidOn: today,
    clockEndsOn: time.addWorkingDays(today, kind === 'concern' ? TALK_WITHIN : SEE_WITHIN, calendar),
    clockStartedOn: null,
    withSecond: kind === 'concern' && voice === 'second',
    seenById: null,
    seenOn: null,
    decision: '',
    decidedOn: null,
    outcome: '',
    endedOn: null,
    wasDone: false,
    theirOutcome: '',
    notYet: '',
    turn: 0,
    closedOn: null,
    closedMeans: null,
    posting: 'none',
    postedWords: '',
    withName: false,
    postedOn: null,
    toldBefore: null,
    leftOut: false,
    createdAt: at,
    changedAt: at,
    wakeAt: null,
  };
}
