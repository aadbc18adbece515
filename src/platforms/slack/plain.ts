/** Owns turning what people typed on Slack back into the words they meant: Slack marks up addresses, names and three signs. */

const SIGNS: readonly (readonly [string, string])[] = [
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
];

/** `<mailto:rosa@x|rosa@x>` is rosa@x again, `<#C1|grace>` is #grace, and `&amp;` is &. */
export function unformatted(words: string): string {
  const bare = words.replace(/<([^<>|]*)(?:\|([^<>]*))?>/g, (_all, target: string, label: string | undefined) =>
    meant(target, label),
  );
  return SIGNS.reduce((said, [sign, letter]) => said.replaceAll(sign, letter), bare);
}

function meant(target: string, label: string | undefined): string {
  const mark = target[0] ?? '';
  if (mark === '@' || mark === '#') return `${mark}${label ?? target.slice(1)}`;
  if (mark === '!') return label ?? `@${target.slice(1).split('^')[0] ?? ''}`;
  return label !== undefined && label !== '' ? label : target.replace(/^mailto:|^tel:/, '');
}
