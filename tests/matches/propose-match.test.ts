import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ethnicGroups } from "../../src/breakdowns/ethnic-group.ts";
import { closureReasons } from "../../src/breakdowns/reason.ts";
import { sexes } from "../../src/breakdowns/sex.ts";
import { statuses } from "../../src/breakdowns/status.ts";
import { proposeMatch } from "../../src/matches/propose-match.ts";

describe("a match that is proposed", () => {
	it.each([
		["Female", "female", "exact"],
		["not recorded", "notRecorded", "exact"],
		["f", "female", "alias"],
		["Femlae", "female", "near"],
		["Mmale", "male", "near"],
		["Feemale", "female", "near"],
		["X", undefined, "unknown"],
		["1", undefined, "unknown"],
		["", undefined, "unknown"],
		["Mxlxe", undefined, "unknown"],
	])("of %j to a sex is %j, %s", (raw, id, sure) => {
		expect(proposeMatch(raw, sexes)).toEqual({ id, sure });
	});

	it("is never near to a code, nor across digits", () => {
		expect(proposeMatch("LAD", statuses).sure).toBe("unknown");
		expect(proposeMatch("MOTK", ethnicGroups).sure).toBe("unknown");
		expect(proposeMatch("Turned 17", closureReasons).sure).toBe("unknown");
		expect(proposeMatch("Turnd 18", closureReasons).id).toBe("turned18");
	});

	it("is none where two categories are as near", () => {
		const two = [
			{ id: "north", label: "Northern team" },
			{ id: "south", label: "Southern team" },
		];
		expect(proposeMatch("Xorthern team", two).id).toBe("north");
		expect(proposeMatch("Xouthern team", two).id).toBe("south");
		expect(proposeMatch("Xoxthern team", two).sure).toBe("unknown");
	});

	it("is what reading takes the word for, where it knows it", () => {
		expect(proposeMatch("1", sexes, "male")).toEqual({
			id: "male",
			sure: "declared",
		});
		expect(proposeMatch("M", sexes, "other").sure).toBe("declared");
		expect(proposeMatch("M", sexes, "male").sure).toBe("alias");
	});

	it("is exact for every id and label, in any case", () => {
		const lists = [sexes, statuses, closureReasons, ethnicGroups].flat();
		fc.assert(
			fc.property(fc.constantFrom(...lists), fc.boolean(), (one, upper) => {
				const list = [sexes, statuses, closureReasons, ethnicGroups].find(
					(each) => each.some((category) => category === one),
				);
				for (const name of [one.id, one.label])
					expect(
						proposeMatch(upper ? name.toUpperCase() : name, list ?? []),
					).toEqual({ id: one.id, sure: "exact" });
			}),
			{ seed: 1 },
		);
	});
});
