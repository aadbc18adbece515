/** Owns who acts by a signed link: its person, as far as it opens, and by which means (product §1). */

import { onPage } from '../domain/partnership/link.ts';
import type { Means } from '../domain/partnership.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Id } from '../ports/chat.ts';
import type { Rows } from '../ports/store/rows.ts';
import type { Store } from '../ports/store/store.ts';
import type { LinkRow } from '../ports/store/system.ts';
import type { Viewer } from '../ports/store/viewer.ts';

/** As whom somebody acts. */
export type Through = {
  readonly viewer: Viewer & { readonly kind: 'person' };
  readonly means: Means;
  /** The contact for whom somebody else carried the link; null where nobody did. */
  readonly carried: { readonly contact: Id; readonly partnership: Id } | null;
};

/** In their own account there is nothing between them and Tend. */
export const themselves = (person: Id): Through => ({
  viewer: { kind: 'person', person },
  means: 'self',
  carried: null,
});

/** What went through a steward's hands is less than one's own press; what Tend sent to the address on file is as good. */
export function through({ person, contact, partnership }: LinkRow): Through {
  const viewer = { kind: 'person', person, within: { partnership } } as const;
  if (contact === null || partnership === null) return { viewer, means: 'self', carried: null };
  return { viewer, means: 'carried_link', carried: { contact, partnership } };
}

/**
 * Opening may be a scanner's doing; whoever presses has the page before them, and with it all that it shows. Before the press
 * is carried out: what comes of it is not on that page yet.
 */
export async function reached(rows: Rows, { carried }: Through): Promise<void> {
  if (carried === null || !(await rows.outbox.shown(carried.partnership, onPage))) return;
  await rows.outbox.changed({ type: 'partnership', id: carried.partnership });
}

/** Not every row has room for how it came about: what was pressed through somebody else's hands is audited too. */
export async function noted(rows: Rows, { carried }: Through, did: string): Promise<void> {
  if (carried === null) return;
  const subject = { type: 'contact', id: carried.contact } as const;
  await rows.audit({ act: 'link.pressed', subject, partnershipId: carried.partnership, detail: did });
}

/** @throws Refusal link.over */
export async function byLink(store: Store, link: Id): Promise<Through> {
  const found = await store.system.links.behind(link);
  if (found === null) throw new Refusal('link.over');
  return through(found);
}
