/** Owns what time changes in something said: a concern goes on, silence keeps words where they are; and a question's clock starts. */
import { unheard } from '../../domain/feedback/answer.ts';
import { waitsForSecond } from '../../domain/feedback/feedback.ts';
import { lapse } from '../../domain/feedback/posting.ts';
import { isCurrent } from '../../domain/partnership.ts';
import * as time from '../../domain/time.ts';
import type { Acts } from '../act.ts';
import { passing } from './concern.ts';
import { arriving, load, save } from './load.ts';

/** Each looks at the state again: somebody may have acted between the agenda's look and this. */
export const acts = {
  'feedback.pass': async ({ rows, id, on, now }) => {
    const loaded = await load(rows, id);
    if (loaded.feedback.withSecond || loaded.feedback.state === 'closed') return;
    const { passed, owed } = passing(loaded, true, { today: time.addDays(on, 1), now }, null);
    await save(rows, loaded, passed, owed);
  },
  'feedback.keep': async ({ rows, id, now }) => {
    const loaded = await load(rows, id);
    await save(rows, loaded, lapse(loaded.feedback, now));
  },
  'feedback.unheard': async ({ rows, id, now }) => {
    const loaded = await load(rows, id);
    const { feedback } = loaded;
    const isHere = loaded.contacts.some(
      each => each.id === feedback.secondContactId && isCurrent(each, time.dateIn(each.person.timeZone, now)),
    );
    if (isHere || !waitsForSecond(feedback)) return;
    const today = time.dateIn(loaded.partnership.timeZone, now);
    await save(rows, loaded, unheard(feedback, { today, at: now }));
    await rows.feedback.oweSayer(id, { kind: 'feedback.unheard', stage: 'unheard', wantedAt: now });
  },
  /** A clock starts when its question was delivered; a second delivery of it changes nothing. */
  'feedback.delivered': async ({ rows, id, now }) => {
    const loaded = await load(rows, id);
    const running = arriving(loaded, now);
    if (running !== null) await rows.feedback.save(running, loaded.feedback.changedAt);
  },
} satisfies Partial<Acts>;
