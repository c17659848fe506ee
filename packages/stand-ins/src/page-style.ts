// The one style sheet of the stand-ins' pages; it stands inside each page, so nothing else is loaded.

export const pageStyle = `
:root{color-scheme:light dark;--paper:#fbfaf7;--raised:#fff;--ink:#1c1b19;--quiet:#5d5a52;
--line:#dedace;--field:#8a8678;--accent:#0b5d3b;--on-accent:#fff;--danger:#9b1c1c;--notice:#f3efe2}
@media (prefers-color-scheme:dark){:root{--paper:#151412;--raised:#1d1b18;--ink:#eceae4;
--quiet:#a8a498;--line:#35322c;--field:#7d796d;--accent:#6fcf9f;--on-accent:#0c1a13;
--danger:#ff9d94;--notice:#24211b}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.6 system-ui,-apple-system,
"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.label{background:var(--notice);border-bottom:1px solid var(--line);font-size:.875rem;
padding:.5rem 1.5rem;color:var(--quiet)}
.label strong{color:var(--ink);letter-spacing:.06em;text-transform:uppercase;font-size:.75rem;
margin-right:.75rem}
main{max-width:64rem;margin:0 auto;padding:2.5rem 1.5rem 4rem}
main.narrow{max-width:58rem}
h1{font:400 2rem/1.2 Charter,"Bitstream Charter","Iowan Old Style",Georgia,Cambria,serif;
margin:0 0 .5rem}
h2{font:400 1.25rem/1.3 Charter,"Bitstream Charter","Iowan Old Style",Georgia,Cambria,serif;
margin:2.5rem 0 .75rem}
h2.first{margin-top:0}
p{margin:0 0 1rem;max-width:42rem}
.quiet{color:var(--quiet)}
.columns{display:grid;gap:2rem 4rem;margin-top:2rem}
@media (min-width:52rem){.columns{grid-template-columns:minmax(0,22rem) minmax(0,1fr)}}
.field{margin:0 0 1.25rem}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:1rem}
label,legend{display:block;font-size:.875rem;font-weight:600;margin:0 0 .25rem;padding:0}
.hint{display:block;color:var(--quiet);font-size:.875rem;margin:0 0 .25rem}
input,select{width:100%;font:inherit;color:inherit;background:var(--raised);
border:1px solid var(--field);border-radius:3px;padding:.5rem .75rem;min-height:2.75rem}
input[type=checkbox]{width:1.25rem;min-height:1.25rem;margin:0 .5rem 0 0;vertical-align:middle;
accent-color:var(--accent)}
.number,td.amount,th.amount{font-variant-numeric:tabular-nums}
[aria-invalid=true]{border-color:var(--danger);border-width:2px}
.error{color:var(--danger);font-size:.875rem;font-weight:600;margin:.25rem 0 0}
.summary{border-left:3px solid var(--danger);padding:.25rem 0 .25rem 1rem;margin:0 0 1.5rem}
.summary p{margin:0}
button{font:inherit;font-weight:600;color:var(--on-accent);background:var(--accent);
border:1px solid var(--accent);border-radius:3px;padding:.5rem 1.25rem;min-height:2.75rem;
cursor:pointer}
button.second{color:var(--accent);background:none}
.actions{display:flex;flex-wrap:wrap;gap:.75rem 1.5rem;align-items:center;margin:1.5rem 0 0}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
caption{text-align:left;color:var(--quiet);font-size:.875rem;padding:0 0 .5rem}
th,td{text-align:left;padding:.5rem 1rem .5rem 0;border-bottom:1px solid var(--line);
vertical-align:top}
th{font-size:.8125rem;color:var(--quiet);font-weight:600}
td.amount,th.amount{text-align:right;white-space:nowrap}
td.number{white-space:nowrap}
th:last-child,td:last-child{padding-right:0}
td.code,code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.8125rem}
td.code{overflow-wrap:anywhere;min-width:11rem}
.grid{display:grid;gap:1rem 2rem;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));
align-items:end}
.list{list-style:none;margin:0;padding:0;border-top:1px solid var(--line)}
.list li{border-bottom:1px solid var(--line)}
.list a{display:block;padding:.875rem 0;color:inherit;text-decoration:none}
.list a:hover .subject{text-decoration:underline}
.list .subject{display:block;font-weight:600}
.tabs{display:flex;gap:1.5rem;border-bottom:1px solid var(--line);margin:1.5rem 0 1rem}
.tabs a{padding:.5rem 0;text-decoration:none}
.tabs a[aria-current]{border-bottom:2px solid var(--accent);color:var(--ink);font-weight:600}
.head{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:0}
.head dt{color:var(--quiet)}
.head dd{margin:0;overflow-wrap:anywhere}
iframe{display:block;width:100%;height:70vh;border:1px solid var(--line);background:#fff}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;margin:0;max-width:42rem}
`
