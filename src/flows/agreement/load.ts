/** Owns how an agreement is loaded with the names around it, seen by one reader, and saved with the cards that show it. */

import { levelled, viewsOf } from '../../domain/agreement/level.ts';
import { isAsked } from '../../domain/agreement/renewal.ts';
import * as rules from '../../domain/agreement/term.ts';
import { saidRight } from '../../domain/agreement/write.ts';
import { demandRunning } from '../../domain/partnership/tune.ts';
import { hasConsented, isCurrent } from '../../domain/partnership.ts';
import type { Language } from '../../domain/person.ts';
import { demand } from '../../domain/refusal.ts';
import type { CivilDate } from '../../domain/time.ts';
import type { AgreementView, LinesView, SharedView, SideView, TermView } from '../../messages/agreement/view.ts';
import type { Id } from '../../ports/chat.ts';
import type { ContactWho, Organisation, Partnership, Rows } from '../../ports/store/rows.ts';
import type { Me } from '../../ports/store/viewer.ts';
import { type Ask, actorIn, contactIn, found } from '../ask.ts';

export type Loaded = {
  readonly partnership: Partnership;
  readonly organisations: readonly Organisation[];
  /** Past ones too, since they may have written a part of it. */
  readonly contacts: readonly ContactWho[];
  readonly terms: readonly rules.Term[];
};

/** Whose eyes a view is made for; `me` null for a place. */
export type Eyes = { readonly me: Me | null; readonly language: Language; readonly today: CivilDate };

/** @throws Refusal not_found, also for what is out of the viewer's sight */
export async function load(rows: Rows, id: Id): Promise<Loaded> {
  return around(rows, found(await rows.partnerships.get(id)));
}

export async function around(rows: Rows, partnership: Partnership): Promise<Loaded> {
  const { id } = partnership;
  return {
    partnership,
    organisations: await rows.organisations.of(id),
    contacts: await rows.contacts.of(id, { past: true }),
    terms: await rows.agreement.of(id),
  };
}

/** @throws Refusal where the asker does not speak for a side, or nothing can be changed any more */
export function doing(ask: Ask, loaded: Loaded): rules.Doing {
  const by = actorIn(ask, loaded.partnership.id);
  demand(rules.speaks(by, current(loaded, ask.today)), 'not_yours');
  demandRunning(loaded.partnership);
  return { by, today: ask.today, at: ask.now };
}

export const current = ({ contacts }: Pick<Loaded, 'contacts'>, today: CivilDate): readonly ContactWho[] =>
  contacts.filter(each => isCurrent(each, today));

/** The organisations that have somebody who could agree, the host first. */
export function sidesOf(loaded: Loaded, today: CivilDate): readonly Id[] {
  const staffed = new Set(current(loaded, today).map(each => each.organisationId));
  return hostFirst(loaded)
    .filter(each => staffed.has(each.id))
    .map(each => each.id);
}

const hostFirst = ({ organisations }: Pick<Loaded, 'organisations'>): readonly Organisation[] =>
  [...organisations].sort((one, other) => Number(other.isHost) - Number(one.isHost));

/** Those who speak for these sides and may be written to; a side without steward is spoken to through whoever is there. */
export function speakers(
  loaded: Pick<Loaded, 'contacts'>,
  sides: readonly Id[],
  today: CivilDate,
): readonly ContactWho[] {
  const people = current(loaded, today);
  return people.filter(
    each =>
      sides.includes(each.organisationId) &&
      hasConsented(each, each.organisation.isHost) &&
      (each.role === 'steward' ||
        !people.some(one => one.organisationId === each.organisationId && one.role === 'steward')),
  );
}

export const named = (loaded: Loaded, ids: readonly Id[]): readonly string[] =>
  ids.map(id => loaded.organisations.find(each => each.id === id)?.name ?? '').filter(name => name !== '');

/** What each check-in says of it, for the agenda and the brief. */
export async function linesIn(rows: Rows, partnership: Partnership, eyes: Eyes): Promise<LinesView> {
  return linesFor(await around(rows, partnership), eyes);
}

function linesFor(loaded: Loaded, { language, today }: Eyes): LinesView {
  const sides = sidesOf(loaded, today);
  const views = viewsOf(loaded.terms, sides).map(each => ({
    ...each,
    organisation: named(loaded, [each.organisation])[0] ?? '',
  }));
  const { purpose } = loaded.partnership;
  return { language, today, purpose, waits: waitsForPurpose(loaded, sides), views };
}

/** Imported or written by the host alone it has nobody's yes: that stands only beside words all agreed to. */
function waitsForPurpose(loaded: Loaded, sides: readonly Id[]): readonly string[] {
  const { terms, partnership } = loaded;
  if (partnership.purpose === '' || rules.standing(terms, 'purpose')?.words === partnership.purpose) return [];
  const open = rules.proposed(terms, 'purpose').find(each => each.words === partnership.purpose);
  const host = loaded.organisations.find(each => each.isHost)?.id;
  const missing = open === undefined ? sides.filter(each => each !== host) : rules.waitsFor(open, sides);
  return named(loaded, missing);
}

