import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareIssues, type Issue } from "../../src/vocabulary/issue.ts";
import type { Message } from "../../src/vocabulary/message.ts";
import { messages } from "../../src/vocabulary/messages.ts";
import {
	bareWord,
	camelCaseId,
	didYouMean,
	likelyName,
	nearestName,
} from "../../src/vocabulary/words.ts";

describe("a word as it is compared", () => {
	it.each([
		["Child Protection (CPP)", "childprotectioncpp"],
		["  date_of-birth ", "dateofbirth"],
		["ÉCOLE", "école"],
		["e\u0301cole", "école"],
		["ｆｕｌｌ", "full"],
		["—", ""],
	])("%s is %s", (text, bare) => {
		expect(bareWord(text)).toBe(bare);
	});

	it("is the same once it is bare", () => {
		fc.assert(
			fc.property(fc.string({ unit: "grapheme" }), (text) => {
				// Some letters fall apart into others only the second time; none of them is a heading's.
				const bare = bareWord(bareWord(text));
				expect(bareWord(bare)).toBe(bare);
				expect(bareWord(` ${text}-`)).toBe(bareWord(text));
			}),
		);
	});
});

describe("the id of free words", () => {
	it.each([
		["Gold group", "goldGroup"],
		["Missing and Exploited Group", "missingAndExploitedGroup"],
		["Taxi & private-hire drivers", "taxiPrivateHireDrivers"],
		["  MEG ", "meg"],
		["Year 10", "year10"],
		["—", ""],
	])("of %s is %s", (text, id) => {
		expect(camelCaseId(text)).toBe(id);
	});
});

it("the nearest name is one of those that are known", () => {
	expect(nearestName("referals", ["referrals", "missing"])).toBe("referrals");
	expect(nearestName("x", [])).toBeUndefined();
});

describe("the name that was likely meant", () => {
	it.each([
		["si", "is"],
		["dox", "docx"],
		["ssda", "ssda903"],
		["cse-report-2015.docx", "cse-report-2016.docx"],
	])("by %s is %s", (name, meant) => {
		expect(likelyName(name, ["closures", meant, "x"])).toBe(meant);
		expect(didYouMean(name, [meant])).toBe(` Did you mean ${meant}?`);
	});

	it("is none where the nearest is another word", () => {
		expect(likelyName("nosuch", ["closures", "children"])).toBeUndefined();
		expect(likelyName("xml", ["text", "json", "csv"])).toBeUndefined();
		expect(didYouMean("xml", ["text", "json", "csv"])).toBe("");
		expect(likelyName("x", [])).toBeUndefined();
	});
});

describe("issues", () => {
	const issue = (more: Partial<Issue>): Issue => ({
		code: "b",
		severity: "warn",
		file: "b.csv",
		message: "",
		remedy: "",
		...more,
	});

	it("are sorted by file, line, heading and code; the whole file's first, the uncounted rest last", () => {
		const sorted = [
			issue({ file: "a.csv", line: 9 }),
			issue({}),
			issue({ line: 2, heading: "b" }),
			issue({ line: 10, heading: "a", code: "a" }),
			issue({ line: 10, heading: "a", code: "b" }),
			issue({ line: 10, heading: "c" }),
			issue({ code: "more-like-this" }),
			issue({ file: "c.csv" }),
		];
		const shuffled = [5, 3, 7, 0, 6, 2, 4, 1].flatMap((i) => sorted[i] ?? []);
		expect(shuffled.toSorted(compareIssues)).toEqual(sorted);
	});

	it("have a code of their own, a message without its full stop and a remedy in sentences", () => {
		const all = Object.values(messages).map((make) => {
			const made: Message = Reflect.apply(make, undefined, ["one", "two"]);
			return made;
		});
		for (const { code, message, remedy } of all) {
			expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
			expect(message).toMatch(/^[^A-Z].*[^.]$/);
			expect(remedy).toMatch(/^["A-Z].*\.$/);
		}
		// What a person does about them is the same.
		const shared = ["not-utf-8", "unclosed-quote", "ambiguous-heading"];
		const codes = all
			.map(({ code }) => code)
			.filter((code) => !shared.includes(code));
		expect(new Set(codes).size).toBe(codes.length);
	});
});
