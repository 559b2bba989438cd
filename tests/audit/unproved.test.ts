import { describe, expect, it } from "vitest";
import { auditStatements } from "../../src/audit-statements.ts";
import { auditDocument } from "../../src/cli/audit-document.ts";
import { auditLines } from "../../src/cli/audit-lines.ts";
import { besideLines } from "../../src/cli/beside-lines.ts";
import { tellSummary } from "../../src/cli/council-ends.ts";
import { penFor } from "../../src/cli/screen.ts";
import { protect } from "../../src/disclosure/protect.ts";
import { releaseClaims } from "../../src/published/release-claims.ts";
import { readFigures } from "../../src/reader/read-figures.ts";
import { poolCouncils } from "../../src/run/pool-councils.ts";
import { unprovedWords } from "../../src/vocabulary/unproved-words.ts";
import { atOnce } from "../at-once.ts";
import { policyOf } from "../disclosure/tables.ts";
import { crossedByAll } from "../reader/crossed-by-all.ts";
import { solver } from "../solver.ts";
import { solverBytes } from "../solver-bytes.ts";
import { figuresOf, periodOf, testSettings } from "../statistics/records.ts";

const pen = penFor({ colour: false });
const safeWords = "No small count can be worked back";

/** What is concluded of a release of which nothing is told but this. */
function auditOf(whole: boolean) {
	const period = periodOf("2016");
	const policy = policyOf("under-5");
	const release = { figures: [], policy, period, asAt: period.to };
	const knowledge = { relations: [], differences: [], whole };
	return atOnce(
		auditStatements(
			releaseClaims(release, knowledge, () => true),
			solver,
		),
	);
}

describe("what is not proved to be safe", () => {
	it("is told by a reader who cannot put together all that is crossed", () => {
		const { statements, scheme } = crossedByAll();
		expect(readFigures(statements, scheme).whole).toBe(false);
		const [one, other] = statements;
		if (one === undefined || other === undefined) throw new Error("no tables");
		expect(readFigures([one, other], scheme).whole).toBe(true);
	});

	it("is never called safe by an audit, in words or as data", () => {
		for (const whole of [true, false]) {
			const audit = auditOf(whole);
			const text = auditLines(audit, "figures.json", pen).join("\n");
			expect(text.includes(safeWords)).toBe(whole);
			expect(text.includes(unprovedWords)).toBe(!whole);
			expect(JSON.parse(auditDocument(audit, undefined)).proved).toBe(whole);
		}
	});

	it("nor beside what was released before", () => {
		const beside = {
			releases: ["release 1, January to March 2016"],
			told: [],
			conflict: undefined,
		};
		for (const isWhole of [true, false]) {
			const text = besideLines({ ...beside, isWhole }, pen).join("\n");
			expect(text.includes("No small count follows")).toBe(isWhole);
			expect(text.includes(unprovedWords)).toBe(!isWhole);
			const json = auditDocument(auditOf(true), { ...beside, isWhole });
			expect(JSON.parse(json).releases.proved).toBe(isWhole);
		}
	});

	it("nor is a sum of councils, where that of one of them is not proved", async () => {
		for (const whole of [true, false]) {
			const counted = figuresOf({}, { tables: ["trainingSessions"] });
			const figures = { ...counted, isWhole: whole };
			const { policy } = testSettings;
			const known = atOnce(protect(figures, policy, { decimals: 0 })).known();
			const pooled = await poolCouncils(
				[{ figures: counted, known, given: {} }],
				testSettings,
				{
					period: counted.period,
					asAt: counted.period.to,
					allLevels: false,
					tables: undefined,
					authority: undefined,
					earlier: [],
				},
				[],
				"cse-report 0",
				{ solver: solverBytes, giveWay: () => undefined },
			);
			expect(pooled.notices).toEqual(whole ? [] : [unprovedWords]);
			const told: string[] = [];
			tellSummary(
				{
					councils: [],
					strays: [],
					warnings: [],
					pooled: { ...pooled, status: "built", outputs: [] },
					isRelease: false,
				},
				{ what: "Papers", where: "out" },
				{ tell: (text) => told.push(text), colour: false },
			);
			expect(told.join("").includes(unprovedWords)).toBe(!whole);
		}
	});
});
