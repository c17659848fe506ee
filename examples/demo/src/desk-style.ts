// The desk's stylesheet: the network's paper and ink, without its fonts.

export const deskStyle = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --ink: #1c1b19; --soft: #6b675f; --line: #dcd8cf; --accent: #0b5d3b;
  --serif: 'Iowan Old Style', Palatino, Georgia, serif;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #151412; --ink: #eceae4; --soft: #a29d92; --line: #34322d; --accent: #6fcf9f }
}
body {
  background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, sans-serif;
  margin: 0 auto; max-width: 42rem; padding: 2rem 1.25rem 4rem;
}
h1, h2 { font-family: var(--serif); font-weight: 600; line-height: 1.2 }
h2 { border-top: 1px solid var(--line); margin-top: 2.5rem; padding-top: 1.5rem }
a { color: var(--accent) }
table { border-collapse: collapse; width: 100% }
th, td { border-bottom: 1px solid var(--line); padding: .5rem 0 .5rem 1rem; text-align: left }
th:first-child, td:first-child { padding-left: 0 }
th { color: var(--soft); font-weight: 500 }
.n { font-variant-numeric: tabular-nums; text-align: right }
form { align-items: end; display: flex; flex-wrap: wrap; gap: .5rem; margin: .75rem 0 }
label { display: grid; gap: .25rem }
button, input {
  background: none; border: 1px solid currentcolor; border-radius: 4px;
  color: inherit; font: inherit; padding: .5rem .9rem;
}
button { border-color: var(--accent); color: var(--accent); cursor: pointer; font-weight: 600 }
button.first { background: var(--accent); color: var(--paper) }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
.soft { color: var(--soft) }
.said { border-left: 3px solid var(--accent); padding-left: 1rem }
.now { font: 600 1.6rem/1.25 var(--serif); margin: .5rem 0 }
`
