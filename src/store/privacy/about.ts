/** Owns what Tend holds about one person, and about one partnership: whole rows, and never anything of somebody else. */
import { recorded } from '../../domain/metric/metric.ts';
import type { Id } from '../../ports/chat.ts';
import type { Held, PrivacyRows } from '../../ports/store/privacy.ts';
import * as ballot from '../ballot.ts';
import type { NamedAnswer, Prisma } from '../generated/client.ts';
import type { Parts, Tx } from '../parts.ts';
import type { Door } from '../rows/door.ts';
import { demand, holds } from '../sight.ts';
import { trace } from './trail.ts';

export function about(door: Door): Pick<PrivacyRows, 'about' | 'ledger'> {
  const { tx, sight, parts } = door;
  return {
    about: async id => {
      demand(sight.viewer.kind === 'clock' || sight.me?.person.id === id, `what is held about person ${id}`);
      const held = await heldAbout(tx, parts, id);
      await trace(door, { act: 'privacy.exported', subject: { type: 'person', id }, partnershipId: null, detail: '' });
      return held;
    },
    ledger: async id => {
      demand(sight.viewer.kind === 'clock' || (sight.coordinates && holds(sight.people, id)), `ledger of ${id}`);
      await trace(door, {
        act: 'privacy.exported',
        subject: { type: 'partnership', id },
        partnershipId: id,
        detail: '',
      });
      return ledgerOf(tx, id);
    },
  };
}

/** What a row needs for its own clockwork says nothing about anybody. */
const WITHOUT = { omit: { wakeAt: true } } as const;

async function heldAbout(tx: Tx, parts: Parts, id: Id): Promise<Held> {
  const contacts = await tx.contact.findMany({
    where: { personId: id },
    include: { organisation: { select: { name: true } }, partnership: { select: { name: true } } },
    ...WITHOUT,
  });
  const own = { in: contacts.map(each => each.id) };
  const accounts = await tx.account.findMany({ where: { personId: id }, omit: { reference: true } });
  return {
    person: await tx.person.findMany({ where: { id }, ...WITHOUT }),
    accounts,
    contacts: contacts.map(({ organisation, partnership, ...row }) => ({
      ...row,
      organisation: organisation.name,
      partnership: partnership.name,
    })),
    hostRoles: await tx.hostRole.findMany({ where: { personId: id } }),
    promises: await tx.commitment.findMany({
      where: {
        OR: [
          { ownerContactId: own },
          { recordedById: own },
          { backupContactId: own },
          { doneById: own },
          { answeredById: own },
        ],
      },
      ...WITHOUT,
    }),
    promiseHistory: await tx.commitmentEvent.findMany({ where: { byId: own } }),
    checkInLines: await tx.checkInLine.findMany({ where: { byId: own } }),
    checkIns: await tx.checkIn.findMany({ where: { OR: [{ minutesById: own }, { calledOffById: own }] }, ...WITHOUT }),
    eventAnswers: await tx.eventAnswer.findMany({ where: { contactId: own } }),
    feedback: await tx.feedback.findMany({ where: { byContactId: own }, ...WITHOUT }),
    agreement: await tx.term.findMany({ where: { OR: [{ byContactId: own }, { agreedById: own }] } }),
    sharedNumbers: await numbers(tx, { OR: [{ byContactId: own }, { askedById: own }, { answeredById: own }] }),
    digestNotes: await tx.digestNote.findMany({ where: { byId: own } }),
    askedAboutTrust: await tx.asked.findMany({ where: { personId: id } }),
    answersByName: await named(tx, parts, await tx.namedAnswer.findMany({ where: { contactId: own } })),
    links: await tx.link.findMany({ where: { OR: [{ personId: id }, { carrierId: id }] }, omit: { hash: true } }),
    messages: await tx.delivery.findMany({
      where: { personId: id },
      select: { kind: true, dueAt: true, state: true, partnershipId: true },
    }),
    trail: await tx.audit.findMany({ where: { personId: id } }),
  };
}

async function numbers(tx: Tx, where: Prisma.MetricWhereInput): Promise<Held[string]> {
  return (await tx.metric.findMany({ where, orderBy: { createdAt: 'asc' } })).map(recorded);
}

/** In this person's own export and nowhere else (product §4). */
async function named(tx: Tx, { sealer }: Parts, answers: readonly NamedAnswer[]): Promise<Held[string]> {
  const rounds = await tx.round.findMany({ where: { id: { in: answers.map(each => each.roundId) } } });
  return answers.map(({ roundId, contactId, sealed }) => {
    const words = ballot.openNamed(sealer, sealed, ballot.placeOf(roundId, contactId));
    const closesOn = rounds.find(each => each.id === roundId)?.closesOn ?? '';
    return { roundId, closesOn, ...words.answers, comment: words.comment, agenda: words.agenda.join(',') };
  });
}

/** Names of those in it, since they are between the two sides; addresses and answers of nobody. */
async function ledgerOf(tx: Tx, id: Id): Promise<Held> {
  const partnershipId = id;
  const contacts = await tx.contact.findMany({
    where: { partnershipId },
    select: {
      id: true,
      role: true,
      since: true,
      until: true,
      person: { select: { name: true } },
      organisation: { select: { name: true } },
    },
  });
  const joined = await tx.partnershipOrganisation.findMany({
    where: { partnershipId },
    include: { organisation: true },
  });
  const inIt = { commitment: { is: { partnershipId } } };
  return {
    partnership: await tx.partnership.findMany({ where: { id }, ...WITHOUT }),
    organisations: joined.map(each => each.organisation),
    contacts: contacts.map(({ person, organisation, ...row }) => ({
      ...row,
      name: person.name,
      organisation: organisation.name,
    })),
    promises: await tx.commitment.findMany({ where: { partnershipId }, orderBy: { madeOn: 'asc' }, ...WITHOUT }),
    promiseHistory: await tx.commitmentEvent.findMany({ where: inIt, orderBy: { at: 'asc' } }),
    checkIns: await tx.checkIn.findMany({ where: { partnershipId }, orderBy: { on: 'asc' }, ...WITHOUT }),
    checkInLines: await tx.checkInLine.findMany({
      where: { checkIn: { is: { partnershipId } } },
      orderBy: [{ checkInId: 'asc' }, { position: 'asc' }],
    }),
    eventAnswers: await tx.eventAnswer.findMany({
      where: { checkIn: { is: { partnershipId } } },
      orderBy: [{ checkInId: 'asc' }, { at: 'asc' }],
    }),
    agreement: await tx.term.findMany({ where: { partnershipId }, orderBy: { createdAt: 'asc' } }),
    sharedNumbers: await numbers(tx, { partnershipId }),
    // What was said in confidence, and a concern, is not the whole partnership's.
    feedback: await tx.feedback.findMany({
      where: { partnershipId, voice: 'named', kind: 'feedback' },
      orderBy: { saidOn: 'asc' },
      ...WITHOUT,
    }),
  };
}
