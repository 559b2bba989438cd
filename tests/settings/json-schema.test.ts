import { readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readSettings } from "../../src/settings/read-settings.ts";
import { settingsJsonSchema } from "../../src/settings/settings-schema.ts";
import { readIsoDay } from "../../src/vocabulary/calendar.ts";

const editor = new Ajv({
	allowUnionTypes: true,
	strict: true,
	allErrors: true,
});
editor.addFormat("date", (text) => readIsoDay(text) !== undefined);
const accepts = editor.compile(settingsJsonSchema());

/** What no schema can say: how settings hang together, and lists whose words settings choose. */
const beyondSchema =
	/in more than one band|No band holds|not an age band|given twice|would (mean|be) both|not a category|No level is in|at least one level|the most\.$|needs an? |is not an id|is not a code|Say which score|The range is|Two councils|stands here twice|^Give a|Its text is that|^There is no|^Say under which|This is for a report/;

/** What the reader tells that a schema could say too. JSON is YAML, so what an editor sees is what is read. */
function problemsOf(data: unknown): readonly string[] {
	const read = readSettings(JSON.stringify(data), "cse-report.yaml");
	if (read.ok) return [];
	return read.problems
		.filter(({ message }) => !beyondSchema.test(message))
		.filter(
			({ key, message }) =>
				!(/\.dates\./.test(key) && message.includes("key is not known")),
		)
		.map(({ key, message }) => `${key}: ${message}`);
}

const word = fc.constantFrom("Sample", "goldGroup", "305", 305, true, "a b");
const words = fc.oneof(word, fc.array(word, { maxLength: 3 }));
const yesNo = fc.constantFrom(true, false, "yes", "no");
const day = fc.constantFrom("2014-10-01", "2017-01-09");
const some = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
	fc.record(model, { requiredKeys: [] });
const wordList = fc.array(
	fc.oneof(word, some({ id: word, label: word, aliases: words })),
	{ maxLength: 3 },
);
const council = some({ name: word, code: word, aliases: words });

/** Settings as people write them, whether or not they hang together. */
const settings = some({
	authority: council,
	authorities: fc.array(council, { maxLength: 2 }),
	data: word,
	template: word,
	words: fc.dictionary(fc.constantFrom("committee", "director"), word),
	frontSheet: some({
		parts: fc.array(
			some({
				heading: word,
				text: word,
				part: fc.constantFrom("access", "implications"),
			}),
			{ maxLength: 2 },
		),
		decisionRoute: fc.array(some({ body: word, date: word, purpose: word }), {
			maxLength: 2,
		}),
		access: fc.constantFrom("public", "exempt"),
		paragraphs: fc.array(fc.constantFrom(1, 7, "2"), { maxLength: 2 }),
		implications: fc.array(some({ heading: word, text: word }), {
			maxLength: 2,
		}),
	}),
	policy: some({
		preset: fc.constantFrom("under-5", "round-5"),
		threshold: fc.integer({ min: 1, max: 1000 }),
		roundTo: fc.integer({ min: 2, max: 100 }),
		degree: fc.constantFrom(2, 3, "2", "3"),
		group: fc.constantFrom("show", "withhold"),
		merge: yesNo,
	}),
	risk: some({
		levels: fc.array(
			some({ id: word, label: word, aliases: words, inScope: yesNo }),
			{ maxLength: 2 },
		),
	}),
	ageBands: fc.constantFrom(["under 18", "18 and over"], ["under 5", 5]),
	measures: some({ outcome: some({ within: fc.constantFrom("H1", "Q4") }) }),
	tables: words,
	history: some({ completeFrom: day }),
	reReferral: some({ from: fc.constantFrom("referral", "closure") }),
	percentages: some({ decimals: fc.integer({ min: 0, max: 2 }) }),
	exports: some({
		referrals: some({
			system: word,
			extracted: day,
			files: words,
			headings: some({ child_id: words, authority: words }),
			dates: some({ closed_date: fc.constant("excel") }),
		}),
		training: some({ system: word }),
	}),
	sex: some({ scheme: fc.constantFrom("ssda903", "mfu") }),
	ethnicity: some({ census: fc.constantFrom("2001", 2011) }),
	codes: some({ sex: fc.dictionary(fc.constantFrom("1", "F"), word) }),
	outcomes: fc.array(
		some({
			code: word,
			label: word,
			better: fc.constantFrom("higher", "lower"),
			range: fc.array(fc.constantFrom(0, 2.5, -1), { maxLength: 3 }),
		}),
		{ maxLength: 2 },
	),
	models: wordList,
	groups: wordList,
});

