/** Owns naming the second person of a side: to them goes what should not go to its steward (product §5). */
import * as people from '../../domain/partnership/people.ts';
import * as standing from '../../domain/partnership/standing.ts';
import { demandRunning } from '../../domain/partnership/tune.ts';
import type { ActionValues } from '../../messages/actions.ts';
import { words } from '../../messages/partnership/words.ts';
import type { Reply } from '../../ports/chat.ts';
import type { Ask } from '../ask.ts';
import { bare, current, loadContact, standingIn } from './load.ts';
import { contactOf } from './show.ts';

/** By whoever manages that side; audited, since it decides who reads what (product §9). */
export async function name(ask: Ask, { id, is }: ActionValues<'contact.second'>): Promise<Reply> {
  const loaded = await loadContact(ask.rows, id);
  const { contact, partnership } = loaded;
  standing.demand(standing.managesSide(standingIn(ask, partnership.id), contact.organisationId));
  demandRunning(partnership);
  const everybody = current(loaded, ask.today).map(bare);
  const isSecond = is === 'yes';
  if (contact.isSecond !== isSecond) {
    for (const row of people.nameSecond(bare(contact), isSecond, everybody, ask.today))
      await ask.rows.contacts.save(row);
    const subject = { type: 'contact', id } as const;
    await ask.rows.audit({ act: 'contact.second', subject, partnershipId: partnership.id, detail: is });
    await ask.rows.outbox.changed(subject);
  }
  const say = words[ask.language].people;
  const { organisation, person } = contact;
  return contactOf(
    ask,
    id,
    isSecond ? say.namedSecond(person.name, organisation.name) : say.noSecond(organisation.name),
  );
}
