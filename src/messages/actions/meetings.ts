/** Owns what people can do with check-ins. */
import { z } from 'zod';
import { agains, wents } from '../../domain/checkin/event.ts';
import { id, idOrNone, named, one, shortId, words } from './shapes.ts';

const event = { what: words(3000), on: words(20), at: words(50), where: words(3000), coming: words(3000) };

export const meetings = {
  // check-ins
  'checkin.brief': named,
  'checkin.agenda': named,
  'checkin.write_minutes': named,
  'checkin.show': one,
  'checkin.ask_point': one,
  'checkin.point': z.object({ nonce: id, id, words: words(3000) }),
  'checkin.met': one,
  'checkin.ask_minutes': one,
  'checkin.minutes': z.object({
    nonce: shortId,
    id,
    said: words(3000),
    willDo: words(3000),
    thanks: words(3000),
    notes: words(3000),
    attended: words(3000),
    unfinished: words(3000),
  }),
  'checkin.unfinished': z.object({ line: id }),
  'checkin.finished': z.object({ line: id }),
  'checkin.ask_line': one,
  'checkin.line_promise': z.object({ line: id }),
  'checkin.ask_unfinished': one,
  'checkin.ask_correction': one,
  'checkin.correct': z.object({ nonce: id, id, words: words(3000) }),
  'checkin.ask_not_held': one,
  'checkin.not_held': z.object({ id, by: idOrNone, why: words(3000) }),
  'checkin.talked': named,
  'checkin.visited': named,
  'checkin.talks': named,
  'checkin.ask_event': named,
  'checkin.event': z.object({ nonce: id, partnership: id, ...event, attendance: words(3000) }),
  // joint events
  'event.ask_change': one,
  'event.change': z.object({ id, ...event }),
  'event.went': z.object({ id, went: z.enum(wents) }),
  'event.again': z.object({ id, again: z.enum(agains) }),
  'event.ask_attendance': one,
  'event.attendance': z.object({ nonce: id, id, attended: words(3000), attendance: words(3000) }),
  'checkin.ask_change': named,
  'checkin.change': z.object({ partnership: id, phrase: words(500), where: words(3000) }),
} as const;
