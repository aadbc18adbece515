/** Owns the shape of something said and what became of it, and who is to answer; the acts that change it stand beside this file. */
import type { Actor } from '../commitment/commitment.ts';
import type { Contact, Means } from '../partnership.ts';
import { demand, Refusal } from '../refusal.ts';
import type { CivilDate } from '../time.ts';

/** feedback: told, asked, suggested; concern: something that should not have happened, taken up step by step (product §5). */
export type FeedbackKind = 'feedback' | 'concern';
export type FeedbackState = 'said' | 'seen' | 'decided' | 'did' | 'cannot' | 'closed';
/** named: with who said it; confidence: the receiving side reads it without; second: a named second person alone, who knows. */
export type Voice = 'named' | 'confidence' | 'second';
/** asked: whether its words may be posted; kept: they stay between the two sides. */
export type Posting = 'none' | 'asked' | 'agreed' | 'kept';

export type Feedback = {
  readonly id: string;
  readonly partnershipId: string;
  readonly kind: FeedbackKind;
  readonly state: FeedbackState;
  readonly voice: Voice;
  /** Null for a reader who is not to know. */
  readonly byContactId: string | null;
  readonly byOrganisationId: string | null;
  readonly toOrganisationId: string;
  readonly secondContactId: string | null;
  readonly means: Means;
  readonly words: string;
  readonly saidOn: CivilDate;
  readonly clockEndsOn: CivilDate | null;
  readonly clockStartedOn: CivilDate | null;
  readonly withSecond: boolean;
  readonly seenById: string | null;
  readonly seenOn: CivilDate | null;
  readonly decision: string;
  readonly decidedOn: CivilDate | null;
  /** What was done, or why it cannot be; of a concern, what the receiving side wrote down. */
  readonly outcome: string;
  readonly endedOn: CivilDate | null;
  /** Done rather than not possible: a closed one no longer says it by its state. */
  readonly wasDone: boolean;
  /** Of a concern, what the side that raised it wrote down. */
  readonly theirOutcome: string;
  readonly notYet: string;
  /** How often it was opened again. */
  readonly turn: number;
  readonly closedOn: CivilDate | null;
  readonly closedMeans: Means | null;
  readonly posting: Posting;
  readonly postedWords: string;
  readonly withName: boolean;
  readonly postedOn: CivilDate | null;
  readonly toldBefore: CivilDate | null;
  readonly leftOut: boolean;
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly wakeAt: Date | null;
};

/** One act in time. `own`: all contacts of the actor here, since who stands in for a colleague is there twice. */
export type Doing = {
  readonly by: Actor;
  readonly own: ReadonlySet<string>;
  readonly today: CivilDate;
  readonly at: Date;
};

/** A current contact as far as these rules need it. */
export type Peer = Pick<Contact, 'id' | 'organisationId' | 'role' | 'isSecond'>;

type Told = Pick<
  Feedback,
  'kind' | 'voice' | 'toOrganisationId' | 'byOrganisationId' | 'secondContactId' | 'withSecond' | 'byContactId'
>;

const OPEN: ReadonlySet<FeedbackState> = new Set(['said', 'seen', 'decided']);

/** Somebody still waits to hear what became of it. */
export const isOpen = ({ state }: Pick<Feedback, 'state'>): boolean => OPEN.has(state);

export const isSayer = ({ byContactId }: Pick<Feedback, 'byContactId'>, own: ReadonlySet<string>): boolean =>
  byContactId !== null && own.has(byContactId);

/** Who is asked to answer, of the people who are there: one side's stewards, a second person, or, for a concern, both sides. */
export function answerers<P extends Peer>(told: Told, people: readonly P[]): readonly P[] {
  if (told.kind === 'feedback') return receivers(told, people);
  const raised = told.voice === 'second' ? people.filter(each => each.id === told.byContactId) : raisers(told, people);
  return [...receivers(told, people), ...raised];
}

/** Those of them on the side it was said to. */
export function receivers<P extends Peer>(told: Told, people: readonly P[]): readonly P[] {
  if (told.voice === 'second') return people.filter(each => each.id === told.secondContactId);
  return spokesmen(told, told.toOrganisationId, people);
}

function raisers<P extends Peer>(told: Told, people: readonly P[]): readonly P[] {
  return told.byOrganisationId === null ? [] : spokesmen(told, told.byOrganisationId, people);
}

/** A concern waits until both sides have closed it, all else until it was answered. */
export const isUnsettled = (told: Pick<Feedback, 'kind' | 'state'>): boolean =>
  told.kind === 'concern' ? told.state !== 'closed' : isOpen(told);

/** Whoever it was told to is still to take it up: a concern until it is closed, all else until it was seen. */
export const isToBeSeen = ({ kind, state }: Pick<Feedback, 'kind' | 'state'>): boolean =>
  kind === 'concern' ? state !== 'closed' : state === 'said';

/** It waits for a second person, and nobody else may answer. */
export const waitsForSecond = (told: Pick<Feedback, 'kind' | 'voice' | 'state'>): boolean =>
  told.voice === 'second' && isUnsettled(told);

/** Where a side has named no second person, its steward goes on. */
function spokesmen<P extends Peer>({ withSecond }: Told, organisation: string, people: readonly P[]): readonly P[] {
  const seconds = people.filter(each => each.isSecond && each.organisationId === organisation);
  return withSecond && seconds.length > 0 ? seconds : stewards(organisation, people);
}

/** Stewards, else backups, else whoever is there. */
export function stewards<P extends Peer>(organisation: string, people: readonly P[]): readonly P[] {
  const theirs = people.filter(each => each.organisationId === organisation);
  const lead = (role: Contact['role']) => theirs.filter(each => each.role === role);
  return [lead('steward'), lead('backup')].find(some => some.length > 0) ?? theirs;
}

/** Who reads on that side what is said in confidence: those who lead it, the backups too; all, where nobody does. */
export function confidants<P extends Peer>(organisation: string, people: readonly P[]): readonly P[] {
  const theirs = people.filter(each => each.organisationId === organisation);
  const leading = theirs.filter(each => each.role !== 'member');
  return leading.length > 0 ? leading : theirs;
}

/** Those asked, and the backups beside them: a clock must not wait for somebody who is ill. */
export function mayAnswer(told: Told, people: readonly Peer[], { by, own }: Pick<Doing, 'by' | 'own'>): boolean {
  if (isSayer(told, own)) return false;
  if (receivers(told, people).some(each => own.has(each.id))) return true;
  return told.voice !== 'second' && by.organisation === told.toOrganisationId && by.role !== 'member';
}

/** Throws unless it is in one of these states: a stale button gets a sentence, never a change. */
export function demandState(told: Pick<Feedback, 'state'>, ...states: readonly FeedbackState[]): void {
  if (!states.includes(told.state)) throw new Refusal('feedback.state', { state: told.state });
}

const LONGEST = 2_000;

/** What somebody typed, at least a word of it. @throws Refusal on `field` */
export function worded(words: string, field: string): string {
  const said = words.trim();
  demand(said !== '', 'feedback.words_missing', field);
  if (said.length > LONGEST) throw new Refusal('text.long', { most: LONGEST }, field);
  return said;
}

/** In another state: the clock of the one before is over. */
export function moved(
  was: Feedback,
  state: FeedbackState,
  now: Partial<Feedback>,
  { at }: Pick<Doing, 'at'>,
): Feedback {
  return { ...was, ...now, state, clockEndsOn: null, clockStartedOn: null, changedAt: at };
}
