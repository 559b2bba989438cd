import type {
	AuditPage,
	AuditSection,
	AuditTable,
} from "../report/audit-page.ts";
import { escapeLine as text } from "./html/escape.ts";

/**
 * The audit page as HTML: one file without scripts, pictures or anything from elsewhere, that is read on a screen and
 * printed on A4. Private is said in the title, at the top, and at the head of each printed page.
 */
export function renderAuditPage(page: AuditPage): Uint8Array {
	const lines = [
		"<!DOCTYPE html>",
		'<html lang="en-GB">',
		"<head>",
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		'<meta name="robots" content="noindex, nofollow">',
		`<title>${text(page.title)}</title>`,
		`<style>\n${style}\n</style>`,
		"</head>",
		"<body>",
		"<header>",
		'<p class="private"><strong>Private. Not for publication.</strong> This page tells which figures are small.</p>',
		`<h1>${text(page.title)}</h1>`,
		...page.lead.map(paragraph),
		"</header>",
		"<main>",
		...page.sections.flatMap(section),
		...signature(page.signature),
		"</main>",
		"<footer>",
		...page.footer.map(paragraph),
		"</footer>",
		"</body>",
		"</html>",
	];
	return new TextEncoder().encode(`${lines.join("\n")}\n`);
}

function section(part: AuditSection, at: number): readonly string[] {
	const id = `part-${at + 1}`;
	return [
		`<section aria-labelledby="${id}">`,
		`<h2 id="${id}">${text(part.heading)}</h2>`,
		...part.paragraphs.map(paragraph),
		...list(part.list ?? []),
		...(part.table === undefined ? [] : table(part.table)),
		"</section>",
	];
}

function paragraph(words: string): string {
	return `<p>${text(words)}</p>`;
}

function list(items: readonly string[]): readonly string[] {
	if (items.length === 0) return [];
	return ["<ul>", ...items.map((item) => `<li>${text(item)}</li>`), "</ul>"];
}

function table({ caption, columns, rows }: AuditTable): readonly string[] {
	return [
		"<table>",
		`<caption>${text(caption)}</caption>`,
		`<thead><tr>${columns.map((one) => `<th scope="col">${text(one)}</th>`).join("")}</tr></thead>`,
		"<tbody>",
		...rows.map((cells) => `<tr>${cells.map(cell).join("")}</tr>`),
		"</tbody>",
		"</table>",
	];
}

function cell(words: string, at: number): string {
	return at === 0
		? `<th scope="row">${text(words)}</th>`
		: `<td>${text(words)}</td>`;
}

/** Lines to write on, by hand. */
function signature(fields: readonly string[]): readonly string[] {
	return [
		'<section aria-labelledby="signature" class="signature">',
		'<h2 id="signature">Signature</h2>',
		"<p>I have read this audit and decided whether the figures may be published.</p>",
		"<table>",
		"<caption>To be filled in by hand</caption>",
		"<tbody>",
		...fields.map(
			(field) =>
				`<tr><th scope="row">${text(field)}</th><td class="line">&nbsp;</td></tr>`,
		),
		"</tbody>",
		"</table>",
		"</section>",
	];
}

const style = `@page { size: A4; margin: 20mm 18mm; @top-center { content: "Private. Not for publication."; } }
body { font-family: Arial, Helvetica, sans-serif; font-size: 12pt; line-height: 1.5; color: #0b0c0c; background: #fff; max-width: 46em; margin: 0 auto; padding: 1em; }
h1 { font-size: 20pt; line-height: 1.25; }
h2 { font-size: 15pt; margin-top: 1.6em; break-after: avoid; }
.private { border: 3px solid #801650; padding: 0.6em 0.8em; }
table { border-collapse: collapse; width: 100%; margin: 1em 0; font-size: 11pt; }
caption { text-align: left; font-weight: bold; padding-bottom: 0.4em; }
th, td { text-align: left; vertical-align: top; padding: 0.35em 0.6em; border-bottom: 1px solid #b1b4b6; overflow-wrap: anywhere; }
thead { display: table-header-group; }
thead th { background: #eef2f6; }
tbody th { font-weight: normal; }
tr, .signature { break-inside: avoid; }
.signature th { width: 9em; }
.line { height: 2.4em; }
footer { margin-top: 2em; font-size: 10pt; color: #484d50; overflow-wrap: anywhere; }
@media print { body { max-width: none; padding: 0; } }`;
