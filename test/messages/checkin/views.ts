/** Owns the check-ins, briefs and people that the tests of their cards start from. */
import type { LineKind } from '../../../src/domain/checkin/checkin.ts';
import { type Part, positionIn } from '../../../src/domain/checkin/lines.ts';
import type { BriefView } from '../../../src/messages/checkin/brief.ts';
import type { PersonView } from '../../../src/messages/checkin/people.ts';
import type { CheckInView, LineView, PromiseView } from '../../../src/messages/checkin/view.ts';
import { checkIn, line } from '../../support/rows.ts';

/** Where nobody has written any of it. */
export const nothingAgreed = { language: 'en', today: '2026-06-03', purpose: '', waits: [], views: [] } as const;

export function view(over: Partial<CheckInView> = {}, row: Partial<CheckInView['checkIn']> = {}): CheckInView {
  return {
    language: 'en',
    today: '2026-06-03',
    checkIn: { ...checkIn({ id: 'c1', partnershipId: 'food', on: '2026-06-04', at: '15:30' }), ...row },
    partnership: { id: 'food', name: 'Fresh Food' },
    where: 'Front office',
    zone: 'America/New_York',
    acts: true,
    lines: [],
    points: [],
    present: [],
    minutesBy: '',
    minutesCarrier: null,
    calledOffBy: '',
    next: null,
    ...over,
  };
}

export function said(part: Part, place: number, text: string, over: Partial<LineView['line']> = {}): LineView {
  const kind: LineKind = part === 'agenda' ? 'agenda' : part === 'thanks' ? 'thanks' : 'minute';
  const finished = part !== 'will_do' && part !== 'agenda';
  const row = {
    id: `${part}${place}`,
    checkInId: 'c1',
    kind,
    position: positionIn(part, place),
    text,
    finished,
    ...over,
  };
  return { line: line(row), by: 'Rosa Díaz' };
}

export function promise(over: Partial<PromiseView> = {}): PromiseView {
  return {
    what: '200 leaflets',
    owner: 'Dana Lee, Mercy',
    ours: true,
    stand: 'open',
    due: '2026-06-12',
    on: null,
    backup: '',
    newDate: null,
    ...over,
  };
}

export const somebody = (over: Partial<PersonView>): PersonView => ({
  name: '',
  organisation: 'Grace',
  role: 'member',
  language: 'en',
  consent: 'here',
  channel: 'slack',
  days: [],
  hours: null,
  awayUntil: null,
  standsIn: null,
  note: '',
  ...over,
});

export const briefing = (over: Partial<BriefView> = {}): BriefView => ({
  language: 'en',
  today: '2026-06-03',
  partnership: { id: 'food', name: 'Fresh Food' },
  next: view({ points: [said('agenda', 0, 'Who opens the door?', { kind: 'carried' }), said('agenda', 1, 'The bus')] }),
  past: null,
  promises: [promise(), promise({ ours: false, owner: 'Rosa Díaz, Grace', what: 'A table', stand: 'overdue' })],
  events: [],
  doneSince: [promise({ stand: 'kept', on: '2026-05-29' })],
  feedback: [],
  last: view({ lines: [said('said', 0, 'The line was shorter')] }, { on: '2026-05-21', state: 'held' }),
  people: [
    somebody({ name: 'Rosa Díaz', role: 'steward', language: 'es', consent: 'call', channel: 'email' }),
    somebody({ name: 'Ben Carter' }),
  ],
  agreement: { language: over.language ?? 'en', today: '2026-06-03', purpose: '', waits: [], views: [] },
  repairs: [],
  metrics: [],
  nextDates: [
    { kind: 'checkin', on: '2026-06-04' },
    { kind: 'checkin', on: '2026-06-18' },
  ],
  lastContactOn: '2026-05-21',
  talks: [],
  leadersMet: null,
  tunes: true,
  ...over,
});
