/** Owns the card of a pillar that fell as it stands now: for those who lead, from published results and the ledger. */
import type { Card } from '../../cards/card.ts';
import { windowOf } from '../../domain/dip/evidence.ts';
import { isDip } from '../../domain/dip/felt.ts';
import { mayPost } from '../../domain/pulse/round.ts';
import { type TrustCode, trustCodes } from '../../domain/trust/statements.ts';
import { dip } from '../../messages/dip/card.ts';
import { groupName } from '../../messages/dip/group.ts';
import * as gone from '../../messages/gone.ts';
import type { Id } from '../../ports/chat.ts';
import { hostName, isLeading } from '../pulse/load.ts';
import type { Reader, Tellers } from '../teller.ts';
import { answered } from './answered.ts';
import { weighedIn } from './load.ts';

export const tellers = {
  'dip.found': {
    tell: (reader, subject, _kind, round) => dipOf(reader, subject, round),
    settle: async (reader, subject, _kind, round) =>
      (await dipOf(reader, subject, round)) ?? gone.card(reader.language),
  },
} satisfies Partial<Tellers>;

const isPillar = (text: string): text is TrustCode => (trustCodes as readonly string[]).includes(text);

/** Null for who does not lead any more, and where nothing fell after all. */
async function dipOf(reader: Reader, pillar: string, id: Id): Promise<Card | null> {
  const { rows, language, today } = reader;
  const round = await rows.pulse.round(id);
  if (!isPillar(pillar) || round === null || !mayPost(round) || !(await isLeading(rows))) return null;
  const fallen = (await weighedIn(rows, round)).filter(each => each.pillar === pillar && isDip(each));
  if (fallen.length === 0) return null;
  const partnerships = new Map((await rows.partnerships.all()).map(each => [each.id, each.name]));
  return dip({
    language,
    today,
    host: await hostName(rows),
    round: id,
    pillar,
    window: windowOf(round.closesOn),
    groups: fallen.map(weighed => ({
      name: groupName(reader, weighed.group, each => partnerships.get(each) ?? ''),
      weighed,
    })),
    step: await answered(rows, { round, pillar, fallen }, today),
  });
}
