/** Owns how messages look: cards, bubbles, days, and the box to write in. */

export const thread = `
.thread{display:grid;gap:1.1rem}
.day{text-align:center;color:var(--soft);font-size:.875rem;display:flex;gap:1rem;align-items:center;margin-top:.5rem}
.day::before,.day::after{content:"";flex:1;border-top:1px solid var(--line)}
.line{min-width:0}
.card{background:var(--surface);border:1px solid var(--line);border-radius:.35rem 1.15rem 1.15rem 1.15rem;padding:.85rem 1.05rem 1.1rem;box-shadow:0 1px 2px rgb(60 40 20/.05)}
.from{display:flex;gap:.45rem;align-items:center;font-size:.875rem;color:var(--soft);margin-bottom:.5rem}
.from .sprout{width:1.25rem;height:1.25rem}.from span{font-weight:700;color:var(--ink)}
.from time{margin-left:auto;font-variant-numeric:tabular-nums}
.body{display:grid;gap:.8rem}.body>*{min-width:0}
.body p,.body dd,.body li,.body blockquote{white-space:pre-line}
.body .buttons{white-space:normal;margin-top:.15rem}
.body h3{margin-top:.35rem}.body h3:first-child{margin-top:0}
.body ul:not([class]){list-style:disc;padding-left:1.3rem;display:grid;gap:.35rem}
.body ol{list-style:decimal;padding-left:1.6rem;display:grid;gap:.35rem}
.body li::marker{color:var(--soft)}
.bubble{background:var(--mine);border-radius:1.15rem 1.15rem .35rem 1.15rem;padding:.6rem 1rem;width:fit-content;max-width:85%}
.bubble p{white-space:pre-line}
.mine .bubble{margin-left:auto}
.theirs .bubble{background:var(--sunk);border-radius:.35rem 1.15rem 1.15rem 1.15rem}
.stamp{text-align:right;font-size:.8rem;color:var(--soft);font-variant-numeric:tabular-nums;line-height:1.3}
.mine .stamp{color:var(--accent-deep)}
.line:target>.card{border-color:var(--accent);box-shadow:0 0 0 1px var(--accent)}
.empty{color:var(--soft);background:var(--sunk);border-radius:1rem;padding:1.25rem;text-align:center}
.earlier{text-align:center}
.told{border:1.5px dashed var(--edge);border-radius:1.25rem;padding:.75rem;display:grid;gap:.6rem}
.only{font-size:.875rem;font-weight:600;color:var(--soft);padding-left:.3rem}
.composer{display:grid;gap:.3rem;background:var(--paper);border-top:1px solid var(--line);padding:.75rem 0;margin-top:.25rem}
.composer div{display:flex;gap:.5rem}
.composer input{flex:1;min-width:0}
@media (min-height:40rem){.composer{position:sticky;bottom:0;z-index:2}}
.quote{border-left:4px solid var(--accent);padding:.15rem 0 .15rem .9rem}
.quote figcaption{color:var(--soft);font-size:.9rem;margin-top:.2rem}
.quote figcaption::before{content:"— "}
.facts{display:grid;gap:.45rem}
.facts div{display:grid;gap:0 1rem}
.facts dt{color:var(--soft);font-size:.9rem}
.facts dd{margin:0;font-weight:500}
@media (min-width:36rem){.facts div{grid-template-columns:minmax(7rem,11rem) 1fr;align-items:baseline}}
.calendar{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center}
/* A shade at the side on which there is more to see; the surface scrolls along and covers it at the end. */
.scroll{overflow-x:auto;
  background:linear-gradient(90deg,var(--surface) 40%,transparent) left/3rem 100% no-repeat local,
    linear-gradient(-90deg,var(--surface) 40%,transparent) right/3rem 100% no-repeat local,
    linear-gradient(90deg,color-mix(in srgb,var(--edge) 55%,transparent),transparent) left/.7rem 100% no-repeat,
    linear-gradient(-90deg,color-mix(in srgb,var(--edge) 55%,transparent),transparent) right/.7rem 100% no-repeat}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;overflow-wrap:normal}
caption{text-align:left;padding-bottom:.4rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .6rem .5rem 0;border-bottom:1px solid var(--line)}
th:last-child,td:last-child{padding-right:0}
thead th{font-size:.85rem;line-height:1.35;color:var(--soft)}
tbody th{font-weight:600}
@media (max-width:36rem){tbody th{min-width:8.5rem}}
.chart{display:grid;gap:.6rem}
.chart details{font-size:.95rem}
summary{cursor:pointer;color:var(--accent-deep);font-weight:600;min-height:2.75rem;display:list-item;padding:.6rem 0;width:fit-content}
.picture svg{display:block;overflow:visible}
.bars{display:grid;gap:.25rem;margin-bottom:.75rem}
.category{font-weight:600;font-size:.95rem}
.bar{display:grid;grid-template-columns:1fr 3.2rem;gap:.1rem .6rem;align-items:center}
.whose{grid-column:1/-1;font-size:.875rem;color:var(--soft)}
.number{font-variant-numeric:tabular-nums;font-weight:600;font-size:.95rem}
.track{fill:var(--sunk)}.hatch{fill:var(--surface)}
.s0{--s:var(--series-0)}.s1{--s:var(--series-1)}.s2{--s:var(--series-2)}.s3{--s:var(--series-3)}
.fill{fill:var(--s)}
.stroke{stroke:var(--s);stroke-width:3;stroke-linecap:round}
.s1 .stroke{stroke-dasharray:9 6}.s2 .stroke{stroke-dasharray:1 7}.s3 .stroke{stroke-dasharray:12 5 1 5}
.mark{fill:var(--s);stroke:var(--surface);stroke-width:2;paint-order:stroke}
.grid{stroke:var(--line);stroke-width:1}
.scale{fill:var(--soft);font-size:.8rem;font-variant-numeric:tabular-nums}
.legend{display:flex;flex-wrap:wrap;gap:.35rem 1.25rem;font-size:.9rem}
.legend li{white-space:normal;display:flex;gap:.5rem;align-items:center}
`;
