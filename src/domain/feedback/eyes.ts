/** Owns who may read something said, and how much of it: one table for every kind of reader (product §9). */
import type { Feedback, Peer } from './feedback.ts';

/**
 * `contacts`: those of the reader in its partnership, today. `carried`: by a link that somebody else carried, who can open the
 * same page. `isUnled`: the side it was said to has neither steward nor backup.
 */
export type Reader = {
  readonly kind: 'clock' | 'place' | 'person';
  readonly contacts: readonly Peer[];
  readonly coordinates: boolean;
  readonly carried: boolean;
  readonly isUnled: boolean;
};

/** nameless: all but who said it; posted: the words that were agreed to and what became of them. */
type Sight = 'whole' | 'nameless' | 'posted' | 'nothing';

export type Row = Feedback & { readonly byContactId: string; readonly byOrganisationId: string };

export function sees(told: Row, reader: Reader): Sight {
  if (reader.kind === 'clock') return 'whole';
  const inside = insight(told, reader);
  if (inside !== 'nothing' || told.posting !== 'agreed') return inside;
  // What was posted where they meet was read by everybody there.
  return reader.kind === 'place' || reader.contacts.length > 0 ? 'posted' : 'nothing';
}

function insight(told: Row, reader: Reader): Sight {
  const { contacts, kind, coordinates, carried } = reader;
  // A concern is between those who talk about it; the partnership's place hears of none.
  if (kind === 'place') return told.voice === 'named' && told.kind === 'feedback' ? 'whole' : 'nothing';
  if (told.voice !== 'named' && carried) return 'nothing';
  const isOwn = contacts.some(each => each.id === told.byContactId);
  // A coordinator, who reads no concern, may have carried the link; what was said on such a page they had before them.
  if (told.kind === 'concern' && carried && !(isOwn && told.means === 'carried_link')) return 'nothing';
  if (isOwn) return 'whole';
  if (told.voice === 'second') return contacts.some(each => each.id === told.secondContactId) ? 'whole' : 'nothing';
  if (told.voice === 'confidence') return answersFor(told, reader) ? 'nameless' : 'nothing';
  if (told.kind === 'concern') return talksAbout(told, contacts) ? 'whole' : 'nothing';
  return contacts.length > 0 || coordinates ? 'whole' : 'nothing';
}

/** Never somebody of the side it came from, though they may be in it twice. */
function answersFor({ toOrganisationId }: Row, { contacts, isUnled }: Reader): boolean {
  return contacts.some(each => each.organisationId === toOrganisationId && (each.role !== 'member' || isUnled));
}

function talksAbout({ toOrganisationId, byOrganisationId, withSecond }: Row, contacts: readonly Peer[]): boolean {
  return contacts.some(
    each =>
      [toOrganisationId, byOrganisationId].includes(each.organisationId) &&
      (each.role !== 'member' || (withSecond && each.isSecond)),
  );
}

/** As much of the row as that sight lets through; null for nothing. */
export function seenBy(told: Row, sight: Sight): Feedback | null {
  const nameless = { ...told, byContactId: null, byOrganisationId: null };
  switch (sight) {
    case 'whole':
      return told;
    case 'nameless':
      return nameless;
    case 'posted': {
      const shown = told.withName ? told : nameless;
      return { ...shown, words: '', decision: '', notYet: '', seenById: null, secondContactId: null };
    }
    case 'nothing':
      return null;
  }
}
