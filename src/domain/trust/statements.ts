/** Owns the six statements of the pulse by code, and what an answer is. */
import { Refusal } from '../refusal.ts';

/** Reliability, transparency, reciprocity, confidence, fairness, communication: one pillar each (product §4). */
export const codes = ['R', 'T', 'P', 'C', 'F', 'M'] as const;
export type Code = (typeof codes)[number];

/** The three that make trust: index, rating and dips rest on these alone. */
export const trustCodes = ['R', 'T', 'P'] as const;
export type TrustCode = (typeof trustCodes)[number];

/** Strongly disagree 1 to strongly agree 5; null is a skip. */
export type Answer = 1 | 2 | 3 | 4 | 5 | null;
export type Answers = Readonly<Record<Code, Answer>>;

export const isCode = (text: string): text is Code => (codes as readonly string[]).includes(text);

/** The answers of a form: whatever was left out or empty is a skip. Throws Refusal `pulse_answer` for any other point or code. */
export function read(given: Readonly<Record<string, string | number | null>>): Answers {
  for (const name of Object.keys(given)) if (!isCode(name)) throw new Refusal('pulse_answer', { code: name });
  const point = (code: Code) => toAnswer(code, given[code] ?? null);
  return { R: point('R'), T: point('T'), P: point('P'), C: point('C'), F: point('F'), M: point('M') };
}

function toAnswer(code: Code, value: string | number | null): Answer {
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
