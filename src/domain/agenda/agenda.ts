/** Owns when the bot speaks and acts by itself: one table from what has woken to what is owed, done, and when to wake again. */
import * as checkin from './checkin.ts';
import * as commitment from './commitment.ts';
import * as contact from './contact.ts';
import type { Due } from './due.ts';
import * as feedback from './feedback.ts';
import * as host from './host.ts';
import * as partnership from './partnership.ts';
import * as person from './person.ts';
import * as round from './round.ts';

export type WakeFacts =
  | commitment.CommitmentFacts
  | checkin.CheckInFacts
  | feedback.FeedbackFacts
  | partnership.PartnershipFacts
  | contact.ContactFacts
  | round.RoundFacts
  | person.PersonFacts
  | host.HostFacts;

/** What falls due for a woken row at `now` (product time), and when it next matters. */
export function consider(facts: WakeFacts, now: Date): Due {
  switch (facts.type) {
    case 'commitment':
      return commitment.due(facts, now);
    case 'checkin':
      return checkin.due(facts, now);
    case 'feedback':
      return feedback.due(facts, now);
    case 'partnership':
      return partnership.due(facts, now);
    case 'contact':
      return contact.due(facts, now);
    case 'round':
      return round.due(facts, now);
    case 'person':
      return person.due(facts, now);
    case 'host':
      return host.due(facts, now);
  }
}
