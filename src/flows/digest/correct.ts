/** Owns [That isn't right] below a twin: its line is asked about the way that row always is, anything else as feedback (product §2). */
import { periodOf, type Week, week as weekOf } from '../../domain/digest/week.ts';
import { isShown } from '../../domain/metric/metric.ts';
import { demand } from '../../domain/refusal.ts';
import * as time from '../../domain/time.ts';
import type { ActionValues } from '../../messages/actions.ts';
import { shortDay } from '../../messages/dates.ts';
import * as cards from '../../messages/digest/correct.ts';
import { sentenceOf } from '../../messages/metric/view.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import { type Ask, actorIn } from '../ask.ts';
import * as promises from '../commitment/correct.ts';
import * as feedback from '../feedback/say.ts';
import * as metrics from '../metric/correct.ts';
import { load, toldIn } from './load.ts';

/** More lines than a week of one partnership has. */
const MOST = 20;

export async function askWhat(ask: Ask, of: ActionValues<'digest.ask_correction'>): Promise<Reply> {
  demandWeek(ask, of);
  const told = (await toldIn(ask.rows, of.week, of.partnership)) ?? (await soFar(ask, of));
  const lines = [...(await promisesIn(ask, told, of.partnership)), ...(await numbersIn(ask, told, of.partnership))];
  return { ask: cards.form(ask, { nonce: ask.newId(), ...of }, lines) };
}

/** The form's nonce is the feedback's id: sent twice, it is said once. */
export async function askFor(ask: Ask, values: ActionValues<'digest.correct'>): Promise<Reply> {
  const { about, partnership, nonce, words, week } = values;
  demandWeek(ask, values);
  demand(words.trim() !== '', 'commitment.words_missing', 'words');
  if (about !== cards.OTHER) {
    const promise = await ask.rows.commitments.get(about);
    if (promise?.partnershipId === partnership) return promises.askFor(ask, { id: about, words });
    const metric = (await ask.rows.metrics.these([about])).find(each => each.partnershipId === partnership);
    if (metric !== undefined) return metrics.correct(ask, { id: about, words });
  }
  const text = cards.said(ask, week, words.trim());
  return feedback.send(ask, { nonce, partnership, to: '', kind: 'feedback', voice: 'named', words: text });
}

/** @throws Refusal not_yours where the asker is not in it */
function demandWeek(ask: Ask, { partnership, week }: { readonly partnership: Id; readonly week: string }): void {
  actorIn(ask, partnership);
  demand(time.isCivilDate(week), 'not_found');
}

/** The week as it stands, where it was not told yet. */
async function soFar(
  { rows, today }: Ask,
  { partnership, week }: ActionValues<'digest.ask_correction'>,
): Promise<Week> {
  const looking = { eyes: 'partnership', period: periodOf(time.startOfWeek(week)), today } as const;
  return weekOf(await load(rows, looking, each => each.id === partnership));
}

/** What slipped first, as its lines are what is read. */
async function promisesIn(ask: Ask, told: Week, partnership: Id) {
  const slipped = told.slipped.map(each => each.promise);
  const ids = [...new Set([...slipped, ...told.reopened, ...told.ours.due, ...told.theirs.due])].slice(0, MOST);
  const lines = [];
  for (const id of ids) {
    const promise = await ask.rows.commitments.get(id);
    if (promise?.partnershipId !== partnership) continue;
    lines.push({ id, label: `${promise.what} (${shortDay(promise.due, ask.language, ask.today)})` });
  }
  return lines;
}

async function numbersIn(ask: Ask, told: Week, partnership: Id) {
  const shown = (await ask.rows.metrics.these(told.shared)).filter(isShown);
  return shown
    .filter(each => each.partnershipId === partnership)
    .map(each => ({ id: each.id, label: sentenceOf(each, ask.language) }));
}
