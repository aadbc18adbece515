/** Owns the answer to "help" by who asks. */
import * as cards from '../../messages/home/help.ts';
import type { Reply } from '../../ports/chat.ts';
import type { Ask } from '../ask.ts';
import { leads } from '../digest/leads.ts';
import { mayAdd } from '../partnership/add.ts';

export async function help(ask: Ask): Promise<Reply> {
  const may = { promise: ask.me.contacts.length > 0, add: mayAdd(ask), lead: leads(ask) };
  return { tell: cards.help({ language: ask.language, may }) };
}
