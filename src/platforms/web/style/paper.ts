/** Owns how a document of its own looks: the pages' colours and letters, and the same on paper. */
import { dark, light, variables } from './palette.ts';

export const paper = `
:root{color-scheme:light dark;${variables(light)}}
@media (prefers-color-scheme:dark){:root{${variables(dark)}}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);line-height:1.5;
  font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
main{max-width:46rem;margin:0 auto;padding:2rem 1rem 3rem;display:grid;gap:1rem}
main>*{min-width:0;margin:0}
h1,h2,h3,caption{font-family:"Iowan Old Style",Charter,"Palatino Linotype","Noto Serif",Georgia,"DejaVu Serif",serif;
  font-weight:600;line-height:1.25;text-wrap:balance}
h1{font-size:1.8rem}
h2{font-size:1.35rem;margin-top:1rem}
.note{color:var(--soft);font-size:.9rem}
.scroll{overflow-x:auto}
.scroll:focus-visible{outline:3px solid var(--focus);outline-offset:3px}
table{border-collapse:collapse;width:100%;background:var(--surface);font-variant-numeric:tabular-nums;overflow-wrap:break-word}
caption{text-align:start;padding:.3rem 0 .5rem}
th,td{text-align:start;vertical-align:top;padding:.45rem .7rem;border:1px solid var(--line)}
thead th{background:var(--sunk)}
tbody th{font-weight:500}
@media print{
  :root{color-scheme:light;${variables(light)}--paper:#fff;--surface:#fff}
  @page{margin:18mm}
  body{font-size:10.5pt}
  main{max-width:none;padding:0;display:block}
  main>*{margin:0 0 .8rem}
  .scroll{overflow:visible}
  h2,caption{break-after:avoid}
  table,tr,.note{break-inside:avoid}
  thead th{border-bottom:2px solid var(--edge)}
}
`;
