import { walletStyles } from './wallet-styles.ts';
import { workStyles } from './work-styles.ts';

/** Styles of our own pages; a reading brings its own (`readingStyles`). Colour is never the only carrier. */
export const pageStyles = `
:root{--paper:#fdfcf9;--ink:#1b1d1f;--quiet:#5a6068;--line:#dfdcd3;--wash:#f4f1e9;--signed:#17594a;--signed-wash:#e3efe9;--field:#8b8981;
--serif:"Source Serif 4",Georgia,"Times New Roman",serif;--sans:"Public Sans",system-ui,sans-serif}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1.0625rem/1.6 var(--serif)}
a{color:inherit;text-underline-offset:.15em}
:focus-visible{outline:3px solid #234e8c;outline-offset:2px}
.skip{position:absolute;inset-inline-start:-100vw;top:0;background:var(--ink);color:#fff;padding:.6rem 1rem;font:600 .95rem/1.3 var(--sans);z-index:1}
.skip:focus{inset-inline-start:0}
header.site,footer.site{max-width:68rem;margin:0 auto;padding:.9rem 1.5rem;display:flex;flex-wrap:wrap;gap:.4rem 1.5rem;align-items:baseline;font:400 .9rem/1.45 var(--sans);color:var(--quiet)}
header.site nav{margin-inline-start:auto;display:flex;flex-wrap:wrap;gap:.3rem 1.2rem}
footer.site{margin-top:3.5rem;padding-bottom:2rem;justify-content:space-between;position:relative}
footer.site::before{content:"";position:absolute;inset:0 1.5rem auto;border-top:1px solid var(--line)}
footer.site p{margin:0}
footer.site a+a{margin-inline-start:1rem}
.wordmark{font:650 1.05rem/1.3 var(--sans);color:var(--ink);text-decoration:none;letter-spacing:-.01em}
.wordmark::before{content:"";display:inline-block;width:.95em;height:.95em;margin-inline-end:.4em;vertical-align:-.1em;background:url(/assets/icon.svg) center/contain no-repeat}
main{max-width:68rem;margin:0 auto;padding:1.6rem 1.5rem 0}
.text main,.front main,.text .site,.front .site{max-width:50rem}
.front h1,.text h1{font:600 2.15rem/1.2 var(--serif);letter-spacing:-.012em;margin:1rem 0 .6rem;text-wrap:balance}
.front h2,.text h2{font:650 1.22rem/1.3 var(--sans);margin:0 0 .5rem}
.lead{font-size:1.15rem;line-height:1.55;margin:0 0 1.6rem;max-width:42rem;text-wrap:pretty}
.quiet,.hint{color:var(--quiet);font:400 .88rem/1.5 var(--sans)}
.hint{margin:.15rem 0 .4rem}
.text section{margin:1.8rem 0 0}
.text h3{font:650 1rem/1.3 var(--sans);margin:1.3rem 0 .3rem}
.text ul{margin:.2rem 0;padding-inline-start:1.2rem}
label,legend{display:block;font:600 .92rem/1.35 var(--sans);margin:0}
[hidden]{display:none!important}
input,textarea,select,button{font:400 1rem/1.45 var(--sans);color:inherit}
input[type=email],input[type=text],textarea,select{width:100%;max-width:100%;padding:.55rem .7rem;border:1px solid var(--field);border-radius:3px;background:#fff}
input[type=file]{max-width:100%;font:400 .95rem/1.4 var(--sans)}
textarea{min-height:5.2rem;resize:vertical;overflow-wrap:anywhere}
button,.btn{display:inline-block;background:var(--signed);color:#fff;border:1px solid var(--signed);border-radius:3px;padding:.6rem 1.1rem;font:600 1rem/1.3 var(--sans);text-decoration:none;cursor:pointer;text-align:center}
button:hover,.btn:hover{background:#0f4437}
button.plain{background:none;border:0;padding:.15rem 0;color:var(--ink);font:400 .92rem/1.45 var(--sans);text-decoration:underline;text-underline-offset:.15em;text-align:start}
button.plain:hover{color:var(--signed);background:none}
button.danger{background:#9b2226;border-color:#9b2226}
button.danger:hover{background:#7a1b1f}
.drop{display:block;border:2px dashed var(--field);border-radius:6px;background:var(--wash);padding:1.9rem 1.2rem 1.7rem;text-align:center;margin:0 0 1.4rem}
.drop strong{display:block;font:650 1.2rem/1.3 var(--sans)}
.drop .kinds{display:block;font:400 .9rem/1.45 var(--sans);color:var(--quiet);margin:.15rem 0 1rem}
.drop input{max-width:100%;font:400 .95rem/1.4 var(--sans)}
.drop input::file-selector-button{font:600 .95rem/1.3 var(--sans);color:#fff;background:var(--ink);border:0;border-radius:3px;padding:.5rem .9rem;margin-inline-end:.8rem;cursor:pointer}
.over .drop{border-color:var(--signed);background:var(--signed-wash)}
.field{margin:0 0 1.2rem}
.field label+input{margin-top:.35rem}
details.also{margin:0 0 1.3rem}
details.also>summary{font:500 .92rem/1.4 var(--sans);cursor:pointer;padding:.2rem 0}
details.also>div{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));gap:1rem 1.4rem;padding:.8rem 0 0}
.send{display:flex;flex-wrap:wrap;gap:.8rem 1.2rem;align-items:center}
.promise{font:400 .88rem/1.5 var(--sans);color:var(--quiet);margin:1.4rem 0 0;padding:0;max-width:44rem}
.examples{margin:2.8rem 0 0;border-top:2px solid var(--ink);padding:1.2rem 0 0}
.examples ul{list-style:none;margin:.4rem 0 0;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:0 2.4rem}
.examples li{border-top:1px solid var(--line);padding:.75rem 0}
.examples a{font:600 1.02rem/1.4 var(--serif)}
.examples span{display:block;font:400 .85rem/1.45 var(--sans);color:var(--quiet)}
waymark-drop [role=status]:empty{display:none}
waymark-print:not(:defined){display:none}
.page{max-width:68rem;margin:0 auto;padding:0 1.5rem;display:grid;grid-template-columns:minmax(0,1fr) 16rem;gap:0 3.5rem;align-items:start}
.reading .page>main{max-width:none;margin:0;padding:0;min-width:0}
.banner{margin:0 0 .6rem;padding:.55rem .9rem;font:500 .88rem/1.45 var(--sans);background:var(--wash)}
.keep{font:400 .9rem/1.5 var(--sans);margin:4.9rem 0 0}
.reading main>.waymark-reading>.strip{margin-inline-end:-19.5rem}
.keep h2{font:650 .98rem/1.3 var(--sans);margin:0 0 .4rem}
.keep form>div,.keep>div{border-top:1px solid var(--line);padding:.9rem 0}
.keep form>div:first-of-type,.keep>div:first-child{border-top:2px solid var(--ink)}
.keep p{margin:.3rem 0}
.keep ul{list-style:none;margin:.5rem 0 0;padding:0}
.keep button{width:100%}
.keep button.plain{width:auto}
.keep input[type=text]{width:100%;padding:.45rem .55rem;margin:.3rem 0 .5rem;font:inherit}
.keep select{margin:.2rem 0 .6rem;padding:.4rem .5rem}
.keep summary{cursor:pointer;font:650 .98rem/1.3 var(--sans)}
.keep .btn{width:100%}
.keep form+form,.keep .takes{margin-top:.5rem}
.keep .takes{display:grid;gap:.5rem}
.keep .takes form{margin:0}
.keep details summary{font:500 .88rem/1.45 var(--sans)}
.btn.quiet-button,.keep button.quiet-button{background:none;color:var(--signed);font-weight:500}
.btn.quiet-button:hover{background:var(--signed-wash)}
.card-image{display:block;width:100%;max-width:20rem;height:auto;border:1px solid var(--line)}
.jump{display:none;margin:0;font:500 .92rem/1.4 var(--sans)}
.secret{font:500 .95rem/1.5 ui-monospace,monospace;background:#fff;overflow-wrap:anywhere}
code,pre{font-family:ui-monospace,"SFMono-Regular",Menlo,monospace;font-size:.9em;overflow-wrap:anywhere}
pre{overflow:auto;white-space:pre-wrap;background:var(--wash);padding:.8rem 1rem;font-size:.84rem;line-height:1.5}
pre.copy{user-select:all}
.text table{width:100%;border-collapse:collapse;font:400 .93rem/1.45 var(--sans)}
.text th{text-align:start;border-bottom:1px solid var(--ink);padding:0 .9rem .4rem 0}
.text th,.text td{overflow-wrap:anywhere}
.text .pairs td:first-child{width:9rem}
.text td{border-bottom:1px solid var(--line);padding:.5rem .9rem .5rem 0;vertical-align:top}
.define main{max-width:78rem}
.define .lead,.define .promise{max-width:46rem}
.define .promise{margin:0 0 1.4rem}
.define h1{font:600 2.15rem/1.2 var(--serif);letter-spacing:-.012em;margin:1rem 0 .6rem}
.define .site{max-width:78rem}
.editor{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 3.5rem;align-items:start;border-top:2px solid var(--ink);margin-top:1.4rem}
.editor section{margin:1.4rem 0 1.8rem}
.editor h2{font:650 1.22rem/1.3 var(--sans);margin:0 0 .9rem}
.editor fieldset{border:0;border-inline-start:3px solid var(--line);margin:0 0 1.2rem;padding:0 0 0 1rem;min-width:0}
.editor legend{padding:0;font:650 1rem/1.3 var(--sans);margin:0 0 .5rem}
.editor textarea{min-height:3.4rem}
.editor .field{margin:0 0 .9rem}
.editor .send{border-top:1px solid var(--line);padding:1.1rem 0 0;font:400 .92rem/1.4 var(--sans)}
.preview{position:sticky;top:0;max-height:100vh;overflow:auto;background:#fff;border-inline:1px solid var(--line);padding:1.4rem 1.4rem 2rem}
.preview [data-preview] h2{margin-top:1.9rem}
.preview .waymark-reading .lead{padding-top:.6rem}
.preview .waymark-reading .h1{font-size:1.6rem}
.preview .first{grid-template-columns:1fr}
.preview .first>div+div{border-inline-start:0;border-top:1px solid var(--line);padding-inline-start:0}
.preview ul.can>li,.preview dl.facts>div{grid-template-columns:minmax(0,1fr)}
.preview .level{grid-column:1;grid-row:auto}
.preview .card>.tag:empty{display:none}
.coverage>ul{list-style:none;margin:0;padding:0}
.coverage>ul>li{border-top:1px solid var(--line);padding:.55rem 0;font:400 .92rem/1.45 var(--sans)}
.coverage summary{cursor:pointer}
.coverage details ul{margin:.3rem 0 0;color:var(--quiet)}
.squares{display:flex;gap:3px;margin:.3rem 0 0}
.squares i{width:14px;height:8px;background:var(--line);border-radius:1px}
.squares i.met{background:var(--signed)}
.squares i.unchecked{background:none;border:1px solid var(--field)}
.questions ul{list-style:none;margin:0;padding:0}
.questions li{border-top:1px solid var(--line);padding:.55rem 0;font:400 .95rem/1.45 var(--sans)}
.questions li a{font-weight:600}
.questions span{display:block;color:var(--quiet);font-size:.9rem}
.questions em{font-style:normal;font-weight:600;color:#6f510c}
.questions .block em{color:#9b2226}
.questions .advice em{color:var(--quiet);font-weight:400}
@media (max-width:60rem){.editor{grid-template-columns:minmax(0,1fr)}.preview{position:static;max-height:none;border-inline:0;border-top:2px solid var(--ink);padding-inline:0;background:none}}
@media (min-width:60.01rem){.reading .page>main>.banner{margin-inline-end:-19.5rem}.page:has(>main>.banner)>.keep{margin-top:7.9rem}}
@media (max-width:60rem){.page{grid-template-columns:minmax(0,1fr)}.keep{margin-top:1.6rem}.jump{display:block;padding:.9rem 0 .2rem}.reading main>.waymark-reading>.strip{margin-inline-end:0}}
@media (max-width:38rem){.text table,.text thead,.text tbody,.text tr,.text td{display:block;padding-inline-end:0}.text thead{display:none}.text tr{border-bottom:1px solid var(--line);padding:.4rem 0}.text td{border:0;padding:.1rem 0}.front h1,.text h1{font-size:1.65rem}.lead{font-size:1.05rem}header.site,footer.site,main,.page{padding-inline:1.1rem}.drop{padding:1.3rem .8rem}.send button{width:100%}}
@media print{header.site,footer.site,.keep,.skip,.banner{display:none}.page{display:block;padding:0;max-width:none}body{background:#fff;font-size:10.5pt}details::details-content{content-visibility:visible}}
@media (forced-colors:active){button,.btn{border-color:ButtonText}}
${workStyles}${walletStyles}`;
