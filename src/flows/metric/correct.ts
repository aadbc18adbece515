/** Owns putting a shared number right: its side changes it, anybody may say that it is not right, and they are answered (product §2). */
import type { Text } from '../../cards/text.ts';
import * as rules from '../../domain/metric/metric.ts';
import { demand, Refusal } from '../../domain/refusal.ts';
import type { ActionValues } from '../../messages/actions.ts';
import * as cards from '../../messages/metric/cards.ts';
import * as forms from '../../messages/metric/forms.ts';
import { dictionary } from '../../messages/metric/words.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import { speakers } from '../agreement/load.ts';
import type { Ask } from '../ask.ts';
import { reachable } from '../checkin/load.ts';
import { doing, type Loaded, load, tell, viewed } from './load.ts';
import { wanted } from './share.ts';

type Pressed = { readonly id: Id };

export async function askChange(ask: Ask, { id }: Pressed): Promise<Reply> {
  const { loaded, view } = await changeable(ask, id);
  return { ask: forms.change(view, ask, loaded.partnership.name) };
}

/** What is told of it from now on; where somebody had asked, this is their answer. */
export async function change(ask: Ask, values: ActionValues<'metric.change'>): Promise<Reply> {
  const { loaded } = await changeable(ask, values.id);
  const say = dictionary[ask.language].replies;
  const metric = rules.corrected(loaded.metric, wanted(values), doing(ask, loaded));
  if (metric === null) return shown(ask, loaded, say.same);
  const saved = await save(ask, loaded, metric, 'metric.changed');
  await answered(ask, loaded, saved);
  const few = metric.amount === null ? [say.few] : [];
  return shown(ask, saved, say.changed, ...few);
}

export async function askCorrection(ask: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await load(ask.rows, id);
  doing(ask, loaded);
  return { ask: forms.correction(await viewed(ask.rows, loaded, ask), ask) };
}

/** Those who speak for the side whose number it is are asked; a newer question takes the place of the one before. */
export async function correct(ask: Ask, { id, words }: ActionValues<'metric.correct'>): Promise<Reply> {
  const loaded = await load(ask.rows, id);
  const acting = doing(ask, loaded);
  const { metric: was } = loaded;
  if (!rules.isShown(was)) throw new Refusal('not_found');
  const metric = rules.ask(was, words, acting);
  const said = dictionary[ask.language].replies.asked((await viewed(ask.rows, loaded, ask)).organisation);
  const isSaid = rules.isWaiting(was) && was.asked === metric.asked && was.askedById === metric.askedById;
  if (isSaid) return shown(ask, loaded, said);
  await ask.rows.outbox.drop({ type: 'metric', id }, ['metric.correction'], 'changed');
  const saved = await save(ask, loaded, metric, 'metric.asked');
  const theirs = speakers(loaded, [was.organisationId], ask.today);
  const author = reachable(loaded, ask.today).filter(each => each.id === was.byContactId);
  const telling = { kind: 'metric.correction', stage: ask.newId(), ask } as const;
  await ask.rows.outbox.owe(tell(saved, [...theirs, ...author], telling));
  return shown(ask, saved, said);
}

export async function askAnswer(ask: Ask, { id }: Pressed): Promise<Reply> {
  const { view } = await changeable(ask, id);
  return { ask: forms.answer(view, ask) };
}

/** Sent twice, the first answer stands. */
export async function answer(ask: Ask, { id, words }: ActionValues<'metric.answer'>): Promise<Reply> {
  const { loaded } = await changeable(ask, id);
  const said = dictionary[ask.language].replies.answered;
  if (!rules.isWaiting(loaded.metric) && loaded.metric.answer === words.trim()) return shown(ask, loaded, said);
  const saved = await save(ask, loaded, rules.answer(loaded.metric, words, doing(ask, loaded)), 'metric.answered');
  await answered(ask, loaded, saved);
  return shown(ask, saved, said);
}

/** Whoever asked hears it, and nobody else of their side; where they have left, it stands with the number alone. */
async function answered(ask: Ask, before: Loaded, saved: Loaded): Promise<void> {
  if (!rules.isWaiting(before.metric)) return;
  await ask.rows.outbox.drop({ type: 'metric', id: saved.metric.id }, ['metric.correction'], 'answered');
  const asker = reachable(saved, ask.today).filter(each => each.id === before.metric.askedById);
  await ask.rows.outbox.owe(tell(saved, asker, { kind: 'metric.answered', stage: ask.newId(), ask }));
}

/** @throws Refusal not_yours */
async function changeable(ask: Ask, id: Id) {
  const loaded = await load(ask.rows, id);
  doing(ask, loaded);
  const view = await viewed(ask.rows, loaded, ask);
  demand(view.may.change, 'not_yours');
  return { loaded, view };
}

async function save(ask: Ask, loaded: Loaded, metric: rules.Metric, act: string): Promise<Loaded> {
  const subject = { type: 'metric', id: metric.id } as const;
  await ask.rows.metrics.save(metric, loaded.metric.changedAt);
  await ask.rows.audit({ act, subject, partnershipId: metric.partnershipId, detail: '' });
  await ask.rows.outbox.changed(subject);
  return { ...loaded, metric };
}

async function shown(ask: Ask, loaded: Loaded, ...said: readonly Text[]): Promise<Reply> {
  return { tell: cards.one(await viewed(ask.rows, loaded, ask), ask, ...said) };
}
