/** Owns sharing a number: the form, its place among the others, and the card where the partnership meets (product §6). */
import type { Owed } from '../../domain/delivery.ts';
import * as rules from '../../domain/metric/metric.ts';
import { demand } from '../../domain/refusal.ts';
import type { ActionValues } from '../../messages/actions.ts';
import { amountIn, typedIn } from '../../messages/metric/amount.ts';
import * as cards from '../../messages/metric/cards.ts';
import * as forms from '../../messages/metric/forms.ts';
import { dictionary } from '../../messages/metric/words.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Ask, found } from '../ask.ts';
import { placeOf, stewards } from '../checkin/load.ts';
import { which } from '../checkin/which.ts';
import { around, doing, type Loaded, load, mayShare, owed, tell, viewed, viewsIn } from './load.ts';

/** More than its fields take need not be carried along in a form. */
const CARRIED = 500;

/** For everybody who sees the partnership: a number is there to be read. */
export async function show(ask: Ask, values: ActionValues<'metric.show'>): Promise<Reply> {
  const chosen = await which(ask, 'metric.show', values, true);
  if ('ask' in chosen) return chosen;
  const inIt = await around(ask.rows, chosen.partnership);
  const { id, name } = chosen.partnership;
  const views = await viewsIn(ask.rows, inIt, ask);
  return { tell: cards.all(views, { id, name }, mayShare(inIt, ask), ask) };
}

/** What was typed stands in its fields already. A small count of people is kept by nobody, nor by who shows it. */
export async function ask(asked: Ask, values: ActionValues<'metric.ask'>): Promise<Reply> {
  const typed = typedIn(values.words);
  const amount = amountIn(typed.amount);
  const unkept = typeof amount === 'number' && amount < rules.FEWEST;
  const chosen = await which(asked, 'metric.ask', values);
  if ('ask' in chosen) {
    const words = values.words.slice(0, CARRIED);
    return { ask: { ...chosen.ask, hidden: words === '' ? {} : { words } }, unkept };
  }
  const inIt = await around(asked.rows, chosen.partnership);
  doing(asked, inIt);
  demand(mayShare(inIt, asked), 'metric.not_yours');
  const { id, name } = chosen.partnership;
  const host = inIt.organisations.find(each => each.isHost)?.name ?? '';
  return { ask: forms.share(asked.language, { id, name, host }, asked.newId(), typed), unkept };
}

/** The form's nonce is the number's id: sent twice, it is shared once. */
export async function share(asked: Ask, values: ActionValues<'metric.share'>): Promise<Reply> {
  const { rows } = asked;
  const known = await rows.metrics.get(values.nonce);
  if (known !== null) return answer(asked, await load(rows, known.id));
  const inIt = await around(rows, found(await rows.partnerships.get(values.partnership)));
  const { id: partnershipId } = inIt.partnership;
  const acting = doing(asked, inIt);
  demand(mayShare(inIt, asked), 'metric.not_yours');
  const metric = rules.shared(wanted(values), { id: values.nonce, partnershipId }, acting);
  const loaded = { ...inIt, metric };
  await rows.metrics.add(metric);
  await rows.audit({ act: 'metric.shared', subject: { type: 'metric', id: metric.id }, partnershipId, detail: '' });
  await rows.outbox.owe(await posting(asked, loaded));
  return answer(asked, loaded);
}

/** Where they meet; else to the stewards of all sides. Nothing leaves a draft. */
async function posting(asked: Ask, loaded: Loaded): Promise<readonly Owed[]> {
  if (loaded.partnership.state === 'draft') return [];
  const telling = { kind: 'metric.shared', stage: 'shared' } as const;
  const place = await placeOf(asked.rows, loaded.partnership.id);
  if (place !== null) return [owed(loaded.metric, { place }, { ...telling, now: asked.now })];
  return tell(loaded, stewards(loaded, asked.today), { ...telling, ask: asked });
}

async function answer(asked: Ask, loaded: Loaded): Promise<Reply> {
  const say = dictionary[asked.language].replies;
  const isPlaced = (await placeOf(asked.rows, loaded.partnership.id)) !== null;
  const said = loaded.partnership.state === 'draft' ? say.draft : isPlaced ? say.shared : say.told;
  const few = loaded.metric.amount === null ? [say.few] : [];
  return { tell: cards.one(await viewed(asked.rows, loaded, asked), asked, said, ...few) };
}

/** As the form brought it. */
export function wanted(values: ActionValues<'metric.share'> | ActionValues<'metric.change'>): rules.Wanted {
  const { amount, counts, words, source } = values;
  return { amount: amountIn(amount), counts: counts === '' ? 'people' : counts, words, source };
}