const anything = fc.constantFrom<unknown>(
	...[null, "", " ", "x", "2016-02-30", 0, 5, -1, 1.5, true, [], {}],
	...[[null], [[]], ["x"], { x: 1 }, [{ x: 1 }]],
);

/** The same with one thing in it put otherwise, or a key more. */
function mutate(data: unknown, at: number, into: unknown): unknown {
	const places = placesIn(data, []);
	const place = places[at % places.length] ?? [];
	return at % 5 === 0
		? replaced(data, [...place, "unknownKey"], into)
		: replaced(data, place, into);
}

function placesIn(data: unknown, path: readonly string[]): string[][] {
	const under =
		typeof data === "object" && data !== null
			? Object.entries(data).flatMap(([key, value]) =>
					placesIn(value, [...path, key]),
				)
			: [];
	return [[...path], ...under];
}

function replaced(
	data: unknown,
	[first, ...rest]: readonly string[],
	into: unknown,
): unknown {
	if (first === undefined) return into;
	if (Array.isArray(data))
		return data.map((item, i) =>
			String(i) === first ? replaced(item, rest, into) : item,
		);
	if (typeof data !== "object" || data === null) return data;
	const inner = new Map(Object.entries(data)).get(first);
	return { ...data, [first]: replaced(inner, rest, into) };
}

describe("the JSON Schema of settings", () => {
	it("accepts what the reader accepts", () => {
		fc.assert(
			fc.property(settings, (data) => {
				expect([problemsOf(data), accepts(data)]).toEqual([[], true]);
			}),
			{ numRuns: 100 },
		);
	});

	it("refuses what the reader refuses, wherever something is wrong", () => {
		let refused = 0;
		fc.assert(
			fc.property(settings, fc.nat(), anything, (data, at, into) => {
				const changed = mutate(data, at, into);
				const problems = problemsOf(changed);
				if (problems.length > 0) refused++;
				expect({ changed, problems, accepted: accepts(changed) }).toEqual({
					changed,
					problems,
					accepted: problems.length === 0,
				});
			}),
			{ numRuns: 250 },
		);
		expect(refused).toBeGreaterThan(60);
	});

	it.each([
		"cse-report.yaml",
		...readdirSync("sample-data", { recursive: true })
			.map(String)
			.filter((path) => path.endsWith("cse-report.yaml"))
			.map((path) => `sample-data/${path}`),
	])("accepts %s, as an editor reads it", (path) => {
		accepts(parse(readFileSync(path, "utf8")));
		expect(accepts.errors ?? []).toEqual([]);
	});

	it("explains every key", () => {
		const silent: string[] = [];
		const look = (json: unknown, name: string, isKey: boolean) => {
			if (typeof json !== "object" || json === null) return;
			const inner = new Map<string, unknown>(Object.entries(json));
			if (isKey && String(inner.get("description") ?? "").length < 5)
				silent.push(name);
			for (const [key, each] of inner)
				look(each, key, name === "properties" && !isKey);
		};
		look(settingsJsonSchema(), "", false);
		expect(silent).toEqual([]);
	});

	it("gives as defaults what holds without them", () => {
		const { properties } = settingsJsonSchema();
		const defaults = Object.entries(Object(properties)).flatMap(
			([key, json]) => {
				const value = new Map(Object.entries(Object(json))).get("default");
				return value === undefined ? [] : [[key, value] as const];
			},
		);
		expect(defaults.length).toBeGreaterThan(3);
		const written = readSettings(
			JSON.stringify(Object.fromEntries(defaults)),
			"f",
		);
		expect(written).toEqual(readSettings(undefined, "f"));
	});
});
