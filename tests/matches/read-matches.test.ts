import { describe, expect, it } from "vitest";
import { readMatches } from "../../src/matches/read-matches.ts";
import { csv, settingsOf } from "../validate/read-exports.ts";

const header = "export,column,raw_value,count,matched_to";

function matchesOf(text: string, yaml?: string) {
	const reading = readMatches(text, "m.csv", settingsOf(yaml));
	if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
	return reading.matches;
}

/** Each problem as `line key: message`. */
function problemsOf(text: string, yaml?: string): readonly string[] {
	const reading = readMatches(text, "m.csv", settingsOf(yaml));
	if (reading.ok) return [];
	const texts = reading.problems.map(
		({ line, key, message }) => `${line} ${key}: ${message}`,
	);
	expect(texts.join("\n")).not.toMatch(/zeb/i);
	return texts;
}

describe("the matches file, read back", () => {
	it("holds what each line says, by id, label or another name of a category", () => {
		const text = csv(
			header,
			"referrals,sex,Zeb,1,female",
			"referrals,models,'=Zeb,1,Peer on peer",
			"missing,kind,'m.,1,A",
			"outcomes,outcome_code,'1213,1,'1.2.13",
			"discussions,group,Zeb grp,1,Gold group",
			"referrals,sex,,9,notRecorded",
			"referrals,sex,Zebra,1,",
			"",
		);
		expect(matchesOf(text)).toEqual({
			referrals: { sex: { Zeb: "female" }, models: { "=Zeb": "peer" } },
			missing: { kind: { "m.": "absent" } },
			outcomes: { outcome_code: { "1213": "1.2.13" } },
			discussions: { group: { "Zeb grp": "goldGroup" } },
		});
	});

	it.each([
		[";", "\n"],
		["\t", "\r\n"],
		[",", "\r"],
	])("may be saved with %j between its cells", (mark, end) => {
		const text = `\uFEFFnote,Matched To,COLUMN,Export,raw value
mine,male,sex,Referrals,Zeb
`;
		const saved = text.replaceAll(",", mark).replaceAll("\n", end);
		expect(matchesOf(saved)).toEqual({ referrals: { sex: { Zeb: "male" } } });
	});

	it("tells of what is not known, with the nearest name", () => {
		const text = csv(
			header,
			"referal,sex,Zeb,1,male",
			"referrals,sexx,Zeb,1,male",
			"referrals,child_id,Zeb,1,male",
			"referrals,sex,Zeb,1,femal",
			"referrals,sex,,1,male",
			"referrals,sex,Zeb,1,male,Zeb",
		);
		expect(problemsOf(text)).toEqual([
			expect.stringMatching(/^2 export: .*7 characters.*mean referrals\?/),
			expect.stringMatching(/^3 column: .*mean sex\?/),
			expect.stringMatching(/^4 column: .*a column of words of referrals/),
			expect.stringMatching(/^5 matched_to: .*category of sex.*mean female\?/),
			expect.stringMatching(/^6 matched_to: .*blank cells.*notRecorded/),
			expect.stringMatching(/^7 : .*6 cells.*5/),
		]);
	});

	it("tells of a word with two meanings, and of one that settings give another", () => {
		const text = csv(
			header,
			"referrals,sex,Zeb,1,male",
			"referrals,sex,z.e.b,1,female",
			"referrals,sex,ZEB,1,male",
			"referrals,models,Zeb,1,peer",
		);
		expect(problemsOf(text)).toEqual([
			expect.stringMatching(/^3 matched_to: .*female here.*male on line 2/),
		]);
		expect(
			problemsOf(
				csv(header, "referrals,sex,zeb,1,male"),
				"codes: {sex: {Zeb: F}}",
			),
		).toEqual([expect.stringMatching(/^2 matched_to: .*codes: sex.*female/)]);
		expect(
			problemsOf(
				csv(header, "referrals,sex,zeb,1,F"),
				"codes: {sex: {Zeb: F}}",
			),
		).toEqual([]);
	});

	it("tells where it breaks off, and takes rows without what is empty at their end", () => {
		const cut = `${header}\nreferrals,sex,Zeb,1,female\nreferrals,sex,Zebra`;
		expect(problemsOf(cut)[0]).toMatch(/^3 : The file breaks off in this row/);
		expect(matchesOf(`${cut}\n`)).toEqual({
			referrals: { sex: { Zeb: "female" } },
		});
	});

	it("tells of a heading that stands there twice, as of two columns one would be passed over", () => {
		const twice = csv(
			`${header},Matched to`,
			"referrals,sex,Zeb,1,female,male",
		);
		expect(problemsOf(twice)).toEqual([
			expect.stringMatching(/^1 : The heading matched_to stands here twice/),
		]);
	});

	it("tells of a file that is damaged, wherever in it", () => {
		const line = "referrals,sex,Zeb,1,female";
		for (const damaged of ["referrals,sex,Ze\0b,1,female", `${line},\0\0`])
			expect(problemsOf(csv(header, line, damaged))).toEqual([
				expect.stringMatching(/^3 : A mark that nobody sees/),
			]);
	});

	it("tells of what is no such file", () => {
		expect(problemsOf("")).toEqual([
			expect.stringMatching(/no matches file: .*raw_value/),
		]);
		expect(problemsOf("a,b\nZeb,x\n")).toHaveLength(1);
		expect(problemsOf(csv(header, 'referrals,sex,"Zeb'))).toEqual([
			expect.stringMatching(/^2 : A quotation mark/),
		]);
	});
});
