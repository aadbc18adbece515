/** Owns how it began: Dana sends twelve introductions, twelve people say yes where they are, and three places are bound. */
import { AGING, FOOD, first, PARTNERS, SCHOOL } from './roster.ts';
import type { Story } from './year.ts';

export async function begun({ on, at, they }: Story): Promise<void> {
  await at.danaSays('hi');
  for (const who of PARTNERS) {
    await at.dana(/^Show it$/, {}, new RegExp(`^${who.partnership}`));
    await at.dana(new RegExp(`^${first(who.name)}`));
    await at.dana(/^Show what they will get$/);
    await at.dana(/^Send it$/);
    await they.saysYes(who);
    await at.settled();
  }
  await at.danaSays('here leaders', on.leaders);
  await at.danaSays(`here ${FOOD}`, on.pantry);
  // Whoever never met is not asked how it goes.
  await at.danaSays(`visited ${SCHOOL}`);
  await at.danaSays(`visited ${AGING}`);
}
