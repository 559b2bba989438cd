import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSettings } from "../../src/settings/read-settings.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { dayFrom } from "../../src/vocabulary/calendar.ts";

function settingsOf(text: string | undefined): Settings {
	const read = readSettings(text, "cse-report.yaml");
	if (!read.ok) throw new Error(read.problems.map((p) => p.message).join("\n"));
	return read.settings;
}

/** Each problem as one line: `line key: message`. */
function problemsOf(text: string): readonly string[] {
	const read = readSettings(text, "cse-report.yaml");
	return read.ok
		? []
		: read.problems.map((p) => `${p.line ?? "-"} ${p.key}: ${p.message}`);
}

it("a file in which nothing stands was cut off, and is no settings file", () => {
	for (const text of ["", "\ufeff", " \n\n"])
		expect(problemsOf(text).join()).toContain("This file is empty");
});

describe("defaults", () => {
	it("come without a file, and from comments alone", () => {
		const settings = settingsOf(undefined);
		expect(settingsOf("# nothing yet\n")).toEqual(settings);
		expect(settings).toMatchObject({
			data: ".",
			out: "out",
			template: "scrutiny-report",
			policy: {
				preset: "under-5",
				threshold: 5,
				roundTo: undefined,
				degree: 3,
				group: "show",
				merge: false,
			},
			tables: undefined,
			historyFrom: undefined,
			reReferralFrom: "referral",
			ids: { leadingZeros: "refused", sameAsReferrals: [] },
			decimals: 0,
			unknownsInBase: true,
		});
		expect(settings.ageBands.map((band) => band.id)).toEqual([
			"under13",
			"13-15",
			"16-17",
			"18plus",
		]);
		expect(settings.riskLevels.filter((l) => l.inScope)).toHaveLength(2);
		expect(settings.models).toHaveLength(12);
		expect(settings.outcomes).toHaveLength(6);
		expect(settings.groups).toBeUndefined();
	});

	it("stand where a key has nothing after it", () => {
		expect(settingsOf("policy:\nrisk:\n  levels:\ndata: ~\n")).toEqual(
			settingsOf(undefined),
		);
	});
});

describe("a policy", () => {
	it.each([
		["policy:\n  preset:\n", "2 policy.preset"],
		["policy:\n  # stricter\n  threshold: # 10\n", "3 policy.threshold"],
		["policy: { roundTo: , degree: 3 }\n", "1 policy.roundTo"],
		["policy: { degree: ~ }\n", "1 policy.degree"],
		["policy: { group: null }\n", "1 policy.group"],
		["policy:\n  merge:\n", "2 policy.merge"],
	])("in which a key says nothing is refused: %j", (text, place) => {
		expect(problemsOf(text)).toEqual([
			`${place}: Nothing stands behind this key. Write its value, or take the key out: what is usual holds without it.`,
		]);
	});

	it("is told of each such key, beside what else is wrong", () => {
		const found = problemsOf("policy:\n  preset:\n  degree:\n  rounding: 5\n");
		expect(found).toHaveLength(3);
		expect(found[2]).toContain("This key is not known");
	});

	it("of which every line is a comment is the usual one", () => {
		const text = "policy:\n  # preset: under-10\nzeros: rows\n";
		expect(settingsOf(text).policy).toEqual(settingsOf(undefined).policy);
	});
});

