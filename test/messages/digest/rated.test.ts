/** Proves that the week says beside how partners rate us how many answered, and how many were not asked. */
import { expect, it } from 'vitest';
import type { Rated } from '../../../src/domain/digest/rated.ts';
import * as numbers from '../../../src/messages/digest/numbers.ts';

const rated: Rated = {
  round: 'r',
  opensOn: '2026-07-14',
  index: { kind: 'at_least', value: 90 },
  pillars: { R: { kind: 'exact', value: 90 }, T: { kind: 'exact', value: 90 }, P: { kind: 'exact', value: 90 } },
  rating: null,
  asked: 5,
  answered: 5,
  floor: { people: 5, organisations: 3 },
};

it.each([
  ['en', 'Partners rate us at least 90 of 100 (July; 3 of 5 answered, 2 more by name, 1 more was not asked).'],
  [
    'es',
    'Nos valoran con al menos 90 de 100 (julio; respondieron 3 de 5; 2 más con su nombre; a otra persona no se le preguntó).',
  ],
] as const)('who answered by name has answered, too (%s)', (language, said) => {
  const told = { ...rated, answered: 3, byName: 2, notAsked: 1 };
  expect(numbers.rated({ language, today: '2026-08-10', week: { rated: told } })).toBe(said);
});

it.each([
  ['en', 11, 'Partners rate us at least 90 of 100 (July; 5 of 5 answered, 11 more were not asked).'],
  ['en', 1, 'Partners rate us at least 90 of 100 (July; 5 of 5 answered, 1 more was not asked).'],
  ['en', 0, 'Partners rate us at least 90 of 100 (July; 5 of 5 answered).'],
  ['en', undefined, 'Partners rate us at least 90 of 100 (July; 5 of 5 answered).'],
  [
    'es',
    11,
    'Nos valoran con al menos 90 de 100 (julio; respondieron 5 de 5; a otras 11 personas no se les preguntó).',
  ],
  ['es', 1, 'Nos valoran con al menos 90 de 100 (julio; respondieron 5 de 5; a otra persona no se le preguntó).'],
  ['es', 0, 'Nos valoran con al menos 90 de 100 (julio; respondieron 5 de 5).'],
] as const)('5 of 5 is not all partners (%s, %s not asked)', (language, notAsked, said) => {
  const told = notAsked === undefined ? rated : { ...rated, notAsked };
  expect(numbers.rated({ language, today: '2026-08-10', week: { rated: told } })).toBe(said);
});
