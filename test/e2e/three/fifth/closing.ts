/** Owns the end of the dip: what Mateo said is closed by him, told where they meet, counted in the week, and read by all partners. */
import { expect, test } from 'vitest';
import { RIVERSIDE } from './roster.ts';
import type { Story } from './year.ts';

export const WISH = 'Avísennos antes si algo se atrasa';
export const DID = 'We call the day we know';

export function aboutClosing(story: () => Story): void {
  test('what Mateo said is done; he closes it on his page in Spanish and agrees to the words', async () => {
    const { on, at } = story();
    await at.dana(/^Show it$/, {}, new RegExp(WISH));
    await at.dana(/^It is done$/, {}, new RegExp(WISH));
    await at.dana(/^Send$/, { 'What did you do?': DID });
    await at.moved('2027-05-21');
    const mateo = await on.opensMail('Mateo Cruz');
    expect(mateo.screen().words).toContain(`Mercy Hospital dice que está hecho: ${DID}. ¿Está cerrado para usted?`);
    expect((await mateo.press('Sí, está cerrado')).told?.words).toContain('Qué bueno. Está cerrado.');
    await mateo.look();
    const agreed = await mateo.press('Sí, publicarlo');
    expect(agreed.told?.words).toContain('Gracias. Lo publicaré donde se reúnen.');
    await at.settled();
  });

  test('“you said, we did” stands where they meet on Slack, in both languages, without his name', async () => {
    const { at, see } = story();
    await at.moved('2027-05-24');
    const posted = await see.slack(RIVERSIDE, /You said, we did/);
    for (const words of ['Ustedes dijeron, nosotros hicimos', WISH, `What Mercy Hospital did: ${DID}.`])
      expect(posted).toContain(words);
    expect(posted).toContain(`Lo que hizo Mercy Hospital: ${DID}.`);
    expect(posted).not.toMatch(/Mateo|Casa Abierta/);
  });

  test('the leaders’ week counts the loop as closed, says once that it was talked about, and then no more', async () => {
    const { on, at, see } = story();
    const told = await see.week('May 17', /What partners said: 1 closed by who said it\./);
    expect(told).not.toContain('We owe');
    expect(told).toMatch(
      /reliability fell\. Nothing of this is behind any more\. It stands on .* 2 of 2 have been held\./,
    );
    await at.moved('2027-05-31');
    expect(on.dana.reads(on.leaders)).not.toMatch(/Week of May 24.*reliability fell/);
  });

  test('before the next round all partners read it: on Slack and at Teams in both languages, Carmen on her page in Spanish', async () => {
    const { on, at, see } = story();
    await at.moved('2027-07-07');
    const lines = new RegExp(
      `You said: “${WISH}” We did: ${DID}\\..*Ustedes dijeron: «${WISH}» Hicimos: ${DID}\\.`,
      's',
    );
    await see.slack(RIVERSIDE, /You said, we did: Mercy Hospital and its partners/, lines);
    await see.teams(on.pantry, /You said, we did: Mercy Hospital and its partners/, lines);
    await at.moved('2027-07-12');
    const carmen = await on.opensMail('Carmen Vega');
    expect(carmen.screen().words).toContain(`Ustedes dijeron: «${WISH}» Hicimos: ${DID}.`);
    expect(carmen.screen().words).not.toMatch(/Mateo|Casa Abierta/);
  });
}
