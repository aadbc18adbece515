/** Owns the sheet's table of what is stored and for how long, which is the table by which rows retire. */
import { type Keep, type Kept, retention } from '../../domain/privacy/retention.ts';
import type { Section } from './sheet.ts';

const HOLDS: Readonly<Record<Kept['holds'], string>> = {
  words: 'what people wrote',
  identity: 'who they are',
  facts: 'ids, times, numbers',
  sealed: 'sealed bytes',
};

export function retentionTable(): Section {
  const lines: readonly Kept[] = Object.values(retention);
  return {
    title: 'What is stored, and for how long',
    says: ['Once a day what is past its time goes. A legal hold keeps what is marked, as long as it stands.'],
    table: {
      head: ['table', 'which rows', 'holds', 'kept', 'counted from', 'legal hold'],
      rows: lines.map(({ model, only, holds, keep, since, heldBack }) => [
        model,
        only ?? 'all',
        HOLDS[holds],
        time(keep),
        since ?? '',
        heldBack ? 'keeps it' : '',
      ]),
    },
  };
}

function time(keep: Keep): string {
  if (keep === 'always') return 'as long as the installation';
  if (keep === 'forgotten') return 'until `forget` takes their words and identity';
  if ('years' in keep) return `${keep.years} years`;
  return keep.days === 0 ? 'not at all' : keep.days === 1 ? '1 day' : `${keep.days} days`;
}
