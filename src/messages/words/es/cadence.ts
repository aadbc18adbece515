/** Owns how a cadence is written in Spanish, so that reading it back gives the same cadence. */
import { isOne } from '../../plural.ts';
export const weekdays = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'] as const;
export const nths: Readonly<Record<string, string>> = {
  '1': 'primer',
  '2': 'segundo',
  '3': 'tercer',
  '4': 'cuarto',
  '-1': 'último',
};
export const workday = 'día hábil';
export const monthday = (day: number): string => `día ${day}`;
export const weeks = (count: number): string => (isOne.es(count) ? 'cada semana' : `cada ${count} semanas`);
export const months = (count: number): string =>
  ({ 1: 'mensual', 3: 'trimestral', 12: 'anual' })[count] ?? `cada ${count} meses`;
export const none = 'ninguna';
