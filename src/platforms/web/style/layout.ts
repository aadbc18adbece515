/** Owns where things stand: the banner, the list of people beside, the first page, narrow and wide. */

export const layout = `
.banner{background:var(--clay-soft);border-bottom:1px solid var(--line);padding:.75rem 1rem;display:grid;gap:.6rem}
.strip{display:flex;align-items:center;gap:.4rem 1rem;flex-wrap:wrap}
.brand{display:inline-flex;align-items:center;gap:.45rem;font-size:1.3rem;color:var(--ink);text-decoration:none;min-height:2.75rem}
.sprout .leaf{fill:var(--accent)}.sprout .stem{fill:none;stroke:var(--accent);stroke-width:2.5;stroke-linecap:round}
.rehearsal{color:var(--clay);font-weight:600;font-size:.85rem}
.clock{display:grid;gap:.5rem}
.now{font-variant-numeric:tabular-nums;font-weight:600}
.tools{display:grid;grid-template-columns:minmax(0,1fr) auto auto;gap:.5rem}
.tools form{display:grid}.tools>:last-child{grid-column:1/-1}
button.tool{padding:.4rem .7rem;font-size:.875rem;border-color:var(--edge);background:var(--surface);gap:.1rem .5rem;flex-wrap:wrap}
button.tool:hover{background:var(--sunk)}
button.tool small{color:var(--soft)}
button.tool:disabled{background:none;border-color:var(--line)}
.toggle::before{content:"";width:2.1rem;height:1.2rem;border-radius:1rem;border:2px solid var(--edge);background:radial-gradient(circle at .45rem 50%,var(--edge) .32rem,transparent .36rem)}
.toggle[aria-pressed=true]::before{border-color:var(--accent);background:radial-gradient(circle at calc(100% - .45rem) 50%,var(--on-accent) .32rem,var(--accent) .36rem)}
.moved{color:var(--clay);font-size:.95rem}.moved:empty{display:none}
main{max-width:44rem;margin:0 auto;padding:1.25rem 1rem 2rem;display:grid;gap:1.25rem;align-content:start;width:100%}
main>*{min-width:0}
main.alone{padding-top:3rem}
.people{display:none}
.face{flex:none;display:inline-grid;place-items:center;width:2.75rem;height:2.75rem;border-radius:50%;background:var(--mine);color:var(--accent-deep);font-weight:700;font-size:.9rem;letter-spacing:.02em}
.face.place{border-radius:.8rem;background:var(--clay-soft);color:var(--clay);font-size:1.2rem}
.hello{display:grid;gap:.6rem;padding:.75rem 0 .25rem}
.hello h1{font-size:2.1rem}
main section>h2{margin-bottom:.75rem}
section>h2+.lead{margin:-.4rem 0 .75rem;font-size:1rem}
.faces{display:grid;gap:.6rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr))}
.faces a{display:flex;gap:.85rem;align-items:center;height:100%;padding:.75rem .9rem;background:var(--surface);border:1px solid var(--line);border-radius:1rem;color:inherit;text-decoration:none}
.faces a:hover{border-color:var(--accent);background:var(--sunk)}
.name{display:block;font-weight:600;line-height:1.3}
.faces .about{display:block;line-height:1.35}
.who{display:grid;gap:.75rem}
.title{display:flex;gap:.9rem;align-items:center}
.title .face{width:3.25rem;height:3.25rem;font-size:1.05rem}
.way a{display:inline-flex;align-items:center;min-height:2.75rem}
.tabs{display:flex;gap:.35rem;border-bottom:1px solid var(--line)}
.tabs a{min-height:2.75rem;padding:.55rem .9rem;color:var(--soft);text-decoration:none;font-weight:600;border-bottom:3px solid transparent;margin-bottom:-1px}
.tabs a:hover{color:var(--ink)}
.tabs a[aria-current]{color:var(--ink);border-bottom-color:var(--accent)}
.acting{display:grid;gap:.3rem}
.acting label,.composer label{font-weight:600;font-size:.9rem}
.acting div{display:flex;gap:.5rem;align-items:stretch}
.acting select{flex:1;min-width:0}
@media (min-width:48rem){
  .banner{padding:.6rem 1.5rem}
  .rehearsal{font-size:.95rem}
  .clock{display:flex;flex-wrap:wrap;align-items:center;gap:.4rem 1.5rem}
  .tools{display:flex;flex-wrap:wrap}
}
@media (min-width:76rem){
  .banner{grid-template-columns:auto 1fr;align-items:center;column-gap:2rem;min-height:5.75rem;position:sticky;top:0;z-index:3}
  .strip{display:grid;gap:0}
  .clock{display:grid;grid-template-columns:1fr auto;gap:.35rem 1rem;justify-self:end}
  .tools{grid-row:2;grid-column:1/-1;flex-wrap:nowrap}
  button.tool{font-size:.95rem}
  .moved{grid-row:1;grid-column:2;text-align:right}
  html{scroll-padding:7rem 0 8rem}
  .stage:has(.people){display:grid;grid-template-columns:19rem minmax(0,1fr)}
  .people{display:block;border-right:1px solid var(--line);padding:1.25rem .75rem 2rem;position:sticky;top:5.75rem;max-height:calc(100vh - 5.75rem);overflow-y:auto}
  .people .group{font-size:.85rem;font-weight:700;color:var(--soft);padding:.9rem .75rem .3rem}
  .people .group:first-child{padding-top:0}
  .people a{display:block;padding:.5rem .75rem;min-height:2.75rem;border-radius:.7rem;color:inherit;text-decoration:none;line-height:1.3}
  .people a:hover{background:var(--sunk)}
  .people a[aria-current]{background:var(--mine)}
  .people .about{display:block;font-size:.85rem}
  .people a[aria-current] .about{color:var(--ink)}
  .way{display:none}
  main{padding:1.75rem 2rem 2.5rem}
  main:has(.hello){max-width:62rem}
}
`;
