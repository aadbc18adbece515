/** Proves that what a partner reads is plain: no sentence of ours is harder than the sixth grade. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { type Said, saidIn } from './catalogue.ts';
import { grade, isWhole, sentencesIn } from './grade.ts';
import { given } from './placeholders.ts';

const ENGLISH = fileURLToPath(new URL('../../../src/messages/words/en/', import.meta.url));
const HARDEST = 6;
/** Said to leaders and coordinators alone; no card of a partner holds it. */
const NOT_TO_PARTNERS = [
  'digest.',
  'report.',
  ...['levels', 'felt', 'more', 'gaps', 'gapLines', 'steps', 'behind', 'agenda.put', 'agenda.none'].map(
    each => `dip.${each}`,
  ),
  'objective.',
  'pulsesetup.',
  'pulse.funding.wasDeclined',
  'refusal.refusals.floor_too_low',
  'partnership.hub.place.',
  'partnership.hub.smallGroup',
  'partnership.arrival.roles.',
  'partnership.arrival.setUp.',
];

/** Sentences that stay as hard as they are, and why. */
const STAYS: Readonly<Record<string, string>> = {
  'pulse.statements.C': 'the statement as the product has it, the same in every round',
  'pulse.form.comment': 'the question as the product has it',
  'pulse.results.noIndex': 'it names the three pillars',
  'pulse.results.watch': 'it names a pillar',
  'pulse.results.alert': 'it names a pillar',
  'home.needs.signals': 'it names a pillar',
  'refusal.refusals.checkin.cadence': 'the very words that can be typed',
};

const missing = new Set<string>();

async function everything(): Promise<readonly Said[]> {
  const files = readdirSync(ENGLISH, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'));
  const all = await Promise.all(
    files.map(async file => {
      const exported: Record<string, unknown> = await import(`${ENGLISH}${file}`);
      const room = file.replace(/\.ts$/, '').replaceAll('/', '.');
      return Object.entries(exported).flatMap(([name, value]) => saidIn(`${room}.${name}`, value, given, missing));
    }),
  );
  return all.flat();
}

const toPartners = ({ at }: Said): boolean => !NOT_TO_PARTNERS.some(room => at.startsWith(room));

it('no sentence that a partner reads is harder than the sixth grade', async () => {
  const said = await everything();
  expect([...missing], 'give it a value in placeholders.ts').toEqual([]);
  const partners = said.filter(toPartners);
  expect(partners.length).toBeGreaterThan(1000);
  const hard = partners.flatMap(({ at, text }) =>
    sentencesIn(text)
      .filter(each => isWhole(each) && grade(each) > HARDEST)
      .map(each => `${at}: ${grade(each).toFixed(1)} ${each}`),
  );
  expect(
    hard.filter(each => STAYS[each.split(':')[0] ?? ''] === undefined),
    'shorter words, or two sentences',
  ).toEqual([]);
  // What stays is hard still: else it need not be listed.
  expect(Object.keys(STAYS).filter(at => !hard.some(each => each.startsWith(`${at}:`)))).toEqual([]);
});

it('the measure tells hard from easy', () => {
  expect(grade('The cat sat on the mat.')).toBeLessThan(1);
  expect(grade('Dana will bring 40 copies tomorrow. Does that work for you?')).toBeLessThan(4);
  const official =
    'Participating organizations acknowledge that individual responses remain confidential in perpetuity.';
  expect(grade(official)).toBeGreaterThan(15);
});