describe("the contract's example", () => {
	it("is read whole", () => {
		const settings = settingsOf(`
authority: { name: Sample Borough Council, code: SBC }
data: sample-data
out: out
template: scrutiny-report
policy: { preset: under-5 }
risk: { levels: [ { id: high, aliases: [H, "3"], inScope: true }, { id: low } ] }
ageBands: [ under 13, 13-15, 16-17, 18 and over ]
measures: { outcome: { within: H2 }, missingChildren: { within: H2 } }
tables: [ referrals, "referrals:risk|sex" ]
history: { completeFrom: 2015-01-01 }
exports: { referrals: { system: Mosaic, extracted: 2017-01-09 } }
`);
		expect(settings.authority).toEqual({
			name: "Sample Borough Council",
			code: "SBC",
			aliases: [],
		});
		expect(settings.riskLevels[0]).toEqual({
			id: "high",
			label: "High",
			aliases: ["H", "3"],
			inScope: true,
		});
		expect(settings.outcomePart).toBe("H2");
		expect(settings.missingPart).toBe("H2");
		expect(settings.tables).toEqual(["referrals", "referrals:risk|sex"]);
		expect(settings.historyFrom).toBe(dayFrom(2015, 1, 1));
		expect(settings.exports.referrals?.extracted).toBe(dayFrom(2017, 1, 9));
	});
});

describe("unknown keys", () => {
	it("are told by line with the nearest known key, at every level, all together", () => {
		expect(
			problemsOf(
				"autority: { name: A }\npolicy:\n  treshold: 5\nexports:\n  referrals:\n    sistem: Mosaic\n    headings:\n      child_idd: Kind\n",
			),
		).toEqual([
			expect.stringMatching(/^1 autority: .*Did you mean "authority"\?/),
			expect.stringMatching(/^3 policy\.treshold: .*"threshold"\?/),
			expect.stringMatching(/^6 exports\.referrals\.sistem: .*"system"\?/),
			expect.stringMatching(/^8 exports\..*\.child_idd: .*"child_id"\?/),
		]);
		expect(
			problemsOf("exports: { referrals: { headings: { child_idd: Kind } } }"),
		).toEqual([
			expect.stringMatching(/^1 .*headings\.child_idd: .*"child_id"\?/),
		]);
	});

	it("of any name are told, those of every object among them", () => {
		const names = ["__proto__", "constructor", "prototype", "toString"];
		for (const name of names) {
			expect(problemsOf(`${name}: x`)).toHaveLength(1);
			expect(problemsOf(`policy: { ${name}: x }`)).toHaveLength(1);
			expect(problemsOf(`codes: { ${name}: { a: b } }`)).toHaveLength(1);
		}
	});

	it("do not hide what is wrong elsewhere, nor what codes say of a list that is wrong", () => {
		expect(
			problemsOf(
				"risk: { levels: [{ id: red, inScop: true }] }\npolicy: { degree: 4 }\nauthorities: [{ code: A }, { code: B, aliases: [a] }]\ncodes: { risk_level: { R: red } }\n",
			).map((problem) => problem.split(":", 1)[0]),
		).toEqual([
			"1 risk.levels[1].inScop",
			"2 policy.degree",
			"3 authorities[2]",
		]);
	});

	it("however they are called, never crash or pass", () => {
		const known = new Set(["data", "out", "template", "matches"]);
		fc.assert(
			fc.property(fc.string({ minLength: 1 }), (key) => {
				fc.pre(!known.has(key.trim()));
				const read = readSettings(`${JSON.stringify(key)}: 1\n`, "f");
				expect(read.ok).toBe(false);
			}),
		);
	});
});

describe("what YAML can get wrong", () => {
	it.each([
		["a: 1\n  b: 2\n", /cannot be read as YAML/],
		["policy:\n\tpreset: under-5\n", /tab/],
		["data: a\ndata: b\n", /written twice/],
		["- a\n- b\n", /no settings/],
		["just words\n", /no settings/],
		["data: a\n---\ndata: b\n", /second document/],
		['data: "a\n', /never closed/],
		[
			`words:\n  a: &a x\n  b: x\nmodels: [${"*a,".repeat(101)}]\npolicy: { preset: under-10 }\n`,
			/Aliases/,
		],
		["policy: *usual\n", /no anchor/],
		["words:\n  __proto__: { a: b }\n", /No key can be called/],
		["data: !secret a\n", /Tags/],
	])("%j", (text, message) => {
		const problems = problemsOf(text);
		expect(problems.length).toBeGreaterThan(0);
		expect(problems.join("\n")).toMatch(message);
	});

	it("is told with the line of a key that is written twice", () => {
		expect(problemsOf("data: a\nout: b\ndata: c\n")).toEqual([
			expect.stringMatching(/^3 data: /),
		]);
	});

	it("is never a crash", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (text) => {
				readSettings(text, "f");
			}),
		);
	});
});

