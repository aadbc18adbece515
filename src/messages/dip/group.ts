/** Owns what a published group is called by those who lead. */
import { type GroupId, parse } from '../../domain/trust/tree.ts';
import { type Reading, wordsFor } from '../pulse/view.ts';

export function groupName(reading: Reading, group: GroupId, partnership: (id: string) => string): string {
  const say = wordsFor(reading).results;
  const { kind, name } = parse(group);
  if (kind === 'portfolio') return say.all;
  if (kind === 'cohort') return name === '' ? say.noCohort : name;
  return partnership(name);
}
