/** Owns how forms look: one column, labels above, mistakes beside what they are about. */

export const form = `
.sheet{background:var(--surface);border:1px solid var(--line);border-radius:1.25rem;padding:1.4rem 1.1rem;display:grid;gap:1.1rem}
.sheet .about{margin-bottom:-.9rem}
.intro{display:grid;gap:.8rem}.intro:empty{display:none}
.intro p{white-space:pre-line}
.sheet form,section.form form{display:grid;gap:1.3rem}
section.form{display:grid;gap:.9rem;border-top:1px solid var(--line);padding-top:1rem}
section.form:first-child{border-top:0;padding-top:0}
.field{display:grid;gap:.35rem}
.field>label,legend{font-weight:600;padding:0}
/* A floated legend is laid out like any other child. */
legend{float:left;width:100%}
.optional{font-weight:400;color:var(--soft)}
.hint{color:var(--soft);font-size:.9rem}
.error{color:var(--wrong);font-weight:600;font-size:.95rem}
.wrong{border-left:4px solid var(--wrong);padding-left:.8rem}
.wrong input,.wrong select,.wrong textarea{border-color:var(--wrong)}
.problems{background:var(--wrong-soft);border:1.5px solid var(--wrong);border-radius:.9rem;padding:1rem 1.1rem;display:grid;gap:.5rem}
.problems h2{font-size:1.15rem}
.problems a{color:var(--wrong);font-weight:600;display:inline-block;padding:.35rem 0}
.problems:focus{outline:3px solid var(--focus);outline-offset:3px}
.ticks{display:flex;flex-wrap:wrap;gap:.5rem;margin-top:.25rem}
fieldset .hint,fieldset .error{margin-top:.2rem}
.ticks:has(.tick:nth-child(5) [type=radio]){display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,10rem),1fr))}
.tick{display:inline-flex;gap:.55rem;align-items:center;min-height:2.75rem;padding:.45rem .9rem;border:1.5px solid var(--edge);border-radius:.75rem;cursor:pointer;line-height:1.3;background:var(--surface)}
.tick:hover{background:var(--sunk)}
.tick input{width:1.15rem;height:1.15rem;margin:0;flex:none;accent-color:var(--accent)}
.tick:has(:checked){background:var(--mine);border-color:var(--accent);box-shadow:inset 0 0 0 .75px var(--accent)}
.tick:has(:focus-visible){outline:3px solid var(--focus);outline-offset:2px}
.tick input:focus-visible{outline:none}
@media (min-width:48rem){.sheet{padding:1.9rem 2rem}}
`;
