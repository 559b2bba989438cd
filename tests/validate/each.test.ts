import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inLargerPieces } from "../../src/ingest/larger-pieces.ts";
import { readTable } from "../../src/ingest/read-table.ts";
import { isWrittenAsCouncil } from "../../src/validate/councils.ts";
import {
	type EachValidation,
	validateEach,
} from "../../src/validate/validate-each.ts";
import type { Issue } from "../../src/vocabulary/issue.ts";
import { sourceOf } from "../ingest/read-csv.ts";
import { csv, type Folder, readExports, settingsOf } from "./read-exports.ts";

async function readEach(
	folder: Folder,
	yaml?: string,
	piece = 100,
): Promise<EachValidation> {
	const settings = settingsOf(yaml);
	const readings = await Promise.all(
		Object.entries(folder).map(([name, content]) =>
			readTable(inLargerPieces(sourceOf(name, content, [37]), piece), settings),
		),
	);
	return validateEach(
		readings.flatMap((reading) => (reading.ok ? [reading.table] : [])),
		readings.flatMap((reading) => (reading.ok ? [] : reading.issues)),
		settings,
		() => undefined,
	);
}

/** Names of councils, and what is told of none of them, in short. */
async function inShort(folder: Folder, yaml?: string) {
	const read = await readEach(folder, yaml);
	if (read.status === "refused") return { refused: read.issues.map(place) };
	return {
		councils: read.councils.map(
			({ authority, validation }) =>
				`${authority.name}: ${validation.status === "refused" ? validation.issues.map(place).join("; ") : validation.records.missing?.count}`,
		),
		strays: read.strays.map(place),
	};
}

function place({ file, line, code }: Issue): string {
	return `${file}${line === undefined ? "" : `:${line}`} ${code}`;
}

function missing(...rows: readonly string[]): Folder {
	return { "missing.csv": csv("authority,child_id,start", ...rows) };
}

const councils = ["C01", "C02", "North Council"];
const council = fc.constantFrom(...councils);
const child = fc.integer({ min: 1, max: 4 }).map((at) => `K${at}`);
const date = fc.oneof(
	{ weight: 12, arbitrary: fc.constantFrom("01/02/2016", "05/06/2016") },
	{ weight: 1, arbitrary: fc.constantFrom("nonsense", "") },
);
const sex = fc.constantFrom("M", "F", "U", "F", "M", "Zebra");
const referral = fc
	.tuple(council, child, date, sex)
	.map((row) => row.join(","));
const episode = fc
	.tuple(council, child, date, fc.constantFrom("", "M", "A"))
	.map((row) => row.join(","));

