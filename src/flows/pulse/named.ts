/** Owns reading answers by name: only those who were named before answering, each reading audited. */
import * as dip from '../../domain/dip.ts';
import { Refusal } from '../../domain/refusal.ts';
import type * as time from '../../domain/time.ts';
import { type Answers, type Code, isCode, read } from '../../domain/trust/statements.ts';
import type { ActionValues } from '../../messages/actions.ts';
import { wordsFor as dipWords } from '../../messages/dip/view.ts';
import { one } from '../../messages/partnership/introduction.ts';
import { type NamedView, named } from '../../messages/pulse/steward.ts';
import { dated } from '../../messages/pulse/view.ts';
import { statementAsked } from '../../messages/pulse/wish.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { NamedAnswer, Round } from '../../ports/store/pulse.ts';
import { type Ask, found } from '../ask.ts';
import { beside } from '../dip/named.ts';
import { putPoints } from '../dip/points.ts';
import { hostName, told } from './load.ts';

// Newest first: what was asked for in the latest round stands on one of these.
const LOOKS_BACK = 6;

export async function readNamed(ask: Ask, { id }: Pressed): Promise<Reply> {
  const { round, all } = await readIn(ask, id);
  const views: NamedView['answers'][number][] = [];
  for (const each of all) views.push(await viewOf(ask, round, each));
  const { language, today } = ask;
  return { tell: named({ language, today, host: await hostName(ask.rows), answers: views }) };
}

/**
 * The step of one low answer: its statements are put on the next agenda. Which they are is not in the button: the answer is
 * read again, by those who may, and that reading is noted too.
 */
export async function discuss(ask: Ask, { id, contact }: ActionValues<'pulse.discuss'>): Promise<Reply> {
  const { all } = await readIn(ask, id);
  const about = found(all.find(each => each.answer.contactId === contact) ?? null);
  if (about.dips.length === 0) throw new Refusal('not_found');
  const codes = about.dips.map(each => each.code);
  const day = await putPoints(ask, about.answer, codes);
  const say = dipWords(ask).agenda;
  return { tell: one(ask.language, day === null ? say.none : say.put(1, dated(ask, day))) };
}

type Pressed = { readonly id: Id };
type Read = {
  readonly answer: NamedAnswer;
  readonly answers: Answers;
  readonly dips: ReturnType<typeof dip.namedDips>;
};

async function readIn(ask: Ask, id: Id): Promise<{ readonly round: Round; readonly all: readonly Read[] }> {
  // On a page whose link somebody else carried they are not shown: who carried it need be no reader.
  if (ask.means !== 'self') throw new Refusal('pulse_means');
  const round = found(await ask.rows.pulse.round(id));
  const given = await ask.rows.pulse.named(id);
  const before = given.length === 0 ? new Map<Id, Answers>() : await earlier(ask, round, given);
  const all = given.map((answer): Read => {
    const answers = read(answer.words.answers);
    return { answer, answers, dips: dip.namedDips(answers, before.get(answer.contactId) ?? null) };
  });
  return { round, all };
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

async function viewOf(ask: Ask, round: Round, { answer, answers, dips }: Read): Promise<NamedView['answers'][number]> {
  const { rows } = ask;
  const { contactId, partnershipId, words } = answer;
  const contacts = await rows.contacts.of(partnershipId, { past: true });
  const contact = contacts.find(each => each.id === contactId);
  const agenda = words.agenda.filter(isCode);
  const codes = dips.map(each => each.code);
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
    dip: await beside(ask, round, answer, codes),
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
