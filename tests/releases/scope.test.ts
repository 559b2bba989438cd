import { describe, expect, it } from "vitest";
import { isOfOneAuthority } from "../../src/releases/release.ts";
import { countsOtherLevels } from "../../src/releases/scope.ts";

const level = (label: string, inScope: boolean) => ({
	id: label.toLowerCase(),
	label,
	aliases: [],
	inScope,
});
const some = [level("High", true), level("Medium", true), level("Low", false)];
const all = some.map(({ label }) => level(label, true));

describe("a release counts other levels of risk than these figures", () => {
	it.each([
		["in scope alone, where these count all", ["high", "medium"], true, true],
		["in scope alone, as these do", ["Medium", "High"], false, false],
		[
			"all, where these count those in scope",
			["High", "Medium", "Low"],
			false,
			true,
		],
		["all, as these do", ["high", "medium", "low"], true, false],
		["some of those in scope", ["high"], true, false],
		["as many, of which one is another", ["high", "low"], true, false],
		["more than there are", ["high", "medium", "low", "none"], false, false],
		["not told", undefined, true, false],
	] as const)("%s", (_, named, allLevels, isOther) => {
		expect(countsOtherLevels(named, { levels: some, allLevels })).toBe(isOther);
	});

	it.each([true, false])("or not, where all are in scope: %s", (allLevels) => {
		const named = ["high", "medium", "low"];
		expect(countsOtherLevels(named, { levels: all, allLevels })).toBe(false);
	});
});

it.each([
	["the same code under two names", "A", "E1", "B", "E1", true],
	["two codes under one name", "A", "E1", "A", "E2", false],
	["a code on one side, the same name", "A", "E1", "A", undefined, true],
	["a code on one side, another name", "A", "E1", "B", undefined, false],
	["no code, the same name", "A", undefined, "A", undefined, true],
	["no code, another name", "A", undefined, "B", undefined, false],
])("one council: %s", (_, name, code, otherName, otherCode, expected) => {
	const [one, other] = [
		{ name, code },
		{ name: otherName, code: otherCode },
	];
	expect(isOfOneAuthority(one, other)).toBe(expected);
	expect(isOfOneAuthority(other, one)).toBe(expected);
});
