import type { LineKind } from '../../../src/domain/checkin/checkin.ts';
import { type Part, positionIn } from '../../../src/domain/checkin/lines.ts';
import type { CheckInView, LineView, PromiseView } from '../../../src/messages/checkin/view.ts';
import { checkIn, line } from '../../support/rows.ts';

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
