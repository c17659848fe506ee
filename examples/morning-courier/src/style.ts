// The paper's stylesheet.

export const stylesheet = `
:root{--paper:#fffdf9;--tint:#f6f0e6;--ink:#1d1a17;--soft:#5f574e;--rule:#d8cfc0;--red:#7a1f2b;--gold:#c9a24b;--serif:"Iowan Old Style","Palatino Linotype",Palatino,Georgia,serif;--sans:"Avenir Next","Segoe UI",system-ui,sans-serif}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.6 var(--serif);font-feature-settings:"onum","liga"}
a{color:inherit;text-decoration:none}
a:hover h1,a:hover h2,a:hover h3,p a:hover,footer a:hover{text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--gold);outline-offset:3px}
.wrap{max-width:74rem;margin:0 auto;padding:0 1.5rem}
.bar{font:.8125rem/1 var(--sans);color:var(--soft);display:flex;justify-content:space-between;align-items:center;gap:1rem;padding:.9rem 0;border-bottom:1px solid var(--rule)}
.bar nav{display:flex;gap:1.25rem;align-items:center;white-space:nowrap}
.bar .name{font:700 1.35rem/1 var(--serif);letter-spacing:-.012em;color:var(--ink)}
@media(max-width:40rem){.bar{flex-wrap:wrap;gap:.4rem 1rem}.bar .name{order:-1;width:100%;text-align:center;padding-bottom:.5rem}.bar nav{gap:1rem}}
.bar a{padding:.25rem 0}
.bar .on{color:var(--red);font-weight:600}
.mast{text-align:center;padding:1.6rem 0 1.2rem}
.mast .title{font:700 clamp(2.25rem,7.2vw,5rem)/1 var(--serif);letter-spacing:-.022em;margin:0}
.mast .motto{font:italic 1rem/1.4 var(--serif);color:var(--soft);margin:.6rem 0 0}
.dateline{display:flex;justify-content:space-between;gap:1rem;border:solid var(--ink);border-width:3px 0 1px;padding:.5rem 0;font:.8125rem/1.4 var(--sans)}
.kicker{font:600 .75rem/1 var(--sans);letter-spacing:.09em;text-transform:uppercase;color:var(--red);margin:0 0 .6rem}
h1,h2,h3{font-family:var(--serif);font-weight:700;letter-spacing:-.012em;margin:0;text-wrap:balance}
.stand{color:var(--soft);margin:.5rem 0 0}
.by{font:.8125rem/1.5 var(--sans);color:var(--soft);margin:.7rem 0 0;display:flex;flex-wrap:wrap;gap:.3rem .8rem;align-items:baseline}
.tag{font:600 .8125rem/1 var(--sans);font-variant-numeric:tabular-nums;color:var(--red);border:1px solid currentColor;border-radius:99px;padding:.28rem .6rem}
.tag.yours{background:var(--red);border-color:var(--red);color:var(--paper)}
.front{display:grid;gap:2.25rem;padding:2rem 0 3.5rem}
.front article{border-top:1px solid var(--rule);padding-top:1.5rem}
.front .lead{border:0;padding:0}
.lead h2{font-size:clamp(2rem,4.6vw,3.4rem);line-height:1.06}
.lead .stand{font-size:1.25rem;line-height:1.5}
.front h3{font-size:1.45rem;line-height:1.18}
.drawing{display:block;width:100%;height:auto;margin:0 0 1.25rem}
.drawing .ground{fill:var(--tint)}.drawing path,.drawing circle,.drawing ellipse{fill:none;stroke-linejoin:round;stroke-linecap:round}
.drawing .ink{stroke:var(--ink);stroke-width:3}.drawing .ink.fill{fill:var(--paper)}.drawing .ink2{stroke:var(--red);stroke-width:4}
.drawing .lit{fill:#f3dfae}.drawing .hair{stroke:#b9ad9b;stroke-width:1.5}.drawing .moon{fill:var(--gold)}
@media(min-width:44rem){.front{grid-template-columns:1fr 1fr;column-gap:2.5rem}.front .lead{grid-column:1/-1}}
@media(min-width:64rem){.front{grid-template-columns:repeat(12,1fr);column-gap:2rem}.front{grid-template-rows:auto 1fr}.front .lead{grid-column:1/9;grid-row:1/3}.front .side{grid-column:9/-1}.front .third{grid-column:span 4}.front .half{grid-column:span 6}.front .side:nth-of-type(2){border:0;padding:0}}
.room-strip{background:var(--red);color:var(--paper)}
.room-strip .wrap{display:flex;flex-wrap:wrap;gap:1rem 2rem;align-items:center;justify-content:space-between;padding-top:1.6rem;padding-bottom:1.6rem}
.room-strip h2{font-size:1.5rem}.room-strip p{margin:.2rem 0 0;opacity:.9}
.button{display:inline-block;font:600 1rem/1 var(--sans);background:var(--red);color:var(--paper);padding:1rem 1.5rem;border-radius:4px;text-align:center}
.button:hover{background:#5f1620}.room-strip .button{background:var(--paper);color:var(--red)}.room-strip .button:hover{background:#f6e9d2}
.story{max-width:41rem;margin:0 auto;padding:3rem 0 4rem}
.story h1{font-size:clamp(2.1rem,5.6vw,3.3rem);line-height:1.08}
.story>.stand{font-size:1.3rem;line-height:1.45}
.story .by{padding:1rem 0;margin:1.4rem 0 1.8rem;border:solid var(--rule);border-width:1px 0}
.text p{margin:0 0 1.15em;hyphens:auto}
.text>p:first-of-type::first-letter{-webkit-initial-letter:3;initial-letter:3;padding-right:.12em;color:var(--red);font-weight:700}
.text.closed p{margin-bottom:0;-webkit-mask-image:linear-gradient(#000 35%,transparent);mask-image:linear-gradient(#000 35%,transparent)}
.offer{border-top:3px solid var(--red);background:var(--tint);padding:2rem;margin:1rem 0 0;display:grid;gap:.35rem 2rem;align-items:center}
.offer .amount{font:700 2.6rem/1 var(--serif);font-variant-numeric:lining-nums tabular-nums;margin:0}
.offer .terms{margin:0;color:var(--soft)}.offer .fine{font:.875rem/1.5 var(--sans);color:var(--soft);margin:.7rem 0 0}
@media(min-width:36rem){.offer{grid-template-columns:1fr auto}.offer .fine,.offer .notice{grid-column:1/-1}}
.notice{font:.9375rem/1.5 var(--sans);border-left:4px solid var(--gold);padding:.5rem 1rem;margin:0 0 1rem;background:var(--paper)}
.owned{font:.9375rem/1.5 var(--sans);color:var(--soft);border-top:1px solid var(--rule);padding-top:1rem;margin-top:2rem}
.room{display:grid;gap:3rem;padding:3rem 0 4rem}
@media(min-width:56rem){.room{grid-template-columns:1.35fr 1fr}}
.room>header{grid-column:1/-1;max-width:44rem}
.room h1{font-size:clamp(2.1rem,5vw,3.2rem);line-height:1.08}.room h2{font-size:1.5rem;margin-bottom:1rem;padding-top:.8rem;border-top:3px solid var(--ink)}
.letter{border-bottom:1px solid var(--rule);padding:0 0 1.2rem;margin:0 0 1.2rem}.letter p{margin:0 0 .5rem}.letter footer{font:italic 1rem/1.4 var(--serif);color:var(--soft);padding:0;border:0;margin:0;text-align:left}
.puzzle{width:100%;max-width:22rem;height:auto;display:block}.puzzle rect{fill:var(--paper);stroke:var(--ink);stroke-width:1.5}.puzzle .dark{fill:var(--ink)}.puzzle text{font:11px var(--sans);fill:var(--ink)}
.clues{display:grid;gap:.15rem;margin:1.2rem 0 2.5rem;font-size:1rem}.clues p{margin:0}.clues h3{font:600 .75rem/1 var(--sans);letter-spacing:.09em;text-transform:uppercase;color:var(--red);margin:.8rem 0 .3rem}
body>footer{border-top:1px solid var(--rule);font:.8125rem/1.7 var(--sans);color:var(--soft);padding:1.6rem 0 3rem;text-align:center}
@media print{.bar,.room-strip,body>footer{display:none}}
`
