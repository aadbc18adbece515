/** Owns finding the partnership somebody means: by its name or a partner's, by the place they write in, or by asking. */
import { fold } from '../../domain/fold.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { ActionName } from '../../messages/actions.ts';
import * as forms from '../../messages/checkin/forms.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { Organisation, Partnership } from '../../ports/store/rows.ts';
import { type Ask, found } from '../ask.ts';
import { leads } from '../digest/leads.ts';

type Named = { readonly partnership?: Id | undefined; readonly name: string };
type Found = { readonly partnership: Partnership };
type Known = { readonly partnership: Partnership; readonly organisations: readonly Organisation[] };

/**
 * `all`: where they may mean any partnership they see, a name is looked for in all of them; without one, their own come first.
 * @throws Refusal where somebody is in no partnership, or the name fits none of theirs
 */
export async function which(
  ask: Ask,
  action: ActionName,
  named: Named,
  all = false,
): Promise<Found | (Reply & { ask: object })> {
  if (named.partnership !== undefined) {
    return { partnership: found(await ask.rows.partnerships.get(named.partnership)) };
  }
  const isNamed = named.name.trim() !== '';
  const own = await running(ask, true);
  const mine = all ? await running(ask, false) : own;
  if (mine.length === 0) throw inNone(ask);
  const fitting = isNamed ? mine.filter(each => isCalled(each, named.name)) : here(ask, mine, own);
  const [only] = fitting;
  if (only === undefined) throw new Refusal('checkin.unknown_name');
  if (fitting.length === 1) return { partnership: only.partnership };
  const choices = fitting.map(({ partnership }) => ({ value: partnership.id, label: partnership.name }));
  return { ask: forms.which(ask.language, action, choices) };
}

async function running(ask: Ask, isOwn: boolean): Promise<readonly Known[]> {
  const ids = new Set(ask.me.contacts.map(contact => contact.partnershipId));
  const mine = (await ask.rows.partnerships.all()).filter(
    each => (ids.has(each.id) || !isOwn) && each.state !== 'ended',
  );
  return Promise.all(
    mine.map(async partnership => ({ partnership, organisations: await ask.rows.organisations.of(partnership.id) })),
  );
}

/** Without a name: the partnership of the place where it was typed, else any of one's own, else any that may be meant. */
function here(ask: Ask, mine: readonly Known[], own: readonly Known[]): readonly Known[] {
  const bound = mine.filter(each => each.partnership.id === ask.at?.partnershipId);
  if (bound.length > 0) return bound;
  return own.length > 0 ? own : mine;
}

/** Who has a role at the host is not to be added: what is for those inside is not theirs. */
export function inNone(ask: Ask): Refusal {
  return new Refusal(leads(ask) ? 'no_partnership_own' : 'no_partnership');
}

/** By part of its name or a partner's: people type what they call each other. */
function isCalled({ partnership, organisations }: Known, name: string): boolean {
  // Typed in a sentence: "brief for the Oak School".
  const wanted = folded(name).replace(/^(?:the|el|la|los|las) /, '');
  if (wanted === '') return false;
  const partners = organisations.filter(each => !each.isHost).map(each => each.name);
  return [partnership.name, ...partners].some(each => folded(each).includes(wanted));
}

/** Lower case, without accents and without what stands around a name in a sentence. */
function folded(words: string): string {
  return fold(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
