/** Proves what typed words about people and partnerships ask for, in English and Spanish. */
import { describe, expect, it } from 'vitest';
import { commandIn } from '../../../src/messages/typed/command.ts';

describe('typed words', () => {
  it.each([
    ['add a partnership', 'partnership.ask_add', {}],
    ['Nueva alianza', 'partnership.ask_add', {}],
    ['/tend here Grace Pantry', 'place.here', { name: 'Grace Pantry' }],
    ['here', 'place.here', { name: '' }],
    ['aquí: Grace Pantry', 'place.here', { name: 'Grace Pantry' }],
    ['pause until June 5', 'person.pause', { until: 'June 5' }],
    ['pause me until next Monday', 'person.pause', { until: 'next Monday' }],
    ['pausa hasta el 5 de junio', 'person.pause', { until: 'el 5 de junio' }],
    ['pausa', 'person.pause', { until: '' }],
    ['resume', 'person.resume', {}],
    ['Reanudar.', 'person.resume', {}],
    ['STOP', 'person.show', {}],
    ['basta', 'person.show', {}],
    ['ajustes', 'person.show', {}],
    ['Español, por favor', 'person.speak', { language: 'es' }],
    ['in english please', 'person.speak', { language: 'en' }],
    ['people', 'partnership.show', { name: '' }],
    ['People for Grace Pantry?', 'partnership.show', { name: 'Grace Pantry?' }],
    ['quién es quién en Grace', 'partnership.show', { name: 'Grace' }],
    ['hand over', 'contact.mine', { name: '' }],
    ['Handover for Grace Pantry', 'contact.mine', { name: 'Grace Pantry' }],
    ['cover while away', 'contact.mine', { name: '' }],
    ['I am on vacation!', 'contact.mine', { name: '' }],
    ["I'm leaving", 'contact.mine', { name: '' }],
    ['pasar el cargo en Grace', 'contact.mine', { name: 'Grace' }],
    ['suplencia', 'contact.mine', { name: '' }],
    ['Estoy de vacaciones', 'contact.mine', { name: '' }],
    ['me voy', 'contact.mine', { name: '' }],
    ['Rosa left', 'contact.left', { name: 'Rosa' }],
    ['Rosa Ortiz has left.', 'contact.left', { name: 'Rosa Ortiz' }],
    ['Luz Marín ya no está', 'contact.left', { name: 'Luz Marín' }],
  ])('%s', (typed, action, values) => {
    expect(commandIn(typed)).toEqual({ action, values });
  });

  it.each([
    'hereafter we talk',
    'cover the chairs',
    'leaving the boxes at the door',
    'me voy a tardar',
    'peopleware',
    'stopping by tomorrow',
    'pauses',
    'englishman in New York',
  ])('%s is no command of these', typed => {
    expect(commandIn(typed)?.action ?? '').not.toMatch(/^(?:place|person|partnership|contact)\./);
  });
});
