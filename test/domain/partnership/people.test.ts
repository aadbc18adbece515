/** Proves who may leave, be demoted or stand in, until when, and what becomes of the promises of who goes. */
import { describe, expect, it } from 'vitest';
import * as handing from '../../../src/domain/partnership/handing.ts';
import * as make from '../../../src/domain/partnership/make.ts';
import * as people from '../../../src/domain/partnership/people.ts';
import * as rows from '../../support/rows.ts';

const TODAY = '2026-06-01';
const YESTERDAY = '2026-05-31';
const ids = { partnershipId: 'food', personId: 'rosa', organisationId: 'grace' };
const draft = make.contact({ ...ids, id: 'c', role: 'steward', channel: null, isHost: false }, TODAY, rows.START);
const _by = { means: 'self', platform: 'slack', today: TODAY } as const;
const doing = {
  by: { contact: 'dana', organisation: 'mercy', role: 'steward', means: 'self' },
  today: TODAY,
  at: rows.START,
  eventId: 'e1',
} as const;

describe('people who go', () => {
  const on = (id: string, over: Partial<people.Sided> = {}): people.Sided => ({
    ...rows.contact({ ...ids, id, personId: id, role: 'steward', ...over }),
    organisation: { isHost: over.organisationId === 'mercy' },
  });
  const dana = on('dana', { organisationId: 'mercy' });
  const amir = on('amir', { organisationId: 'mercy', role: 'backup' });
  const rosa = on('rosa');

  it('the host’s last steward neither leaves nor is demoted; a partner’s may', () => {
    expect(() => people.leave(dana, TODAY, [dana, amir, rosa], TODAY)).toThrow('contact.last_steward');
    expect(() => people.changeRole(dana, 'member', [dana, amir, rosa], TODAY)).toThrow('contact.last_steward');
    expect(people.leave(rosa, TODAY, [dana, rosa], TODAY).until).toBe(TODAY);
    const second = on('kim', { organisationId: 'mercy' });
    expect(people.leave(dana, '2026-06-05', [dana, second], TODAY).until).toBe('2026-06-05');
    expect(() => people.leave(rosa, '2026-05-31', [dana, rosa], TODAY)).toThrow('date.past');
  });

  it('who stands in until a day, or leaves on one, is nobody who stays; who takes over in time is', () => {
    const leave = (until: string, ...others: readonly people.Sided[]) =>
      people.leave(dana, until, [dana, ...others], TODAY).until;
    const standIn = on('kim', { organisationId: 'mercy', coversId: 'dana', until: '2026-06-30' });
    expect(() => leave('2026-06-05', standIn)).toThrow('contact.last_steward');
    expect(people.leave(standIn, TODAY, [dana, standIn], TODAY).until).toBe(TODAY);
    const next = on('kim', { organisationId: 'mercy', role: 'backup', coversId: 'dana', since: '2026-06-08' });
    expect(leave('2026-06-07', next)).toBe('2026-06-07');
    expect(() => leave('2026-06-05', next)).toThrow('contact.last_steward');
    expect(people.demandSteward(dana, [dana, next], TODAY, null)).toBeUndefined();
  });

  it('a term lies ahead and the right way round', () => {
    expect(() => people.demandTerm({ from: '2026-05-31', until: null }, TODAY)).toThrow('date.past');
    expect(() => people.demandTerm({ from: '2026-06-09', until: '2026-06-08' }, TODAY)).toThrow('cover.backwards');
    expect(people.demandTerm({ from: TODAY, until: TODAY }, TODAY)).toBeUndefined();
  });

  it('until the first day they are a backup, from then on a steward', () => {
    const fresh = rows.contact({ ...ids, id: 'kim', organisationId: 'mercy' });
    const ahead = people.standIn(fresh, dana, { from: '2026-06-08', until: null }, TODAY);
    expect([ahead.role, people.isToTakeOver(ahead), people.isForGood(ahead)]).toEqual(['backup', true, true]);
    const now = people.standIn(fresh, dana, { from: TODAY, until: '2026-06-12' }, TODAY);
    expect([now.role, people.isToTakeOver(now), people.isForGood(now)]).toEqual(['steward', false, false]);
    expect(() => people.standIn(fresh, amir, { from: TODAY, until: null }, TODAY)).toThrow('contact.no_steward');
  });

  it('for good, the colleague’s own row becomes the steward’s and the old steward a member', () => {
    const planned = people.standIn(rows.contact({ ...ids, id: 'plan' }), dana, { from: TODAY, until: null }, TODAY);
    const change = people.takeOver(planned, amir, dana, TODAY);
    expect(change.successor).toMatchObject({ id: 'amir', role: 'steward', coversId: 'dana' });
    expect(change.rows.map(row => [row.id, row.role, row.until])).toEqual([
      ['amir', 'steward', null],
      ['plan', 'steward', YESTERDAY],
      ['dana', 'member', null],
    ]);
    expect(change.rows[1]?.coversId).toBeNull();
  });

  it('a cover changes nobody else', () => {
    const planned = people.standIn(
      rows.contact({ ...ids, id: 'plan' }),
      dana,
      { from: TODAY, until: '2026-06-12' },
      TODAY,
    );
    expect(people.takeOver(planned, amir, dana, TODAY).rows.map(row => row.id)).toEqual(['plan']);
  });

  it('a role given by hand ends what was planned', () => {
    const planned = { ...amir, coversId: 'dana' };
    expect(people.changeRole(planned, 'member', [dana, planned], TODAY)).toMatchObject({
      role: 'member',
      coversId: null,
    });
  });
});

