/** Owns the parts of an agreement: what both sides must agree to, what each says of itself, and who speaks for a side (product §7). */
import type { Actor } from '../commitment/commitment.ts';
import type { Contact, Level, Means } from '../partnership.ts';
import { listed } from '../person.ts';
import type { CivilDate } from '../time.ts';

export const sharedParts = ['purpose', 'asked', 'success', 'norms'] as const;
export const ownParts = ['level', 'brought', 'brings', 'gains', 'risks', 'answers'] as const;

export type SharedPart = (typeof sharedParts)[number];
export type OwnPart = (typeof ownParts)[number];
/** still_right: a side was asked after a year, and says so. */
type Part = SharedPart | OwnPart | 'still_right';

/** proposed: not all have agreed; past: other words took its place. */
type TermState = 'proposed' | 'stands' | 'past';

/** One part in one wording. It never changes its words; others take its place, and it stays as history. */
export type Term = {
  readonly id: string;
  readonly partnershipId: string;
  readonly part: Part;
  readonly organisationId: string;
  readonly words: string;
  readonly level: Level | null;
  readonly state: TermState;
  readonly byContactId: string;
  readonly means: Means;
  readonly writtenOn: CivilDate;
  /** Organisations that agreed with their own hands. */
  readonly agreed: string;
  readonly agreedById: string | null;
  readonly stoodOn: CivilDate | null;
  readonly endedOn: CivilDate | null;
  readonly createdAt: Date;
  readonly changedAt: Date;
};

export type Doing = { readonly by: Actor; readonly today: CivilDate; readonly at: Date };

/** What an act adds and what it changes; nothing where all stays as it is. */
export type Change = {
  readonly add: readonly Term[];
  readonly save: readonly { readonly now: Term; readonly was: Term }[];
};
export const unchanged: Change = { add: [], save: [] };

export const isShared = (part: string): part is SharedPart => sharedParts.some(each => each === part);

export const standing = (terms: readonly Term[], part: SharedPart): Term | null =>
  terms.find(each => each.part === part && each.state === 'stands') ?? null;

/** At most one a part: a newer proposal takes the place of the one before, whoever made it. */
export const proposed = (terms: readonly Term[], part?: SharedPart): readonly Term[] =>
  terms.filter(each => each.state === 'proposed' && (part === undefined || each.part === part));

/** What a side says of itself now. */
export const ownOf = (terms: readonly Term[], organisation: string, part: OwnPart): Term | null =>
  terms.find(each => each.part === part && each.organisationId === organisation && each.state === 'stands') ?? null;

export const hasAgreed = ({ agreed }: Pick<Term, 'agreed'>, organisation: string): boolean =>
  listed(agreed).includes(organisation);

/** Those who have not agreed yet, of the organisations that have somebody who could. */
export const waitsFor = (term: Pick<Term, 'agreed'>, sides: readonly string[]): readonly string[] =>
  sides.filter(each => !hasAgreed(term, each));

type Peer = Pick<Contact, 'organisationId' | 'role'>;

/** A side's steward or backup; where it has neither, whoever is there. */
export function speaks(by: Pick<Actor, 'organisation' | 'role'>, people: readonly Peer[]): boolean {
  if (by.role !== 'member') return true;
  return !people.some(each => each.organisationId === by.organisation && each.role !== 'member');
}
