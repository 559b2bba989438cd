import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listMatches } from "../src/match-words.ts";
import { readMatches } from "../src/matches/read-matches.ts";
import type { Settings } from "../src/settings/settings.ts";
import { sourceOf } from "./ingest/read-csv.ts";
import { csv, type Folder, settingsOf } from "./validate/read-exports.ts";

function sources(folder: Folder) {
	return Object.entries(folder).map(([name, text]) => sourceOf(name, text));
}

async function list(folder: Folder, settings: Settings = settingsOf()) {
	const { bytes, ...counts } = await listMatches(
		sources(folder),
		settings,
		undefined,
		() => undefined,
	);
	const text = new TextDecoder("utf-8").decode(bytes);
	return { text, lines: text.trim().split("\r\n"), ...counts };
}

function readBack(text: string, settings: Settings = settingsOf()): Settings {
	const reading = readMatches(text, "m.csv", settings);
	if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
	return { ...settings, matches: reading.matches };
}

const head = "child_id,referral_date,date_of_birth,sex,ethnicity";
const row = "Zeb,01/02/2016,03/04/2001";
const folder = {
	"r.csv": csv(
		head,
		`${row},F,WBRI`,
		`${row},Femaile,'=x`,
		`${row},Femaile,"a,""b"`,
		`${row},,-1`,
	),
};

describe("the list of words and matches", () => {
	it("puts first what is not known, with what may be filled in", async () => {
		const { lines, words, unknown } = await list(folder);
		expect(lines).toEqual([
			"export,column,raw_value,count,matched_to,status,how_sure,nearest,choices",
			"referrals,sex,Femaile,2,,unknown,near,female,female | male | other | notRecorded",
			"referrals,sex,F,1,female,known,alias,,",
			"referrals,sex,,1,notRecorded,blank,,,",
			"referrals,ethnicity,'-1,1,,unknown,unknown,,white | mixed | asian | black | other | notRecorded",
			// The apostrophe of the cell is a spreadsheet's, and no part of the word; this one is again.
			"referrals,ethnicity,'=x,1,,unknown,unknown,,white | mixed | asian | black | other | notRecorded",
			'referrals,ethnicity,"a,""b",1,,unknown,unknown,,white | mixed | asian | black | other | notRecorded',
			"referrals,ethnicity,WBRI,1,white,known,alias,,",
		]);
		expect({ words, unknown }).toEqual({ words: 6, unknown: 4 });
	});

	it("takes what a person filled in, and keeps it", async () => {
		const { text } = await list(folder);
		const filled = text
			.replace("Femaile,2,,", "Femaile,2,female,")
			.replace("'=x,1,,", "'=x,1,Mixed,");
		const settings = readBack(filled);
		const again = await list(folder, settings);
		expect(again.unknown).toBe(2);
		expect(again.lines).toContain(
			"referrals,sex,Femaile,2,female,known,declared,,",
		);
		const other = { "r.csv": csv(head, `${row},F,WBRI`) };
		const kept = await list(other, settings);
		expect(kept.lines.slice(1)).toEqual([
			"referrals,sex,F,1,female,known,alias,,",
			"referrals,sex,Femaile,0,female,known,declared,,",
			"referrals,ethnicity,WBRI,1,white,known,alias,,",
			"referrals,ethnicity,'=x,0,mixed,known,declared,,",
		]);
		expect((await list(other, readBack(kept.text))).text).toBe(kept.text);
	});

	it("never holds what is free text, a name, an identifier or a date", async () => {
		const all = {
			...folder,
			"f.csv": csv(
				"quote,respondent,date,consent",
				"Zebedee said,Carer,09/09/2016,yes",
			),
			"o.csv": csv(
				"referral_id,outcome_code,first_score,last_score,outcome",
				"Zebrule,1.2.13,4711,4712,Zebtext",
			),
		};
		const { text } = await list(all);
		expect(text).toContain("respondent,Carer,1,parentOrCarer");
		expect(text).toContain("outcome_code,'1.2.13,1,'1.2.13");
		expect(text).not.toMatch(/zeb|2016|2001|471/i);
	});

	it("changes nothing where it is read back as it is, whatever the words", async () => {
		const word = fc.string({ unit: fc.constantFrom(..."aF1 -='\"\n,;.é") });
		const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(word, word, word), { minLength: 1, maxLength: 8 }),
				async (rows) => {
					const some = {
						"d.csv": csv(
							"child_id,meeting_date,decision,group,risk_level",
							...rows.map(
								(cells) => `Zeb,01/02/2016,${cells.map(cell).join(",")}`,
							),
						),
					};
					const { text } = await list(some);
					const again = await list(some, readBack(text));
					expect(again.text).toBe(text);
				},
			),
			{ seed: 4, numRuns: 60 },
		);
	});
});