describe("what exports hold", () => {
	it("is what a council says of it", () => {
		const settings = settingsOf(`
sex: { scheme: iso5218 }
ethnicity: { census: 2001 }
exports:
  referrals:
    headings: { closed_date: [Ended] }
    dates: { referral_date: excel, DOB: excel, ended: excel1904 }
  lookedAfter: { files: [list 8.csv], dates: { looked_after_start: excel } }
`);
		expect(settings.sexScheme).toBe("iso5218");
		expect(settings.ethnicityCensus).toBe("2001");
		expect(settings.exports.referrals?.dates).toEqual({
			referral_date: "excel",
			date_of_birth: "excel",
			closed_date: "excel1904",
		});
		expect(settings.exports.lookedAfter?.files).toEqual(["list 8.csv"]);
	});

	it("is nothing in particular by default", () => {
		const settings = settingsOf("exports: { referrals: { system: X } }");
		expect(settings.sexScheme).toBeUndefined();
		expect(settings.ethnicityCensus).toBe("2021");
		expect(settings.exports.referrals?.dates).toEqual({});
	});

	it.each([
		["sex: { scheme: ssda }", /one of ssda903, .*Did you mean ssda903/],
		["ethnicity: { census: 1991 }", /one of 2001, 2011, 2021/],
		[
			"exports: { referrals: { dates: { sex: excel } } }",
			/Known here: referral_date/,
		],
		[
			"exports: { referrals: { dates: { referral_date: xls } } }",
			/one of excel, excel1904/,
		],
	])("%s is told", (written, problem) => {
		expect(problemsOf(written)).toEqual([expect.stringMatching(problem)]);
	});
});

