/** Owns the one style sheet, served as a file of its own so that no page needs style of its own. */
import { base } from './base.ts';
import { form } from './form.ts';
import { layout } from './layout.ts';
import { dark, light, variables } from './palette.ts';
import { thread } from './thread.ts';

const colours = `:root{color-scheme:light dark;${variables(light)}}
@media (prefers-color-scheme:dark){:root{${variables(dark)}}}
`;

export const sheet: string = [colours, base, layout, thread, form].join('');
