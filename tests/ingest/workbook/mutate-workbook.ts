import { strFromU8, strToU8, zipSync } from "fflate";
import { canaryExports } from "../canary-exports.ts";
import { below, mutate, mutations, pick, type Random } from "../mutate.ts";
import { sourceOf } from "../read-csv.ts";
import type { MutatedFolder } from "../read-mutated.ts";
import { readCsvText } from "./read-csv-text.ts";
import {
	type Cell,
	type SheetToWrite,
	workbookParts,
} from "./write-workbook.ts";

type Parts = Record<string, Uint8Array>;

/** The same exports as sheets: some of their days and numbers are those of a spreadsheet. */
const sheets: readonly SheetToWrite[] = Object.entries(canaryExports()).map(
	([name, text], i) => ({
		name,
		inline: i % 2 === 1,
		hiddenRows: i === 2 ? [3] : [],
		rows: readCsvText(text).map((cells) => cells.map(asTyped)),
	}),
);

/** Days and numbers as a spreadsheet holds them. */
function asTyped(text: string): Cell {
	const day = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text);
	if (day) {
		const at = Date.UTC(Number(day[3]), Number(day[2]) - 1, Number(day[1]));
		return { format: 14, value: at / 86_400_000 + 25_569 };
	}
	if (/^\d{1,6}$/.test(text)) return { format: "00", value: text };
	return text;
}

const whole: Readonly<Parts> = Object.fromEntries(
	Object.entries(workbookParts(sheets)).map(([name, text]) => [
		name,
		strToU8(text ?? ""),
	]),
);

/** Pieces of XML that somebody may have put anywhere. */
const xml = [
	"<c",
	"<c>",
	"</row>",
	'<c r="A1"><v>1</v></c>',
	'<c r="XFD9"/>',
	'<row r="1048576"/>',
	'<row r="9999999999">',
	"<f/>",
	"<v>1E400</v>",
	"<v>-1</v>",
	"<v>NaN</v>",
	"<is><t>x</t></is>",
	"<!DOCTYPE a>",
	'<!DOCTYPE a [<!ENTITY b "c">]>',
	"&b;",
	"&#0;",
	"&#x110000;",
	"&lt;",
	"<![CDATA[x]]>",
	"<!-- x -->",
	"<?x y?>",
	"]]>",
	"_x0000_",
	"_xD800_",
	"_x000D_",
	"\u0000",
	"\ufeff",
	' r="A1"',
	' s="99999"',
	' s="-1"',
	' t="s"',
	' t="e"',
	' t="d"',
	' hidden="1"',
	"<mc:AlternateContent>",
];

/** By what each does, for the message of a test that fails. */
const ofParts: Readonly<
	Record<string, (parts: Parts, name: string, random: Random) => void>
> = {
	remove: (parts, name) => {
		delete parts[name];
	},
	empty: (parts, name) => {
		parts[name] = new Uint8Array();
	},
	swap: (parts, name, random) => {
		const other = pick(Object.keys(parts), random);
		const held = parts[other] ?? new Uint8Array();
		parts[other] = parts[name] ?? new Uint8Array();
		parts[name] = held;
	},
	insert: (parts, name, random) => {
		const text = strFromU8(parts[name] ?? new Uint8Array());
		const at = below(text.length + 1, random);
		const piece = pick(xml, random);
		parts[name] = strToU8(text.slice(0, at) + piece + text.slice(at));
	},
	insertAfterTag: (parts, name, random) => {
		const places = strFromU8(parts[name] ?? new Uint8Array()).split(">");
		const at = below(places.length, random);
		parts[name] = strToU8(
			places
				.map((each, i) => (i === at ? pick(xml, random) + each : each))
				.join(">"),
		);
	},
	number: (parts, name, random) => {
		const numbers = ["0", "-1", "1e9", "99999999999", "0.5", "NaN", ""];
		let left = below(30, random);
		parts[name] = strToU8(
			strFromU8(parts[name] ?? new Uint8Array()).replace(/\d+/g, (found) =>
				left-- === 0 ? pick(numbers, random) : found,
			),
		);
	},
	doubleRow: (parts, name, random) => {
		const rows = strFromU8(parts[name] ?? new Uint8Array()).split("<row");
		const at = below(rows.length, random);
		parts[name] = strToU8(
			[...rows.slice(0, at + 1), ...rows.slice(at)].join("<row"),
		);
	},
	bytes: (parts, name, random) => {
		const { bytes } = mutate(parts[name] ?? new Uint8Array(1), random);
		parts[name] = new Uint8Array(bytes);
	},
	rename: (parts, name, random) => {
		const held = parts[name] ?? new Uint8Array();
		delete parts[name];
		parts[pick([`/${name}`, name.toUpperCase(), `../${name}`, ""], random)] =
			held;
	},
};

/** What happens to the bytes of the whole file. */
const ofFile = [
	"flip",
	"cut",
	"behead",
	"drop",
	"insertBytes",
	"joinItself",
	"reverse",
];

/** A workbook to which things happened, by its parts and then by its bytes. */
export function mutatedWorkbook(random: Random): MutatedFolder {
	const parts: Parts = { ...whole };
	const done: string[] = [];
	for (let times = below(4, random); times > 0; times--) {
		const name = pick(Object.keys(parts), random);
		const what = pick(Object.keys(ofParts), random);
		ofParts[what]?.(parts, name, random);
		done.push(`${what} ${name}`);
	}
	const level = pick([0, 1, 6] as const, random);
	let bytes: Uint8Array = zipSync(parts, { level, mtime: "2016-01-01" });
	if (done.length === 0 || random() < 0.3) {
		const what = pick(ofFile, random);
		bytes = mutations[what]?.(bytes, random) ?? bytes;
		done.push(what);
	}
	return { sources: [sourceOf("book.xlsx", bytes)], done };
}
