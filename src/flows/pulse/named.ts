/** Owns reading answers by name: only those who were named before answering, each reading audited. */
import * as dip from '../../domain/dip.ts';
import type * as time from '../../domain/time.ts';
import { type Answers, type Code, isCode, read } from '../../domain/trust/statements.ts';
import { type NamedView, named } from '../../messages/pulse/steward.ts';
import { statementAsked } from '../../messages/pulse/wish.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { NamedAnswer, Round } from '../../ports/store/pulse.ts';
import { type Ask, found } from '../ask.ts';
import { told } from './load.ts';

// Newest first: what was asked for in the latest round stands on one of these.
const LOOKS_BACK = 6;

export async function readNamed(ask: Ask, { id }: { readonly id: Id }): Promise<Reply> {
  const round = found(await ask.rows.pulse.round(id));
  const answers = await ask.rows.pulse.named(id);
  const before = answers.length === 0 ? new Map<Id, Answers>() : await earlier(ask, round, answers);
  const views: NamedView['answers'][number][] = [];
  for (const answer of answers) views.push(await viewOf(ask, answer, before.get(answer.contactId) ?? null));
  return { tell: named({ language: ask.language, today: ask.today, answers: views }) };
}

/** The last answer by name of each of these contacts; reading it is a reading too. */
async function earlier(ask: Ask, round: Round, answers: readonly NamedAnswer[]): Promise<ReadonlyMap<Id, Answers>> {
  const found = new Map<Id, Answers>();
  const rounds = await told(ask.rows);
  for (const each of rounds.filter(other => other.opensOn < round.opensOn && other.byNameCount > 0)) {
    if (answers.every(({ contactId }) => found.has(contactId))) break;
    for (const { contactId, words } of await ask.rows.pulse.named(each.id)) {
      if (!found.has(contactId)) found.set(contactId, read(words.answers));
    }
  }
  return found;
}

async function viewOf(ask: Ask, answer: NamedAnswer, last: Answers | null): Promise<NamedView['answers'][number]> {
  const { rows } = ask;
  const { contactId, partnershipId, words } = answer;
  const contacts = await rows.contacts.of(partnershipId, { past: true });
  const contact = contacts.find(each => each.id === contactId);
  const answers = read(words.answers);
  const dips = dip.namedDips(answers, last);
  const agenda = words.agenda.filter(isCode);
  return {
    name: contact?.person.name ?? '',
    organisation: contact?.organisation.name ?? '',
    partnership: (await rows.partnerships.get(partnershipId))?.name ?? '',
    answers,
    comment: words.comment,
    low: dips.filter(each => each.because === 'low').map(each => each.code),
    fell: dips.filter(each => each.because === 'fall').map(each => each.code),
    agenda,
    agendaOn: agenda.length === 0 ? null : await onTheAgenda(ask, answer, agenda),
  };
}

/** The day of the check-in on whose agenda the first of them still stands or stood; null where none was planned yet. */
async function onTheAgenda(
  { rows }: Ask,
  { partnershipId }: NamedAnswer,
  agenda: readonly Code[],
): Promise<time.CivilDate | null> {
  for (const checkIn of await rows.checkins.of(partnershipId, LOOKS_BACK)) {
    const asked = (await rows.checkins.lines(checkIn.id)).map(line => statementAsked(line.text));
    if (asked.some(code => code !== null && agenda.includes(code))) return checkIn.on;
  }
  return null;
}
