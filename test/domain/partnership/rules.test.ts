/** Proves the rules around people: reading a typed person, matching a claim, stopping kinds, who may do what. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DeliveryKind, kinds } from '../../../src/domain/delivery.ts';
import * as address from '../../../src/domain/partnership/address.ts';
import * as claim from '../../../src/domain/partnership/claim.ts';
import * as standing from '../../../src/domain/partnership/standing.ts';
import * as stop from '../../../src/domain/partnership/stop.ts';
import { Refusal } from '../../../src/domain/refusal.ts';

const seed = 20260601;

describe('a person in one typed line', () => {
  it.each([
    ['Rosa Ortiz, rosa@grace.org', 'Rosa Ortiz', 'rosa@grace.org', null],
    ['rosa@grace.org Rosa Ortiz', 'Rosa Ortiz', 'rosa@grace.org', null],
    ['Rosa Ortiz <ROSA@Grace.org>', 'Rosa Ortiz', 'rosa@grace.org', null],
    ['Pastor Reed 555 010 2233', 'Pastor Reed', null, '555 010 2233'],
    ['Luz Marín: +1 (555) 010-2233, luz@oak.example', 'Luz Marín', 'luz@oak.example', '+1 (555) 010-2233'],
    [
      'Ana Sofía de la Fuente, ana+pantry@correo.ejemplo.mx',
      'Ana Sofía de la Fuente',
      'ana+pantry@correo.ejemplo.mx',
      null,
    ],
  ])('%s', (typed, name, email, phone) => {
    expect(address.readPerson(typed, 'person')).toEqual({ name, email, phone });
  });

  it.each([
    ['Rosa Ortiz', 'person.no_address'],
    ['Rosa at grace.org', 'person.no_address'],
    ['Room 12', 'person.no_address'],
    ['rosa@grace.org', 'person.no_name'],
    ['555 010 2233', 'person.no_name'],
    [`${'x'.repeat(121)} a@b.org`, 'text.long'],
  ])('refuses %s', (typed, code) => {
    const refused = () => address.readPerson(typed, 'person');
    expect(refused).toThrow(Refusal);
    expect(refused).toThrow(code);
  });

  it('never loops or throws anything but a refusal, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: 'binary' }), typed => {
        try {
          const read = address.readPerson(typed, 'person');
          expect(read.name).not.toBe('');
          expect(read.email ?? read.phone).not.toBeNull();
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
      { seed },
    );
  });

  it('is quick even with a long run of digits or dots', () => {
    const started = performance.now();
    for (const unit of ['1', '1 ', 'a.', '@', '-']) {
      expect(() => address.readPerson(unit.repeat(3000), 'person')).toThrow();
    }
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('an address of its own is whole or refused', () => {
    expect(address.readEmail(' ROSA@grace.org ', 'email')).toBe('rosa@grace.org');
    expect(address.readEmail('', 'email')).toBeNull();
    expect(() => address.readEmail('rosa@grace.org now', 'email')).toThrow('person.email');
    expect(address.readPhone('555.010.2233', 'phone')).toBe('555.010.2233');
    expect(() => address.readPhone('12', 'phone')).toThrow('person.phone');
  });
});

describe('a claim', () => {
  const rosa = {
    contact: 'c1',
    person: 'p1',
    name: 'Rosa Díaz',
    email: 'rosa@grace.org',
    organisation: 'Grace Pantry',
  };
  const alsoRosa = { ...rosa, contact: 'c2', organisation: 'Grace Pantry' };
  const luz = { contact: 'c3', person: 'p2', name: 'Luz Marín', email: 'rosa@grace.org', organisation: 'Grace Pantry' };
  const joan = { contact: null, person: 'p3', name: 'Joan Whitfield', email: 'joan@mercy.org', organisation: 'Mercy' };
  const said = { name: 'somebody', organisation: 'somewhere', email: null };

  it('fits by e-mail, or by name and organization, whatever the case and spacing', () => {
    expect(claim.match({ ...said, email: 'rosa@grace.org' }, [rosa, alsoRosa, joan])?.contact).toBe('c1');
    expect(claim.match({ ...said, name: ' rosa  DÍAZ', organisation: 'grace pantry' }, [rosa, joan])?.contact).toBe(
      'c1',
    );
    expect(claim.match({ ...said, name: 'Rosa Díaz' }, [rosa])).toBeNull();
  });

  it('a shared mailbox needs the name; a name twice fits nobody', () => {
    expect(claim.match({ ...said, email: 'rosa@grace.org' }, [rosa, luz])).toBeNull();
    expect(claim.match({ ...said, email: 'rosa@grace.org', name: 'Luz Marín' }, [rosa, luz])?.contact).toBe('c3');
    const namesake = { ...rosa, contact: 'c9', person: 'p9', email: null };
    expect(claim.match({ ...said, name: 'Rosa Díaz', organisation: 'Grace Pantry' }, [rosa, namesake])).toBeNull();
  });

  it('is read back as it was kept, until somebody is known', () => {
    const back = (found: claim.Candidate | null) => claim.claimed({ claims: claim.keep(found), personId: null });
    expect(back(rosa)).toEqual({ kind: 'contact', id: 'c1' });
    expect(back(joan)).toEqual({ kind: 'person', id: 'p3' });
    expect(back(null)).toEqual({ kind: 'unknown' });
    expect(claim.claimed({ claims: 'c1', personId: 'p1' })).toBeNull();
    expect(claim.claimed({ claims: null, personId: null })).toBeNull();
  });
});

describe('stopping', () => {
  const all = Object.keys(kinds) as DeliveryKind[];

  it('everything unprompted can be stopped, but for what has its own way out', () => {
    const never = all.filter(kind => stop.familyOf(kind) === null);
    expect(never).toEqual([
      'contact.introduction',
      'contact.introduction_reminder',
      'contact.link',
      'contact.stopped',
      'contact.forgotten',
    ]);
  });

  it('stops a whole family, once, and starting it again leaves the others stopped', () => {
    const family = fc.constantFrom(...stop.familyNames);
    fc.assert(
      fc.property(fc.array(family), fc.array(family), (stopping, starting) => {
        const stopped = stop.stop(stop.stop('', stopping), stopping);
        expect(new Set(stop.stoppedFamilies(stopped))).toEqual(new Set(stopping));
        const left = stop.stoppedFamilies(stop.start(stopped, starting));
        expect(new Set(left)).toEqual(new Set(stopping.filter(each => !starting.includes(each))));
      }),
      { seed },
    );
  });

  it('what an older release stopped under another name stays where it is', () => {
    expect(stop.start('gone.kind', ['digest'])).toBe('gone.kind');
  });
});

describe('who may do what', () => {
  const nobody = { person: 'p', contact: null, organisation: null, role: null, isHost: false, isCoordinator: false };
  const host = (role: 'steward' | 'backup' | 'member') => ({ ...nobody, organisation: 'mercy', role, isHost: true });
  const partner = (role: 'steward' | 'backup' | 'member') => ({ ...nobody, organisation: 'grace', role });

  it.each([
    ['coordinator', { ...nobody, isCoordinator: true }, true, true, true],
    ['host steward', host('steward'), true, true, true],
    ['host backup', host('backup'), true, true, true],
    ['host member', host('member'), false, false, false],
    ['partner steward', partner('steward'), false, true, true],
    ['partner backup', partner('backup'), false, false, false],
    ['partner member', partner('member'), false, false, false],
    ['nobody in it', nobody, false, false, false],
  ])('%s', (_who, who, manages, side, tunes) => {
    expect([standing.manages(who), standing.managesSide(who, 'grace'), standing.tunes(who)]).toEqual([
      manages,
      side,
      tunes,
    ]);
    expect(standing.managesSide(partner('steward'), 'mercy')).toBe(false);
  });

  it('everybody may change themselves', () => {
    expect(standing.mayChange({ ...nobody, person: 'rosa' }, { personId: 'rosa', organisationId: 'grace' })).toBe(true);
    expect(standing.mayChange({ ...nobody, person: 'rosa' }, { personId: 'luz', organisationId: 'grace' })).toBe(false);
  });
});
