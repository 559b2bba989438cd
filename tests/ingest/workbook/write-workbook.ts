import { strToU8, zipSync } from "fflate";

/** A cell to write: a text, a number, a truth, a cell with a format, or its XML between `<c r="A1">` and `</c>`. */
export type Cell = string | number | boolean | undefined | FormattedCell;

export interface FormattedCell {
	/** The number's format, as Excel writes it: "dd/mm/yyyy", "000000". */
	readonly format?: string | number;
	readonly value?: string | number;
	/** What a cell of another type is: "e" an error, "str" a formula's text. */
	readonly type?: string;
	readonly formula?: string;
	/** Everything in the cell, as XML. */
	readonly xml?: string;
}

export interface SheetToWrite {
	readonly name: string;
	/** Rows from the first; one that is not there is left out. */
	readonly rows: readonly (readonly Cell[] | undefined)[];
	readonly state?: "hidden" | "veryHidden";
	/** The numbers of rows that are hidden, and columns, from 1. */
	readonly hiddenRows?: readonly number[];
	readonly hiddenColumns?: readonly (readonly [number, number])[];
	/** More XML: before the rows, and behind the last of them. */
	readonly before?: string;
	readonly after?: string;
	/** Cells are written without their place, as some programs do. */
	readonly withoutPlaces?: boolean;
	/** Texts stand in their cells, not in the list that all sheets share. */
	readonly inline?: boolean;
}

export interface BookToWrite {
	readonly from1904?: boolean;
	/** Elements have a prefix, as some programs write them. */
	readonly prefix?: string;
	/** Other parts, or other contents of the usual ones; `undefined` takes one out. */
	readonly parts?: Readonly<Record<string, string | undefined>>;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office =
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A workbook as Excel writes it, in the parts that a reader needs. */
export function writeWorkbook(
	sheets: readonly SheetToWrite[],
	more: BookToWrite = {},
): Uint8Array {
	return zipSync(
		Object.fromEntries(
			Object.entries(workbookParts(sheets, more)).flatMap(([name, text]) =>
				text === undefined ? [] : [[name, strToU8(text)]],
			),
		),
		{ mtime: "2016-01-01" },
	);
}

/** The parts of a workbook, by name. */
export function workbookParts(
	sheets: readonly SheetToWrite[],
	{ from1904 = false, prefix = "", parts = {} }: BookToWrite = {},
): Readonly<Record<string, string | undefined>> {
	const strings: string[] = [];
	const formats: (string | number)[] = [];
	const bodies = sheets.map((sheet) => sheetXml(sheet, strings, formats));
	const tabs = sheets.map(
		({ name, state }, i) =>
			`<sheet name="${escaped(name)}" sheetId="${i + 1}"${state ? ` state="${state}"` : ""} r:id="rId${i + 1}"/>`,
	);
	const codes = formats.flatMap((format, i) =>
		typeof format === "string"
			? [`<numFmt numFmtId="${200 + i}" formatCode="${escaped(format)}"/>`]
			: [],
	);
	const styles = formats.map((format, i) => {
		const id = typeof format === "string" ? 200 + i : format;
		return `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`;
	});
	const usual: Record<string, string> = {
		"[Content_Types].xml": contentTypes(sheets.length),
		"_rels/.rels": `<Relationships xmlns="${packages}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${from1904 ? ' date1904="1"' : ""}/><sheets>${tabs.join("")}</sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packages}">${sheets
			.map(
				(_, i) =>
					`<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
			)
			.join(
				"",
			)}<Relationship Id="rIdS" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rIdF" Type="${office}/styles" Target="/xl/styles.xml"/></Relationships>`,
		"xl/sharedStrings.xml": `<sst xmlns="${main}">${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("")}</sst>`,
		"xl/styles.xml": `<styleSheet xmlns="${main}"><numFmts>${codes.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join("")}</cellXfs></styleSheet>`,
	};
	for (const [i, body] of bodies.entries())
		usual[`xl/worksheets/sheet${i + 1}.xml`] = body;
	const written = Object.fromEntries(
		Object.entries(usual).map(([name, text]) => [
			name,
			/\.rels$|Types/.test(name) ? text : withPrefix(text, prefix),
		]),
	);
	return { ...written, ...parts };
}

