/** Owns how the ledger's evidence of a pillar is set out: each count with that of the three months before, and no number where few stand behind it. */
import type { Fact } from '../../cards/card.ts';
import { bare, plain } from '../../cards/text.ts';
import type { Numbers, Tally } from '../../domain/dip/evidence.ts';
import type { TrustCode } from '../../domain/trust/statements.ts';
import { type DipReading, wordsFor } from './view.ts';

export type Counts = { readonly now: Numbers; readonly before: Numbers };

/** What is nothing now and was nothing before is left out, but for the first line: that it was looked at must be seen. */
export function evidence(reading: DipReading, pillar: TrustCode, { now, before }: Counts): readonly Fact[] {
  const rows = lines(reading, pillar).map(({ label, of, worded }): Fact & { readonly isEmpty: boolean } => ({
    label,
    value: plain(wordsFor(reading).evidence.value(worded(now), worded(before))),
    isEmpty: of.every(tally => now[tally] === 0 && before[tally] === 0),
  }));
  return rows.filter((row, at) => at === 0 || !row.isEmpty).map(({ label, value }) => ({ label, value }));
}

/** The same in one line: a message with three pillars has no room for more. */
export const inLine = (reading: DipReading, pillar: TrustCode, counts: Counts): string =>
  evidence(reading, pillar, counts)
    .map(({ label, value }) => `${label}: ${bare(value)}`)
    .join('; ');

/** Whether anything of it is told as “some”. */
export function isHeldBack(pillar: TrustCode, { now, before }: Counts): boolean {
  return [now, before].some(numbers => shown[pillar].some(tally => numbers[tally] === null));
}

const shown: Readonly<Record<TrustCode, readonly Tally[]>> = {
  R: ['kept', 'late', 'notKept', 'overdue'],
  T: ['sent', 'unsent', 'moved', 'warned', 'unwarned', 'unseen'],
  P: ['given', 'got', 'closed', 'owed'],
};

type Line = {
  readonly label: string;
  readonly of: readonly Tally[];
  readonly worded: (numbers: Numbers) => string;
};

function lines(reading: DipReading, pillar: TrustCode): readonly Line[] {
  const { evidence: say } = wordsFor(reading);
  const count = (number: number | null) => (number === null ? say.some : `${number}`);
  const single = (tally: keyof typeof say.tallies): Line => ({
    label: say.tallies[tally],
    of: [tally],
    worded: numbers => count(numbers[tally]),
  });
  const partOf = (label: string, part: Tally, ...rest: readonly Tally[]): Line => ({
    label,
    of: [part, ...rest],
    worded: numbers => {
      const all = sum(numbers, [part, ...rest]);
      return all === null ? count(numbers[part]) : say.of(count(numbers[part]), count(all));
    },
  });
  switch (pillar) {
    case 'R':
      return [
        partOf(say.kept(reading.host), 'kept', 'late', 'notKept', 'overdue'),
        ...(['late', 'notKept', 'overdue'] as const).map(single),
      ];
    case 'T':
      return [partOf(say.sent, 'sent', 'unsent'), ...(['moved', 'warned', 'unwarned', 'unseen'] as const).map(single)];
    case 'P': {
      const both = (numbers: Numbers) => say.and(count(numbers.given), count(numbers.got));
      const given: Line = { label: say.given(reading.host), of: ['given', 'got'], worded: both };
      return [given, ...(['closed', 'owed'] as const).map(single)];
    }
  }
}

function sum(numbers: Numbers, tallies: readonly Tally[]): number | null {
  return tallies.reduce<number | null>((total, tally) => {
    const next = numbers[tally];
    return total === null || next === null ? null : total + next;
  }, 0);
}
