/** Proves on the real store that the weeks after a fall tell leaders what was done about it, until it is settled, and nobody else. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { performing } from '../../../src/flows/due.ts';
import { linesOf, told } from '../../support/reading.ts';
import { checkIn } from '../../support/rows.ts';
import type { Pulse } from '../pulse/stage.ts';
import { fallen, SECOND } from './stage.ts';

const HEADING = '# What partners feel, and what was done';

describe('the weeks after a pillar fell', () => {
  let on: Pulse;
  beforeAll(async () => {
    on = await fallen();
  });
  afterAll(() => on.close());

  /** Monday at eight: the week before is told, and what leaders read of it then. */
  const monday = async (date: string, week: string): Promise<readonly string[]> => {
    await on.until(date);
    await performing(on.deps)({ row: { type: 'host', id: 'host' }, act: 'digest', on: week });
    const lines = linesOf(told(await on.press('evelyn', 'digest.last')));
    const at = lines.indexOf(HEADING);
    return at < 0
      ? []
      : lines.slice(
          at + 1,
          lines.findIndex((line, index) => index > at && !line.startsWith('- ')),
        );
  };

  it('begin with the fall itself', async () => {
    const lines = await monday('2026-11-09', '2026-11-02');
    expect(lines[0]).toMatch(/^- Watch: reliability is \d+ points lower than before \(All partners\)/);
    expect(lines.join()).not.toContain('reliability fell');
  });

  it('then say what is still behind, as long as it is', async () => {
    expect(await monday('2026-11-16', '2026-11-09')).toEqual([
      '- The round closed on November 6. In it, reliability fell. 2 things are still behind.',
    ]);
    await on.press('dana', 'commitment.done', { id: '200-leaflets' });
    expect(await monday('2026-11-23', '2026-11-16')).toEqual([
      '- The round closed on November 6. In it, reliability fell. 1 thing is still behind.',
    ]);
  });

  it('then that nothing is, and that it is to be talked about', async () => {
    const repair = {
      id: 'a-room',
      nonce: 'made-good',
      cause: 'it rained',
      remedy: 'another room',
      newDate: 'December 18',
    };
    told(await on.press('dana', 'commitment.repair', repair));
    await on.client.checkIn.create({ data: checkIn({ id: 'next', partnershipId: 'coalition', on: '2026-12-08' }) });
    await on.press('evelyn', 'dip.agenda', { id: SECOND, pillar: 'R' });
    expect(await monday('2026-11-30', '2026-11-23')).toEqual([
      '- The round closed on November 6. In it, reliability fell. Nothing of this is behind any more. It stands on the agenda of 1 check-in.',
    ]);
  });

  it('say once that it was talked about, and are done with it', async () => {
    await monday('2026-12-07', '2026-11-30');
    await on.until('2026-12-08');
    await on.press('dana', 'checkin.minutes', { nonce: 'told', id: 'next', said: 'We need a second driver.' });
    expect((await monday('2026-12-14', '2026-12-07')).join()).toMatch(/1 of 1 have been held\.$/);
    expect(await monday('2026-12-21', '2026-12-14')).toEqual([]);
  });

  it('are leaders’ alone', async () => {
    for (const who of ['dana', 'ruth']) {
      expect(linesOf(told(await on.press(who, 'digest.show'))).join()).not.toMatch(/reliability fell/);
    }
  });
});