describe("values", () => {
	it.each([
		["data: [a]\n", /1 data: This must be a text/],
		["data: ''\n", /1 data: This must not be empty/],
		["policy: under-5\n", /1 policy: This must be a group of keys/],
		["policy: [under-5]\n", /1 policy: This must be a group of keys/],
		["policy: { preset: under-6 }\n", /under-5.*Did you mean under-5\?/],
		["policy: { threshold: 0 }\n", /whole number from 1/],
		["policy: { threshold: 4.5 }\n", /whole number/],
		["percentages: { decimals: 3 }\n", /whole number from 0 to 2/],
		["history: { completeFrom: 01/01/2015 }\n", /written 2017-01-09/],
		["history: { completeFrom: 2015-02-30 }\n", /written 2017-01-09/],
		["measures: { outcome: { within: H3 } }\n", /H1, H2/],
		["measures: { outcom: { within: H2 } }\n", /Did you mean "outcome"/],
		["measures: { outcomeScored: { within: H2 } }\n", /goes with outcome/],
		["measures: { referrals: { within: H2 } }\n", /always covers the whole/],
		["ids: { leadingZeros: keep }\n", /same, different/],
		["ids: { sameAsReferrals: [training] }\n", /missing/],
		["reReferral: { from: opening }\n", /referral, closure/],
		["codes: { sex: { '1': man } }\n", /not a category of sex/],
		["codes: { sexx: { '1': male } }\n", /Did you mean "sex"/],
		["codes: { sex: { A: male, a: female } }\n", /would mean both/],
		["exports: { referals: { system: X } }\n", /Did you mean "referrals"/],
		["exports: { referrals: { extracted: soon } }\n", /must be a date/],
		["words: [a]\n", /1 words: This must be a group/],
	])("%j is refused", (text, message) => {
		expect(problemsOf(text).join("\n")).toMatch(message);
	});

	it("are kept as they are written: codes are text", () => {
		const settings = settingsOf(
			"outcomes:\n  - { code: 1.30, label: Safe, better: higher, range: [0, 10] }\ncodes:\n  sex: { 1: male, 02: Female }\n  ethnicity: { W: WBRI }\n",
		);
		expect(settings.outcomes.at(-1)).toEqual({
			code: "1.30",
			label: "Safe",
			better: "higher",
			range: [0, 10],
		});
		expect(settings.codes).toEqual({
			sex: { "1": "male", "02": "female" },
			ethnicity: { W: "white" },
		});
	});

	it("written beside a preset win over it", () => {
		expect(
			settingsOf("policy: { preset: round-5, threshold: 10 }").policy,
		).toMatchObject({ preset: undefined, threshold: 10, roundTo: 5 });
		expect(settingsOf("policy: { roundTo: 5 }").policy).toMatchObject({
			preset: undefined,
			threshold: 5,
			roundTo: 5,
		});
		expect(settingsOf("policy: { preset: dfe-1-5 }").policy).toMatchObject({
			preset: "dfe-1-5",
			threshold: 6,
			roundTo: undefined,
		});
	});

	it("choose the degree of the promise, and what goes with it", () => {
		expect(
			settingsOf("policy: { degree: 2, group: withhold, merge: true }").policy,
		).toMatchObject({
			preset: "under-5",
			degree: 2,
			group: "withhold",
			merge: true,
		});
		expect(problemsOf("policy: { degree: 4 }")).toHaveLength(1);
		expect(problemsOf("policy: { group: hide }")).toHaveLength(1);
	});

	it("give a notice where the threshold is weak", () => {
		const read = readSettings("policy: { threshold: 2 }\n", "f");
		expect(read.ok && read.notices).toMatchObject([
			{ line: 1, key: "policy.threshold" },
		]);
		const usual = readSettings("policy: { threshold: 3 }\n", "f");
		expect(usual.ok && usual.notices).toEqual([]);
	});
});

describe("age bands", () => {
	const bands = (...words: readonly string[]) =>
		settingsOf(`ageBands: ${JSON.stringify(words)}`).ageBands.map(
			({ id, label, from, to }) => [id, label, from, to],
		);

	it("are read however they are written", () => {
		expect(
			bands("Under 10", "10 to 12", "13–15", "16", "17-17", "18+"),
		).toEqual([
			["under10", "Under 10", 0, 9],
			["10-12", "10 to 12", 10, 12],
			["13-15", "13 to 15", 13, 15],
			["16", "16", 16, 16],
			["17", "17", 17, 17],
			["18plus", "18 and over", 18, undefined],
		]);
	});

	it.each([
		[["under 13", "14-15", "16 and over"], /No band holds age 13\./],
		[["under 13", "13-16", "16 and over"], /Age 16 is in more than one/],
		[["13-15", "16 and over"], /No band holds the ages under 13/],
		[["under 13", "13-15"], /End the list with "16 and over"/],
		[["18 and over", "under 13"], /the ages 13 to 17/],
		[["under 18", "18 and over", "20 and over"], /Age 20/],
		[["teenagers"], /"teenagers" is not an age band/],
		[["under 0", "0 and over"], /not an age band/],
		[[], /End the list with "0 and over"/],
	])("%j are refused", (words, message) => {
		expect(problemsOf(`ageBands: ${JSON.stringify(words)}`).join()).toMatch(
			message,
		);
	});

	it("that pass hold every age exactly once", () => {
		const word = fc.oneof(
			fc.nat(20).map((n) => `under ${n}`),
			fc.nat(20).map((n) => `${n} and over`),
			fc.tuple(fc.nat(20), fc.nat(3)).map(([n, m]) => `${n}-${n + m}`),
		);
		fc.assert(
			fc.property(fc.array(word, { maxLength: 4 }), (words) => {
				const read = readSettings(`ageBands: ${JSON.stringify(words)}`, "f");
				if (!read.ok) return;
				for (let age = 0; age < 30; age++)
					expect(
						read.settings.ageBands.filter(
							(b) => age >= b.from && (b.to === undefined || age <= b.to),
						),
					).toHaveLength(1);
			}),
			{ numRuns: 500 },
		);
	});
});

