import { describe, expect, it } from "vitest";
import { someOf } from "../examples.ts";
import { chance, inventYear } from "./invent.ts";
import { type Given, makePaper, sharedPaper } from "./make-paper.ts";

const files = inventYear(80, 2016, 31);
const given: Given = { files, period: "2016" };

/** The same exports, written otherwise. */
function rewritten(
	rewrite: (rows: readonly (readonly string[])[]) => string,
	among = files,
): Given {
	const changed = Object.entries(among).map(([name, text]) => {
		const rows = text
			.trim()
			.split("\n")
			.map((line) => line.split(/,(?=")/));
		return [name, rewrite(rows)] as const;
	});
	return { ...given, files: Object.fromEntries(changed) };
}

const lines = (rows: readonly (readonly string[])[], comma = ",", end = "\n") =>
	rows.map((row) => row.join(comma) + end).join("");

function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
	const next = chance(seed);
	return items
		.map((item) => [next(), item] as const)
		.toSorted(([a], [b]) => a - b)
		.map(([, item]) => item);
}

/** Ways of writing the same exports. Quotations are told by line, so their file keeps its order. */
const ways: Readonly<Record<string, () => Given>> = {
	"rows in another order": () => {
		const { "feedback.csv": feedback = "", ...others } = files;
		const mixed = rewritten(
			([header = [], ...rows]) => lines([header, ...shuffled(rows, 3)]),
			others,
		);
		return { ...mixed, files: { ...mixed.files, "feedback.csv": feedback } };
	},
	"columns in another order": () =>
		rewritten((rows) => {
			const order = shuffled([...(rows[0] ?? []).keys()], 5);
			return lines(rows.map((row) => order.map((i) => row[i] ?? "")));
		}),
	"columns that nobody knows among them": () =>
		rewritten((rows) =>
			lines(rows.map((row, i) => [`"x ${i === 0 ? "" : i}"`, ...row])),
		),
	semicolons: () => rewritten((rows) => lines(rows, ";")),
	tabs: () => rewritten((rows) => lines(rows, "\t")),
	"lines that end as on Windows, and a byte-order mark": () =>
		rewritten((rows) => `\ufeff${lines(rows, ",", "\r\n")}`),
	"no line break at the end": () =>
		rewritten((rows) => lines(rows).replace(/\n$/, "")),
	"blank rows between": () => rewritten((rows) => lines(rows, ",", "\n\n")),
	"no quotation marks where none is needed": () =>
		rewritten((rows) =>
			lines(
				rows.map((row) =>
					row.map((cell) => (/[,\n]/.test(cell) ? cell : cell.slice(1, -1))),
				),
			),
		),
	"headings in capitals with spaces": () =>
		rewritten(([header = [], ...rows]) =>
			lines([
				header.map((heading) => heading.toUpperCase().replaceAll("_", " ")),
				...rows,
			]),
		),
	"dates as ISO writes them": () =>
		rewritten((rows) =>
			lines(rows).replaceAll(/(\d\d)\/(\d\d)\/(\d{4})/g, "$3-$2-$1"),
		),
	"other names of files": () => ({
		...given,
		files: Object.fromEntries(
			Object.entries(files).map(([name, text], i) => [
				`${9 - i} ${name.length}.csv`,
				text,
			]),
		),
	}),
};

/** Those of which the paper is compared too, which takes the most time: what stands in it follows from figures and words. */
const inWord = ["other names of files", ...someOf(Object.keys(ways), 2)];

const publications: readonly (readonly [string, Partial<Given>])[] = [
	["default tables", {}],
	["every table", { tables: ["all"] }],
];

describe.each(someOf(publications, 1))("the paper of %s", (_, tables) => {
	const usual = { ...given, ...tables };

	it.each(Object.entries(ways))(
		"is the same that comes of %s",
		async (way, written) => {
			const one = await sharedPaper(usual);
			const asPaper = inWord.includes(way);
			const other = await makePaper(
				{ ...written(), ...tables },
				asPaper ? undefined : ["json", "csv"],
			);
			expect(new TextDecoder().decode(other.json)).toBe(
				new TextDecoder().decode(one.json),
			);
			expect(Buffer.from(other.csv).equals(one.csv)).toBe(true);
			if (!asPaper) return;
			expect(Buffer.from(other.docx).equals(one.docx)).toBe(true);
			expect(Buffer.from(other.html).equals(one.html)).toBe(true);
		},
	);
});

it("another paper comes of one child more", async () => {
	const more = `${files["referrals.csv"]}${(files["referrals.csv"] ?? "").split("\n")[1]?.replace("R1", "R999").replace("C1", "C999")}\n`;
	const other = await makePaper({
		...given,
		files: { ...files, "referrals.csv": more },
	});
	const usual = await sharedPaper(given);
	expect(Buffer.from(other.json).equals(usual.json)).toBe(false);
});
