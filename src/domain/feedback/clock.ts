/** Owns the start of a question's clock about something said: the day it arrived, in the working days of whoever must answer. */
import type { Calendar, CivilDate } from '../time.ts';
import * as time from '../time.ts';
import { CLOSE_WITHIN } from './answer.ts';
import type { Feedback } from './feedback.ts';
import { SEE_WITHIN, TALK_WITHIN } from './say.ts';

/** Those who were told answer first; then who said it. */
type Calendars = { readonly answerers: Calendar; readonly sayer: Calendar };

/** Null where no clock waits for its start. */
export function started(told: Feedback, on: CivilDate, calendars: Calendars): Feedback | null {
  if (told.clockStartedOn !== null) return null;
  const runs = (days: number, calendar: Calendar) => ({
    ...told,
    clockStartedOn: on,
    clockEndsOn: time.addWorkingDays(on, days, calendar),
  });
  if (told.kind === 'concern') return told.state === 'closed' ? null : runs(TALK_WITHIN, calendars.answerers);
  if (told.state === 'said') return runs(SEE_WITHIN, calendars.answerers);
  return told.state === 'did' || told.state === 'cannot' ? runs(CLOSE_WITHIN, calendars.sayer) : null;
}
