/** Owns the colours, by light and dark; a test holds every pair that meets to WCAG AA. */

export type Palette = Readonly<Record<Colour, string>>;
export type Colour =
  | 'paper'
  | 'surface'
  | 'sunk'
  | 'line'
  | 'edge'
  | 'ink'
  | 'soft'
  | 'accent'
  | 'accent-deep'
  | 'on-accent'
  | 'mine'
  | 'clay'
  | 'clay-soft'
  | 'wrong'
  | 'wrong-soft'
  | 'focus'
  | 'series-0'
  | 'series-1'
  | 'series-2'
  | 'series-3';

export const light: Palette = {
  paper: '#f7f2ea',
  surface: '#fffdfa',
  sunk: '#f0e9de',
  line: '#e2d8c9',
  edge: '#8b7c69',
  ink: '#2b2622',
  soft: '#665b4f',
  accent: '#1f6a57',
  'accent-deep': '#164e40',
  'on-accent': '#ffffff',
  mine: '#dcebe3',
  clay: '#8f4520',
  'clay-soft': '#f9e6d6',
  wrong: '#a12a1d',
  'wrong-soft': '#fbe9e5',
  focus: '#1b54c4',
  'series-0': '#1f6a57',
  'series-1': '#b4571f',
  'series-2': '#5a4a9c',
  'series-3': '#7a6a1a',
};

export const dark: Palette = {
  paper: '#181613',
  surface: '#221f1b',
  sunk: '#2b2722',
  line: '#3b352e',
  edge: '#8f8475',
  ink: '#f1eae0',
  soft: '#b8ac9d',
  accent: '#83d2b8',
  'accent-deep': '#a6e3cf',
  'on-accent': '#0d2820',
  mine: '#21392f',
  clay: '#f2b48a',
  'clay-soft': '#38281d',
  wrong: '#ffa597',
  'wrong-soft': '#40211c',
  focus: '#9cc0ff',
  'series-0': '#83d2b8',
  'series-1': '#f0a06a',
  'series-2': '#b9a9f5',
  'series-3': '#dccb73',
};

export function variables(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, value]) => `--${name}:${value};`)
    .join('');
}
