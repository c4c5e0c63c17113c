/** Styles of a reading, for a page or a shadow root. Colour is never the only carrier; everything is legible at 320 px, at 400 % and in print. */
export const readingStyles = `
.waymark-reading{--paper:#fdfcf9;--ink:#1b1d1f;--quiet:#5a6068;--line:#dfdcd3;--wash:#f4f1e9;--signed:#17594a;--signed-wash:#e3efe9;--third:#234e8c;--third-wash:#e4ecf7;--open:#6f510c;--open-wash:#f8efd9;--bad:#9b2226;--bad-wash:#f9e6e4;--serif:"Source Serif 4",Georgia,"Times New Roman",serif;--sans:"Public Sans",system-ui,sans-serif;color:var(--ink);font:400 1.0625rem/1.6 var(--serif);overflow-wrap:anywhere}
.waymark-reading *,.waymark-reading *::before{box-sizing:border-box}
.waymark-reading a{color:inherit;text-underline-offset:.15em}
.waymark-reading .strip{display:flex;gap:.35rem 1.5rem;flex-wrap:wrap;align-items:center;padding:.9rem 0;border-bottom:1px solid var(--line);font:500 .875rem/1.4 var(--sans)}
.waymark-reading .strip .right{margin-inline-start:auto;color:var(--quiet)}
.verdict{font-weight:650}
.verdict::before{display:inline-grid;place-items:center;width:1.35em;height:1.35em;border-radius:50%;color:#fff;font-size:.8em;margin-inline-end:.5em}
.v-good{color:var(--signed)}.v-good::before{content:"✓";background:var(--signed)}
.v-open{color:var(--open)}.v-open::before{content:"?";background:var(--open)}
.v-bad{color:var(--bad)}.v-bad::before{content:"!";background:var(--bad)}
.waymark-reading .lead{padding:2.2rem 0 1.2rem;font:inherit;max-width:none;margin:0}
.who{display:flex;gap:.8rem;align-items:center;font:500 1rem/1.4 var(--sans);color:var(--quiet)}
.brandmark{width:40px;height:40px;max-width:48px;max-height:48px;border-radius:4px;flex:none;object-fit:contain}
span.brandmark{display:grid;place-items:center;background:#17325c;color:#fff;font:650 .95rem/1 var(--sans)}
.waymark-reading h1,.waymark-reading .h1{font:600 2.15rem/1.22 var(--serif);letter-spacing:-.012em;margin:1rem 0 .5rem;text-wrap:balance}
.waymark-reading .title{font:400 1.05rem/1.5 var(--sans);color:var(--quiet);margin:0}
.proven{font:400 .95rem/1.5 var(--sans);color:var(--quiet);margin:.45rem 0 0}
.proven b{display:block;font-weight:500;color:var(--ink)}
.gone{font:650 .62em/1.3 var(--sans);color:var(--bad);letter-spacing:0}
.waymark-reading s{color:var(--quiet);text-decoration-thickness:1px}
.why{font:500 1rem/1.5 var(--sans);border-inline-start:4px solid;padding:.55rem .9rem;margin:1.1rem 0 0}
.why::before{content:none!important}
.why.v-open{background:var(--open-wash)}.why.v-bad{background:var(--bad-wash)}
.first{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));border-top:2px solid var(--ink);border-bottom:1px solid var(--line);margin:1.6rem 0 0}
.first>div{padding:.9rem 1rem .95rem 0}
.first>div+div{padding-inline-start:1rem;border-inline-start:1px solid var(--line)}
.first dt{font:600 .78rem/1.3 var(--sans);color:var(--quiet);margin-bottom:.25rem}
.first dd{margin:0;font:500 1rem/1.4 var(--sans)}
.first small{display:block;color:var(--quiet);font-weight:400;font-size:.86rem;margin-top:.15rem}
.waymark-reading section{padding:1.9rem 0 0;margin:0}
.waymark-reading h2,.waymark-reading h3{font:650 1.22rem/1.3 var(--sans);margin:0 0 .8rem}
.waymark-reading h3{font-size:1.05rem}
ul.can,ul.voices,ul.cards,.legend ul{list-style:none;margin:0;padding:0}
ul.can>li{padding:.8rem 0;border-top:1px solid var(--line);display:grid;grid-template-columns:minmax(0,1fr) 14rem;gap:.2rem 1.5rem}
ul.can>li:first-child,ul.voices>li:first-child{border-top:0;padding-top:0}
ul.can p{margin:0}
.level{grid-column:2;grid-row:1/span 2;font:500 .87rem/1.4 var(--sans)}
.head{display:flex;flex-wrap:wrap;gap:.2rem .8rem;align-items:baseline;margin:0 0 .5rem}
.waymark-reading .head h2,.waymark-reading .head h3{margin:0}
.level>span{display:block;color:var(--quiet);font-weight:400}
.bar{display:flex!important;gap:3px;margin:.32rem 0 .2rem}
.bar i{height:6px;flex:1;background:var(--line);border-radius:1px}
.bar i.on{background:var(--signed)}
.steps ol{margin:.2rem 0 .3rem;padding-inline-start:1.3rem;font-weight:400}
.steps .reached{font-weight:700}
.shows{grid-column:1;font:400 .92rem/1.5 var(--sans);color:var(--quiet)}
.tag{font:600 .74rem/1.2 var(--sans);padding:.22em .5em .26em;border-radius:3px;display:inline-block;vertical-align:.08em}
.t-s{background:var(--signed-wash);color:var(--signed)}
.t-v{background:var(--third-wash);color:var(--third)}
.t-o{background:var(--open-wash);color:var(--open)}
.t-b{background:var(--bad-wash);color:var(--bad)}
.note{font:400 .9rem/1.5 var(--sans);color:var(--quiet);margin:.15rem 0 .4rem}
ul.voices>li{padding:.75rem 0;border-top:1px solid var(--line)}
ul.voices b{font:600 1rem/1.4 var(--sans)}
ul.voices p,.said p{margin:.2rem 0 .5rem}
.child{margin-top:.2rem}
.said ul,.said ol{margin:.2rem 0 .6rem;padding-inline-start:1.3rem}
.said pre{white-space:pre-wrap;font-size:.9em}
dl.facts{margin:0}
dl.facts>div{display:grid;grid-template-columns:11rem minmax(0,1fr);gap:.1rem 1.4rem;padding:.5rem 0;border-top:1px solid var(--line)}
dl.facts>div:first-child{border-top:0}
dl.facts dt{font:500 .92rem/1.5 var(--sans);color:var(--quiet)}
dl.facts dd{margin:0}
.unsaid{background:var(--open-wash);border-inline-start:4px solid var(--open);padding:1.1rem 1.3rem!important;margin-top:2.2rem!important}
.unsaid ul{margin:0 0 .6rem;padding-inline-start:1.1rem}
.unsaid li{margin:.3rem 0}
.unsaid .ask{font:600 .95rem/1.4 var(--sans);margin:.8rem 0 .2rem}
.unsaid .note{color:#5c5136}
.waymark-reading .legend{padding-top:1.1rem}
.waymark-reading .legend h2{font:600 .78rem/1.3 var(--sans);color:var(--quiet);margin:0 0 .3rem}
.legend li{font:400 .86rem/1.5 var(--sans);color:var(--quiet);margin:.2rem 0}
.waymark-reading table{width:100%;border-collapse:collapse;font:400 .93rem/1.45 var(--sans)}
.waymark-reading th{text-align:start;font-weight:500}
.waymark-reading thead th{font:600 .78rem/1.3 var(--sans);color:var(--quiet);padding:0 .9rem .45rem 0;border-bottom:1px solid var(--ink)}
.waymark-reading tbody th,.waymark-reading td{padding:.6rem .9rem .6rem 0;border-bottom:1px solid var(--line);vertical-align:top}
tbody th{width:14rem}
.waymark-reading td:nth-child(2){min-width:8rem}
.waymark-reading td p{margin:0 0 .2rem}
.o-passed{color:var(--signed);font-weight:600}.o-failed{color:var(--bad);font-weight:600}.o-cantTell{color:var(--open);font-weight:600}
.waymark-reading code{font-size:.82em;color:var(--quiet);overflow-wrap:anywhere}
.waymark-reading summary{cursor:pointer}
.all{border-top:1px solid var(--line);padding:.35rem 0}
.all>summary{font:500 .95rem/1.5 var(--sans)}
.more{font:500 .88rem/1.4 var(--sans);color:var(--third);text-decoration:underline;text-underline-offset:.15em}
.fold[open]>summary{display:none}
.cards>li{border-top:1px solid var(--line)}
.card{display:grid;grid-template-columns:26px minmax(0,1fr) auto;gap:.2rem .9rem;padding:1rem 0;align-items:start;list-style:none}
summary.card::-webkit-details-marker{display:none}
.card .brandmark{width:26px;height:26px;margin-top:.15rem;font-size:.68rem}
.card b{font:600 1.12rem/1.35 var(--serif)}
.card .meta{display:block;font:400 .88rem/1.45 var(--sans);color:var(--quiet)}
.card .more{grid-column:2}
.cards details[open]>summary .more{display:none}
.cards .waymark-reading{border-inline-start:3px solid var(--line);padding-inline-start:1.2rem;margin-bottom:1.4rem}
@media (max-width:38rem){.first{grid-template-columns:1fr}.first>div+div{border-inline-start:0;border-top:1px solid var(--line);padding-inline-start:0}.waymark-reading h1,.waymark-reading .h1{font-size:1.6rem}ul.can>li,dl.facts>div{grid-template-columns:minmax(0,1fr)}.level{grid-column:1;grid-row:auto}.card{grid-template-columns:26px minmax(0,1fr)}.card>.tag{grid-column:2;justify-self:start}.waymark-reading tbody th,.waymark-reading thead{display:none}.waymark-reading tbody th{display:block;width:auto;border:0;padding:.6rem 0 0}.waymark-reading tr{display:block;border-bottom:1px solid var(--line)}.waymark-reading td{display:block;border:0;padding:.1rem 0}.waymark-reading tr td:last-child{padding-bottom:.6rem}.waymark-reading .strip .right{margin-inline-start:0}.waymark-reading .lead{padding-top:1.4rem}}
@media print{.waymark-reading{font-size:10.5pt}.waymark-reading .strip .right,.more{display:none}.waymark-reading section,.cards>li{break-inside:avoid-page}.waymark-reading details::details-content{content-visibility:visible;block-size:auto}.waymark-reading details>*{display:revert}.tag{border:1px solid}}
`;
