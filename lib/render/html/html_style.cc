#include "render/html/html.h"

namespace tremplin::render {

// Text and marks keep a contrast of 4.5 and 3 to 1 at least, on both grounds; the categories differ in lightness too,
// for readers who tell colours apart badly and for printers without colour.
std::string_view style_sheet() {
  return R"(:root {
  color-scheme: light dark;
  --ground: #ffffff; --text: #1b1b1f; --muted: #55555f; --line: #c9c9d2; --soft: #f3f4f8; --accent: #23418f;
  --durable: #1d3f8a; --transition: #4f86d9; --positive: #9cc3ee; --other: #d5d5db;
  --on-durable: #ffffff; --on-transition: #0d0d12; --on-positive: #0d0d12; --on-other: #0d0d12;
  --target: #a8440b; --reference: #55555f; --good: #176638; --bad: #a3231c; --doubt: #7d5200;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #15161b; --text: #ececf1; --muted: #b1b2be; --line: #454753; --soft: #20222a; --accent: #9db8f5;
    --durable: #9cc3ee; --transition: #4f86d9; --positive: #3a5f9f; --other: #4b4d58;
    --on-durable: #0d0d12; --on-transition: #0d0d12; --on-positive: #ffffff; --on-other: #ffffff;
    --target: #f2a063; --reference: #b1b2be; --good: #7fd19e; --bad: #f49a93; --doubt: #e6bd6a;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text);
  font: 100%/1.5 system-ui, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; }
main { max-width: 76rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; overflow-wrap: break-word; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem; color: var(--accent); }
h2 { font-size: 1.2rem; margin: 2.25rem 0 .5rem; padding-bottom: .2rem; border-bottom: 2px solid var(--accent); }
h3 { font-size: 1rem; margin: 1.5rem 0 .4rem; }
p { margin: .5rem 0; max-width: 46rem; }
ul { margin: .5rem 0; padding-left: 1.3rem; max-width: 46rem; }
li { margin: .2rem 0; }
.lead { font-size: 1.05rem; max-width: 60rem; margin: .3rem 0; }
h3 + .scroll { margin-top: .4rem; }
.note { color: var(--muted); font-size: .875rem; }
.warning { border-left: .3rem solid var(--target); background: var(--soft); padding: .5rem .8rem; }
dl { margin: .5rem 0; font-size: .925rem; }
dl div { display: grid; grid-template-columns: minmax(8rem, 15rem) 1fr; gap: 1rem; padding: .15rem 0; }
dt { color: var(--muted); }
dd { margin: 0; overflow-wrap: anywhere; }
main > dl:last-child { font-size: .75rem; margin-top: 1rem; }
.scroll { overflow-x: auto; margin: 1rem 0 .4rem; }
.scroll:focus-visible { outline: 2px solid var(--accent); }
table { border-collapse: collapse; font-size: .875rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: 0 0 .4rem; }
th, td { padding: .3rem .4rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th:first-child { padding-left: 0; }
thead th { border-bottom: 2px solid var(--muted); vertical-align: bottom; font-weight: 600; }
tbody th { font-weight: 400; }
.wide table { font-size: .78rem; }
.wide th, .wide td { padding: .3rem .25rem; }
.wide th:first-child { padding-left: 0; }
th.n, td.n { text-align: right; }
td.n { white-space: nowrap; }
.total th, .total td { font-weight: 600; border-top: 2px solid var(--muted); }
.tiles { list-style: none; margin: 1rem 0; padding: 0; max-width: 66rem; display: grid; gap: .75rem;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); }
.tile { margin: 0; padding: .6rem .8rem .5rem; border: 1px solid var(--line); border-left: .35rem solid var(--muted);
  background: var(--soft); break-inside: avoid; }
.t-met, .t-secured, .t-on-track { border-left-color: var(--good); }
.t-missed, .t-out-of-reach, .t-at-risk { border-left-color: var(--bad); }
.t-open { border-left-color: var(--doubt); }
.tile p { margin: 0; }
.tile .name { font-weight: 600; font-size: .925rem; }
.tile .verdict { font-size: 1.35rem; line-height: 1.3; font-weight: 700; }
.tile .exits { font-size: 1.05rem; }
.tile .figures { font-size: .825rem; color: var(--muted); }
.tile svg { display: block; width: 100%; max-width: 20rem; height: auto; margin: .3rem 0 .15rem; }
.tile .years { list-style: none; margin: .35rem 0 0; padding: .3rem 0 0; border-top: 1px solid var(--line);
  display: flex; flex-wrap: wrap; gap: .1rem 1rem; font-size: .825rem; max-width: none; }
.tile .years li { margin: 0; white-space: nowrap; }
.brief { padding: .45rem .8rem; }
.brief .verdict { font-size: 1.05rem; }
.brief .exits { font-size: .925rem; }
svg .track { fill: var(--ground); stroke: var(--line); stroke-width: 1; }
svg .rate { stroke: var(--text); stroke-width: 2; fill: none; }
.marked th, .marked td { font-weight: 600; background: var(--soft); }
.contents ul { columns: 16rem; column-gap: 2rem; padding: 0; margin: .75rem 0; max-width: none; list-style: none; }
.contents li { margin: 0; padding: .15rem 0; break-inside: avoid; }
a { color: var(--accent); text-underline-offset: .15em; }
.k { white-space: nowrap; }
.k-within-chance { white-space: normal; display: inline-block; min-width: 9rem; }
.k-met, .k-secured, .k-on-track { color: var(--good); }
.k-missed, .k-out-of-reach, .k-at-risk { color: var(--bad); }
.k-open { color: var(--doubt); }
.k-flips { color: var(--target); font-weight: 700; }
.k-met, .k-secured, .k-on-track, .k-missed, .k-out-of-reach, .k-at-risk, .k-open { font-weight: 600; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 25rem), 1fr)); gap: 1.25rem; margin: 1rem 0; }
.charts svg { display: block; width: 100%; max-width: 36rem; height: auto; }
svg text { font-size: 12px; fill: var(--text); font-family: inherit; }
svg .head { font-size: 13px; font-weight: 600; }
svg .small { font-size: 11px; fill: var(--muted); }
svg .end { text-anchor: end; }
svg .mid { text-anchor: middle; }
svg .grid { stroke: var(--line); stroke-width: 1; fill: none; }
svg .axis { stroke: var(--muted); stroke-width: 1; fill: none; }
svg .reference { stroke: var(--reference); stroke-width: 1.5; stroke-dasharray: 6 4; fill: none; }
svg .target { stroke: var(--target); stroke-width: 1.5; fill: none; }
svg .target-mark { fill: var(--target); }
svg .bounds { stroke: var(--durable); stroke-width: 2; opacity: .55; }
svg .point { fill: var(--durable); stroke: var(--durable); stroke-width: 2; }
svg .hollow { fill: var(--ground); }
svg .limit { stroke: var(--muted); stroke-width: 1.25; fill: none; }
svg .limit-far { stroke: var(--muted); stroke-width: 1.25; stroke-dasharray: 2 3; fill: none; }
svg .durable { fill: var(--durable); }
svg .transition { fill: var(--transition); }
svg .positive { fill: var(--positive); }
svg .other { fill: var(--other); }
svg .bar { stroke: var(--ground); stroke-width: 1; }
svg .on-durable { fill: var(--on-durable); }
svg .on-transition { fill: var(--on-transition); }
svg .on-positive { fill: var(--on-positive); }
svg .on-other { fill: var(--on-other); }
svg .fan { fill: var(--positive); opacity: .45; }
svg .fan-near { fill: var(--transition); opacity: .55; }
svg .stair { stroke: var(--durable); stroke-width: 2; fill: none; }
svg .band { fill: var(--soft); stroke: var(--muted); stroke-width: 1; }
svg .band-line { stroke: var(--muted); stroke-width: 4; fill: none; }
svg .tick { fill: var(--reference); }
svg .position { fill: none; stroke: var(--text); stroke-width: 1.75; }
svg .agreed { fill: none; stroke: var(--target); stroke-width: 1.5; }
@media (max-width: 40rem) {
  main { padding-top: .5rem; }
  h2 { margin-top: .6rem; font-size: 1.1rem; line-height: 1.25; }
  .lead { font-size: 1rem; line-height: 1.3; margin: .2rem 0; }
  .contents { font-size: .8125rem; }
  .contents ul { margin: .25rem 0; columns: 1; }
  .contents li { padding: 0; }
  .tiles { gap: .3rem; margin: .3rem 0; }
  .tile { padding: .3rem .6rem; line-height: 1.3; }
  .tile .verdict { font-size: 1.05rem; }
  .tile .exits { font-size: .875rem; }
  .tile .verdict, .tile .exits { display: inline; }
  .tile .exits::before { content: "\2013\a0"; }
  .tile .figures { font-size: .76rem; }
  .tile svg { margin: .05rem 0; max-width: 11rem; }
  .tile .years { margin-top: .15rem; padding-top: .15rem; }
  .tile .years .word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .brief .verdict, .brief .exits { font-size: .875rem; }
  .brief .years { display: inline; border: 0; margin: 0 0 0 .4rem; }
  .brief .years li { display: inline; margin-right: .3rem; }
  .scroll th:first-child { position: sticky; left: 0; background: var(--ground); padding-right: .5rem; max-width: 11rem; }
  .scroll .marked th:first-child { background: var(--soft); }
  h1 { font-size: 1.1rem; margin-bottom: .4rem; }
  dl div { grid-template-columns: minmax(6.5rem, 36%) 1fr; gap: .6rem; }
  main > dl:last-child div { grid-template-columns: 1fr; gap: 0; }
  table { font-size: .8125rem; }
  .k-within-chance { min-width: 15rem; }
  td:not(.n):last-child { min-width: 11rem; }
}
@media print {
  @page { size: A4; margin: 15mm;
    @bottom-right { content: counter(page) " / " counter(pages); font: 8pt "Liberation Sans", Arial, sans-serif; } }
  :root { --ground: #ffffff; --text: #000000; --muted: #45454d; --line: #b5b5bd; --soft: #f3f4f8; --accent: #1d3f8a;
    --durable: #1d3f8a; --transition: #4f86d9; --positive: #9cc3ee; --other: #d5d5db;
    --on-durable: #ffffff; --on-transition: #0d0d12; --on-positive: #0d0d12; --on-other: #0d0d12;
    --target: #a8440b; --reference: #45454d; --good: #176638; --bad: #a3231c; --doubt: #7d5200; }
  html { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  .scroll { overflow: visible; break-inside: avoid; }
  table { font-size: 7.5pt; }
  .wide table { font-size: 7pt; }
  th, td { padding: .1rem .22rem; }
  .k, .k-within-chance { white-space: normal; display: inline; min-width: 0; }
  h2, h3, caption { break-after: avoid; }
  .sheet { break-before: page; }
  .contents ul { columns: 3; }
  .cdiae .contents { display: none; }
  p, ul { max-width: none; }
  h2 { margin-top: 1.1rem; }
  .lead { margin: .1rem 0; line-height: 1.35; }
  .cdiae li { font-size: 8pt; line-height: 1.35; margin: 0; }
  .contents a { color: inherit; text-decoration: none; }
  main > dl:last-child { font-size: 7pt; }
  .tiles { display: block; }
  .tile { display: inline-block; width: 47%; vertical-align: top; margin: 0 1% .4rem 0; }
  .tile, .marked th, .marked td { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  tr, svg, li { break-inside: avoid; }
  thead { display: table-header-group; }
  .charts { display: block; }
  .charts svg { display: inline-block; width: 48%; vertical-align: top; }
  .bar, .k { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)";
}

}  // namespace tremplin::render
