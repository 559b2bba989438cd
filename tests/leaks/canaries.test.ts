import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { exportKinds } from "../../src/dictionary/columns.ts";
import { exportColumns } from "../../src/dictionary/exports.ts";
import { someOf } from "../examples.ts";
import { csvOf, inventYear } from "../papers/invent.ts";
import {
	type Given,
	makePaper,
	runPipeline,
	sharedPaper,
} from "../papers/make-paper.ts";
import { canary, days, withCanaries } from "./canary-child.ts";
import { pngChunks, unpack, wordsIn } from "./unpack.ts";

describe("a child in the exports", () => {
	const given = withCanaries();

	it.each(["docx", "html", "json", "csv"] as const)(
		"is nowhere in the %s, at whatever depth",
		async (format) => {
			const words = wordsIn(format, (await sharedPaper(given))[format]);
			expect(words.match(canary)).toBeNull();
			expect(words).not.toMatch(/8675309|8675308|7731/);
			for (const day of days) expect(words).not.toContain(day);
		},
	);

	it("is in no warning", async () => {
		const { outcome } = await sharedPaper(given);
		const told = JSON.stringify([
			outcome.warnings.map(({ file: _, ...rest }) => rest),
			outcome.heldBack,
		]);
		expect(told).not.toMatch(canary);
		for (const day of days) expect(told).not.toContain(day);
	});

	it("would be found: in a part, in an archive in it, in a picture's words", () => {
		const inner = zipSync({ "a.xml": strToU8("<a>CANARYCHILD7731</a>") });
		const words = wordsIn("docx", zipSync({ "word/embedded.bin": inner }));
		expect(words).toMatch(canary);
		expect(wordsIn("docx", zipSync({ "canary.xml": strToU8("") }))).toMatch(
			canary,
		);
	});
});

/** Cells as a shifted column, a typing error or a name in the wrong place would make them. */
const misplaced = [
	"Canaryname Quux",
	"31/02/2016 Canaryname",
	"canary@example.org",
	"=CANARY()",
	"Canary; Canary",
	"99/99/9999 canary",
	"-1 canary",
	"\u0000canary\u001b[31m",
	"C".repeat(3) + "anary".repeat(2000),
];

describe("a word in the wrong place", () => {
	const columns = exportKinds.flatMap((kind) =>
		exportColumns[kind].map(({ heading }) => [kind, heading] as const),
	);
	const invented: Readonly<Record<string, string>> = {
		...inventYear(12, 2016, 43),
		"assessments.csv": csvOf([
			{
				referral_id: "R1",
				assessment_date: "01/12/2016",
				risk_level: "Low",
			},
		]),
		"benchmarks.csv": csvOf([
			{ figure: "referrals", period: "2015", area: "Elsewhere", value: "3" },
		]),
	};

	/** The first row's cell under a heading becomes another. */
	function misplace(kind: string, heading: string, cell: string): Given {
		const text = invented[`${kind}.csv`] ?? "";
		const [header = "", first = "", ...rest] = text.trim().split("\n");
		const headings = header.split(",").map((h) => h.replaceAll('"', ""));
		const known = headings.includes(heading);
		const cells = first.split(/,(?=")/);
		const quoted = `"${cell.replaceAll('"', '""')}"`;
		const changed = known
			? cells.with(headings.indexOf(heading), quoted)
			: [...cells, quoted];
		const wide = known ? header : `${header},"${heading}"`;
		const others = known ? rest : rest.map((line) => `${line},""`);
		return {
			period: "2016",
			files: {
				...invented,
				[`${kind}.csv`]: [wide, changed.join(","), ...others, ""].join("\n"),
			},
		};
	}

	// What is meant to be read by people is not among them: words said with consent, names of groups and of audiences.
	const published: readonly string[] = [
		"feedback quote",
		"discussions group",
		"training audience",
	];
	const hidden = columns.filter(
		([kind, heading]) => !published.includes(`${kind} ${heading}`),
	);

	it.each(hidden.map((column, place) => [...column, place] as const))(
		"in %s, %s, is shown by no message and no output",
		async (kind, heading, place) => {
			for (const [at, cell] of someOf([...misplaced.entries()], 1, place)) {
				const outcome = await runPipeline(
					misplace(kind, heading, cell),
					at === 0 ? undefined : ["json", "csv"],
				);
				if (outcome.status === "refused")
					expect(JSON.stringify(outcome)).not.toMatch(/canary|anarya/i);
				if (outcome.status === "made") {
					expect(JSON.stringify(outcome.warnings)).not.toMatch(
						/canary|anarya/i,
					);
					for (const { format, bytes } of outcome.outputs)
						expect(wordsIn(format, bytes)).not.toMatch(/canary|anarya/i);
				}
			}
		},
	);

	it("is refused where a date or a known word is due, and read where any text is", async () => {
		const ends = async (kind: string, heading: string) =>
			(await runPipeline(misplace(kind, heading, "Canaryname"))).status;
		expect(await ends("referrals", "referral_date")).toBe("refused");
		expect(await ends("referrals", "sex")).toBe("refused");
		expect(await ends("outcomes", "last_score")).toBe("refused");
		expect(await ends("missing", "rhi_completed")).toBe("refused");
		expect(await ends("referrals", "placing_authority")).toBe("made");
		expect(await ends("outcomes", "outcome")).toBe("made");
	});

	it("is not shown where the header row is missing, and a child stands in its place", async () => {
		for (const [name, text] of Object.entries(invented)) {
			const rows = text
				.trim()
				.split("\n")
				.slice(1)
				.map((line) => line.replace(/^"[^"]*"/, '"Canaryname"'));
			const outcome = await runPipeline({
				period: "2016",
				files: { [name]: rows.join("\n") },
			});
			expect(outcome.status).toBe("refused");
			expect(JSON.stringify(outcome)).not.toMatch(canary);
		}
	});
});

describe("pictures", () => {
	it("say nothing of themselves, and hold no text and no data", async () => {
		const { docx, html } = await makePaper({
			files: inventYear(60, 2016, 7),
			period: "2016",
		});
		const parts = unpack("docx", docx);
		const pngs = parts.filter(({ path }) => path.endsWith(".png"));
		const svgs = parts.filter(({ path }) => path.endsWith(".svg"));
		const inPage = unpack("html", html).slice(1);
		expect(pngs.length).toBeGreaterThan(0);
		expect(svgs.length).toBe(pngs.length);
		expect(inPage.length).toBe(2 * svgs.length);
		for (const { bytes } of inPage)
			expect(new TextDecoder().decode(bytes)).toMatch(
				/^<svg [^>]*>(<defs\/>|<\/?g[^>]*>|<path [^>]*>)*<\/svg>$/,
			);
		for (const { bytes } of pngs)
			expect([...new Set(pngChunks(bytes))]).toEqual([
				"IHDR",
				"PLTE",
				"IDAT",
				"IEND",
			]);
		for (const { bytes } of svgs)
			expect(new TextDecoder().decode(bytes)).not.toMatch(
				/<(text|title|desc|metadata|script|image|style)\b|aria-|data-|role=|font-family|<!--/,
			);
	});
});
