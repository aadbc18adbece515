/** Owns the last look at whatever leaves the flows: stand-ins become words in the language of the card they stand in. */
import { inCard, inForm } from '../../messages/privacy/standin.ts';
import type { Reply } from '../../ports/chat.ts';

export function reply(given: Reply): Reply {
  if (given.ask !== undefined) return { ...given, ask: inForm(given.ask) };
  if (given.fix !== undefined) return given;
  const { tell, turn } = given;
  return { ...given, ...(tell && { tell: inCard(tell) }), ...(turn && { turn: inCard(turn) }) };
}