/** What each part is: programs, though not this tool's reader, ask for it. */
function contentTypes(sheets: number): string {
	const sheetParts = Array.from({ length: sheets }, (_, i) => [
		`worksheets/sheet${i + 1}`,
		"worksheet",
	]);
	const overrides = [
		["workbook", "sheet.main"],
		["sharedStrings", "sharedStrings"],
		["styles", "styles"],
		...sheetParts,
	].map(
		([part, type]) =>
			`<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`,
	);
	return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
}

function sheetXml(
	sheet: SheetToWrite,
	strings: string[],
	formats: (string | number)[],
): string {
	const rows = sheet.rows.flatMap((cells, i) => {
		if (!cells) return [];
		const row = i + 1;
		const hidden = sheet.hiddenRows?.includes(row) ? ' hidden="1"' : "";
		const place = sheet.withoutPlaces ? "" : ` r="${row}"`;
		const written = cells.map((cell, column) =>
			cellXml(
				cell,
				sheet.withoutPlaces ? "" : ` r="${letters(column)}${row}"`,
				sheet.inline ? undefined : strings,
				formats,
			),
		);
		return [`<row${place}${hidden}>${written.join("")}</row>`];
	});
	const columns = (sheet.hiddenColumns ?? []).map(
		([first, last]) => `<col min="${first}" max="${last}" hidden="1"/>`,
	);
	const cols = columns.length > 0 ? `<cols>${columns.join("")}</cols>` : "";
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}">${sheet.before ?? ""}${cols}<sheetData>${rows.join("")}</sheetData>${sheet.after ?? ""}</worksheet>`;
}

function cellXml(
	cell: Cell,
	place: string,
	strings: string[] | undefined,
	formats: (string | number)[],
): string {
	if (cell === undefined) return `<c${place}/>`;
	if (typeof cell === "number") return `<c${place}><v>${cell}</v></c>`;
	if (typeof cell === "boolean")
		return `<c${place} t="b"><v>${cell ? 1 : 0}</v></c>`;
	if (typeof cell === "string") {
		if (!strings)
			return `<c${place} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
		const known = strings.indexOf(cell);
		const at = known < 0 ? strings.push(cell) - 1 : known;
		return `<c${place} t="s"><v>${at}</v></c>`;
	}
	const { format, value, type, formula, xml } = cell;
	const style = format === undefined ? 0 : formats.indexOf(format) + 1;
	const number =
		format !== undefined && style === 0 ? formats.push(format) : style;
	const s = format === undefined ? "" : ` s="${number}"`;
	const t = type === undefined ? "" : ` t="${type}"`;
	if (xml !== undefined) return `<c${place}${s}${t}>${xml}</c>`;
	const f = formula === undefined ? "" : `<f>${escaped(formula)}</f>`;
	const v = value === undefined ? "" : `<v>${escaped(String(value))}</v>`;
	return `<c${place}${s}${t}>${f}${v}</c>`;
}

/** A column by its letters: 0 is "A". */
export function letters(column: number): string {
	const letter = String.fromCharCode(65 + (column % 26));
	return column < 26 ? letter : letters(Math.floor(column / 26) - 1) + letter;
}

function escaped(text: string): string {
	return text
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;");
}

function withPrefix(xml: string, prefix: string): string {
	if (prefix === "") return xml;
	return xml
		.replaceAll(/<(\/?)(?=[a-z])/gi, `<$1${prefix}:`)
		.replace(`xmlns="${main}"`, `xmlns:${prefix}="${main}"`);
}

/** The number that Excel has for a day, counted from 1900: `serial("2016-04-03")` is 42463. */
export function serial(day: string): number {
	return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
}
