import { describe, expect, it } from "vitest";
import { settingGroups } from "../../src/browser/settings-fields.ts";
import { schemaText } from "../../src/settings/settings-schema.ts";

const groups = settingGroups(JSON.parse(schemaText()));
const fields = groups.flatMap((group) => group.fields);
const field = (path: string) =>
	fields.find((each) => each.path.join(".") === path);

describe("the form of the settings", () => {
	it("has every setting of the schema, each with what it is about", () => {
		expect(groups.map(({ name }) => name)).toEqual(
			Object.keys(JSON.parse(schemaText()).properties),
		);
		expect(fields.filter(({ name }) => name === "")).toEqual([]);
	});

	it("names each in words, that no two have in one group", () => {
		expect(field("authority.name")?.name).toBe(
			"Its name, as the paper prints it",
		);
		expect(field("exports.missing.system")?.name).toBe(
			"Episodes of missing and absence: the case system that it comes from",
		);
		expect(field("exports.referrals.headings.referral_date")?.name).toBe(
			"Referrals of children, headings: the day of the referral",
		);
		for (const group of groups) {
			const names = group.fields.map(({ name }) => name);
			expect(new Set(names).size).toBe(names.length);
		}
	});

	it("asks each in its own way", () => {
		expect(field("policy.preset")).toMatchObject({
			usual: "under-5",
			kind: {
				is: "choice",
				choices: ["under-5", "dfe-1-5", "under-10", "round-5"],
			},
		});
		expect(field("policy.degree")?.kind).toEqual({
			is: "choice",
			choices: ["2", "3"],
		});
		expect(field("policy.merge")).toMatchObject({
			usual: "no",
			kind: { is: "choice", choices: ["yes", "no"] },
		});
		expect(field("ageBands")).toMatchObject({
			usual: "under 13, 13-15, 16-17, 18 and over",
			kind: { is: "texts" },
		});
		expect(field("authority.name")?.kind).toEqual({ is: "text" });
		expect(field("words")?.kind).toEqual({ is: "pairs" });
		expect(field("codes.sex")?.kind).toEqual({ is: "pairs" });
		expect(field("risk.levels")?.kind).toEqual({ is: "text alone" });
	});
});
