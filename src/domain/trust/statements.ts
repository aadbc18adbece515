/** Owns the six statements of the pulse and the one of the year by code, and what an answer is. */
import { Refusal } from '../refusal.ts';

/** Reliability, transparency, reciprocity, confidence, fairness, communication: one pillar each (product §4). */
export const codes = ['R', 'T', 'P', 'C', 'F', 'M'] as const;
export type Code = (typeof codes)[number];

/** The three that make trust: index, rating and dips rest on these alone. */
export const trustCodes = ['R', 'T', 'P'] as const;
export type TrustCode = (typeof trustCodes)[number];

/** Whether what is achieved matches what the community asked for: once a year, in a round of its own (product §4). */
export const yearly = 'Y';
export type Statement = Code | typeof yearly;

/** Strongly disagree 1 to strongly agree 5; null is a skip. */
export type Answer = 1 | 2 | 3 | 4 | 5 | null;
/** The one of the year is there where it was asked. */
export type Answers = Readonly<Record<Code, Answer>> & { readonly [yearly]?: Answer };

export const isCode = (text: string): text is Code => (codes as readonly string[]).includes(text);
export const isStatement = (text: string): text is Statement => isCode(text) || text === yearly;

/** The answers of a form: whatever was left out or empty is a skip. Throws Refusal `pulse_answer` for any other point or code. */
export function read(given: Readonly<Record<string, string | number | null>>): Answers {
  for (const name of Object.keys(given)) if (!isStatement(name)) throw new Refusal('pulse_answer', { code: name });
  const point = (code: Statement) => toAnswer(code, given[code] ?? null);
  const six = { R: point('R'), T: point('T'), P: point('P'), C: point('C'), F: point('F'), M: point('M') };
  return given[yearly] === undefined ? six : { ...six, [yearly]: point(yearly) };
}

function toAnswer(code: Statement, value: string | number | null): Answer {
  switch (String(value ?? '')) {
    case '':
    case 'skip':
      return null;
    case '1':
      return 1;
    case '2':
      return 2;
    case '3':
      return 3;
    case '4':
      return 4;
    case '5':
      return 5;
    default:
      // The value itself stays out of the facts: refusals are logged, answers never are.
      throw new Refusal('pulse_answer', { code }, code);
  }
}
