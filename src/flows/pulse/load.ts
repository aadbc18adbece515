/** Owns how a round is loaded for somebody who may answer in it: about which partnership, and who would see what. */
import { hasConsented, isHostSteward } from '../../domain/partnership.ts';
import { mayPost } from '../../domain/pulse/round.ts';
import { Refusal } from '../../domain/refusal.ts';
import * as time from '../../domain/time.ts';
import type { AskView, PlaceView } from '../../messages/pulse/view.ts';
import type { Id } from '../../ports/chat.ts';
import type { Asked, Round } from '../../ports/store/pulse.ts';
import type { ContactWho, Partnership, Rows } from '../../ports/store/rows.ts';
import { type Ask, found } from '../ask.ts';
import type { Reader } from '../teller.ts';

const WINDOW_MONTHS = 3;
const LOOKS_BACK = 8;

/** What an open round wants to know of one person; all that is refused is refused before anything is shown. */
export async function answerable(ask: Ask, id: Id): Promise<{ readonly round: Round; readonly asked: Asked }> {
  const round = found(await ask.rows.pulse.round(id));
  // What comes through a link that somebody else carried cannot open a pulse (product §1).
  if (ask.means !== 'self') throw new Refusal('pulse_means');
  if (round.state !== 'open') throw new Refusal('pulse_closed', { closesOn: round.closesOn });
  const asked = await ask.rows.pulse.mine(id);
  if (asked === null) throw new Refusal('pulse_not_asked');
  return { round, asked };
}

/** All that must be said before the first answer (product §4 "The preface"). */
export async function viewOf(reader: Reader, round: Round, asked: Asked): Promise<AskView> {
  const { rows, language, today } = reader;
  const partnership = found(await rows.partnerships.get(asked.partnershipId));
  const contacts = await rows.contacts.of(partnership.id);
  const readers = readersIn(round, contacts, asked);
  const named = (some: readonly ContactWho[]) => some.map(each => each.person.name);
  return {
    language,
    today,
    round,
    host: await hostName(rows),
    partnership: partnership.name,
    window: windowOf(partnership, round),
    stewards: named(contacts.filter(isHostSteward)),
    readers: named(readers),
    readerIds: readers.map(each => each.id),
    reach: (await rows.pulse.reach(round.id, partnership.id)) ?? 'none',
    fundingPromise: (await rows.host.get())?.fundingPromise ?? false,
    answered: await rows.pulse.answered(round.id, asked.contactId),
  };
}

/** The same for everybody in a place: nothing of who is asked. */
export async function placeView(reader: Reader, round: Round): Promise<PlaceView> {
  const { rows, language, today } = reader;
  const [partnership] = await rows.partnerships.all();
  const contacts = partnership === undefined ? [] : await rows.contacts.of(partnership.id);
  const stewards = contacts.filter(isHostSteward).map(each => each.person.name);
  const fundingPromise = (await rows.host.get())?.fundingPromise ?? false;
  return { language, today, round, host: await hostName(rows), stewards, fundingPromise };
}

export async function hostName(rows: Rows): Promise<string> {
  return (await rows.organisations.host())?.name ?? '';
}

/** Who has a role at the host, and the place where leaders read: both see every group, and dips. */
export async function isLeading(rows: Rows): Promise<boolean> {
  if (rows.viewer.kind !== 'place') return (rows.me?.hostRoles.length ?? 0) > 0;
  return (await rows.places.get(rows.viewer.place))?.forLeaders ?? false;
}

/** Closed rounds whose results may be shown, the latest first. */
export async function told(rows: Rows): Promise<readonly Round[]> {
  const last = await rows.pulse.last(LOOKS_BACK);
  return last.filter(mayPost).sort((one, other) => time.compare(other.opensOn, one.opensOn));
}

/**
 * Who may read an answer by name; of the question of the year nobody, it is counted in averages only: the host's stewards of the partnership and the stewards of one's own side, each human
 * once and never oneself (product §4); where the host has named a second person, they read it instead of its stewards. In a coalition an organisation without a steward turns to those of the partners.
 */
export function readersIn(
  { kind }: Pick<Round, 'kind'>,
  contacts: readonly ContactWho[],
  asked: Pick<Asked, 'personId' | 'contactId'>,
): readonly ContactWho[] {
  if (kind === 'yearly') return [];
  const own = contacts.find(contact => contact.id === asked.contactId)?.organisationId;
  const partners = contacts.filter(contact => contact.role === 'steward' && !contact.organisation.isHost);
  const ofOwn = partners.filter(contact => contact.organisationId === own);
  const side = (ofOwn.length > 0 ? ofOwn : partners).filter(contact => hasConsented(contact, false));
  const second = contacts.filter(contact => contact.isSecond && contact.organisation.isHost);
  const all = [...(second.length > 0 ? second : contacts.filter(isHostSteward)), ...side].filter(
    contact => contact.personId !== asked.personId && !contact.person.sharedMailbox,
  );
  return all.filter((contact, at) => all.findIndex(other => other.personId === contact.personId) === at);
}

/** Who began within the last three months is asked about the time since. */
function windowOf({ activeSince }: Partnership, { opensOn }: Round): AskView['window'] {
  const young = activeSince !== null && activeSince > time.addMonths(opensOn, -WINDOW_MONTHS);
  return young ? 'since' : 'quarter';
}
