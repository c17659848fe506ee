// The house's stylesheet.

export const stylesheet = `
:root{--ground:#eef2f4;--sheet:#fff;--ink:#132430;--soft:#52646f;--rule:#cfd9de;--navy:#12324a;--coral:#b54a27;--sea:#2d7f8c;--sans:"Avenir Next",Avenir,"Segoe UI","Helvetica Neue",system-ui,sans-serif;--mono:ui-monospace,"SF Mono",Menlo,Consolas,monospace}
*{box-sizing:border-box}html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:1.0625rem/1.62 var(--sans)}
a{color:inherit;text-decoration:none}p a,.text a{color:var(--sea);text-decoration:underline;text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--coral);outline-offset:3px}
.wrap{max-width:70rem;margin:0 auto;padding:0 1.5rem}
.top{background:var(--navy);color:#fff}
.top .wrap{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.75rem 2rem;padding-top:1rem;padding-bottom:1rem}
.brand{display:flex;align-items:center;gap:.75rem;font-weight:600;font-size:1.125rem;letter-spacing:.005em}.brand img{display:block}
.top nav{display:flex;gap:1.5rem;font-size:.9375rem}.top nav>*{padding:.35rem 0}.top nav a{opacity:.92}.top nav a:hover{opacity:1;text-decoration:underline;text-underline-offset:.3em}.top .on{color:#ffc9a8}
.hero{background:var(--navy);color:#fff;overflow:hidden}
.hero .wrap{padding-top:3.5rem;padding-bottom:4.5rem}
.hero h1{font-size:clamp(2rem,5.4vw,3.6rem);line-height:1.08;font-weight:600;letter-spacing:-.022em;max-width:19ch;margin:0;text-wrap:balance}
.hero p{max-width:36rem;font-size:1.125rem;margin:1.2rem 0 0;color:#c6d5df}
.hero{position:relative}.hero .wrap{position:relative}.soundings{position:absolute;inset:0 0 0 auto;height:100%;width:min(60rem,100%);opacity:.5}.soundings path{fill:none;stroke:#4d7590;stroke-width:1.2}.soundings text{font:12px var(--mono);fill:#7fa3ba}@media(max-width:50rem){.soundings{opacity:.22}}
.list{background:var(--sheet);margin:-2rem 0 4rem;border-radius:3px;position:relative}
.row{display:grid;gap:.4rem 2rem;padding:1.75rem 1.5rem;border-top:1px solid var(--rule)}.row:first-child{border:0}
.row:hover h2{text-decoration:underline;text-decoration-thickness:2px;text-decoration-color:var(--coral);text-underline-offset:.18em}
.meta{font:.8125rem/1.5 var(--mono);color:var(--soft);margin:0}.meta b{font-weight:600;color:var(--coral)}
.row h2{font-size:1.375rem;line-height:1.25;font-weight:600;letter-spacing:-.01em;margin:0;text-wrap:balance}.row .stand{margin:.35rem 0 0;color:var(--soft)}
.price{font-size:1.5rem;font-weight:600;font-variant-numeric:tabular-nums;line-height:1.2}.price small{display:block;font-size:.8125rem;font-weight:400;color:var(--soft)}
.price.yours{color:var(--sea)}
@media(min-width:50rem){.row{grid-template-columns:8.5rem 1fr 8.5rem;padding:2rem 2.5rem}.row .price{text-align:right}}
.sheet{background:var(--sheet);margin:2.5rem auto 4rem;border-radius:3px;padding:2rem 1.5rem 3rem}
@media(min-width:50rem){.sheet{padding:3.5rem 4rem 4rem}}
.sheet h1{font-size:clamp(1.8rem,4.4vw,2.9rem);line-height:1.12;font-weight:600;letter-spacing:-.02em;margin:.6rem 0 0;max-width:24ch;text-wrap:balance}
.sheet>.stand{font-size:1.25rem;line-height:1.5;color:var(--soft);max-width:38rem;margin:.9rem 0 0}
.sheet h2{font-size:1.375rem;font-weight:600;line-height:1.3;margin:2.6rem 0 .6rem;letter-spacing:-.01em}
.facts{display:flex;flex-wrap:wrap;gap:.4rem 2.5rem;margin:1.8rem 0 0;padding:1rem 0;border:solid var(--rule);border-width:1px 0;font-size:.9375rem}.facts div{display:flex;gap:.6rem}.facts dt{color:var(--soft)}.facts dd{margin:0}
.text{max-width:42rem}.text p{margin:0 0 1rem}
.findings{max-width:46rem;padding:0;margin:1rem 0 0;list-style:none;counter-reset:f}.findings li{counter-increment:f;display:grid;grid-template-columns:2.2rem 1fr;padding:.8rem 0;border-top:1px solid var(--rule)}.findings li:first-child{border:0}.findings li::before{content:counter(f);font-weight:600;color:var(--coral)}
.figure{margin:2.4rem 0 0;padding:1.5rem 0 0;border-top:3px solid var(--navy)}.figure figcaption{font-size:.9375rem}
.chart{display:block;width:100%;height:auto;margin-top:.5rem}.chart .grid{stroke:var(--rule);fill:none}.chart .tick{font:13px var(--sans);fill:var(--soft)}.chart .value{font:600 13px var(--sans);fill:var(--ink)}
.line{fill:none;stroke-width:3;stroke-linejoin:round}.line.s0{stroke:var(--coral)}.line.s1{stroke:var(--sea)}.line.s2{stroke:#7b8c97}
.dot.s0,.bar.s0{fill:var(--coral)}.dot.s1,.bar.s1{fill:var(--sea)}.dot.s2{fill:#7b8c97}
.keys{display:flex;flex-wrap:wrap;gap:.3rem 1.6rem;margin:.4rem 0 0;font-size:.9375rem}.key::before{content:"";display:inline-block;width:.85em;height:.85em;margin-right:.5em;border-radius:2px;background:var(--coral)}.key.s1::before{background:var(--sea)}.key.s2::before{background:#7b8c97}
.scroll{overflow-x:auto;margin-top:2.4rem}
table{border-collapse:collapse;width:100%;min-width:32rem;font-size:.9375rem;font-variant-numeric:tabular-nums}caption{text-align:left;font-weight:600;padding-bottom:.6rem}
th,td{padding:.6rem .75rem;text-align:right;border-bottom:1px solid var(--rule)}th:first-child{text-align:left;padding-left:0;font-weight:500}thead th,thead th:first-child{font-weight:600;color:var(--soft);border-bottom:2px solid var(--navy);font-size:.8125rem}
.buy{background:var(--navy);color:#fff;border-radius:3px;padding:2rem;margin:2.4rem 0 0;display:grid;gap:1rem 2rem;align-items:center}
.buy .amount{color:#fff;font-size:2.5rem;line-height:1;font-weight:600;margin:0;font-variant-numeric:tabular-nums}.buy p{margin:.5rem 0 0;color:#c6d5df}.buy .notice{grid-column:1/-1;margin:0;color:#fff;border-left:4px solid #ffc9a8;padding-left:1rem}
.button{display:inline-block;background:#fff;color:var(--navy);font-weight:600;padding:.95rem 1.6rem;border-radius:3px;line-height:1.1;text-align:center}.button:hover{background:#ffe9dc}
.inside{display:grid;gap:.2rem;margin:.8rem 0 0;padding:0;list-style:none;color:#c6d5df}
@media(min-width:46rem){.buy{grid-template-columns:1fr auto;padding:2.25rem 2.5rem}}
.owned{margin:3rem 0 0;padding-top:1rem;border-top:1px solid var(--rule);color:var(--soft);font-size:.9375rem}
.shelf{display:grid;gap:2rem 3rem;margin-top:2.5rem}@media(min-width:46rem){.shelf{grid-template-columns:1fr 1fr}}
.shelf section{border-top:3px solid var(--navy);padding-top:1rem}.shelf h2{margin:0 0 .5rem}.shelf ul{list-style:none;margin:0;padding:0}.shelf li{display:flex;justify-content:space-between;gap:1rem;padding:.55rem 0;border-bottom:1px solid var(--rule)}.shelf li a{white-space:nowrap;color:var(--sea);text-decoration:underline;text-underline-offset:.15em}.shelf dt{font-weight:600;margin-top:.6rem}.shelf dd{margin:0;color:var(--soft)}
body>footer{padding:0 0 3rem;color:var(--soft);font-size:.875rem}
@media print{.top nav,.buy{display:none}}
`
export const logo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" role="img" aria-label="Harbor Research">
<rect width="64" height="64" rx="6" fill="#12324a"/><g fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round"><path d="M16 14v36M48 14v36M16 32h32"/></g><path d="M8 52q6-5 12 0t12 0 12 0 12 0" fill="none" stroke="#d2603a" stroke-width="4" stroke-linecap="round"/></svg>
`
