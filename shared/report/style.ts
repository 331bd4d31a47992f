const LIGHT = `
--ground:#f4f3ef;--pane:#fbfaf7;--raised:#fff;--line:#e2dfd6;--line-strong:#c9c5b8;--ink:#1d1f21;--ink-2:#55585c;--ink-3:#696c71;
--accent:#17557c;--accent-soft:#e0ecf4;--holds:#1f7a4d;--holds-soft:#e1f1e8;--round:#8a6100;--round-soft:#f8edcf;
--contra:#b3261e;--contra-soft:#fae3e0;--untold:#5c6370;--untold-soft:#e9ebee;
--money:#cfe3f2;--percent:#dcecd4;--multiple:#ecdff4;--duration:#f3e6d2;--count:#e3e6ea;
--c-reference:#8d9298;--c-0:#17557c;--c-1:#b35900;--c-2:#007f5f;--c-3:#a8467f;--c-4:#8a6100;--c-5:#3d7fae;--c-6:#5c4aa0;--c-7:#5c6370;`;

const DARK = `
--ground:#14171a;--pane:#1a1e22;--raised:#22272c;--line:#2d3338;--line-strong:#454d54;--ink:#e8e6e1;--ink-2:#b0b4b8;--ink-3:#989da3;
--accent:#7fbbe3;--accent-soft:#1d3444;--holds:#6fcf97;--holds-soft:#17352a;--round:#e3b75b;--round-soft:#3a3019;
--contra:#ff8f85;--contra-soft:#451f1d;--untold:#a3abb6;--untold-soft:#2b3138;
--money:#1f4259;--percent:#2b4526;--multiple:#42305a;--duration:#4c3c22;--count:#363c44;
--c-reference:#8d9298;--c-0:#7fbbe3;--c-1:#f0a35e;--c-2:#5fc9a5;--c-3:#e39cc8;--c-4:#e3c75b;--c-5:#4f93c0;--c-6:#b3a4ea;--c-7:#a3abb6;`;

const KEYS = Array.from({ length: 8 }, (_, index) => `.k${index}{background:var(--c-${index})}`).join('');

