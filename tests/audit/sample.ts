import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { auditPaper, type KeptRegister } from "../../src/audit-release.ts";
import type { Making } from "../../src/run/making.ts";
import { readSettings } from "../../src/settings/read-settings.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { readPeriod } from "../../src/vocabulary/period.ts";
import { atOnce } from "../at-once.ts";
import { type MadeOne, makeOne } from "../make-one.ts";
import { readChartFont } from "../render/sample-paper.ts";
import { solver } from "../solver.ts";

/** The sample paper, with what its run keeps of it. */
export interface SamplePaper {
	readonly outcome: MadeOne;
	readonly docx: Uint8Array;
	readonly register: KeptRegister;
	readonly settings: Settings;
}

const template = {
	name: "scrutiny-report",
	files: new Map(
		["paper.md", "phrases.yaml"].map((name) => [
			name,
			readFileSync(`templates/scrutiny-report/${name}`, "utf8"),
		]),
	),
};

export async function samplePaper(
	formats: readonly ("docx" | "json" | "csv")[] = ["docx"],
	audit?: Making["audit"],
): Promise<SamplePaper> {
	const reading = readSettings(
		readFileSync("cse-report.yaml", "utf8"),
		"cse-report.yaml",
		() => undefined,
	);
	const period = readPeriod("2016");
	if (!reading.ok || !period.ok) throw new Error("the sample cannot be read");
	const { settings } = reading;
	const names = readdirSync("sample-data").filter((n) => n.endsWith(".csv"));
	const outcome = await makeOne(
		names.map((name) => {
			const bytes = new Uint8Array(readFileSync(join("sample-data", name)));
			return {
				name,
				size: bytes.length,
				bytes: async function* () {
					yield bytes;
				},
			};
		}),
		settings,
		{
			period: period.period,
			asAt: period.period.to,
			allLevels: false,
			tables: undefined,
			authority: undefined,
			earlier: [],
		},
		{
			formats,
			paper: { template, font: readChartFont, look: undefined },
			audit,
		},
	);
	if (outcome.status !== "made") throw new Error(outcome.status);
	const docx = outcome.outputs.find(({ format }) => format === "docx")?.bytes;
	return {
		outcome,
		docx: docx ?? new Uint8Array(),
		settings,
		register: {
			file: "private-run-2016.json",
			figures: new TextDecoder().decode(outcome.document),
			said: outcome.said,
		},
	};
}

/** The paper's audit, with or without what its run kept. */
export function auditOf(
	{ settings, register }: SamplePaper,
	docx: Uint8Array,
	kept: "record" | "figures" | "nothing" = "record",
) {
	const audit = atOnce(
		auditPaper(
			docx,
			"paper.docx",
			{
				settings,
				template,
				register:
					kept === "nothing"
						? undefined
						: {
								...register,
								said: kept === "record" ? register.said : undefined,
							},
			},
			solver,
		),
	);
	if (audit.status === "unreadable")
		throw new Error(JSON.stringify(audit.problems));
	if (audit.paper === undefined) throw new Error("no findings");
	return { ...audit, paper: audit.paper };
}

/** A Word file with a part of it changed by hand; what is to be changed must be there. */
export function edited(
	docx: Uint8Array,
	before: string,
	after: string,
	part = "word/document.xml",
): Uint8Array {
	const entries = unzipSync(docx);
	const text = strFromU8(entries[part] ?? new Uint8Array());
	const pattern = acrossRuns(before);
	if (!pattern.test(text)) throw new Error(`no "${before}" in ${part}`);
	// Typed where the words began: what else stood among them stays.
	const changed = text.replace(pattern, (words) =>
		before.includes("<")
			? after
			: after + (words.match(/<[^>]+>/g)?.join("") ?? ""),
	);
	return zipSync({ ...entries, [part]: strToU8(changed) });
}

/** A Word file with a cell of a table changed by hand: the `nth` that says just this. */
export function editedCell(
	docx: Uint8Array,
	before: string,
	after: string,
	nth = 1,
): Uint8Array {
	const part = "word/document.xml";
	const entries = unzipSync(docx);
	let found = 0;
	const changed = strFromU8(entries[part] ?? new Uint8Array()).replace(
		/<w:tc>.*?<\/w:tc>/gs,
		(cell) =>
			cell.replace(/<[^>]+>/g, "") === before && ++found === nth
				? cell.replace(`>${before}<`, `>${after}<`)
				: cell,
	);
	if (found < nth) throw new Error(`no cell "${before}"`);
	return zipSync({ ...entries, [part]: strToU8(changed) });
}

/** Words of a Word file, which can go on in another run, or after a mark. */
function acrossRuns(words: string): RegExp {
	const between = "(?:</w:t>(?:<(?!w:t[ >]|w:p[ >])[^>]+>)*<w:t(?: [^>]*)?>)?";
	const letters = [...words].map((letter) =>
		letter.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"),
	);
	return new RegExp(
		words.includes("<") ? letters.join("") : letters.join(between),
		"u",
	);
}

/** The paper without the marks of its figures, as where its text was pasted into another file. */
export function withoutMarks(docx: Uint8Array): Uint8Array {
	const entries = unzipSync(docx);
	const name = "word/document.xml";
	const text = strFromU8(entries[name] ?? new Uint8Array());
	return zipSync({
		...entries,
		[name]: strToU8(text.replace(/<w:bookmark(Start|End) [^>]*\/>/g, "")),
	});
}

/** The names of the marks of figures in a Word file. */
export function marksIn(docx: Uint8Array): readonly string[] {
	const text = strFromU8(
		unzipSync(docx)["word/document.xml"] ?? new Uint8Array(),
	);
	return [
		...text.matchAll(/<w:bookmarkStart [^>]*w:name="(figure_[^"]*)"/g),
	].map(([, name = ""]) => name);
}

/** A Word file with one part more. */
export function withPart(
	docx: Uint8Array,
	name: string,
	text: string,
): Uint8Array {
	return zipSync({ ...unzipSync(docx), [name]: strToU8(text) });
}
