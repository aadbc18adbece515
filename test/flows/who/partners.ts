/** Owns what somebody of the partner has before the first tap: what they are owed, their home screen, and what they can type. */
import type { Form } from '../../../src/cards/form.ts';
import { dayOf } from '../../../src/domain/agenda/person.ts';
import { actions } from '../../../src/messages/actions.ts';
import { commandIn } from '../../../src/messages/typed/command.ts';
import { helpWord, lines } from '../../../src/messages/words/en/help.ts';
import { told } from '../../support/reading.ts';
import { kindLines } from './lines.ts';
import type { pressing } from './press.ts';
import { everybody, type Viewer } from './viewers.ts';
import type { Begin } from './walk.ts';

/** Owed to the host's stewards, to one person alone, or posted where they meet: no card of these. */
const ELSEWHERE =
  /^(?:contact|account|place)\.|^(?:pulse\.(?:call|ask_place)|partnership\.unreached|checkin\.(?:agenda|changed))$/;
const ALSO = ['joint event'];
const INTRODUCTION = /^contact\.introduction/;

/** Steward, member and second person of the partner, and one who was asked. */
export const partners: readonly Viewer[] = everybody.filter(({ letter }) => 'PQ3A'.includes(letter));

/** Typing is no tap: what the words that "help" names lead to is there as well. */
export async function hasOf(on: Awaited<ReturnType<typeof pressing>>, viewer: Viewer): Promise<Begin> {
  const { letter, account } = viewer;
  const cards = [told((await on.press(viewer, 'home.open', {})).reply)];
  const forms: Form[] = [];
  for (const words of [helpWord, ...Object.values(lines).flatMap(line => line.says), ...ALSO]) {
    const command = commandIn(words);
    if (command === null || !(command.action in actions)) continue;
    const { reply, no, changed } = await on.press(viewer, command.action, command.values);
    if (no !== null || changed) continue;
    if (reply.tell !== undefined) cards.push(reply.tell);
    if (reply.ask !== undefined) forms.push(reply.ask);
  }
  for (const { may, kind, subject, stage } of kindLines) {
    const isOwed = (letter === 'A' && INTRODUCTION.test(kind)) || !ELSEWHERE.test(kind);
    if (!may.includes(letter) || !isOwed) continue;
    const about = subject === '@today' ? dayOf(account.user, '2026-06-01') : subject;
    const said = await on.compose([{ delivery: 'owed', kind, subject: about, stage, to: { person: account.user } }]);
    if (said !== null) cards.push(said.card);
  }
  return { cards, forms };
}