describe('promises of who goes', () => {
  const promise = (over = {}) =>
    rows.commitment({
      partnershipId: 'food',
      ownerContactId: 'rosa',
      ownerOrganisationId: 'grace',
      toOrganisationId: 'mercy',
      ...over,
    });

  it('are handed to a colleague, never to another organization', () => {
    const change = handing.handOn(promise({ backupContactId: 'luz' }), { id: 'luz', organisationId: 'grace' }, doing);
    expect(change.commitment).toMatchObject({
      ownerContactId: 'luz',
      ownerOrganisationId: 'grace',
      backupContactId: null,
      state: 'open',
    });
    expect(change.event.what).toBe('handed_on');
    expect(() => handing.handOn(promise(), { id: 'dana', organisationId: 'mercy' }, doing)).toThrow(
      'contact.other_organisation',
    );
  });

  it('are those that still run', () => {
    const states = [
      'proposed',
      'open',
      'at_risk',
      'done',
      'kept',
      'not_kept',
      'withdrawn',
      'declined',
      'lapsed',
      'kept_late',
    ] as const;
    const mine = states.map(state => promise({ state }));
    expect(handing.ownedBy('rosa', [...mine, promise({ ownerContactId: 'luz' })]).map(each => each.state)).toEqual(
      states.slice(0, 4),
    );
  });

  it('go to whom they covered, else the steward, the backup, anybody of the same side', () => {
    const of = (id: string, over: Partial<typeof draft> = {}) => rows.contact({ ...ids, id, personId: id, ...over });
    const gone = of('gone', { coversId: 'covered' });
    const [covered, steward, backup, member] = [
      of('covered'),
      of('s', { role: 'steward' }),
      of('b', { role: 'backup' }),
      of('m'),
    ];
    const heir = (...all: (typeof draft)[]) => handing.heirOf(gone, [gone, ...all], TODAY)?.id;
    expect(heir(member, backup, steward, covered)).toBe('covered');
    const planned = of('plan', { personId: 'm', coversId: 'gone', role: 'backup' });
    expect(heir(planned, backup, member)).toBe('m');
    expect(heir(planned, backup)).toBe('plan');
    expect(heir(member, backup, steward)).toBe('s');
    expect(heir(member, backup)).toBe('b');
    expect(heir(member)).toBe('m');
    expect(heir(of('x', { organisationId: 'mercy' }), of('y', { until: '2026-05-31' }))).toBeUndefined();
  });

  it('close with the partnership: open ones are taken back, proposals lapse, what is done stays', () => {
    expect(handing.close(promise(), doing)?.commitment).toMatchObject({ state: 'withdrawn', closedOn: TODAY });
    expect(handing.close(promise({ state: 'proposed' }), doing)?.commitment.state).toBe('lapsed');
    expect(handing.close(promise({ state: 'done' }), doing)).toBeNull();
  });
});
