/** Owns what a press on a link's page leads to: an answer that is shown once more on the page, or a form. */
import { LRUCache } from 'lru-cache';
import type { Card } from '../../../cards/card.ts';
import { gaining } from '../../../cards/form.ts';
import type { Handle, Intent, Reply } from '../../../ports/chat.ts';
import { faults, type Values } from '../intent.ts';
import type { OpenForms } from '../opened.ts';
import type { Come } from './come.ts';
import { Turned } from './refused.ts';

/** Answers by link and press, in memory: a restart forgets them, and the page then shows how things stand. */
export type Answers = {
  readonly keep: (link: string, id: string, card: Card) => void;
  readonly read: (link: string, id: string) => Card | null;
};

export function answers(most: number): Answers {
  const kept = new LRUCache<string, Card>({ max: most });
  return {
    keep: (link, id, card) => void kept.set(`${link}/${id}`, card),
    read: (link, id) => kept.get(`${link}/${id}`) ?? null,
  };
}

type Deps = { readonly handle: Handle; readonly forms: OpenForms; readonly answers: Answers };
type Pressed = Intent & { readonly kind: 'pressed' };

/** Where the answer is to be seen; every post answers with a way there, so that reloading a page never presses twice. */
export async function pressed(deps: Deps, come: Come, intent: Intent): Promise<string> {
  return show(deps, come, intent.id, await deps.handle({ ...intent, through: come.guest.link }));
}

/** A form that is no longer known is handed on all the same, since a repeated press awaits its answer. */
export async function submitted(deps: Deps, come: Come, intent: Pressed, form: string | null): Promise<string> {
  const open = form === null ? null : deps.forms.read(come.seat, form);
  const wrong: Values = open ? faults(open.form, intent.values) : {};
  const isWrong = Object.keys(wrong).length > 0;
  const reply: Reply = isWrong ? { fix: wrong } : await deps.handle({ ...intent, through: come.guest.link });
  if (reply.fix) {
    if (open === null || form === null) throw new Turned('form-gone', come);
    const again = gaining(open.form, reply.gains);
    deps.forms.open(form, { ...open, form: again, values: intent.values, errors: reply.fix });
    return formPath(come, form);
  }
  if (form !== null) deps.forms.wipe(come.seat, form);
  return show(deps, come, intent.id, reply);
}

function show(deps: Deps, come: Come, id: string, reply: Reply): string {
  const { guest, seat, desk } = come;
  if (reply.fix) throw new Turned('form-gone', come);
  if (reply.ask) {
    deps.forms.open(id, { form: reply.ask, seat, remote: '', values: {}, errors: {} });
    return formPath(come, id);
  }
  const card = reply.tell ?? reply.turn;
  if (card === undefined) return desk.path;
  deps.answers.keep(guest.link, id, card);
  return `${desk.path}/said/${encodeURIComponent(id)}#told`;
}

const formPath = ({ desk }: Come, id: string): string => `${desk.path}/form/${encodeURIComponent(id)}`;
