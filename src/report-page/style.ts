// How the page looks: light and dark by what the reader's system asks for, on paper in black on white, narrow and wide.

const LIGHT = `--paper:#fff;--ink:#1d2126;--soft:#555d66;--line:#c9ced4;--shade:#f3f5f7;--link:#0b57d0;
--mark:#ffe08a;--mark-ink:#1d2126;--allow:#747c86;--warn:#a87800;--limit:#c2571a;--review:#6f46c6;--reject:#b3123c;
--one:#0b6bcb;--two:#c2571a;--heat:11,107,203`
const DARK = `--paper:#14171a;--ink:#e7eaee;--soft:#a9b2bc;--line:#434b54;--shade:#1f2429;--link:#8ab8ff;
--mark:#6b5200;--mark-ink:#fff6d6;--allow:#8b95a1;--warn:#d9a520;--limit:#f08a4b;--review:#a78bfa;--reject:#ff6b81;
--one:#5aa9ff;--two:#f08a4b;--heat:90,169,255`

/** Ten shades of the matrix, the darkest still light enough for the ink upon it. */
const HEAT = Array.from(
  { length: 10 },
  (_, at) => `.h${at + 1}{background:rgba(var(--heat),${(at + 1) * 0.04})}`,
)

export const STYLE = `:root{color-scheme:light dark;${LIGHT}}
@media (prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
header,nav,main,footer{max-width:76rem;margin:0 auto;padding:0 1rem}
header{padding-top:1.5rem}
h1{font-size:1.7rem;line-height:1.25;margin:0 0 .5rem}
h2{font-size:1.3rem;line-height:1.3;margin:0 0 .5rem}
h3{font-size:1.05rem;margin:1.5rem 0 .5rem}
p{margin:.5rem 0;max-width:48rem}
a{color:var(--link)}
code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.9em;overflow-wrap:anywhere}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem;z-index:1}
.soft,small{color:var(--soft)}
small{font-size:.85em}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin:1rem 0;padding:0}
nav a{display:inline-block;padding:.25rem 0}
section{border-top:1px solid var(--line);padding:1.5rem 0}
dl.facts{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:.75rem 0}
dl.facts dt{color:var(--soft)}
dl.facts dd{margin:0;overflow-wrap:anywhere}
dl.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.75rem;margin:1rem 0}
dl.tiles div{background:var(--shade);border:1px solid var(--line);border-radius:.5rem;padding:.6rem .8rem}
dl.tiles dt{color:var(--soft);font-size:.9rem}
dl.tiles dd{margin:0;font-size:1.5rem;font-weight:600;line-height:1.3}
dl.tiles dd small{display:block;font-size:.8rem;font-weight:400}
figure{margin:1rem 0}
figcaption{font-weight:600;margin-bottom:.25rem}
h3+figure>figcaption,h3+p+figure>figcaption,figure+.scroll caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.chart svg{display:block;max-width:100%;height:auto}
.chart text{font-family:inherit}
.narrow{display:none}
.scroll{overflow-x:auto;margin:.75rem 0;max-width:100%}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:600;padding:.25rem 0}
th,td{padding:.35rem .6rem;border-bottom:1px solid var(--line);text-align:right;vertical-align:top}
th{font-weight:600}
thead th{vertical-align:bottom}
tbody th{font-weight:400;text-align:left;min-width:11rem;max-width:26rem}
thead th:first-child,td.words{text-align:left}
td.words{min-width:14rem}
td small{white-space:nowrap}
.matrix thead th:nth-child(n+3){font-size:.85rem;writing-mode:vertical-rl;transform:rotate(180deg);white-space:nowrap;padding:.6rem .35rem;vertical-align:top;text-align:left}
.matrix td{min-width:2.5rem}
.matrix td.same{outline:2px solid var(--one);outline-offset:-2px}
${HEAT.join('')}
details{margin:.5rem 0}
summary{cursor:pointer;padding:.25rem 0}
ol.cases{padding-left:1.5rem}
ol.cases li{margin:.75rem 0}
.post{background:var(--shade);border-left:4px solid var(--line);padding:.5rem .75rem;overflow-wrap:anywhere;white-space:pre-wrap}
mark{background:var(--mark);color:var(--mark-ink);font-weight:600}
mark::before{content:"‹"}
mark::after{content:"›"}
.note{border-left:4px solid var(--one);background:var(--shade);padding:.5rem .75rem}
footer{padding-top:1rem;padding-bottom:2rem;color:var(--soft)}
@media (max-width:44rem){
.wide{display:none}
.narrow{display:block}
h1{font-size:1.4rem}
th,td{padding:.3rem .4rem}
tbody th{min-width:9rem}
dl.facts{grid-template-columns:1fr;gap:0}
dl.facts dd{margin-bottom:.4rem}
}
@media print{
:root{${LIGHT}}
body{font-size:10pt}
nav,.skip{display:none}
section{break-inside:auto}
figure,tr,li{break-inside:avoid}
thead{display:table-header-group}
.scroll{overflow:visible}
a{color:inherit;text-decoration:none}
}
`
