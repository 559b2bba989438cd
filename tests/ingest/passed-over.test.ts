import { describe, expect, it } from "vitest";
import { readTables } from "../../src/ingest/read-tables.ts";
import type { MatchLine } from "../../src/matches/match-lines.ts";
import { writeMatches } from "../../src/matches/write-matches.ts";
import {
	renderCsv,
	renderCsvOfSeveral,
	renderIssueHeadings,
	renderIssues,
} from "../../src/render/csv.ts";
import type { FigureRow } from "../../src/report/figure-entries.ts";
import { issueAt, messages } from "../../src/vocabulary/messages.ts";
import { settingsOf } from "../validate/read-exports.ts";
import { sourceOf } from "./read-csv.ts";

const referrals =
	"child_id,referral_date,date_of_birth\nC1,03/04/2016,01/01/2002\n";

async function read(
	files: Readonly<Record<string, string | Uint8Array>>,
	yaml?: string,
) {
	const { tables, found } = await readTables(
		Object.entries(files).map(([name, content]) => sourceOf(name, content)),
		settingsOf(yaml),
	);
	return {
		tables: tables.map(({ file }) => file),
		found: found.map(
			({ file, code, severity }) => `${file} ${code} ${severity}`,
		),
	};
}

const row: FigureRow = {
	label: "Referrals",
	period: "2016",
	figure: { id: "referrals", unit: "referral", status: "shown", count: 30 },
};

const match: MatchLine = {
	kind: "referrals",
	column: "sex",
	raw: "boy",
	count: 3,
	matchedTo: "",
	status: "unknown",
	sure: "",
	nearest: "",
	choices: ["male", "female"],
};

/** As a person has it who opened a list in a German Excel and saved it. */
function bySemicolons(list: Uint8Array): string {
	return `sep=;\n${new TextDecoder().decode(list).replaceAll(",", ";")}`;
}

function concat(...parts: readonly Uint8Array[]): string {
	return parts.map((part) => new TextDecoder().decode(part)).join("");
}

describe("a file of the tool's own among the exports", () => {
	const issue = issueAt(
		{ file: "referrals.csv", line: 3, heading: "referral_date" },
		messages.notADate(),
	);
	it.each([
		["figures", renderCsv([row])],
		[
			"figures of several councils",
			renderCsvOfSeveral([{ authority: "North", rows: [row] }]),
		],
		[
			"a check's findings",
			concat(renderIssueHeadings(), renderIssues([issue])),
		],
		["an empty list of findings", renderIssueHeadings()],
		["matched words", writeMatches([match])],
		["a list with other separators", bySemicolons(writeMatches([match]))],
		["a document", '{\n "schema": "cse-report/figures/1",\n "figures": []}'],
		["a check as JSON", '{"schema":"cse-report/check/1"}'],
		["a snapshot", "cse-report snapshot 1\n{}\n\u0000\u0001"],
		[
			"a record of a run",
			'{\n  "note": "Private record of a run of cse-report. Not for publication."}',
		],
	])("is passed over with a note: %s", async (_name, list) => {
		const { tables, found } = await read({
			"a.csv": list,
			"referrals.csv": referrals,
		});
		expect(tables).toEqual(["referrals.csv"]);
		expect(found).toEqual(["a.csv own-file note"]);
	});

	it("is no export where there is no other", async () => {
		const { found } = await read({ "a.csv": renderCsv([row]) });
		expect(found).toContain(". no-exports refuse");
	});

	it("is not passed over where it is something else", async () => {
		const { found } = await read({
			"a.csv": "id,unit,value\n1,2,3\n",
			"b.csv": '{"schema": "other"}',
			"referrals.csv": referrals,
		});
		expect(found).toEqual([
			"a.csv unknown-export refuse",
			"b.csv not-csv refuse",
		]);
	});
});

describe("files under ignore", () => {
	const files = {
		"referrals.csv": referrals,
		"List-1 (old).csv": "a,b\n1,2\n",
		"list-1b.csv": "a,b\n1,2\n",
		"list-22.csv": "a,b\n1,2\n",
	};

	it("are passed over, whatever is in them", async () => {
		const yaml = 'ignore: [ "list-1*.csv", "list-??.csv" ]';
		expect(await read(files, yaml)).toEqual({
			tables: ["referrals.csv"],
			found: [
				"List-1 (old).csv ignored note",
				"list-1b.csv ignored note",
				"list-22.csv ignored note",
			],
		});
	});

	it("are told where no file has such a name, and letters are letters", async () => {
		const yaml =
			'ignore: [ "List-1 (old).csv", list-1b.csv, "*.txt", "list.22.csv", list-22.csv ]';
		const { found } = await read(files, yaml);
		expect(found.filter((each) => each.includes("unused"))).toEqual([
			"*.txt unused-ignore note",
			"list.22.csv unused-ignore note",
		]);
	});

	it("refuse where they are all that there is", async () => {
		const { found } = await read({ "a.csv": referrals }, 'ignore: ["*"]');
		expect(found).toContain(". no-exports refuse");
	});
});
