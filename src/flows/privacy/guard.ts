/** Owns the one guard before every flow: text that looks like a patient's goes back before anything reads or keeps it (product §9). */
import type { Field, Form } from '../../cards/form.ts';
import type { Language } from '../../domain/person.ts';
import { looksLikePatient } from '../../domain/privacy/patient.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { CivilDate } from '../../domain/time.ts';
import * as words from '../../messages/privacy/patient.ts';
import * as refusal from '../../messages/refusal.ts';
import { commandIn } from '../../messages/typed/command.ts';
import type { Id, Intent, Reply } from '../../ports/chat.ts';
import type { Store } from '../../ports/store/store.ts';
import type { Ask } from '../ask.ts';

/** A form that is only opened keeps nothing: the words come back in it, to be edited. */
const OPENS = /\.ask(?:_|$)/;
/** Who vouches is written down with the time; that somebody answered the pulse, or spoke in confidence, is written down nowhere. */
const UNVOUCHED = ['pulse.cast', 'feedback.say', 'feedback.not_yet', 'feedback.reword'];

/** What is to be answered in place of the flow; null where the words may pass. */
export function sentBack(intent: Intent, today: CivilDate, language: Language | null): Reply | null {
  const field = suspect(intent, today);
  if (field === null || OPENS.test(actionOf(intent)) || isVouched(intent)) return null;
  if (intent.kind !== 'pressed')
    return { tell: language === null ? words.toldInEach() : words.told(language), unkept: true };
  const spoken = language ?? spokenIn(intent);
  const fix = { [field]: refusal.sentence(new Refusal('privacy.patient'), spoken, today) };
  const may = !UNVOUCHED.includes(intent.action);
  return { fix, ...(may && { gains: words.tick(spoken) }), unkept: true };
}

/** Inside a transaction, which is rolled back by it. @throws Refusal privacy.patient, which `sentBack` words */
export function demand(intent: Intent, today: CivilDate): void {
  if (sentBack(intent, today, null) !== null) throw new Refusal('privacy.patient');
}

/** Whether it passes on somebody's word alone: then who gave it, when and for what is audited, never the words. */
const passesOnWord = (intent: Intent, today: CivilDate): boolean =>
  isVouched(intent) && suspect(intent, today) !== null && !OPENS.test(actionOf(intent));

export async function noted(ask: Ask): Promise<void> {
  if (!passesOnWord(ask.intent, ask.today)) return;
  const subject = { type: 'person', id: ask.me.person.id } as const;
  await ask.rows.audit({ act: 'privacy.no_patient', subject, partnershipId: null, detail: actionOf(ask.intent) });
}

/** Of somebody whom Tend does not know yet. */
export async function notedOf(store: Store, account: Id, intent: Intent, today: CivilDate): Promise<void> {
  if (!passesOnWord(intent, today)) return;
  const subject = { type: 'account', id: account } as const;
  const entry = { act: 'privacy.no_patient', subject, partnershipId: null, detail: actionOf(intent) };
  await store.as({ kind: 'clock' }, rows => rows.audit(entry));
}

/** A form that begins with such words says so before it is sent, and offers the tap. */
export function forewarned(reply: Reply, intent: Intent, today: CivilDate): Reply {
  const unkept = intent.kind !== 'pressed' && suspect(intent, today) !== null;
  const { ask } = reply;
  if (ask === undefined || !beginsSo(ask, today)) return unkept ? { ...reply, unkept } : reply;
  if (isVouched(intent)) return { ask: { ...ask, hidden: { ...ask.hidden, [words.VOUCHED]: words.YES } }, unkept };
  const may = !UNVOUCHED.includes(ask.action);
  const fields: readonly Field[] = [...ask.fields, ...(may ? [words.tick(ask.language)] : [])];
  return { ask: { ...ask, intro: [...words.above(ask.language), ...ask.intro], fields }, unkept };
}

const beginsSo = ({ fields }: Form, today: CivilDate): boolean =>
  fields.some(each => (each.kind === 'line' || each.kind === 'words') && looksLikePatient(each.value ?? '', today));

/** The name of the first field that looks like it; empty for words outside of a form. Null where nothing does. */
function suspect(intent: Intent, today: CivilDate): string | null {
  switch (intent.kind) {
    case 'typed':
      return looksLikePatient(intent.words, today) ? '' : null;
    case 'captured':
      return looksLikePatient(intent.text, today) ? '' : null;
    case 'pressed':
      return Object.entries(intent.values).find(([, value]) => looksLikePatient(value, today))?.[0] ?? null;
    case 'opened':
      return null;
  }
}

/** By its name alone: what such words carry is not read any further. */
function actionOf(intent: Intent): string {
  switch (intent.kind) {
    case 'pressed':
      return intent.action;
    case 'captured':
      return 'commitment.ask';
    case 'typed':
      return commandIn(intent.words)?.action ?? 'home.open';
    case 'opened':
      return 'home.open';
  }
}

const isVouched = (intent: Intent): boolean =>
  intent.kind === 'pressed' && intent.values[words.VOUCHED] === words.YES && !UNVOUCHED.includes(intent.action);

/** A stranger's form says in which language it was opened. */
const spokenIn = (intent: Intent & { readonly kind: 'pressed' }): Language =>
  intent.values.language === 'es' ? 'es' : 'en';
