/** Owns a concern's steps: stewards talk, then a second person on each side, then both sides write down the outcome (product §5). */
import { demand } from '../refusal.ts';
import type { Calendar, CivilDate } from '../time.ts';
import * as time from '../time.ts';
import { answerers, type Doing, demandState, type Feedback, isSayer, moved, type Peer, worded } from './feedback.ts';
import { TALK_WITHIN } from './say.ts';

/** Who takes part in it: those who are asked, and whoever raised it. */
export function takesPart(told: Feedback, people: readonly Peer[], own: ReadonlySet<string>): boolean {
  return isSayer(told, own) || answerers(told, people).some(each => own.has(each.id));
}

/** Anybody who takes part may ask for the next step; time does where nothing was written down. */
export function pass(
  told: Feedback,
  mayAct: boolean,
  calendar: Calendar,
  on: { readonly today: CivilDate; readonly at: Date },
) {
  demand(mayAct, 'not_yours');
  if (told.withSecond) return told;
  demandConcern(told);
  const clockEndsOn = time.addWorkingDays(on.today, TALK_WITHIN, calendar);
  return { ...moved(told, told.state, { withSecond: true }, on), clockEndsOn };
}

/** Each side writes in its own words; the second one closes it. Written again by the same side, the later words stand. */
export function writeDown(told: Feedback, mayAct: boolean, words: string, doing: Doing): Feedback {
  demand(mayAct, 'not_yours');
  demandConcern(told);
  const outcome = worded(words, 'words');
  const isReceiver = doing.by.organisation === told.toOrganisationId && !isSayer(told, doing.own);
  const written = { ...told, ...(isReceiver ? { outcome } : { theirOutcome: outcome }) };
  const isBoth = written.outcome !== '' && written.theirOutcome !== '';
  // Of the side that wrote first it is kept until then: a link that somebody carried confirms nothing, on either side.
  const first = isBoth && told.closedMeans !== null ? told.closedMeans : 'self';
  const closedMeans = first === 'self' ? doing.by.means : first;
  const closed = { closedMeans, ...(isBoth ? { closedOn: doing.today } : {}) };
  const seen = told.seenOn === null ? { seenById: doing.by.contact, seenOn: doing.today } : {};
  return moved(written, isBoth ? 'closed' : 'did', { ...seen, endedOn: doing.today, ...closed }, doing);
}

function demandConcern(told: Feedback): void {
  demand(told.kind === 'concern', 'feedback.no_concern');
  demandState(told, 'said', 'seen', 'did');
}