describe("pooled files, read once for every council", () => {
	it("give each council what it has where it is asked for alone", async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(referral, { minLength: 1, maxLength: 30 }),
				fc.array(episode, { minLength: 1, maxLength: 20 }),
				fc.integer({ min: 1, max: 400 }),
				async (referrals, episodes, piece) => {
					const folder = {
						"referrals.csv": csv(
							"authority,child_id,referral_date,sex,date_of_birth",
							...referrals.map((row) => `${row},01/01/2003`),
						),
						"missing.csv": csv("authority,child_id,start,kind", ...episodes),
					};
					const each = await readEach(folder, undefined, piece);
					if (each.status === "refused") throw new Error("refused");
					for (const { authority, validation } of each.councils) {
						const alone = await readExports(folder, {
							authority: authority.name,
						});
						expect(plain(validation)).toEqual(plain(alone));
					}
					expect(each.councils.length).toBe(
						new Set([...referrals, ...episodes].map((row) => row.split(",")[0]))
							.size,
					);
				},
			),
			{ numRuns: 20 },
		);
	});

	it("keep apart children of two councils who have one identifier", async () => {
		const read = await readEach({
			"referrals.csv": csv(
				"authority,referral_id,child_id,referral_date,date_of_birth",
				"C01,R1,K1,01/02/2016,01/01/2003",
				"C02,R1,K1,01/03/2016,01/01/2004",
			),
		});
		if (read.status === "refused") throw new Error("refused");
		expect(read.councils.map(({ validation }) => validation.status)).toEqual([
			"checked",
			"checked",
		]);
	});

	it("tell what is wrong with one council of that one alone", async () => {
		expect(
			await inShort(
				missing("C01,K1,01/01/2016", "C02,K1,nonsense", "C03,K1,01/01/2016"),
			),
		).toEqual({
			councils: ["C01: 1", "C02: missing.csv:3 not-a-date", "C03: 1"],
			strays: [],
		});
	});

	it("refuse a row that is torn with its council, where that is known, else by its line alone", async () => {
		expect(
			await inShort(
				missing("C01,K1,01/01/2016", "C01,K2,01/01/2016,x", "C02,K3,x,x"),
			),
		).toEqual({
			councils: ["C01: missing.csv:3 row-width"],
			strays: ["missing.csv:4 row-width"],
		});
	});

	it("tell of a row without a council, and of a word that is none, by its line", async () => {
		const read = await inShort(
			missing(
				"C01,K1,01/01/2016",
				",K2,01/01/2016",
				"Zoë Quillfeather,K3,01/01/2016",
				"Zoë Quillfeather,K4,01/01/2016",
			),
		);
		expect(read).toEqual({
			councils: ["C01: 1"],
			strays: ["missing.csv:3 no-authority", "missing.csv:4 unknown-authority"],
		});
	});

	it("know councils by every name that settings list", async () => {
		const yaml =
			"authority: { name: Sampleton, code: SBC }\nauthorities: [ { name: Zoë Quillfeather Trust, aliases: [ZQ9999] } ]";
		expect(
			await inShort(
				missing(
					"SBC,K1,01/01/2016",
					"sampleton,K2,01/01/2016",
					"ZQ9999,K3,01/01/2016",
				),
				yaml,
			),
		).toEqual({
			councils: ["Sampleton: 2", "Zoë Quillfeather Trust: 1"],
			strays: [],
		});
	});

	it("are refused as a whole where a file has no column for the council, or breaks off", async () => {
		expect(
			await inShort({
				...missing("C01,K1,01/01/2016"),
				"training.csv": csv("audience,date", "Schools,01/01/2016"),
			}),
		).toEqual({ refused: ["training.csv no-authority-column"] });
		expect(
			await inShort(missing("C01,K1,01/01/2016", 'C02,"K2,01/01/2016')),
		).toEqual({ refused: ["missing.csv:3 unclosed-quote"] });
	});

	it("are refused where a column holds more words than there are councils", async () => {
		const rows = Array.from(
			{ length: 500 },
			(_, at) => `Council ${at},K1,01/01/2016`,
		);
		expect(await inShort(missing(...rows))).toEqual({
			refused: ["missing.csv too-many-authorities"],
		});
	});
});

describe("what is written as a council is", () => {
	it.each(["SBC", "C017", "E08000016", "370", "Council 17", "LA-001"])(
		"%s",
		(name) => expect(isWrittenAsCouncil(name)).toBe(true),
	);

	it.each(["North Sample Borough Council", "City of Sample", "County of X"])(
		"%s",
		(name) => expect(isWrittenAsCouncil(name)).toBe(true),
	);

	it.each([
		["Zoë Quillfeather", "QUILL", "Amy", "K1000456", "01/02/2003", "12"],
		["2003-02-01", "1.0", "high", "=HYPERLINK()", "Councilla Quill"],
	])("not a child's name, number or date", (...words) => {
		for (const word of words) expect(isWrittenAsCouncil(word)).toBe(false);
	});
});

/** A validation without what differs from file object to file object. */
function plain(validation: Awaited<ReturnType<typeof readExports>>): unknown {
	return validation.status === "refused"
		? validation
		: {
				records: validation.records,
				warnings: validation.warnings,
				intake: validation.intake,
				rows: [...validation.rows.values()],
			};
}
