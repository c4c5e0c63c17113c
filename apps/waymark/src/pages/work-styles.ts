/** Styles of the pages on which people work: organisations, definitions, review. Part of our own style sheet. */
export const workStyles = `
.wide main,.wide .site{max-width:78rem}
.wide h1{font:600 2.15rem/1.2 var(--serif);letter-spacing:-.012em;margin:1.1rem 0 .6rem;text-wrap:balance}
.wide h2{font:650 1.22rem/1.3 var(--sans);margin:0 0 .6rem}
.wide h3{font:650 1rem/1.3 var(--sans);margin:0 0 .2rem}
.wide section{margin:0 0 2.2rem}
.wide .narrow{max-width:46rem}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.of{font:400 .9rem/1.45 var(--sans);color:var(--quiet);margin:0}
main>.strip{display:flex;flex-wrap:wrap;gap:.3rem 1.6rem;border-top:2px solid var(--ink);border-bottom:1px solid var(--line);padding:.55rem 0;font:500 .9rem/1.45 var(--sans);margin:0}
main>.strip .right{margin-inline-start:auto;color:var(--quiet)}
ol.steps{list-style:none;margin:1.2rem 0 1.4rem;padding:0;display:grid;grid-template-columns:repeat(5,minmax(0,1fr));gap:.5rem}
ol.steps li{border-top:4px solid var(--line);padding:.45rem 0 0;font:600 .92rem/1.35 var(--sans);color:var(--quiet)}
ol.steps small{display:block;font:400 .84rem/1.4 var(--sans);color:var(--quiet)}
ol.steps .done{border-color:var(--signed);color:var(--ink)}
ol.steps .now{border-color:var(--ink);color:var(--ink)}
ol.steps.three{grid-template-columns:repeat(3,minmax(0,1fr))}
main form+form,details.also+form,section.banner+form{margin-top:1rem}
progress{width:100%;height:.7rem;accent-color:var(--signed)}
.mapping{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));gap:.4rem 1.6rem;margin:0 0 1rem}
.mapping .field{margin:0;border-top:1px solid var(--line);padding:.6rem 0}
.mapping .hint{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
ul.faults{font:400 .95rem/1.5 var(--sans);padding-inline-start:1.2rem;overflow-wrap:anywhere}
nav.parts{border-bottom:1px solid var(--line);margin:0 0 1.6rem}
nav.parts ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.5rem;font:400 .95rem/1.45 var(--sans)}
nav.parts a{display:block;padding:.45rem 0;text-decoration:none;color:var(--quiet)}
nav.parts a:hover{color:var(--ink);text-decoration:underline}
nav.parts a[aria-current]{color:var(--ink);font-weight:600;border-bottom:3px solid var(--signed)}
.own{border-top:1px solid var(--line);padding-top:1rem}
.own h2,.own .quiet{margin:0}
.own nav.parts{border:0;margin:.2rem 0 0}
.columns{display:grid;grid-template-columns:minmax(0,1fr) 21rem;gap:0 3.5rem;align-items:start}
.columns.even{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}
.columns>aside{font:400 .95rem/1.5 var(--sans)}
.columns>aside section{margin:0 0 1.7rem}
.columns>aside h2{font-size:1.05rem;border-top:2px solid var(--ink);padding-top:.6rem}
ul.rows{list-style:none;margin:0 0 1rem;padding:0}
ul.rows>li{border-top:1px solid var(--line);padding:.65rem 0;font:400 .98rem/1.5 var(--sans);overflow-wrap:anywhere}
ul.rows>li>p{margin:.2rem 0}
ul.rows .said{font:400 1.05rem/1.5 var(--serif);white-space:pre-line}
ul.rows h2{margin:0 0 .2rem;font-size:1.05rem}
ul.rows li.gone{color:#9b2226}
ul.rows q{font:400 1rem/1.5 var(--serif)}
.columns ul.rows:first-of-type>li:first-child{border-top:0}
.thread{border-inline-start:3px solid #234e8c;background:#fff;padding:.5rem .8rem;margin:.4rem 0;font:400 .93rem/1.5 var(--sans)}
.thread form{margin:.2rem 0 0}
.says{font:400 .88rem/1.45 var(--sans);color:#6f510c;margin:.3rem 0 0}
.says.ok{color:var(--signed)}
.warn{border-inline-start:4px solid #6f510c;background:#faf3e0;padding:.5rem .8rem;margin:.4rem 0}
.error,.banner[role=alert]{color:#7a1b1f}
.error{font:600 .9rem/1.4 var(--sans);margin:.15rem 0 .3rem}
.banner{border-inline-start:4px solid var(--signed);margin:0 0 1.1rem}
.banner[role=alert]{border-color:#9b2226;background:#fbeceb}
.inline{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:end}
.inline .field{margin:0;flex:1 1 12rem}
.next{display:flex;flex-wrap:wrap;gap:.7rem 1.4rem;align-items:start}
.next p{margin:0}
.next details{margin:.45rem 0 0}
.next:empty{display:none}
button.quiet-button{background:none;color:var(--signed)}
button.quiet-button:hover{background:var(--signed-wash)}
.decide{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:1rem 2rem;margin:.6rem 0 .4rem}
input[type=url],input[type=date],input[type=number]{width:100%;max-width:100%;padding:.55rem .7rem;border:1px solid var(--field);border-radius:3px;background:#fff}
input[type=date],input[type=number]{max-width:14rem}
.field label+select,.field label+textarea,.field label+input{margin-top:.35rem}
fieldset.ticks{border:0;margin:0 0 1rem;padding:0;min-width:0}
.ticks legend{padding:0;margin:0 0 .3rem}
.tick{font-weight:400;display:flex;gap:.6rem;align-items:baseline;padding:.2rem 0}
.tick input{flex:none}
.waiting{list-style:none;margin:.5rem 0;padding:0}
.waiting a{display:inline-block;border-inline-start:4px solid var(--signed);background:var(--signed-wash);padding:.35rem .8rem;margin:.15rem 0;font:500 .95rem/1.4 var(--sans)}
.editor .send{position:sticky;bottom:0;background:var(--paper);padding-bottom:.8rem}
.preview>h2:first-child{margin-top:0}
.member{border-top:1px solid var(--line);padding-top:1rem}
.member h2,.member .quiet{margin:0 0 .2rem}
.letter{border-top:1px solid var(--line);padding-top:1rem}
.letter .body{white-space:pre-line;overflow-wrap:anywhere;font-size:1rem}
blockquote{margin:.4rem 0 1.2rem;padding:.5rem 1rem;border-inline-start:3px solid var(--line);background:#fff}
dl.pairs dt{font:600 .95rem/1.4 var(--sans)}
dl.pairs dd{margin:0 0 .7rem}
.wide table{width:100%;border-collapse:collapse;font:400 .95rem/1.5 var(--sans);margin:.6rem 0 1.6rem}
.wide th{text-align:start;border-bottom:1px solid var(--ink);padding:0 .9rem .4rem 0}
.wide td{border-bottom:1px solid var(--line);padding:.5rem .9rem .5rem 0;vertical-align:top;overflow-wrap:anywhere;white-space:pre-line}
del{text-decoration-color:#9b2226;color:#7a1b1f}
ins{text-decoration:none;background:var(--signed-wash)}
.version .open{margin-top:2rem}
.version .waymark-reading .lead{padding-top:1rem}
.wide .editor{border-top:0;margin-top:0}
@media (max-width:60rem){.columns,.columns.even{grid-template-columns:minmax(0,1fr)}.columns>aside{margin-top:1.6rem}}
@media (max-width:38rem){ol.steps,ol.steps.three{grid-template-columns:minmax(0,1fr)}ol.steps li{border-top:0;border-inline-start:4px solid var(--line);padding:.1rem 0 .1rem .7rem}.wide h1{font-size:1.65rem}main>.strip .right{margin-inline-start:0}.wide table,.wide thead,.wide tbody,.wide tr,.wide td{display:block;padding-inline-end:0}.wide thead{display:none}.wide tr{border-bottom:1px solid var(--line);padding:.4rem 0}.wide td{border:0;padding:.1rem 0}}
`;
