/** Owns putting rows together by what they share (Map.groupBy came with Node 21). */

/** Groups in order of first appearance, rows in order. */
export function gather<R, K>(rows: Iterable<R>, keyOf: (row: R) => K): ReadonlyMap<K, readonly R[]> {
  const groups = new Map<K, R[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** By the partnership they are of: a portfolio is gone through once, not once for each partnership. */
export function byPartnership<R extends { readonly partnershipId: string }>(
  rows: Iterable<R>,
): ReadonlyMap<string, readonly R[]> {
  return gather(rows, row => row.partnershipId);
}