/** The style sheet of the report: the tokens of the workbench, light and dark as the reader's system is, light on paper. */
export const REPORT_STYLE = `
:root{color-scheme:light dark;--font-ui:"Inter Variable",Inter,"Segoe UI",system-ui,sans-serif;--font-read:"Source Serif 4 Variable","Source Serif 4",Charter,Georgia,serif;${LIGHT}}
@media screen and (prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box}
html{scroll-padding-top:16px}
body{margin:0;background:var(--ground);color:var(--ink);font:14px/1.5 var(--font-ui);overflow-wrap:break-word}
a{color:var(--accent);text-decoration-thickness:1px;text-decoration-color:color-mix(in srgb,currentColor 40%,transparent);text-underline-offset:2px}
:target{outline:2px solid var(--accent);outline-offset:3px;border-radius:3px}
.skip{position:absolute;left:-9999px}.skip:focus{left:16px;top:8px;background:var(--raised);padding:4px 10px}
header,main,.contents{max-width:980px;margin:0 auto;padding:0 24px}
header{padding-top:40px}
h1{font:640 30px/1.2 var(--font-read);letter-spacing:-.01em;margin:0 0 6px}
h2{font:640 21px/1.3 var(--font-read);margin:48px 0 14px;padding-top:14px;border-top:1px solid var(--line-strong)}
h3{font:640 14px/1.4 var(--font-ui);color:var(--ink-2);margin:28px 0 10px}
.by,.soft{color:var(--ink-3)}
.contents{display:flex;flex-wrap:wrap;gap:4px 18px;padding-top:16px}
.num,td,.ruler,.working{font-variant-numeric:tabular-nums lining-nums}
.v{display:inline-flex;align-items:center;gap:6px;font-weight:600;font-size:12.5px;white-space:nowrap}
.v::before{content:"";width:10px;height:10px;flex:none;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.holds{color:var(--holds)}.v.holds::before{background:var(--holds);border-radius:50%}
.holds-within-rounding{color:var(--round)}.v.holds-within-rounding::before{border:2.5px solid var(--round);border-radius:50%;background:linear-gradient(90deg,var(--round) 50%,transparent 50%)}
.contradiction{color:var(--contra)}.v.contradiction::before{background:var(--contra);transform:rotate(45deg) scale(.9)}
.cannot-tell{color:var(--untold)}.v.cannot-tell::before{border:2px dashed var(--untold);border-radius:50%}
.tally{display:grid;grid-template-columns:repeat(auto-fit,minmax(170px,1fr));gap:12px;padding:0;margin:0 0 20px;list-style:none}
.tally li{background:var(--raised);border:1px solid var(--line);border-radius:8px;padding:12px 14px}
.tally b{display:block;font-size:26px;line-height:1.2;font-weight:620}
.told{padding-left:22px;margin:0}.told li{margin:0 0 6px}
.finding{background:var(--raised);border:1px solid var(--line);border-left:3px solid currentColor;border-radius:8px;padding:16px 20px;margin:0 0 14px}
.finding>*{color:var(--ink)}.finding .soft{color:var(--ink-2)}.finding p{margin:0 0 8px}.finding>:last-child{margin-bottom:0}.finding .kind{display:flex;flex-wrap:wrap;gap:4px 12px;align-items:center;margin:0;font-size:12.5px;color:var(--ink-3)}
.finding h4{font:620 17px/1.4 var(--font-ui);letter-spacing:-.005em;margin:6px 0 12px;max-width:44em}
.small h4{font-size:14px;font-weight:560;margin:4px 0 6px}
.quotes{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,340px),1fr));gap:12px;margin:0 0 12px}
blockquote{margin:0;background:var(--pane);border:1px solid var(--line);border-radius:8px;padding:12px 16px;font:16px/1.55 var(--font-read)}
blockquote footer{font:11.5px/1.5 var(--font-ui);color:var(--ink-3);margin-top:8px}
.ruler{margin:0 0 6px;overflow-x:auto}.ruler svg{display:block;max-width:100%;height:auto}@media screen{.ruler svg{min-width:620px}}
.working{margin:0 0 8px;font-size:15px;font-weight:600}.finding .decided{font-weight:560;border-top:1px solid var(--line);padding-top:8px}
.finding ul{margin:4px 0 0;padding-left:20px}.finding li{margin:0 0 4px}
.f{border-radius:3px;padding:0 2px;margin:0 -2px;color:inherit;text-decoration:none;border-bottom:2px solid transparent;print-color-adjust:exact;-webkit-print-color-adjust:exact;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.f.money{background:var(--money);border-bottom-color:color-mix(in srgb,var(--ink) 45%,var(--money))}
.f.percent{background:var(--percent);border-bottom-style:dotted;border-bottom-color:color-mix(in srgb,var(--ink) 55%,var(--percent))}
.f.multiple{background:var(--multiple);border-bottom:3px double color-mix(in srgb,var(--ink) 50%,var(--multiple))}
.f.duration,.f.date{background:var(--duration);border-bottom-style:dashed;border-bottom-color:color-mix(in srgb,var(--ink) 40%,var(--duration))}
.f.count,.f.ordinal,.f.dimension{background:var(--count);border-bottom-color:color-mix(in srgb,var(--ink) 30%,var(--count))}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:12.5px;line-height:1.4}
th{text-align:left;font-weight:600;color:var(--ink-2);border-bottom:1px solid var(--line-strong)}
th,td{padding:6px 8px;vertical-align:top}td{border-bottom:1px solid var(--line)}
td.n,th.n{text-align:right;white-space:nowrap}td.n .soft{white-space:normal}th.m{min-width:190px}td.q{font-family:var(--font-read);font-size:14px}td .soft{font-size:11.5px}
.nowrap{white-space:nowrap}
figure.chart{margin:0 0 20px;background:var(--raised);border:1px solid var(--line);border-radius:8px;padding:14px 16px}
figure.chart figcaption{font-weight:600;margin-bottom:6px}figure.chart svg{display:block;width:100%;height:auto}
.legend{display:flex;flex-wrap:wrap;gap:2px 14px;font-weight:400;font-size:12.5px;color:var(--ink-2)}.legend span{display:inline-flex;align-items:center;gap:6px}.legend i{width:12px;height:10px;border-radius:2px;print-color-adjust:exact;-webkit-print-color-adjust:exact}${KEYS}
.meta{display:grid;grid-template-columns:110px minmax(0,1fr);gap:2px 10px;font-size:12.5px;margin:0 0 18px}.meta dt{color:var(--ink-3)}.meta dd{margin:0}
.hash{font:11.5px/1.6 ui-monospace,"Cascadia Mono",Consolas,monospace;overflow-wrap:anywhere}
.text{background:var(--pane);border:1px solid var(--line);border-radius:8px;padding:18px 20px}
.para{display:grid;grid-template-columns:30px minmax(0,612px) minmax(46px,1fr);gap:0 10px;margin:0 0 12px}
.para p{margin:0;font:17px/1.6 var(--font-read);white-space:pre-line;}.para.head p{font-weight:640;margin-top:10px}
.para .p,.para .refs{font-size:11.5px;line-height:27px;color:var(--ink-3)}.para .p{text-align:right}.para.head .p,.para.head .refs{padding-top:10px}
.para a.p,.refs a{color:var(--ink-3);text-decoration:none}.refs a{margin-right:4px}.refs a:hover,.para a.p:hover{text-decoration:underline}
.method{max-width:44em}.method dt{font-weight:600;margin-top:8px}.method dd{margin:0}
.end{color:var(--ink-3);font-size:11.5px;margin:48px 0 40px}
@media (max-width:600px){header,main,.contents{padding-left:14px;padding-right:14px}.para{grid-template-columns:22px minmax(0,1fr)}.para .refs{grid-column:2;line-height:1.4}}
@media print{
@page{margin:16mm 14mm}
body{background:#fff;font-size:10pt}.skip{display:none}
header,main,.contents{max-width:none;padding:0}header{padding-top:0}
a{color:inherit;text-decoration:none}.contents{display:none}
h2{break-after:avoid;margin-top:26pt}h3,h4,.kind{break-after:avoid}
.tally{grid-template-columns:repeat(4,1fr)}.quotes{grid-template-columns:repeat(auto-fit,minmax(240px,1fr))}
.quotes,.ruler,.working,tr,figure.chart,.tally,.finding{break-inside:avoid}.para,blockquote{break-inside:avoid}
.wide,.ruler{overflow:visible}table{font-size:8.5pt}th,td{padding:4px 6px}th.m{min-width:34mm}td.n,th.n{white-space:normal}thead{display:table-header-group}.para p{font-size:11pt;orphans:3;widows:3}
}`;
