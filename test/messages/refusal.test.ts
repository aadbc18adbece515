/** Proves that no "no" is left without words: every code a rule can refuse with is worded in both languages. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/domain/refusal.ts';
import { sentence } from '../../src/messages/refusal.ts';
import * as en from '../../src/messages/words/en/refusal.ts';
import * as es from '../../src/messages/words/es/refusal.ts';

/** Codes as they stand in the code: thrown, or demanded. */
const codes = (): readonly string[] => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    name => /^(domain|flows)\/.*\.ts$/.test(name) && !name.startsWith('domain/trust/'),
  );
  const found = files.flatMap(name => {
    const code = readFileSync(`src/${name}`, 'utf8');
    const thrown = [...code.matchAll(/new Refusal\(\s*'([a-z_.]+)'/g)];
    const demanded = [...code.matchAll(/\bdemand\((?:[^;]*?),\s*'([a-z_]+(?:\.[a-z_]+)?)'(?:,\s*'[a-zA-Z]+')?\s*\);/g)];
    return [...thrown, ...demanded].map(match => match[1] ?? '');
  });
  return [...new Set(found)].sort();
};

describe('every refusal', () => {
  it('is found in the code at all', () => {
    expect(codes()).toContain('commitment.what_missing');
    expect(codes()).toContain('not_found');
    expect(codes().length).toBeGreaterThan(20);
  });

  it.each(codes())('%s has its sentence in both languages', code => {
    expect(en.refusals[code], 'English').toBeTruthy();
    expect(es.refusals[code], 'Spanish').toBeTruthy();
  });

  it('has the same codes in both languages', () => {
    expect(Object.keys(es.refusals).sort()).toEqual(Object.keys(en.refusals).sort());
  });
});

describe('a sentence', () => {
  it('names the dates that may have been meant, and the state a promise is in', () => {
    const asked = new Refusal('date.ambiguous', { offers: '2026-06-05,2026-06-12' }, 'due');
    expect(sentence(asked, 'en', '2026-06-01')).toMatch(/Did you mean Friday, June 5 or Friday, June 12\?$/);
    expect(sentence(new Refusal('commitment.state', { state: 'kept' }), 'es', '2026-06-01')).toBe(
      'Aquí no hay nada que hacer: esta promesa está cumplida.',
    );
  });

  it('is never empty, whatever the code', () => {
    expect(sentence(new Refusal('something.new'), 'en', '2026-06-01')).toBe(en.fallback);
  });
});
