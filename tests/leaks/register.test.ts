import { strFromU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { auditPaper } from "../../src/audit-release.ts";
import type { ProtectedTable } from "../../src/disclosure/protected-table.ts";
import { composeFigureRows } from "../../src/report/figure-entries.ts";
import { composeFiguresDocument } from "../../src/report/figures-document.ts";
import type { FigureTable } from "../../src/statistics/figure-table.ts";
import { atOnce } from "../at-once.ts";
import { inventYear } from "../papers/invent.ts";
import { type Given, settingsOf, sharedPaper } from "../papers/make-paper.ts";
import { solver } from "../solver.ts";
import { readTemplateOf } from "./template.ts";
import { pngChunks, unpack } from "./unpack.ts";

interface Entry {
	readonly id: string;
	readonly status: string;
	readonly count?: number;
	readonly from?: number;
	readonly to?: number;
	readonly percent?: number;
	readonly percentFrom?: number;
	readonly percentTo?: number;
}

const years: readonly Given[] = [12, 30, 75].map((count) => ({
	period: "2016",
	files: inventYear(count, 2016, count),
}));

function figuresIn(json: Uint8Array): readonly Entry[] {
	const document: { readonly figures: readonly Entry[] } = JSON.parse(
		strFromU8(json),
	);
	return document.figures;
}

describe.each(years)("a paper and its register", (given) => {
	const made = () => sharedPaper(given);

	it("print no number that is not in it: sentences, captions, tables, alternative texts, notes", async () => {
		const { docx, json } = await made();
		const settings = settingsOf(given.settings);
		const audit = atOnce(
			auditPaper(
				docx,
				"paper.docx",
				{
					settings,
					template: readTemplateOf(settings.template),
					register: {
						file: "figures",
						figures: strFromU8(json),
						said: undefined,
					},
				},
				solver,
			),
		);
		if (audit.status === "unreadable") throw new Error("not read");
		expect(audit.paper?.typed).toEqual([]);
		expect(audit.paper?.changed).toEqual([]);
		expect(audit.paper?.unread).toEqual([]);
	});

	it("say the same as CSV, row by row", async () => {
		const { csv, json } = await made();
		const rows = strFromU8(csv).trim().split(/\r?\n/).slice(1);
		const figures = figuresIn(json);
		expect(rows).toHaveLength(figures.length);
		for (const [i, one] of figures.entries()) {
			const numbers = [
				one.count,
				one.from,
				one.to,
				one.percent,
				one.percentFrom,
				one.percentTo,
			].filter((number) => number !== undefined);
			const row = rows[i] ?? "";
			expect(row).toContain(one.id);
			const cells = row.split(",").slice(-11);
			for (const number of numbers) expect(cells).toContain(String(number));
			if (one.status === "withheld")
				expect(cells.slice(0, 5).join()).not.toMatch(/\d/);
		}
	});

	it("hold no number in a figure that is withheld", async () => {
		const { json } = await made();
		for (const { id, status, ...rest } of figuresIn(json))
			if (status === "withheld")
				expect([
					id,
					JSON.stringify(rest).replace(/"base":"[^"]*"/, ""),
				]).toEqual([id, expect.not.stringMatching(/\d/)]);
	});

	it("write nothing into pictures but the picture", async () => {
		const { docx } = await made();
		const parts = unpack("docx", docx);
		for (const { path, bytes } of parts) {
			if (path.endsWith(".svg"))
				expect(strFromU8(bytes)).not.toMatch(
					/<text|<title|<desc|<metadata|data-|aria-/,
				);
			if (path.endsWith(".png"))
				expect(
					pngChunks(bytes).filter((kind) =>
						/^(tEXt|zTXt|iTXt|eXIf|tIME)$/.test(kind),
					),
				).toEqual([]);
		}
	});

	it("give every part of the file one date, and names that follow from nothing", async () => {
		const { docx } = await made();
		const dates = new Set(zipDates(docx));
		expect(dates.size).toBe(1);
		for (const { path } of unpack("docx", docx).slice(1))
			expect(path).toMatch(
				/^docx\/(\[Content_Types\]|_rels\/\.rels|docProps\/core|word\/(document|styles|numbering|settings|footer\d|theme\/theme1|media\/[\w.-]+|_rels\/[\w.]+))/,
			);
	});
});

/** The date and time of every entry, as the archive holds them. */
function zipDates(bytes: Uint8Array): readonly number[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const dates: number[] = [];
	for (let at = 0; at + 16 < bytes.length; at++)
		if (view.getUint32(at, true) === 0x02014b50)
			dates.push(view.getUint32(at + 12, true));
	return dates;
}

describe("the types", () => {
	it("let no true table be published: this file does not compile otherwise", () => {
		const publish = (table: FigureTable) => [
			// @ts-expect-error a true table is no protected one
			() => composeFigureRows(table),
			// @ts-expect-error nor is it one for the figures document
			() => composeFiguresDocument(table, undefined),
		];
		const made = (
			parts: Pick<ProtectedTable, "period" | "tables" | "figures" | "byId">,
		): ProtectedTable =>
			// @ts-expect-error nobody can make a protected table but the disclosure stage
			parts;
		expect([publish, made]).toHaveLength(2);
	});
});
