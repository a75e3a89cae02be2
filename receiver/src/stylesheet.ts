/** The one stylesheet of every page the receiver serves. A letter rather than a dashboard: type, space and hairlines. */
export const stylesheet = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fdfcf9, #15191b);
  --ink: light-dark(#1b2226, #ece8e0);
  --soft: light-dark(#474f54, #b9bfc2);
  --line: light-dark(#d8d3c7, #3a4347);
  --field: light-dark(#fff, #0f1214);
  --edge: light-dark(#6a7276, #8b9599);
  --accent: light-dark(#0a4b57, #93d3df);
  --accent-ink: light-dark(#fff, #0b2126);
  --bad: light-dark(#8a1c12, #ffb4a8);
  --wash: light-dark(#f3efe5, #1e2427);
  --measure: 40rem;
  --gutter: clamp(1rem, 4vw, 2.5rem);
}
*, *::before, *::after { box-sizing: border-box }
html { font: 100%/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Naskh Arabic", "Noto Nastaliq Urdu", sans-serif; background: var(--paper); color: var(--ink); text-size-adjust: 100% }
body { margin: 0 }
main, .top { padding-inline: max(var(--gutter), calc((100% - 66rem) / 2 + var(--gutter))) }
main { padding-block: 1.5rem 5rem; outline: none }
h1, h2, h3, h4, h5, p, ul, ol, dl, dd, blockquote, fieldset { margin: 0; padding: 0 }
h1 { font-size: clamp(1.6rem, 1.2rem + 1.8vw, 2.2rem); line-height: 1.2; font-weight: 650; letter-spacing: -.01em; margin-block: .5rem 1rem; max-width: 30ch; text-wrap: balance }
h2 { font-size: 1.35rem; line-height: 1.3; font-weight: 650; margin-block: 2.5rem .75rem }
h3 { font-size: 1.15rem; font-weight: 650 }
h4, h5 { font-size: 1rem; font-weight: 650 }
p { max-width: var(--measure) }
p + p { margin-block-start: .75rem }
a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: 1px }
a:hover { text-decoration-thickness: 3px }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 2px }
.skip { position: absolute; inset-inline-start: -100vw; padding: .75rem 1rem; background: var(--paper) }
.skip:focus { inset-inline-start: 0; z-index: 1 }
.unseen { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap }
.lead { font-size: 1.15rem; color: var(--soft) }
.small, .hint { color: var(--soft); font-size: 1rem }
.reference { font-variant-numeric: tabular-nums; letter-spacing: .04em; white-space: nowrap }
.lead .reference { color: var(--ink) }
.lead + p { margin-block-start: 1.25rem }

.top { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 2.5rem; padding-block: 1.1rem .9rem; border-block-end: 1px solid var(--line) }
.top .name { font-weight: 650 }
.top .name span { font-weight: 400; color: var(--soft) }
.top ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; list-style: none }
.top li a { display: inline-block; padding-block: .6rem; text-decoration: none }
.top li a:hover { text-decoration: underline; text-decoration-thickness: 3px }
.top li a[aria-current] { color: inherit; font-weight: 650; box-shadow: 0 3px 0 var(--accent) }
.back a { display: inline-block; padding-block: .5rem }
.back a::before { content: "\\2190\\00a0" }
.notice { background: var(--wash); border-inline-start: 4px solid var(--accent); padding: .75rem 1rem; margin-block-end: 1rem }

.filters { margin-block: 1.25rem 1.5rem }
.filters .field { margin: 0 }
.search { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: end }
.search .field { flex: 1 1 11rem; max-inline-size: 28rem }
.search a { padding-block: .6rem }
summary { display: inline-block; color: var(--accent); padding-block: .6rem; cursor: pointer; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .18em }
summary::before { content: "\\25B8\\00a0"; display: inline-block }
details[open] > summary::before { content: "\\25BE\\00a0" }
.narrow { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 12rem), 1fr)); gap: .75rem 1rem; align-items: end }
.caution { color: var(--bad); font-weight: 650 }
.found { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem 2rem; color: var(--soft); padding-block-end: .6rem; border-block-end: 1px solid var(--line) }
.found p + p { margin: 0 }
.answers { list-style: none }
.answers.themes { margin-block: 1.5rem; border-block-start: 1px solid var(--line) }
.answers > li { display: grid; grid-template-columns: 1.75rem 6.75rem minmax(0, 1fr); gap: .25rem .75rem; padding-block: 1rem; border-block-end: 1px solid var(--line) }
.answers > li:has(> div:first-child) { grid-template-columns: minmax(0, 1fr) }
.answers > li > time { color: var(--soft); font-variant-numeric: tabular-nums; padding-block-start: .1rem }
.answers input[type="checkbox"] { margin-block-start: .2rem }
.gist { display: block; text-align: start; font-size: 1.1rem; line-height: 1.45; text-decoration: none; max-width: var(--measure); overflow-wrap: anywhere }
.gist:hover { text-decoration: underline; text-decoration-thickness: 3px }
.facts { display: flex; flex-wrap: wrap; gap: 0 1.1rem; color: var(--soft); max-width: none; margin-block-start: .25rem; overflow-wrap: anywhere }
.facts a { color: inherit }
.answers form { margin-block-start: .5rem }
.state { display: inline-flex; align-items: center; gap: .45em; color: var(--ink) }
.state::before { content: ""; inline-size: .8em; block-size: .8em; border: 2px solid currentColor; border-radius: 50%; flex: none }
.state[data-state="new"]::before { border-width: 3px }
.state[data-state="in-hand"]::before, .state[data-state="under-way"]::before { background: linear-gradient(to right, currentColor 50%, transparent 50%) }
.state[data-state="done"]::before { background: currentColor }
.state[data-state="new"] { color: var(--accent); font-weight: 650 }
.state[data-state="cannot"]::before, .state[data-state="no-action"]::before { border-radius: 0; block-size: 0; border-width: 0 0 3px }
.soft { color: var(--soft) }
.log { list-style: none; border-block-start: 1px solid var(--line) }
.log li { display: grid; grid-template-columns: 16rem minmax(0, 1fr); gap: .25rem 1rem; padding-block: .6rem; border-block-end: 1px solid var(--line) }
.several { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: end; border: 0; margin-block-start: 1.5rem }
.several legend { font-weight: 650; margin-block-end: .5rem }
.several .field { margin: 0; inline-size: 14rem; max-inline-size: 100% }
.paging { display: flex; gap: 1.5rem; margin-block-start: 2rem }
.paging a { padding-block: .5rem }

.two { display: grid; grid-template-columns: minmax(0, 40rem) minmax(14rem, 1fr); gap: 2rem 4rem; margin-block-start: 1.5rem }
.said dt { color: var(--soft); margin-block-start: 1.25rem }
.said dt:first-child { margin-block-start: 0 }
.said dd { font-size: 1.05rem }
.said .words { font-size: 1.2rem }
.words { overflow-wrap: anywhere; unicode-bidi: isolate; max-width: var(--measure) }
.words p { white-space: pre-line }
.words:lang(ur) { line-height: 2.1 }
.facts-list { display: grid; gap: .1rem; padding-inline-start: 1.5rem; border-inline-start: 1px solid var(--line); overflow-wrap: anywhere; align-content: start }
.facts-list dt { color: var(--soft) }
.facts-list dd { margin-block-end: .6rem }
.aside-note { background: var(--wash); padding: 1rem; border-inline-start: 4px solid var(--edge) }
.aside-note form { margin-block-start: .75rem }
.decision { border-block-start: 1px solid var(--line); margin-block-start: 2.5rem }
.decision h2 { margin-block-start: 1.5rem }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); gap: 0 1.25rem }
.last { display: flex; flex-wrap: wrap; gap: 1rem 2rem; align-items: center; margin-block-start: 2.5rem; padding-block-start: 1.25rem; border-block-start: 1px solid var(--line) }

.form { max-width: var(--measure); margin-block-start: 1.5rem }
.field { margin-block-end: 1.5rem; border: 0; min-inline-size: 0 }
label, legend { display: block; font-weight: 650; margin-block-end: .25rem; padding: 0 }
.hint { display: block; margin-block-end: .4rem; max-width: var(--measure) }
.filters label, .several label { font-weight: 400; color: var(--soft) }
input[type="text"], input[type="email"], textarea, select { inline-size: 100%; min-block-size: 2.75rem; padding: .5rem .65rem; font: inherit; color: inherit; background: var(--field); border: 1px solid var(--edge); border-radius: 4px }
textarea { line-height: 1.5; resize: vertical }
input[type="radio"], input[type="checkbox"] { inline-size: 1.4rem; block-size: 1.4rem; accent-color: var(--accent); margin: 0 }
.option { display: grid; grid-template-columns: 1.4rem minmax(0, 1fr); gap: .75rem; align-items: center; min-block-size: 2.75rem }
.option label { font-weight: 400; margin: 0; padding-block: .5rem }
button, .button { display: inline-block; font: inherit; font-weight: 650; color: var(--accent-ink); background: var(--accent); border: 2px solid var(--accent); border-radius: 4px; min-block-size: 2.75rem; padding: .5rem 1.25rem; text-decoration: none; cursor: pointer }
button.quiet { color: var(--accent); background: transparent }
button.danger { color: var(--paper); background: var(--bad); border-color: var(--bad) }
a.danger, .error { color: var(--bad) }
.error { display: block; font-weight: 650; margin-block-end: .4rem }
.warn { border-inline-start: 4px solid var(--bad); padding: .25rem 1rem; margin-block-end: 1.5rem }
input[aria-invalid="true"], textarea[aria-invalid="true"] { border: 2px solid var(--bad) }
.summary { border: 3px solid var(--bad); padding: 1.25rem; margin-block-end: 1.5rem; max-width: var(--measure) }
.summary h2 { margin: 0 0 .5rem }
.summary ul { list-style: none }
.summary a { color: var(--bad); font-weight: 650; display: inline-block; padding-block: .35rem }
.plain { padding-inline-start: 1.2rem }
.plain li { padding-block: .3rem }

.report { max-width: var(--measure) }
.eyebrow { color: var(--soft) }
.figure { font-size: 2.6rem; line-height: 1; font-weight: 650; margin-inline-end: .25rem }
table { border-collapse: collapse; inline-size: 100%; margin-block: 1.5rem .5rem }
caption { text-align: start; font-weight: 650; padding-block-end: .4rem }
th, td { border-block: 1px solid var(--line); padding-block: .55rem; font-weight: 400; text-align: start }
td { text-align: end; font-variant-numeric: tabular-nums; font-weight: 650 }
.theme { border-block-start: 1px solid var(--line); padding-block: 1.5rem .5rem }
.theme dl { margin-block: .75rem 1.25rem }
.theme dt { font-weight: 650; margin-block-start: .75rem }
.theme h4 { margin-block-end: .5rem }
.quotes { list-style: none }
.quotes li { border-inline-start: 3px solid var(--line); padding-inline-start: 1rem; margin-block-end: 1.25rem }
.reply { margin-block-start: .75rem }

@media (max-width: 48rem) {
  .two { grid-template-columns: minmax(0, 1fr) }
  .facts-list { border: 0; padding: 0 }
  .answers > li { grid-template-columns: 1.75rem minmax(0, 1fr) }
  .answers > li > div { grid-column: 2 }
  .answers > li > div:first-child { grid-column: 1 }
  .log li { grid-template-columns: minmax(0, 1fr) }
}
@media (forced-colors: active) {
  .state::before { forced-color-adjust: none }
  .notice, .aside-note { border: 1px solid }
}
@media print {
  :root { color-scheme: light }
  .top, .skip, .filters, .several, .paging, button { display: none }
  main { padding: 0; max-width: none }
  h2, h3, h4, caption { break-after: avoid }
  .quotes li, tr, .summary { break-inside: avoid }
  a { color: inherit }
  @page { margin: 2cm }
}
`;
