/** Owns the expected "no": a rule that declines an act says so with a code and plain facts, and `messages/refusal` words it. */

type RefusalFacts = Readonly<Record<string, string | number | boolean | null>>;

/** Thrown by rules, caught once in `flows/handle.ts`; `field` names the form field to mark, where there is one. */
export class Refusal extends Error {
  readonly code: string;
  readonly facts: RefusalFacts;
  readonly field: string | null;

  constructor(code: string, facts: RefusalFacts = {}, field: string | null = null) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.facts = facts;
    this.field = field;
  }
}

/** Throws that Refusal unless it is so. */
export function demand(allowed: boolean, code: string, field: string | null = null): void {
  if (!allowed) throw new Refusal(code, {}, field);
}