describe("risk levels and word lists", () => {
	it("keep what is known of a default level, but for words that the scheme uses otherwise", () => {
		const { riskLevels } = settingsOf(
			"risk: { levels: [{ id: high }, { id: medium }, { id: mild, aliases: [M] }] }",
		);
		expect(riskLevels).toMatchObject([
			{ id: "high", aliases: ["H"], inScope: true },
			{ id: "medium", aliases: [], inScope: true },
			{ id: "mild", aliases: ["M"], inScope: false },
		]);
	});

	it.each([
		["risk: { levels: [] }", /at least one level/],
		["risk: { levels: [{ id: red }] }", /No level is in/],
		["risk: { levels: [{ id: red, inScope: maybe }] }", /true or false/],
		["risk: { levels: [{ id: low, inScope: no }] }", /No level is in/],
		["risk: { levels: [{ id: Very High, inScope: yes }] }", /camel case/],
		["risk: { levels: [{ inScope: yes }] }", /needs an id/],
		["risk: { levels: [{ id: high }, { id: high }] }", /given twice/],
		[
			"risk: { levels: [{ id: high, aliases: [a] }, { id: low, aliases: [A] }] }",
			/"A" would mean both high and low/,
		],
		["models: [{ id: on line }]", /camel case/],
		["models: [{ id: a }, { id: a }]", /given twice/],
		["models: [{ id: county, aliases: [Online] }]", /both online and county/],
		["outcomes: [{ label: Safe }]", /needs a code/],
		["outcomes: [{ code: '9.9' }]", /needs a label[\s\S]*better: higher/],
		["outcomes: [{ code: '1.2.13', range: [5, 5] }]", /lowest and the highest/],
		[
			"outcomes: [{ code: '1.2.13', range: [0, 5, 10] }]",
			/lowest and the highest/,
		],
		["outcomes: [{ code: '1.2.13' }, { code: 1.2.13 }]", /given twice/],
		["risk: { levels: [{ id: notReassessed }] }", /the tool's own word/],
		["authorities: [{ aliases: [North] }]", /needs a name or a code/],
		[
			"exports: { referrals: { headings: { child_id: Key, referral_id: KEY } } }",
			/"KEY" would be both child_id and referral_id/,
		],
		[
			"outcomes: [{ code: '1.2.13', range: [10, 0] }]",
			/lowest and the highest/,
		],
	])("%j is refused", (text, message) => {
		expect(problemsOf(text).join("\n")).toMatch(message);
	});

	it("are at most 30 levels, and 100 words of other lists", () => {
		const levels = (count: number) =>
			`risk: { levels: [${Array.from({ length: count }, (_, i) => `{ id: l${i}, inScope: true }`).join(", ")}] }`;
		expect(settingsOf(levels(30)).riskLevels).toHaveLength(30);
		expect(problemsOf(levels(31)).join()).toMatch(/at most 30/);
		const decisions = (count: number) =>
			`decisions: [${Array.from({ length: count }, (_, i) => `d${i}`).join(", ")}]`;
		expect(settingsOf(decisions(97)).decisions).toHaveLength(100);
		expect(problemsOf(decisions(98)).join()).toMatch(/100 is the most/);
	});

	it("refuse a 32nd model, which the bits of a whole number could not hold", () => {
		const models = (count: number) =>
			`models: [${Array.from({ length: count }, (_, i) => `m${i}`).join(", ")}]`;
		expect(settingsOf(models(19)).models).toHaveLength(31);
		expect(problemsOf(models(20)).join()).toMatch(/31 is the most/);
	});

	it("add to the tool's own, before other, and change one by its id", () => {
		const settings = settingsOf(
			"models: [County lines, { id: gang, label: Gangs, aliases: [GG] }]\ndecisions: [{ id: referredOn }]\ngroups: [Gold group, { id: silver }]\n",
		);
		expect(settings.models.map((m) => m.id).slice(-4)).toEqual([
			"familial",
			"countyLines",
			"other",
			"notRecorded",
		]);
		expect(settings.models.find((m) => m.id === "gang")).toEqual({
			id: "gang",
			label: "Gangs",
			aliases: ["GG"],
		});
		expect(settings.decisions.at(-1)).toEqual({
			id: "referredOn",
			label: "Referred on",
			aliases: [],
		});
		expect(settings.groups?.map((g) => [g.id, g.label])).toEqual([
			["goldGroup", "Gold group"],
			["silver", "Silver"],
		]);
	});

	it("stand in place of the six outcomes, of which one that is listed keeps what is known of it", () => {
		const settings = settingsOf(
			"outcomes: [{ code: 9.1, label: New, better: lower }, { code: 1.2.13, range: [1, 5] }]",
		);
		expect(settings.outcomes).toEqual([
			{ code: "9.1", label: "New", better: "lower", range: undefined },
			{
				code: "1.2.13",
				label: "Improved mental health and well-being",
				better: "higher",
				range: [1, 5],
			},
		]);
	});
});

it("checks the names of tables by the rule that it is given", () => {
	const read = readSettings(
		"tables:\n  - referrals\n  - refferals\n",
		"f",
		(name) => (name === "referrals" ? undefined : `not ${name}`),
	);
	expect(read).toEqual({
		ok: false,
		problems: [
			{ file: "f", line: 3, key: "tables[2]", message: "not refferals" },
		],
	});
});

describe("settings that are printed", () => {
	const yamlOf = (text: string) => `
authority: { name: ${text} }
risk: { levels: [ { id: high, label: ${text} } ] }
models: [ ${text} ]
groups: [ { id: east, label: ${text} } ]
outcomes: [ { code: "1", label: ${text}, better: higher } ]
words: { director: ${text} }
exports: { referrals: { system: ${text} } }
`;

	it("are mended of what programs put into texts", () => {
		const reading = readSettings(
			yamlOf('"Dudley &amp; donâ€™t<br/>_x000D_"'),
			"a.yaml",
		);
		if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
		const { settings } = reading;
		expect([
			settings.authority.name,
			settings.riskLevels[0]?.label,
			settings.models.find(({ id }) => id.startsWith("dudley"))?.label,
			settings.groups?.[0]?.label,
			settings.outcomes[0]?.label,
			settings.words.director,
			settings.exports.referrals?.system,
		]).toEqual(Array(7).fill("Dudley & don’t"));
	});

	it("are refused by their line where it is not certain what was meant", () => {
		const reading = readSettings(yamlOf('"<script>x</script>"'), "a.yaml");
		expect(reading.ok).toBe(false);
		if (reading.ok) return;
		expect(reading.problems.map(({ line }) => line)).toEqual([
			2, 3, 4, 5, 6, 7, 8,
		]);
		expect(JSON.stringify(reading.problems)).not.toContain("<script>x");
	});

	it("keep their lines, and links as they are", () => {
		const words = "one\n\ntwo &amp; https://a.example/page?s=1";
		const reading = readSettings(
			`words: { about: ${JSON.stringify(words)} }`,
			"a.yaml",
		);
		expect(reading.ok && reading.settings.words.about).toBe(
			"one\n\ntwo & https://a.example/page?s=1",
		);
	});
});
