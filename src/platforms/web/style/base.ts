/** Owns the ground of the style: type, links, focus, buttons and fields. */

export const base = `
*,*::before,*::after{box-sizing:border-box}
html{font-size:106.25%;-webkit-text-size-adjust:100%;scroll-padding:1rem 0 8rem}
body{margin:0;background:var(--paper);color:var(--ink);line-height:1.55;
  font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif,"Apple Color Emoji","Segoe UI Emoji","Noto Color Emoji";
  overflow-wrap:anywhere}
h1,h2,h3,h4,h5,.brand,.chart figcaption,caption{font-family:"Iowan Old Style",Charter,"Bitstream Charter","Palatino Linotype",Palatino,"Source Serif 4","Noto Serif",Georgia,"DejaVu Serif",serif;
  font-weight:600;line-height:1.2;margin:0;text-wrap:balance}
h1{font-size:1.75rem;letter-spacing:-.01em}
h2{font-size:1.35rem}h3{font-size:1.2rem}h4,h5{font-size:1.05rem}
p,ul,ol,dl,figure,blockquote,fieldset{margin:0;padding:0}
fieldset{border:0;min-width:0}
ul,ol{list-style:none}
hr{border:0;border-top:1px solid var(--line);margin:.25rem 0}
small{font-size:.85em;font-weight:400}
a{color:var(--accent-deep);text-underline-offset:.18em;text-decoration-thickness:.07em}
a:hover{text-decoration-thickness:.14em}
:focus-visible{outline:3px solid var(--focus);outline-offset:3px;border-radius:.4rem}
::-webkit-calendar-picker-indicator:focus-visible{outline:3px solid var(--focus);border-radius:.3rem}
[tabindex="-1"]:focus{outline:none}
.sr{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:1rem;top:-6rem;z-index:5;background:var(--ink);color:var(--paper);padding:.75rem 1.25rem;border-radius:.6rem}
.skip:focus{top:1rem}
.lead{color:var(--soft);font-size:1.05rem;max-width:38rem}
.note,.about{color:var(--soft);font-size:.9rem}
button,.button{font:inherit;font-weight:600;line-height:1.25;min-height:2.75rem;min-width:2.75rem;padding:.6rem 1.15rem;border-radius:.75rem;border:1.5px solid var(--edge);
  background:var(--surface);color:var(--ink);cursor:pointer;display:inline-flex;align-items:center;justify-content:center;text-align:center;text-decoration:none;white-space:normal}
button:hover,.button:hover{background:var(--sunk)}
button.main{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
button.main:hover{background:var(--accent-deep);border-color:var(--accent-deep)}
button.quiet,.button.quiet{background:none;border-color:transparent;color:var(--accent-deep);text-decoration:underline;text-underline-offset:.2em;padding-inline:.6rem}
button.quiet:hover,.button.quiet:hover{background:var(--sunk)}
button:active{transform:translateY(1px)}
button:disabled{cursor:not-allowed;color:var(--soft);background:none;border-color:var(--line);border-style:dashed}
.buttons{display:flex;flex-wrap:wrap;gap:.6rem;align-items:center}
.buttons>:first-child>.quiet{margin-left:-.6rem}
input[type=text],input[type=email],input[type=tel],input[type=date],select,textarea{font:inherit;color:inherit;background:var(--surface);width:100%;min-height:2.75rem;padding:.55rem .8rem;border:1.5px solid var(--edge);border-radius:.65rem}
textarea{line-height:1.5;resize:vertical}
select{text-overflow:ellipsis}
::placeholder{color:var(--soft);opacity:1}
@media (prefers-reduced-motion:no-preference){button,.button,.faces a{transition:background-color .15s,border-color .15s,box-shadow .15s}}
@media (forced-colors:active){button,.button,.card,.bubble{border:1px solid}}
`;
