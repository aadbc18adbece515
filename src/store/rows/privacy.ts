/** Owns what is kept about people, as a viewer may reach it: each part stands in a file of its own. */
import type { PrivacyRows } from '../../ports/store/privacy.ts';
import { about } from '../privacy/about.ts';
import { forget } from '../privacy/forget.ts';
import { naming } from '../privacy/naming.ts';
import { texts } from '../privacy/texts.ts';
import { trace, trail } from '../privacy/trail.ts';
import type { Door } from './door.ts';

export function privacy(door: Door): PrivacyRows {
  return {
    ...texts(door),
    ...trail(door),
    ...about(door),
    ...naming(door),
    forget: async id => {
      const done = await forget(door, id);
      await trace(door, { act: 'privacy.forgotten', subject: { type: 'person', id }, partnershipId: null, detail: '' });
      return done;
    },
  };
}
