/** Owns plain wordings of an agreement for tests: the host's words for the purpose, not answered yet. */
import type { Term } from '../../../src/domain/agreement/term.ts';
import { START } from '../../support/rows.ts';

let made = 0;

/** Words for the purpose, proposed by the host. */
export function term(over: Pick<Term, 'partnershipId' | 'byContactId'> & Partial<Term>): Term {
  const plain = {
    part: 'purpose',
    organisationId: 'mercy',
    words: 'Food for all',
    level: null,
    state: 'proposed',
  } as const;
  const said = {
    means: 'self',
    writtenOn: '2026-06-01',
    agreed: over.organisationId ?? 'mercy',
    agreedById: null,
  } as const;
  return {
    id: `term${++made}`,
    ...plain,
    ...said,
    stoodOn: null,
    endedOn: null,
    createdAt: START,
    changedAt: START,
    ...over,
  };
}
