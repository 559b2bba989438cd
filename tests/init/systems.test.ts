import { describe, expect, it } from "vitest";
import { initialise } from "../../src/init/initialise.ts";
import { someOf } from "../examples.ts";
import { sourceOf } from "../ingest/read-csv.ts";
import { initialiseMutated } from "./initialise-mutated.ts";
import { knownSystems } from "./known-systems.ts";
import { oddSystems } from "./odd-systems.ts";
import { recognise } from "./recognised.ts";
import { unseenSystems } from "./unseen-systems.ts";

describe("settings made for the exports of", () => {
	it.each(
		someOf(knownSystems, 2).map((layout) => [layout.system, layout] as const),
	)("%s have every column right", async (_, layout) => {
		const { lost, wrong } = await recognise(layout);
		expect({ lost, wrong }).toEqual({ lost: [], wrong: [] });
	});
});

describe("settings made for exports that the dictionary was not written from", () => {
	it.each([
		["set aside before it", unseenSystems],
		["in odder words", oddSystems],
	])("%s: nearly every column, and none wrong", async (_, layouts) => {
		const found = await Promise.all(layouts.map(recognise));
		const columns = found.reduce((sum, each) => sum + each.columns, 0);
		const lost = found.flatMap((each) => each.lost);
		expect(found.flatMap(({ wrong }) => wrong)).toEqual([]);
		expect(lost.length / columns, lost.join("; ")).toBeLessThan(0.05);
	});
});

it("asks where the words of another column stand under a heading that is known", async () => {
	const asked = async (words: readonly string[]) => {
		const rows = words.map(
			(word, i) => `R${i},C${i},0${1 + (i % 9)}/04/2016,01/02/2003,${word}`,
		);
		const text = `referral_id,child_id,referral_date,date_of_birth,Exploitation Type\n${rows.join("\n")}\n`;
		const questions: string[] = [];
		const given = {
			sources: [sourceOf("r.csv", new TextEncoder().encode(text))],
			before: undefined,
			matches: {},
			file: "cse-report.yaml",
			data: ".",
			templates: [],
		};
		await initialise(
			given,
			async ({ about }) => {
				questions.push(about);
				return undefined;
			},
			() => undefined,
		);
		return questions.filter((about) => about.includes("headings"));
	};
	expect(await asked(["Party", "Peer on peer", "Gang", "Online"])).toEqual([
		"exports.referrals.headings.models",
	]);
	expect(await asked(["CSE", "CCE", "Sexual", "CSE; CCE"])).toEqual([]);
});

/** Thousands of them are made by `npm run test:heavy`. */
it("whatever happened to exports, the settings can be read, and no cell is in them", async () => {
	expect(await initialiseMutated(1, 9)).toEqual([]);
});
