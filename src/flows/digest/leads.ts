/** Owns who reads what is for leaders. */
import { isCurrent } from '../../domain/partnership.ts';
import { demand } from '../../domain/refusal.ts';
import type { Ask } from '../ask.ts';

/** Leads the host: who met a partner did so for it. */
export function isLeader({ me, today }: Pick<Ask, 'me' | 'today'>): boolean {
  return me.hostRoles.some(each => each.role === 'leader' && isCurrent(each, today));
}

/** Any role at the host: coordinators see what leaders see. */
export function leads({ me, today }: Pick<Ask, 'me' | 'today'>): boolean {
  return me.hostRoles.some(each => isCurrent(each, today));
}

/** @throws Refusal leaders_only */
export function demandLeads(ask: Pick<Ask, 'me' | 'today'>): void {
  demand(leads(ask), 'leaders_only');
}
