/** Owns which flow answers which press on a check-in. */
import type { Flows } from '../ask.ts';
import * as agenda from './agenda.ts';
import * as brief from './brief.ts';
import * as change from './change.ts';
import * as event from './event.ts';
import * as answer from './eventanswer.ts';
import * as minutes from './minutes.ts';
import * as notheld from './notheld.ts';
import * as pack from './pack.ts';
import * as talk from './talk.ts';
import * as talks from './talks.ts';
import * as upcoming from './upcoming.ts';

export const pressed = {
  'checkin.brief': brief.brief,
  'partnership.pack': pack.show,
  'checkin.show': agenda.show,
  'checkin.agenda': upcoming.agenda,
  'checkin.ask_point': agenda.askPoint,
  'checkin.point': agenda.addPoint,
  'checkin.met': agenda.met,
  'checkin.ask_minutes': minutes.ask,
  'checkin.write_minutes': upcoming.minutes,
  'checkin.minutes': minutes.send,
  'checkin.unfinished': minutes.unfinished,
  'checkin.finished': minutes.finished,
  'checkin.ask_line': minutes.askLine,
  'checkin.line_promise': minutes.linePromise,
  'checkin.ask_unfinished': minutes.askUnfinished,
  'checkin.ask_correction': minutes.askCorrection,
  'checkin.correct': minutes.correct,
  'checkin.ask_not_held': notheld.askNotHeld,
  'checkin.not_held': notheld.notHeld,
  'checkin.talked': talk.talked,
  'checkin.visited': talk.visited,
  'checkin.talks': talks.show,
  'checkin.ask_event': event.askEvent,
  'checkin.event': event.event,
  'event.ask_change': event.askChange,
  'event.change': event.change,
  'event.went': answer.went,
  'event.again': answer.again,
  'event.ask_attendance': answer.askAttendance,
  'event.attendance': answer.attendance,
  'checkin.ask_change': change.askChange,
  'checkin.change': change.makeChange,
} satisfies Partial<Flows>;
