/** Owns loading what needs somebody: their promises, check-ins, claims, pulse and signals, in a few queries. */
import { hasAgreed, speaks } from '../../domain/agreement/term.ts';
import type { CheckIn } from '../../domain/checkin/checkin.ts';
import { type Actor, actorOf } from '../../domain/commitment/commitment.ts';
import { signalsIn } from '../../domain/digest/evidence.ts';
import type { Feedback } from '../../domain/feedback/feedback.ts';
import { isForAll } from '../../domain/feedback/loops.ts';
import { byPartnership } from '../../domain/gather.ts';
import { type HomeFacts, type Need, needs } from '../../domain/home.ts';
import { coveredBy } from '../../domain/partnership/people.ts';
import { isAtRest } from '../../domain/partnership/rest.ts';
import { isCurrent, type Means } from '../../domain/partnership.ts';
import * as time from '../../domain/time.ts';
import type { Id } from '../../ports/chat.ts';
import type { Account, Partnership } from '../../ports/store/rows.ts';
import type { Me } from '../../ports/store/viewer.ts';
import { contactIn } from '../ask.ts';
import { ledger } from '../digest/load.ts';
import { waiting } from '../feedback/open.ts';
import { isCoordinator } from '../partnership/load.ts';
import type { Reader } from '../teller.ts';

/** A person who reads their own screen. */
export type Self = Pick<Reader, 'rows' | 'now' | 'today' | 'language'> & { readonly me: Me; readonly means?: Means };

export type Loaded = {
  readonly needs: readonly Need[];
  readonly facts: HomeFacts;
  /** Their own, without those that have ended. */
  readonly partnerships: readonly Partnership[];
  /** Joint events to come. */
  readonly events: readonly CheckIn[];
  readonly claims: readonly Account[];
  /** What was said and waits for them. */
  readonly feedback: readonly Feedback[];
};

const RUNNING = ['proposed', 'open', 'at_risk', 'done'] as const;
/** What was not kept longer ago than this is history; it can still be made good from its own card. */
const REPAIR_DAYS = 30;
/** The next check-in of a quarterly rhythm lies within this. */
const AHEAD_DAYS = 100;

export async function load(self: Self): Promise<Loaded> {
  const { rows, today } = self;
  const own = current(self);
  const ids = new Set(own.map(each => each.partnershipId));
  const partnerships = (await rows.partnerships.all()).filter(each => ids.has(each.id) && each.state !== 'ended');
  const upcoming = await rows.checkins.between(today, time.addDays(today, AHEAD_DAYS));
  const mine = upcoming.filter(each => ids.has(each.partnershipId));
  const claims = answersClaims(self) ? await rows.accounts.claiming() : [];
  const said = await waiting(self, partnerships);
  const facts: HomeFacts = {
    today,
    actors: actorsOf(self, ids),
    contacts: new Set([...own.map(each => each.id), ...coveredBy(own)]),
    resting: new Set(partnerships.filter(each => isAtRest(each, today)).map(each => each.id)),
    promises: await rows.commitments.mine(RUNNING),
    unrepaired: await rows.commitments.unrepaired(time.addDays(today, -REPAIR_DAYS)),
    checkIns: mine.filter(each => each.kind === 'regular'),
    feedback: said.facts,
    claims: claims.map(each => ({ account: each.id, partnership: null })),
    agreements: await agreementsFor(self, partnerships),
    // A link that somebody else carried cannot open it, so it is not offered there (product §1).
    pulse: self.means === 'carried_link' ? null : await askedIn(self),
    signals: await signalsFor(self, partnerships),
  };
  const events = mine.filter(each => each.kind === 'event' && each.state === 'planned');
  return { needs: needs(facts), facts, partnerships, events, claims, feedback: said.rows };
}

function current({ me, today }: Pick<Self, 'me' | 'today'>) {
  return me.contacts.filter(each => isCurrent(each, today));
}

function actorsOf(self: Self, partnerships: Iterable<Id>): ReadonlyMap<Id, Actor> {
  const actors = new Map<Id, Actor>();
  for (const partnership of partnerships) {
    const contact = contactIn(self, partnership);
    if (contact !== undefined) actors.set(partnership, actorOf(contact));
  }
  return actors;
}

/** Host stewards and backups know their partners' people, coordinators everybody (product §1). */
function answersClaims(self: Self): boolean {
  return isCoordinator(self) || current(self).some(each => each.organisation.isHost && each.role !== 'member');
}

/** Where a wording waits for the yes of their side, and they may give it; what a link carried cannot agree (product §1). */
async function agreementsFor(self: Self, partnerships: readonly Partnership[]): Promise<readonly Id[]> {
  const { rows, today } = self;
  if (self.means === 'carried_link') return [];
  const waiting: Id[] = [];
  for (const [id, terms] of byPartnership(await rows.agreement.proposed())) {
    const mine = contactIn(self, id);
    if (mine === undefined || !partnerships.some(each => each.id === id)) continue;
    const side = { organisation: mine.organisationId, role: mine.role };
    const isAsked = terms.some(each => !hasAgreed(each, mine.organisationId));
    const people = isAsked ? (await rows.contacts.of(id)).filter(each => isCurrent(each, today)) : [];
    if (isAsked && speaks(side, people)) waiting.push(id);
  }
  return waiting;
}

/** Null where they are asked nothing, have answered, or the last day is over. */
async function askedIn({ rows, today }: Self): Promise<HomeFacts['pulse']> {
  const round = await rows.pulse.open();
  if (round === null || round.closesOn < today) return null;
  const asked = await rows.pulse.mine(round.id);
  if (asked === null || (await rows.pulse.answered(round.id, asked.contactId))) return null;
  return { round: round.id, asks: round.kind, closesOn: round.closesOn };
}

/** Of the partnerships they look after, for whichever side (product §4 "per partnership, to its stewards"). */
async function signalsFor(self: Self, partnerships: readonly Partnership[]): Promise<HomeFacts['signals']> {
  const own = await Promise.all(partnerships.map(each => looksAfter(self, each.id)));
  const mine = partnerships.filter((_, at) => own[at]);
  if (mine.length === 0) return [];
  const ledgers = await ledger(self.rows, mine, self.today);
  // What was said in confidence is for the side it was said to, not even counted for the other.
  const host = self.me.contacts.some(each => each.organisation.isHost);
  return signalsIn(host ? ledgers : { ...ledgers, feedback: ledgers.feedback.filter(isForAll) });
}

/** A steward; a backup only where their side has none now. */
async function looksAfter(self: Self, partnership: Id): Promise<boolean> {
  const own = contactIn(self, partnership);
  if (own === undefined || own.role === 'member') return false;
  if (own.role === 'steward') return true;
  const side = (await self.rows.contacts.of(partnership)).filter(each => each.organisationId === own.organisationId);
  return !side.some(each => each.role === 'steward');
}
