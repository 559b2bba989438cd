import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { oldWords } from "../../src/dictionary/old-words.ts";
import {
	categoriesOf,
	isWordColumn,
} from "../../src/dictionary/word-columns.ts";
import { columnWords } from "../../src/validate/column-words.ts";
import { bareWord } from "../../src/vocabulary/words.ts";
import { csv, issuesOf, settingsOf } from "../validate/read-exports.ts";

const settings = settingsOf();
const all = Object.entries(oldWords).flatMap(([column, byId]) =>
	Object.entries(byId ?? {}).flatMap(([id, words]) =>
		words.map((word) => ({ column, id, word })),
	),
);

/** Words that stand in everyday text too. */
const everyday =
	/^(?:N\d|CPR|in care|accommodated|ran away|run away|low income|away without authorisation)$/;

describe("words that no paper may print", () => {
	it("are read as the category that is written down", () => {
		for (const { column, id, word } of all) {
			if (!isWordColumn(column)) throw new Error(column);
			const known = columnWords("referrals", column, settings);
			expect(categoriesOf(column, settings)?.some((c) => c.id === id)).toBe(
				true,
			);
			expect([word, known.ids[known.indexOf(word) ?? -1]]).toEqual([word, id]);
		}
	});

	it("have one meaning each", () => {
		const seen = new Map<string, string>();
		for (const { column, id, word } of all) {
			const key = `${column} ${bareWord(word)}`;
			expect(seen.get(key) ?? id, word).toBe(id);
			seen.set(key, id);
		}
	});

	it("are the name, label or alias of no category", () => {
		for (const { column, word } of all) {
			if (!isWordColumn(column)) throw new Error(column);
			const names = (categoriesOf(column, settings) ?? []).flatMap(
				(category) => [
					category.id,
					category.label,
					...(category.aliases ?? []),
				],
			);
			expect(names.map(bareWord)).not.toContain(bareWord(word));
		}
	});

	it("stand in no page, which messages are among, and in no template", () => {
		const texts = ["docs/", "templates/", "sample-data/"].flatMap((folder) => {
			const at = new URL(`../../${folder}`, import.meta.url);
			return readdirSync(at, { recursive: true, encoding: "utf8" })
				.filter((name) => /\.(?:md|yaml|csv)$/.test(name))
				.map((name) => readFileSync(new URL(name, at), "utf8"));
		});
		const said = bareText(texts.join(" "));
		const found = all
			.map(({ word }) => word)
			.filter((word) => !everyday.test(word) && said.includes(bareText(word)));
		expect(found).toEqual([]);
	});

	it("are not in what is told of a cell that holds one with a word that is not known", async () => {
		const told = await issuesOf({
			"referrals.csv": csv(
				"child_id,referral_date,date_of_birth,models,closure_reason",
				"C1,01/01/2016,,promiscuous; zzz,zzz",
			),
		});
		expect(told.map(({ code }) => code)).toEqual([
			"unknown-word",
			"unknown-word",
		]);
		expect(JSON.stringify(told)).not.toMatch(/promisc|prostit|parental/i);
	});
});

function bareText(text: string): string {
	return ` ${text.toLowerCase().replace(/[^a-z0-9]+/g, " ")} `;
}
