/** Owns how shared numbers are loaded with the names around them, as one reader sees them, and who may do what with one. */
import { speaks } from '../../domain/agreement/term.ts';
import type { DeliveryKind, Owed } from '../../domain/delivery.ts';
import { type Doing, isShown, isWaiting, type Metric } from '../../domain/metric/metric.ts';
import { demandRunning } from '../../domain/partnership/tune.ts';
import type { Language } from '../../domain/person.ts';
import type { CivilDate } from '../../domain/time.ts';
import type { MetricView } from '../../messages/metric/view.ts';
import type { Id } from '../../ports/chat.ts';
import type { ContactWho, Organisation, Partnership, Rows } from '../../ports/store/rows.ts';
import type { Me } from '../../ports/store/viewer.ts';
import { current } from '../agreement/load.ts';
import { type Ask, actorIn, contactIn, found } from '../ask.ts';

export type Around = {
  readonly partnership: Partnership;
  readonly organisations: readonly Organisation[];
  /** Past ones too, since they may have shared it. */
  readonly contacts: readonly ContactWho[];
};
export type Loaded = Around & { readonly metric: Metric };

/** Whose eyes a view is made for; `me` null for a place. */
export type Eyes = { readonly me: Me | null; readonly language: Language; readonly today: CivilDate };

/** @throws Refusal not_found, also for what is out of the viewer's sight */
export async function load(rows: Rows, id: Id): Promise<Loaded> {
  const metric = found(await rows.metrics.get(id));
  return { metric, ...(await around(rows, found(await rows.partnerships.get(metric.partnershipId)))) };
}

export async function around(rows: Rows, partnership: Partnership): Promise<Around> {
  const { id } = partnership;
  return {
    partnership,
    organisations: await rows.organisations.of(id),
    contacts: await rows.contacts.of(id, { past: true }),
  };
}

/** Inside a partnership that goes on. @throws Refusal */
export function doing(ask: Ask, { partnership }: Pick<Around, 'partnership'>): Doing {
  const by = actorIn(ask, partnership.id);
  demandRunning(partnership);
  return { by, today: ask.today, at: ask.now };
}

/** Who speaks for their side may share its numbers. */
export function mayShare({ contacts, partnership }: Around, { me, today }: Eyes): boolean {
  const mine = me === null ? undefined : contactIn({ me, today }, partnership.id);
  if (mine === undefined || partnership.state === 'ended') return false;
  return speaks({ organisation: mine.organisationId, role: mine.role }, current({ contacts }, today));
}

/** Its own side's, and whoever shared it. */
function mayChange(loaded: Loaded, eyes: Eyes): boolean {
  const mine = eyes.me === null ? undefined : contactIn({ me: eyes.me, today: eyes.today }, loaded.partnership.id);
  if (mine === undefined || loaded.partnership.state === 'ended' || !isShown(loaded.metric)) return false;
  if (mine.organisationId !== loaded.metric.organisationId) return false;
  return mine.id === loaded.metric.byContactId || mayShare(loaded, eyes);
}

export async function viewed(rows: Rows, loaded: Loaded, eyes: Eyes): Promise<MetricView> {
  const { metric, partnership, contacts, organisations } = loaded;
  const { byContactId, createdAt, means } = metric;
  const mine = eyes.me === null ? undefined : contactIn({ me: eyes.me, today: eyes.today }, partnership.id);
  const isInside = eyes.me === null ? loaded.contacts.length > 0 : mine !== undefined;
  const change = mayChange(loaded, eyes);
  const named = (id: Id | null) => contacts.find(each => each.id === id)?.person.name ?? '';
  return {
    metric,
    organisation: organisations.find(each => each.id === metric.organisationId)?.name ?? '',
    carrier: means === 'carried_link' ? ((await rows.links.carrier(byContactId, createdAt)) ?? '') : null,
    asker: named(metric.askedById),
    answerer: named(metric.answeredById),
    may: {
      ask: isInside && isShown(metric) && partnership.state !== 'ended',
      change,
      answer: change && isWaiting(metric),
      remove: mine?.role === 'steward' && isShown(metric),
    },
  };
}

/** Those that still say something, the newest first. */
export async function viewsIn(
  rows: Rows,
  inIt: Around,
  eyes: Eyes,
  most = Number.POSITIVE_INFINITY,
): Promise<readonly MetricView[]> {
  const shown = (await rows.metrics.of(inIt.partnership.id)).filter(isShown).slice(0, most);
  const views: MetricView[] = [];
  for (const metric of shown) views.push(await viewed(rows, { ...inIt, metric }, eyes));
  return views;
}

/** To each of these people once, and not to the asker. */
export function tell(
  { metric }: Pick<Loaded, 'metric'>,
  people: readonly { readonly personId: Id }[],
  { kind, stage, ask }: { readonly kind: DeliveryKind; readonly stage: string; readonly ask: Ask },
): readonly Owed[] {
  const persons = [...new Set(people.map(each => each.personId))].filter(each => each !== ask.me.person.id);
  return persons.map(person => owed(metric, { person }, { kind, stage, now: ask.now }));
}

export function owed(
  { id, partnershipId }: Metric,
  to: Owed['to'],
  { kind, stage, now }: { readonly kind: DeliveryKind; readonly stage: string; readonly now: Date },
): Owed {
  return { kind, subject: { type: 'metric', id }, to, partnershipId, stage, wantedAt: now };
}
