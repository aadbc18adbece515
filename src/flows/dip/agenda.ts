/** Owns putting a pillar that fell on the next agendas: for those who lead in every partnership it fell in, without a word of who answered what. */
import { isAhead } from '../../domain/checkin/held.ts';
import { line } from '../../domain/checkin/lines.ts';
import { isDip } from '../../domain/dip/felt.ts';
import { byPartnership } from '../../domain/gather.ts';
import { mayPost } from '../../domain/pulse/round.ts';
import { Refusal } from '../../domain/refusal.ts';
import * as time from '../../domain/time.ts';
import type { TrustCode } from '../../domain/trust/statements.ts';
import { groupsOf, type Tree } from '../../domain/trust/tree.ts';
import type { ActionValues } from '../../messages/actions.ts';
import * as words from '../../messages/dip/view.ts';
import { one } from '../../messages/partnership/introduction.ts';
import { dated } from '../../messages/pulse/view.ts';
import { dipLine } from '../../messages/pulse/wish.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { Rows } from '../../ports/store/rows.ts';
import { type Ask, found } from '../ask.ts';
import { nextOf } from '../checkin/carry.ts';
import { demandLeads } from '../digest/leads.ts';
import { weighedIn } from './load.ts';

const FAR = '9999-12-31';
// A check-in that nobody has spoken of yet is ahead for a while.
const BACK_DAYS = 30;

/** What all lines of one dip begin with. */
const named = (round: Id, pillar: TrustCode): string => `dip-${round}-${pillar}-`;

/** The check-ins on whose agendas it was put, and how many of them, or of those it was carried to, have been held. */
export async function agendasOf(rows: Rows, round: Id, pillar: TrustCode) {
  const all = await rows.checkins.wished(named(round, pillar));
  return { all: all.length, held: all.filter(each => each.isHeld).length };
}

/** Pressed again it reaches those that had no check-in ahead before; pressed twice it is once. */
export async function put(ask: Ask, { id, pillar }: ActionValues<'dip.agenda'>): Promise<Reply> {
  demandLeads(ask);
  const { rows, today, now } = ask;
  const round = found(await rows.pulse.round(id));
  if (!mayPost(round)) throw new Refusal('pulse_no_results');
  const fallen = (await weighedIn(rows, round)).filter(each => each.pillar === pillar && isDip(each));
  const ids = inGroups(await rows.pulse.tree(id), new Set(fallen.map(each => each.group)));
  const ahead = byPartnership(
    (await rows.checkins.between(time.addDays(today, -BACK_DAYS), FAR)).filter(each => isAhead(each)),
  );
  const say = words.wordsFor(ask).agenda;
  // Whoever reads it does so in their own language.
  const text = dipLine(ask.language, pillar);
  const days: time.CivilDate[] = [];
  for (const partnership of ids) {
    const next = nextOf(ahead.get(partnership) ?? [], now);
    if (next === null) continue;
    // Its author is nobody: the answers of many put it there. The store knows which place on the agenda is free.
    const made = { id: `${named(id, pillar)}${partnership}`, checkInId: next.id, by: '', at: now };
    await rows.checkins.wish({ ...line(made, 'agenda', 0, text), byId: null });
    await rows.outbox.changed({ type: 'checkin', id: next.id });
    days.push(next.on);
  }
  const first = days.sort(time.compare)[0];
  if (first === undefined) return { tell: one(ask.language, say.none) };
  await rows.outbox.changed({ type: 'dip', id: pillar });
  await rows.audit({ act: 'dip.agenda', subject: { type: 'round', id }, partnershipId: null, detail: pillar });
  return { tell: one(ask.language, say.put(days.length, dated(ask, first))) };
}

function inGroups(tree: Tree, groups: ReadonlySet<string>): readonly Id[] {
  const inside = groupsOf(tree).filter(each => groups.has(each.id));
  return [...new Set(inside.flatMap(each => [...each.partnerships]))].sort();
}
