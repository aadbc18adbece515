/** Owns the promise of those who lead that answers never decide funding; until it is given, nobody is told so (product §4). */
import type { Card } from '../../cards/card.ts';
import { isCurrent } from '../../domain/partnership.ts';
import { nextRound, roundOf } from '../../domain/pulse/calendar.ts';
import { Refusal } from '../../domain/refusal.ts';
import * as messages from '../../messages/pulse/funding.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Ask, found } from '../ask.ts';
import type { Reader } from '../teller.ts';

/** Asks whoever leads below what they look at, as long as they have neither promised nor declined. */
export async function withQuestion(reader: Reader, shown: Card): Promise<Card> {
  return (await isOpenFor(reader)) ? messages.withQuestion(reader, shown) : shown;
}

/** Another leader's word does not bind this one, unless that one leads too. */
export async function isOpenFor(reader: Pick<Reader, 'rows' | 'me' | 'today'>): Promise<boolean> {
  const host = leads(reader) ? await reader.rows.host.get() : null;
  return host !== null && !host.fundingPromise && host.fundingById !== reader.me?.person.id;
}

/** Not while somebody who leads has answered: then nobody else is asked, though they may still promise it. */
export async function waitsFor(reader: Pick<Reader, 'rows' | 'me' | 'today'>): Promise<boolean> {
  if (!(await isOpenFor(reader))) return false;
  const answered = (await reader.rows.host.get())?.fundingById ?? null;
  const leading = await reader.rows.people.hostRoles('leader');
  return !leading.some(each => each.personId === answered);
}

/** Given once for all rounds, and audited: as long as they lead every preface says so. */
export async function promise(ask: Ask): Promise<Reply> {
  await answer(ask, true);
  return { tell: messages.confirmed(ask) };
}

/** Then no preface says it, and whoever coordinates is told. */
export async function decline(ask: Ask): Promise<Reply> {
  const { rows, now } = ask;
  const host = found(await rows.host.get());
  if (await answer(ask, false)) {
    const to = await rows.people.hostRoles('coordinator');
    await rows.outbox.owe(
      to.map(({ personId }) => ({
        kind: 'pulse.funding_declined',
        subject: { type: 'host', id: host.id },
        to: { person: personId },
        partnershipId: null,
        stage: `${ask.me.person.id} ${ask.today}`,
        wantedAt: now,
      })),
    );
  }
  return { tell: messages.declined(ask) };
}

/** Whether it is another answer than before. */
async function answer(ask: Ask, fundingPromise: boolean): Promise<boolean> {
  if (!leads(ask)) throw new Refusal('not_yours');
  const host = found(await ask.rows.host.get());
  const { id } = ask.me.person;
  if (host.fundingPromise === fundingPromise && host.fundingById === id) return false;
  await ask.rows.host.save({ ...host, fundingPromise, fundingById: id });
  // It was asked before the round of this quarter, or before the next.
  for (const { name } of [roundOf(ask.today), nextRound(ask.today)])
    await ask.rows.outbox.changed({ type: 'round', id: name });
  const act = fundingPromise ? 'pulse.funding_promised' : 'pulse.funding_declined';
  await ask.rows.audit({ act, subject: { type: 'person', id }, partnershipId: null, detail: '' });
  return true;
}

function leads({ me, today }: Pick<Reader, 'me' | 'today'>): boolean {
  return me?.hostRoles.some(each => each.role === 'leader' && isCurrent(each, today)) ?? false;
}
