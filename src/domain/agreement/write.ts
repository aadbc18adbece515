/** Owns writing the agreement: a side's own part stands at once, a shared one when the others say "Yes, that is us" (product §7). */
import type { Level } from '../partnership.ts';
import { listed } from '../person.ts';
import { demand, Refusal } from '../refusal.ts';
import {
  type Change,
  type Doing,
  hasAgreed,
  isShared,
  type OwnPart,
  ownOf,
  proposed,
  type SharedPart,
  standing,
  type Term,
  unchanged,
  waitsFor,
} from './term.ts';

const LONGEST = 500;

type Written<Part extends string> = {
  readonly id: string;
  readonly partnershipId: string;
  readonly part: Part;
  readonly words: string;
  /** The form's field, where a refusal stands. */
  readonly field: string;
};

/** Organisations of the partnership with somebody who could agree. */
type Sides = readonly string[];

/** Said again in the same words by another side it is a yes, and nobody is asked once more. @throws Refusal on the field */
export function propose(written: Written<SharedPart>, terms: readonly Term[], sides: Sides, doing: Doing): Change {
  const { part } = written;
  const words = worded(written.words, written.field);
  demand(words !== '', 'agreement.words_missing', written.field);
  const [open] = proposed(terms, part);
  if (open?.words === words && !hasAgreed(open, doing.by.organisation) && doing.by.means === 'self') {
    return agree(open, terms, sides, doing);
  }
  if (open === undefined && standing(terms, part)?.words === words) return unchanged;
  // What came through somebody else's hands is said, and not yet agreed to (product §1).
  const agreed = doing.by.means === 'self' ? doing.by.organisation : '';
  const term = { ...fresh(written, doing), words, agreed, state: 'proposed' as const };
  return { add: [term], save: proposed(terms, part).map(each => replaced(each, doing)) };
}

/** Pressed twice it is agreed to once. @throws Refusal where other words took its place, or it is no longer to be agreed to */
export function agree(term: Term, terms: readonly Term[], sides: Sides, doing: Doing): Change {
  const { organisation, means, contact } = doing.by;
  const { part } = term;
  if (hasAgreed(term, organisation) && term.state !== 'past') return unchanged;
  demand(term.state === 'proposed' && isShared(part), 'agreement.over');
  demand(means === 'self', 'agreement.agree_self');
  const agreed = [...listed(term.agreed), organisation].join(',');
  const isWhole = waitsFor({ agreed }, sides).length === 0;
  const stands = isWhole ? ({ state: 'stands', stoodOn: doing.today } as const) : {};
  const now: Term = { ...term, agreed, agreedById: contact, ...stands, changedAt: doing.at };
  const before = isWhole && isShared(part) ? standing(terms, part) : null;
  return { add: [], save: [{ now, was: term }, ...(before === null ? [] : [replaced(before, doing)])] };
}

/** Nobody else need agree to what a side says of itself; emptied, it says nothing any more. */
export function own(
  written: Written<OwnPart> & { readonly level: Level | null },
  terms: readonly Term[],
  doing: Doing,
): Change {
  const { part, level } = written;
  const words = worded(written.words, written.field);
  const before = ownOf(terms, doing.by.organisation, part);
  if ((before?.words ?? '') === words && (before?.level ?? null) === level) return unchanged;
  const stands = { state: 'stands', stoodOn: doing.today } as const;
  const term = { ...fresh(written, doing), words, level, ...stands };
  return { add: [term], save: before === null ? [] : [replaced(before, doing)] };
}

/** What changes is not what stands: the older wording ends that day. */
function replaced(was: Term, { today, at }: Doing): Change['save'][number] {
  return { was, now: { ...was, state: 'past', endedOn: today, changedAt: at } };
}

function fresh({ id, partnershipId, part }: Written<Term['part']>, { by, today, at }: Doing): Term {
  return {
    ...{ id, partnershipId, part, organisationId: by.organisation, words: '', level: null, state: 'stands' as const },
    ...{ byContactId: by.contact, means: by.means, writtenOn: today, agreed: '', agreedById: null },
    ...{ stoodOn: null, endedOn: null, createdAt: at, changedAt: at },
  };
}

/** After a year: nothing of it need change. Said twice in the same year it is said once. */
export function stillRight(
  id: string,
  partnershipId: string,
  since: string | null,
  terms: readonly Term[],
  doing: Doing,
): Change {
  demand(doing.by.means === 'self', 'agreement.agree_self');
  const said = saidRight(terms, since);
  if (said.includes(doing.by.organisation)) return unchanged;
  const part = 'still_right' as const;
  return {
    add: [{ ...fresh({ id, partnershipId, part, words: '', field: '' }, doing), stoodOn: doing.today }],
    save: [],
  };
}

/** The sides that said so since they were asked. */
export function saidRight(terms: readonly Term[], since: string | null): readonly string[] {
  return terms
    .filter(each => each.part === 'still_right' && (since === null || each.writtenOn >= since))
    .map(each => each.organisationId);
}

function worded(words: string, field: string): string {
  const said = words.trim();
  if (said.length > LONGEST) throw new Refusal('text.long', { most: LONGEST }, field);
  return said;
}
