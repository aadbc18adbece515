/** Owns [Forget me]: what stays is said plainly before it is done, stewards are told, and it is done at once (product §9). */
import { hasConsented, isCurrent } from '../../domain/partnership.ts';
import { Refusal } from '../../domain/refusal.ts';
import * as cards from '../../messages/privacy/forget.ts';
import type { Reply } from '../../ports/chat.ts';
import type { Rows } from '../../ports/store/rows.ts';
import type { Ask } from '../ask.ts';
import * as lapse from '../partnership/lapse.ts';
import { load, reachable, tell } from '../partnership/load.ts';

export async function askForget(ask: Ask): Promise<Reply> {
  demandSelf(ask);
  const running = await ask.rows.commitments.mine(['proposed', 'open', 'at_risk']);
  const own = new Set(ask.me.contacts.map(each => each.id));
  const promises = running.filter(each => own.has(each.ownerContactId)).length;
  return { tell: cards.before(ask.language, promises) };
}

/** The stewards are told first: afterwards the asker is no contact whose partnerships could be seen. */
export async function forget(ask: Ask): Promise<Reply> {
  demandSelf(ask);
  await tellStewards(ask);
  await ask.rows.privacy.forget(ask.me.person.id);
  return { tell: cards.done(ask.language) };
}

function demandSelf({ means }: Ask): void {
  if (means !== 'self') throw new Refusal('privacy.means');
}

async function tellStewards(ask: Ask): Promise<void> {
  for (const contact of ask.me.contacts) {
    const loaded = await load(ask.rows, contact.partnershipId);
    const more = { partnership: contact.partnershipId, stage: 'forgotten', now: ask.now, except: ask.me.person.id };
    const subject = { type: 'contact', id: contact.id } as const;
    const stewards = reachable(loaded, ask.today).filter(each => each.role === 'steward');
    await ask.rows.outbox.owe(tell('contact.forgotten', subject, stewards, more));
    if (contact.isSecond)
      await lapse.owe(ask.rows, contact.id, { on: ask.today, now: ask.now, except: ask.me.person.id });
  }
}

/** The same, where whoever runs Tend does it: `rows` as the clock sees them. */
export async function tellOfForgotten(rows: Rows, person: string, now: Date, today: string): Promise<void> {
  const theirs = (await rows.contacts.all()).filter(each => each.personId === person && isCurrent(each, today));
  for (const contact of theirs) {
    const all = await rows.contacts.of(contact.partnershipId);
    const stewards = all.filter(each => each.role === 'steward' && hasConsented(each, each.organisation.isHost));
    const more = { partnership: contact.partnershipId, stage: 'forgotten', now, except: person };
    await rows.outbox.owe(tell('contact.forgotten', { type: 'contact', id: contact.id }, stewards, more));
    if (contact.isSecond) await lapse.owe(rows, contact.id, { on: today, now, except: person });
  }
}
