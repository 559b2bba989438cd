import { expect, test } from "vitest";
import { makeReports } from "../../src/pipeline.ts";
import { readRelease } from "../../src/releases/read-release.ts";
import type { Release } from "../../src/releases/release.ts";
import type { Request } from "../../src/run/run.ts";
import { readPeriod } from "../../src/vocabulary/period.ts";
import { sourceOf } from "../ingest/read-csv.ts";
import { type MadeOne, makeOne } from "../make-one.ts";
import { settingsOf } from "../validate/read-exports.ts";

const settings = settingsOf(
	"authority: { name: Northby }\nauthorities: [{ name: Southby }]\n",
);

/** So many referrals of each council. */
function exportsOf(northby: number, southby: number) {
	const rows = Object.entries({ Northby: northby, Southby: southby }).flatMap(
		([council, count]) =>
			Array.from(
				{ length: count },
				(_, i) => `${council},${council}${i},${1 + i}/02/2016,01/02/2003`,
			),
	);
	const header = "authority,child_id,referral_date,date_of_birth";
	return [sourceOf("referrals.csv", [header, ...rows, ""].join("\n"))];
}

function requestOf(authority: string, earlier: readonly Release[]): Request {
	const reading = readPeriod("2016");
	if (!reading.ok) throw new Error(reading.problem);
	const { period } = reading;
	return {
		period,
		asAt: period.to,
		allLevels: true,
		tables: ["referrals"],
		authority,
		earlier,
	};
}

async function figuresOf(
	authority: string,
	sources: ReturnType<typeof exportsOf>,
	earlier: readonly Release[] = [],
): Promise<MadeOne> {
	const request = requestOf(authority, earlier);
	const one = await makeOne(sources, settings, request, { formats: [] });
	if (one.status !== "made") throw new Error(one.status);
	return one;
}

test("a council is held against its own earlier releases, and not against another's of the same ledger", async () => {
	const { document } = await figuresOf("Southby", exportsOf(14, 13));
	const text = new TextDecoder().decode(document);
	const reading = readRelease(text, "the figures", "figures");
	if (!reading.ok) throw new Error(reading.problems.join(" "));
	const earlier = [{ number: 1, content: reading.content }];
	const now = exportsOf(14, 12);
	expect((await figuresOf("Southby", now, earlier)).notices).toEqual([
		expect.stringMatching(/^referrals was 13 in release 1, .* is 12 now/),
		expect.stringMatching(/^Figures differ from release 1, .* marked \[r\]/),
	]);
	expect((await figuresOf("Northby", now, earlier)).notices).toEqual([]);
});

test("one council starts no thread, nor counts towards a sum", async () => {
	const made: unknown[] = [];
	await makeReports(
		exportsOf(14, 13),
		settings,
		requestOf("Northby", []),
		{
			each: false,
			formats: [],
			paper: undefined,
			audit: undefined,
			pooledFormats: [],
			tool: "cse-report 0.1.0",
		},
		{
			progress: () => undefined,
			solver: () => {
				throw new Error("no solver is needed here");
			},
			giveWay: () => undefined,
			threadsFor: () => {
				throw new Error("a thread was asked for");
			},
			hearInterruption: async () => undefined,
			take: (council) => {
				made.push(council.made);
				return { status: "built" };
			},
		},
	);
	expect(made).toEqual([
		expect.objectContaining({ status: "made", forPooling: undefined }),
	]);
});
