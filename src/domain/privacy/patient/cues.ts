/** Owns the words beside which a date or a number is likely a patient's or student's, and what must stand there (product §9). */
import { ANY_DATE, BARE_YEAR, MARK, NAMED, NO_YEAR, NUMERIC, RECORD } from './shapes.ts';

/** `cue` is looked for as a word of its own; `after` must follow, `ahead` must stand right before it. */
export type Cue = { readonly cue: string; readonly after: readonly string[]; readonly ahead?: string };

/** Signs and small words that may stand between; anything else breaks the tie. */
const JOIN = '(?:\\s|[:;,.#=()\\-/]|\\b(?:is|was|of|on|in|the|es|el|la|fue|del?|dia|en)\\b){0,8}';
const CLOSE = '[\\s:#=(\\-]{0,4}';
const NUMBER = [`${CLOSE}(?:es |is |was )?${MARK}{0,2}${CLOSE}${RECORD}`];
const END = '(?![\\p{L}\\p{N}]|[/.:-]\\d)';
/** One to three words between, as names are written once case is gone. */
const WORDS = "(?:[\\p{L}'-]{2,20}[\\s,]{1,3}){0,3}";

const BIRTH = [`${JOIN}(?:${ANY_DATE}|${BARE_YEAR})`];

export const cues: readonly Cue[] = [
  {
    cue: 'd\\.?\\s?o\\.?\\s?b|date of birth|birth\\s?-?date|fecha de nac(?:imiento)?|f\\.?\\s?(?:de\\s)?nac|fdn',
    after: BIRTH,
    ahead: `(?:${NUMERIC}|${NAMED})[\\s,;:()\\-]{0,4}`,
  },
  // "Born out of an idea", "born in 2019": what is begun has years too, a person has a day.
  {
    cue: 'born|birth|nacio|nacid[oa]|nacimiento|nac\\.',
    after: [`${JOIN}${ANY_DATE}`, `[\\s:(]{0,3}${BARE_YEAR}`],
  },
  { cue: 'birthday|cumpleanos', after: [`${JOIN}${NUMERIC}`] },
  {
    cue: 'mrn|m\\.r\\.n|medical record|medical chart|chart|health record|historia(?: clinica)?|nhc|expediente(?: (?:medico|clinico))?|hist\\. ?clin',
    after: [
      `${CLOSE}(?:is |es )?${MARK}{1,2}${CLOSE}${RECORD}`,
      `${CLOSE}(?:is |es )?${NO_YEAR}(?!\\s{1,3}\\p{L})`,
      `\\s{0,2}:\\s{0,2}${RECORD}`,
    ],
  },
  {
    cue: 'ssn|s\\.s\\.n|social security|seguro social|nss|numero de seguridad social|seguridad social|curp|dni|nie|passport|pasaporte',
    after: [
      `${CLOSE}(?:is |es )?${MARK}{0,2}${CLOSE}(?:ending |last |four |in |termina |en ){0,3}(?:\\d[- .]?){4,12}`,
      ...NUMBER.map(each => `${each}`),
    ],
  },
  {
    cue: 'medicaid|medicare|insurance|member|policy|tarjeta sanitaria|afiliacion|poliza|seguro medico',
    after: [`${CLOSE}${MARK}{1,2}${CLOSE}${RECORD}`],
  },
  {
    cue: 'client|cliente|resident|residente|case|caso|inmate|interno',
    after: [`${CLOSE}${MARK}{1,2}${CLOSE}(?:[a-z]{1,3}-?)?\\d{3,14}${END}`],
  },
  {
    cue: 'patient|pt|paciente|student|alumn[oa]|estudiante|mrn|nhc',
    after: [`${CLOSE}${MARK}{1,2}${CLOSE}(?:[a-z]{1,3}-?)?\\d{1,14}${END}`],
  },
  {
    cue: 'patient|pt|paciente|student|alumn[oa]|estudiante',
    after: [`[\\s:(]{1,3}${NO_YEAR}(?!\\s{1,3}\\p{L})`],
  },
  {
    cue: 'patient|pt|paciente',
    after: [
      // What was done to somebody on a day is as much a record as their birth.
      `[\\s,]{1,3}${WORDS}(?:was |is |fue )?(?:seen|admitted|discharged|diagnosed|treated|visto|vista|ingresad[oa]|dad[oa] de alta|diagnosticad[oa]|atendid[oa])${JOIN}${ANY_DATE}`,
    ],
  },
];
