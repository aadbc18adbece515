/** Owns telling whether words speak of people, and whether they count fewer than eleven of them: a help, not a filter. */

const NUMBERS = [
  ...['\\d', '10', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'a single'],
  ...['un', 'una', 'un solo', 'una sola', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'],
];

const ENGLISH = [
  ...['people', 'persons?', 'famil(?:y|ies)', 'households?', 'child(?:ren)?', 'kids?', 'bab(?:y|ies)', 'infants?'],
  ...['students?', 'pupils?', 'patients?', 'clients?', 'guests?', 'residents?', 'neighbou?rs?', 'members?'],
  ...['adults?', 'seniors?', 'elders?', 'teens?', 'teenagers?', 'youths?', 'women', 'woman', 'men', 'man'],
  ...['mothers?', 'fathers?', 'moms?', 'dads?', 'parents?', 'girls?', 'boys?', 'veterans?', 'workers?', 'volunteers?'],
  ...['caregivers?', 'survivors?', 'tenants?', 'immigrants?', 'refugees?', 'newborns?', 'toddlers?', 'visitors?'],
];
const SPANISH = [
  ...['personas?', 'familias?', 'hogares?', 'niñ[oa]s?', 'bebés?', 'estudiantes?', 'alumn[oa]s?', 'pacientes?'],
  ...['clientes?', 'vecin[oa]s?', 'residentes?', 'miembros?', 'adult[oa]s?', 'ancian[oa]s?', 'mayores', 'jóvenes'],
  ...['joven', 'mujer(?:es)?', 'hombres?', 'madres?', 'padres?', 'mamás?', 'papás?', 'veteran[oa]s?', 'refugiad[oa]s?'],
  ...['inmigrantes?', 'trabajador(?:es|as?)?', 'voluntari[oa]s?', 'adolescentes?', 'cuidador(?:es|as?)?'],
];

const PEOPLE = `(?:${[...ENGLISH, ...SPANISH].join('|')})`;
const START = '(?<![\\p{L}\\p{N}.,:/-])';
const END = '(?![\\p{L}\\p{N}])';
// One word between them may say which people; one that says "two of something else for each of them" does not.
const BETWEEN =
  '(?:(?:of (?:the|our|these|those|their)|de (?:las?|los|est[oa]s|nuestr[oa]s)|(?!per|a|each|for|by|to|por|para|cada|con|with)\\p{L}+) )?';

const speaks = new RegExp(`(?<![\\p{L}\\p{N}])${PEOPLE}${END}`, 'iu');
const counts = new RegExp(
  `${START}(?:${NUMBERS.join('|')}) (?:${BETWEEN}${PEOPLE}|(?:of|de) (?:them|us|ell[oa]s|nosotr[oa]s))${END}`,
  'iu',
);

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)[a-z]*[.]?';
// A day of a month, an hour and a share of a hundred count nobody.
const bare = new RegExp(`(?<!${MONTH} )${START}(?:\\d|10)(?! (?:de )?${MONTH}|:\\d| ?(?:%|[ap][.]?m))${END}`, 'iu');

export const namesPeople = (words: string): boolean => speaks.test(even(words));

export const namesFew = (words: string): boolean => counts.test(even(words));

/** Where people are counted anyway: any small number at all, as in "it was 7, not 70". */
export const saysFew = (words: string): boolean => namesFew(words) || bare.test(even(words));

const even = (words: string): string => words.normalize('NFC').replace(/\s+/gu, ' ');
