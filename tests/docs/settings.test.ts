import { describe, expect, it } from "vitest";
import { policyPresets } from "../../src/settings/policy.ts";
import { readSettings } from "../../src/settings/read-settings.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { fencesOf, proseOf, readPage } from "./markdown.ts";

const page = readPage("docs/settings.md");
const prose = proseOf(page);
const examples = fencesOf(page).filter(({ language }) => language === "yaml");

/** Texts that a reader is told of when it meets a key that it does not know: "Known here: authority, data, …". */
function knownKeys(written: string): readonly string[] {
	const reading = readSettings(written, "cse-report.yaml");
	const told = reading.ok ? [] : reading.problems.map((p) => p.message);
	const list = told
		.map((message) => /Known here: (.+?)\.?$/.exec(message)?.[1])
		.find((found) => found !== undefined);
	return list?.split(", ") ?? [];
}

function accepted(written: string | undefined): Settings {
	const reading = readSettings(written, "cse-report.yaml");
	if (!reading.ok)
		throw new Error(reading.problems.map((p) => p.message).join("\n"));
	return reading.settings;
}

describe("docs/settings.md", () => {
	const keys = knownKeys("noSuchKey: 1");

	it("knows how to ask the reader for its keys", () => {
		expect(keys).toContain("authority");
		expect(keys.length).toBeGreaterThan(15);
	});

	it.each(keys)("lists %s with its default", (key) => {
		expect(prose).toMatch(new RegExp(`^\\| \\[\`${key}\`\\]\\(#`, "m"));
	});

	it.each([
		...["authority", "measures", "history", "reReferral", "percentages"],
		...["exports", "policy", "risk", "codes"],
	])("has every key under %s", (group) => {
		for (const key of knownKeys(`${group}: { noSuchKey: { x: y } }`))
			expect(page.text).toMatch(new RegExp(`\\b${key}\\b`));
	});

	it("has every key of one export, and of one item of each list", () => {
		const written = [
			"exports: { referrals: { noSuchKey: 1 } }",
			"outcomes: [ { noSuchKey: 1 } ]",
			"models: [ { noSuchKey: 1 } ]",
			"risk: { levels: [ { noSuchKey: 1 } ] }",
		];
		for (const text of written) {
			const found = knownKeys(text);
			expect(found.length).toBeGreaterThan(1);
			for (const key of found)
				expect(page.text).toMatch(new RegExp(`\\b${key}:`));
		}
	});

	it("has every preset", () => {
		for (const [name, { threshold, roundTo }] of Object.entries(policyPresets))
			expect(prose).toContain(
				`| \`${name}\` | ${threshold - 1} | ${roundTo === undefined ? "as they are" : `rounded to ${roundTo}`} |`,
			);
	});

	it.each(examples.map(({ text }) => text))("reads: %s", (text) => {
		expect(() => accepted(text)).not.toThrow();
	});

	it("gives the defaults as they are", () => {
		const defaults = accepted(undefined);
		const risk = examples.filter(({ text }) => text.startsWith("risk:"))[1];
		expect(accepted(risk?.text)).toEqual(defaults);
		for (const key of ["ageBands", "percentages", "policy"]) {
			const example = examples.find(({ text }) => text.startsWith(`${key}:`));
			expect(accepted(example?.text)).toEqual(defaults);
		}
		expect(defaults).toMatchObject({
			authority: { name: "The council", code: undefined, aliases: [] },
			data: ".",
			out: "out",
			template: "scrutiny-report",
			reReferralFrom: "referral",
			tables: undefined,
			historyFrom: undefined,
			words: {},
			codes: {},
			exports: {},
		});
	});
});
