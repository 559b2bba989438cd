import { type Encoding, encode, encodings } from "./write-text.ts";

/** Numbers from 0 to 1 that are the same on every machine (mulberry32). */
export type Random = () => number;

export function seeded(seed: number): Random {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** A whole number from 0 to before `end`. */
export function below(end: number, random: Random): number {
	return Math.floor(random() * end);
}

export function pick<Item>(items: readonly Item[], random: Random): Item {
	const item = items[below(items.length, random)];
	if (item === undefined) throw new Error("nothing to pick from");
	return item;
}

/** What happens to a file on its way: takes its bytes and gives other ones. */
type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

const inserted = [
	'"',
	'""',
	'"""',
	',"',
	'",',
	",",
	";",
	"\t",
	"|",
	"\n",
	"\r",
	"\r\n",
	"\0",
	"\ufeff",
	"\u00a0",
	"\u200b",
	"\u001a",
	"é",
	"😀",
	"İ",
	"\u0301",
	"-",
	"=1+1",
	"TEST",
	"Total",
	"1.0",
	"43200",
	"99999999999999999999",
	"sep=;\n",
	" 00:00:00",
	" 24:00",
	"T23:00:00.000Z",
	" 23:00+01:00",
	"31/12/9999",
	"0000-00-00",
	"01/01/1900",
	', "',
	'="',
	"'",
	"_x000D_",
	"\n-----,-----,-----\n",
	"1,234",
	"&lt;script&gt;",
	"â€™",
];

/** By what each does, for the message of a test that fails. */
export const mutations: Readonly<Record<string, Mutation>> = {
	flip: (bytes, random) => {
		const flipped = new Uint8Array(bytes);
		for (let times = 1 + below(4, random); times > 0; times--)
			flipped[below(bytes.length, random)] = below(256, random);
		return flipped;
	},
	cut: (bytes, random) => bytes.subarray(0, below(bytes.length + 1, random)),
	behead: (bytes, random) => bytes.subarray(below(bytes.length + 1, random)),
	drop: (bytes, random) => {
		const from = below(bytes.length, random);
		return joined(
			bytes.subarray(0, from),
			bytes.subarray(from + 1 + below(60, random)),
		);
	},
	insert: (bytes, random) =>
		insert(bytes, new TextEncoder().encode(pick(inserted, random)), random),
	insertBytes: (bytes, random) => {
		const some = Uint8Array.from({ length: 1 + below(6, random) }, () =>
			below(256, random),
		);
		return insert(bytes, some, random);
	},
	doubleLine: lines((all, at) => [...all.slice(0, at + 1), ...all.slice(at)]),
	dropLine: lines((all, at) => all.toSpliced(at, 1)),
	swapLines: lines((all, at, random) => {
		const other = below(all.length, random);
		return all.with(at, all[other] ?? "").with(other, all[at] ?? "");
	}),
	headerAgain: lines((all, at) => all.toSpliced(at, 0, all[0] ?? "")),
	title: lines((all, _at, random) => [
		pick(["Missing children", "a,b,c", '"open', "", ";;;", "child_id"], random),
		...all,
	]),
	totals: lines((all, _at, random) => [
		...all,
		pick(["Total,12", "Grand total,,,,7", "Total", ",,,9"], random),
	]),
	breakLine: lines((all, at, random) => {
		const line = all[at] ?? "";
		const cut = below(line.length + 1, random);
		return all.toSpliced(at, 1, line.slice(0, cut), line.slice(cut));
	}),
	swapCells: lines((all, at, random) => {
		const cells = (all[at] ?? "").split(",");
		const [a, b] = [below(cells.length, random), below(cells.length, random)];
		const swapped = cells.with(a, cells[b] ?? "").with(b, cells[a] ?? "");
		return all.with(at, swapped.join(","));
	}),
	dropCell: lines((all, at, random) => {
		const cells = (all[at] ?? "").split(",");
		return all.with(
			at,
			cells.toSpliced(below(cells.length, random), 1).join(","),
		);
	}),
	otherSeparator: text((all, random) =>
		all.replaceAll(",", pick([";", "\t", "|", ":", " ", ",,"], random)),
	),
	otherLineEnds: text((all, random) =>
		all.replaceAll("\n", pick(["\r\n", "\r", "\r\r\n", "\n\r", ""], random)),
	),
	quoteAll: text((all) =>
		all
			.split("\n")
			.map((line) =>
				line
					.split(",")
					.map((cell) => `"${cell}"`)
					.join(","),
			)
			.join("\n"),
	),
	otherCase: text((all, random) =>
		random() < 0.5 ? all.toUpperCase() : all.toLowerCase(),
	),
	otherDates: text((all, random) =>
		all.replaceAll(
			/(\d\d)\/(\d\d)\/(\d\d)(\d\d)/g,
			pick(
				["$2/$1/$3$4", "$3$4-$2-$1", "$1-$2-$4", "$1.$2.$3$4", "4$2$1"],
				random,
			),
		),
	),
	encode: text((all) => all, pickEncoding),
	encodeTwice: (bytes) =>
		new TextEncoder().encode(
			Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""),
		),
	joinItself: (bytes) => joined(bytes, bytes),
	reverse: (bytes) => new Uint8Array(bytes).reverse(),
	longCell: (bytes, random) =>
		insert(bytes, new Uint8Array(200_000).fill(120), random),
	manyCells: (bytes, random) =>
		insert(bytes, new Uint8Array(20_000).fill(44), random),
	manyQuotes: (bytes, random) =>
		insert(bytes, new Uint8Array(5_001).fill(34), random),
	manyLines: (bytes, random) =>
		insert(bytes, new Uint8Array(20_000).fill(10), random),
	pretend: (bytes, random) =>
		joined(
			Uint8Array.from(
				pick(
					[
						"PK\x03\x04",
						"%PDF-1.4\n",
						"\xff\xfe",
						"\xfe\xff",
						"<html>",
						"\x1f\x8b",
					],
					random,
				),
				(letter) => letter.charCodeAt(0),
			),
			bytes,
		),
};

/** A file to which some things happen, and their names. */
export function mutate(
	bytes: Uint8Array,
	random: Random,
): { readonly bytes: Uint8Array; readonly names: readonly string[] } {
	const names = Array.from({ length: 1 + below(3, random) }, () =>
		pick(Object.keys(mutations), random),
	);
	return {
		bytes: names.reduce(
			(before, name) => mutations[name]?.(before, random) ?? before,
			bytes,
		),
		names,
	};
}

function pickEncoding(random: Random): Encoding {
	return pick(encodings, random);
}

function text(
	change: (all: string, random: Random) => string,
	encoding: (random: Random) => Encoding = () => "utf-8",
): Mutation {
	return (bytes, random) =>
		encode(change(new TextDecoder().decode(bytes), random), encoding(random));
}

function lines(
	change: (
		all: readonly string[],
		at: number,
		random: Random,
	) => readonly string[],
): Mutation {
	return text((all, random) => {
		const some = all.split("\n");
		return change(some, below(some.length, random), random).join("\n");
	});
}

function insert(bytes: Uint8Array, some: Uint8Array, random: Random) {
	const at = below(bytes.length + 1, random);
	return joined(joined(bytes.subarray(0, at), some), bytes.subarray(at));
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
	const both = new Uint8Array(first.length + second.length);
	both.set(first);
	both.set(second, first.length);
	return both;
}