export async function termView(rows: Rows, loaded: Loaded, term: rules.Term, eyes: Eyes): Promise<TermView> {
  const { me, today } = eyes;
  const mine = me === null ? undefined : contactIn({ me, today }, loaded.partnership.id);
  const by = loaded.contacts.find(each => each.id === term.byContactId);
  const speaks =
    mine !== undefined &&
    rules.speaks({ organisation: mine.organisationId, role: mine.role }, current(loaded, today)) &&
    !rules.hasAgreed(term, mine.organisationId);
  return {
    term,
    by: by?.person.name ?? '',
    organisation: named(loaded, [term.organisationId])[0] ?? '',
    carrier: await carrierOf(rows, term),
    waits: named(loaded, rules.waitsFor(term, sidesOf(loaded, today))),
    mayAgree: speaks && term.state === 'proposed',
  };
}

/** What came by a link is as good as the hands it went through: both sides see whose they were (product §1). */
async function carrierOf(rows: Rows, { means, byContactId, createdAt }: rules.Term): Promise<string | null> {
  return means === 'carried_link' ? ((await rows.links.carrier(byContactId, createdAt)) ?? '') : null;
}

export async function viewed(rows: Rows, loaded: Loaded, eyes: Eyes): Promise<AgreementView> {
  const { partnership, terms } = loaded;
  const { me, today } = eyes;
  const mine = me === null ? undefined : contactIn({ me, today }, partnership.id);
  const speaks =
    mine !== undefined &&
    partnership.state !== 'ended' &&
    rules.speaks({ organisation: mine.organisationId, role: mine.role }, current(loaded, today));
  const lines = linesFor(loaded, eyes);
  const shared: SharedView[] = [];
  for (const part of rules.sharedParts) {
    const words = part === 'purpose' ? partnership.purpose : (rules.standing(terms, part)?.words ?? '');
    const [open] = rules.proposed(terms, part);
    const shown = open === undefined ? null : await termView(rows, loaded, open, eyes);
    shared.push({ part, words, waits: part === 'purpose' ? lines.waits : [], open: shown });
  }
  const right = saidRight(terms, partnership.renewalAskedOn);
  return {
    ...lines,
    partnership: { id: partnership.id, name: partnership.name },
    shared,
    sides: await sideViews(rows, loaded),
    mayWrite: speaks,
    mayRemove: mine?.role === 'steward',
    isAsked: speaks && isAsked(partnership) && !right.includes(mine.organisationId),
  };
}

async function sideViews(rows: Rows, loaded: Loaded): Promise<readonly SideView[]> {
  const sides: SideView[] = [];
  for (const { id, name } of hostFirst(loaded)) {
    const parts: SideView['parts'][number][] = [];
    for (const part of rules.ownParts) {
      const term = rules.ownOf(loaded.terms, id, part);
      const words = term === null ? '' : (term.level ?? term.words);
      if (term !== null && words !== '') parts.push({ part, words, carrier: await carrierOf(rows, term) });
    }
    sides.push({ organisation: name, parts });
  }
  return sides;
}

/** Saves a change, and what the partnership itself says of it: its purpose, its level, the day all sides agreed. Audited. */
export async function save(ask: Ask, loaded: Loaded, change: rules.Change): Promise<Loaded> {
  const { rows, today } = ask;
  const { id } = loaded.partnership;
  for (const { now, was } of change.save) await rows.agreement.save(now, was.changedAt);
  for (const each of change.add) await rows.agreement.add(each);
  const subject = { type: 'partnership', id } as const;
  for (const each of change.add) {
    await rows.audit({ act: 'agreement.written', subject, partnershipId: id, detail: `${each.part} ${each.id}` });
  }
  const yes = change.save.filter(({ now, was }) => now.agreed !== was.agreed);
  for (const { now } of yes) {
    await rows.audit({ act: 'agreement.agreed', subject, partnershipId: id, detail: `${now.part} ${now.id}` });
  }
  const terms = await rows.agreement.of(id);
  // What came by a carried link is shown, and settles nothing (product §1).
  const byThemselves = terms.filter(each => each.means === 'self');
  const levelNow = levelled(loaded.partnership, viewsOf(byThemselves, sidesOf(loaded, today)));
  const stood = yes.find(({ now }) => now.state === 'stands')?.now;
  const agreed = stood === undefined ? levelNow : { ...levelNow, agreementOn: today };
  const partnership = stood?.part === 'purpose' ? { ...agreed, purpose: stood.words } : agreed;
  if (partnership !== loaded.partnership) await rows.partnerships.save(partnership);
  if (change !== rules.unchanged) await rows.outbox.changed(subject);
  return { ...loaded, partnership, terms };
}
