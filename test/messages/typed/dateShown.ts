/** Shows what was found in one line, so that a table of phrases reads like a table. */
import type { Found } from '../../../src/messages/typed/date.ts';

/** 'YYYY-MM-DD', with ' or YYYY-MM-DD' where many people mean another date, or 'ask why: offers'. */
export function shown(found: Found): string {
  if (found.kind === 'date') return found.instead === undefined ? found.date : `${found.date} or ${found.instead}`;
  return [`ask ${found.why}`, ...found.offers].join(' ');
}
