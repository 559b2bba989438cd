import { theme } from "../theme.ts";
import { styleString } from "./escape.ts";

const { size, colour } = theme;

/** The style sheet of a paper, with the words that stand at the foot of its printed pages. */
export function paperStyle(footer: string, mark?: string): string {
	return `${screen}\n${wide}\n${dark}\n${print(footer, mark)}`;
}

const screen = `:root { color-scheme: light dark; --text: #${colour.text}; --back: #fff; --accent: #${colour.accent}; --quiet: #${colour.quiet}; --rule: #${colour.rule}; --fill: #${colour.headerFill}; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; padding: 1rem; max-width: 46rem; font-family: ${theme.font}, Helvetica, sans-serif; font-size: 1.0625rem; line-height: 1.5; color: var(--text); background: var(--back); overflow-wrap: anywhere; }
h1, h2, h3, h4 { line-height: 1.25; color: var(--accent); margin: 2em 0 0.6em; scroll-margin-top: 1rem; text-wrap: balance; }
h1 { font-size: 1.9rem; margin-top: 1rem; }
h2 { font-size: 1.5rem; }
h3 { font-size: 1.2rem; margin-top: 1.6em; }
h4 { font-size: 1.0625rem; margin-top: 1.4em; }
p, ul { margin: 0 0 0.8em; }
a { color: var(--accent); text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; top: 0; padding: 0.6em 1em; background: var(--back); z-index: 1; }
.skip:focus { left: 0; }
nav { margin: 1.5rem 0 2rem; padding: 0.25rem 0 0.25rem 1rem; border-left: 4px solid var(--accent); }
nav h2 { font-size: 1.0625rem; margin: 0.4em 0; }
nav ul { list-style: none; margin: 0; padding: 0; font-size: 0.9375rem; }
nav ul ul { padding-left: 1rem; }
nav a { display: inline-block; padding: 0.15em 0; }
.numbered { position: relative; padding-left: 2.5rem; }
.numbered > span:first-child { position: absolute; left: 0; }
ul { padding-left: 1.3rem; }
.nested { margin-left: 2.5rem; }
li { margin-bottom: 0.3em; }
.note, .quotation figcaption, .subtitle, footer { font-size: 0.9rem; color: var(--quiet); }
.table, figure { margin: 1.8em 0; }
.box { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 1rem; border-top: 2px solid var(--accent); border-bottom: 2px solid var(--accent); }
caption { text-align: left; padding-bottom: 0.5em; }
caption > span { position: sticky; left: 0; display: inline-block; max-width: calc(100vw - 2rem); }
caption, figcaption { font-weight: bold; }
th, td { text-align: left; vertical-align: top; padding: 0.4em 0.6em; border-bottom: 1px solid var(--rule); overflow-wrap: normal; }
thead th { background: var(--fill); vertical-align: bottom; border-bottom: 2px solid var(--accent); }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.table .note, figure .note { margin: 0.6em 0 0; }
.subtitle { margin: 0.2em 0 0.8em; }
img { display: block; max-width: 100%; height: auto; }
.narrow { display: none; }
.quotation { margin: 1.2em 0 1.2em 2.5rem; padding-left: 1rem; border-left: 4px solid var(--accent); }
blockquote { margin: 0; }
blockquote p { margin: 0; }
.quotation figcaption { font-weight: normal; margin-top: 0.3em; }
.mark { font-weight: bold; text-align: center; }
footer { margin-top: 3rem; padding-top: 0.8rem; border-top: 1px solid var(--rule); }
@media screen and (max-width: 40em) { img { display: none; } .narrow { display: block; } }
@media (max-width: 40em) { .numbered { padding-left: 2.2rem; } .nested { margin-left: 1rem; } .quotation { margin-left: 0; } table { font-size: 0.9375rem; } th, td { padding: 0.4em 0.3em; } td:not(.number) { min-width: 7em; } }`;

/** The list of contents in two columns where there is room for them; and beside the text, where there is room for that. */
const wide = `@media screen and (min-width: 40em) and (max-width: 72em) { nav > ul { columns: 2; column-gap: 2rem; } nav li { break-inside: avoid-column; } nav > ul > li { break-inside: auto; } }
@media screen and (min-width: 72em) { body { display: grid; grid-template-columns: 17rem minmax(0, 46rem); column-gap: 3rem; max-width: 68rem; } header, main, footer { grid-column: 2; } nav { grid-column: 1; grid-row: 1 / span 3; position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); overflow-y: auto; margin-top: 1rem; } main > :first-child { margin-top: 0.8em; } }`;

/** Dark where the reader's screen is. The charts' drawings are turned too: white becomes the background, and hues stay. */
const dark =
	"@media screen and (prefers-color-scheme: dark) { :root { --text: #eceff1; --back: #121619; --accent: #9ccaf2; --quiet: #b9c1c7; --rule: #59636b; --fill: #1f2930; } img { filter: invert(1) hue-rotate(180deg); mix-blend-mode: screen; } }";

/**
 * A4 pages: a heading stays with its text, a short table or a figure on one page, a long table's header comes again. A word
 * that is longer than its column is broken, but no column is so narrow that a code or the heading of a number would be.
 */
function print(footer: string, mark: string | undefined): string {
	const head =
		mark === undefined
			? ""
			: `@top-center { content: ${styleString(mark)}; font-weight: bold; } `;
	return `@page { size: A4; margin: 20mm; ${head}@bottom-left { content: ${styleString(footer)}; width: 75%; text-align: left; } @bottom-right { content: "Page " counter(page) " of " counter(pages); } }
@page { @bottom-left { font: ${size.small}pt ${theme.font}, sans-serif; color: #${colour.quiet}; } @bottom-right { font: ${size.small}pt ${theme.font}, sans-serif; color: #${colour.quiet}; } }
@media print { :root { color-scheme: light; } body { max-width: none; padding: 0; font-size: ${size.text}pt; line-height: 1.3; } h1 { font-size: ${size.title}pt; } h2 { font-size: ${size.heading2}pt; } h3 { font-size: ${size.heading3}pt; } h4 { font-size: ${size.heading4}pt; } h1, h2 { margin-top: 1.2em; } h3, h4 { margin-top: 1em; } .table, figure { margin: 1.2em 0; } .note, .quotation figcaption, .subtitle, footer { font-size: ${size.small}pt; } table { font-size: ${size.table}pt; }
.part { break-before: page; } .skip, nav, footer:not(:has(.mark)) { display: none; } footer { break-before: avoid; margin-top: 1em; } .box { overflow: visible; } th, td { padding: 0.2em 0.5em; min-width: 5.4em; overflow-wrap: anywhere; } h1, h2, h3, h4, caption, figcaption, .subtitle, p:has(+ ul), p:has(+ .quotation), p:has(+ .table), p:has(+ figure) { break-after: avoid; } .quotation figcaption { break-after: auto; } thead { display: table-header-group; } thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; } tr, li, figure, blockquote, .whole, .note { break-inside: avoid; } blockquote { break-after: avoid; } .note { break-before: avoid; } p, li { orphans: 3; widows: 3; } }`;
}
