import { describe, expect, it } from "vitest";
import { countsOf, type PlainDiscussion, testSettings } from "./records.ts";

const of = (
	date: string,
	decision: string,
	group?: string,
): PlainDiscussion => ({ child: "a", date, decision, group });

function told(discussions: readonly PlainDiscussion[]): readonly string[] {
	const counts = countsOf({ discussions });
	return Object.keys(counts).filter(
		(id) => id.startsWith("discussed:") && counts[id] === 1,
	);
}

describe("children discussed", () => {
	it("count once, by their latest decision in the period", () => {
		const discussions = [
			of("2016-06-01", "noLongerAtRisk"),
			of("2016-05-01", "carriedForward"),
			of("2017-01-01", "other"),
			of("2015-12-31", "other"),
		];
		expect(countsOf({ discussions }).discussed).toBe(1);
		expect(told(discussions)).toContain("discussed:decision=noLongerAtRisk");
	});

	it("with two decisions on the last day are carried forward first, no longer at risk last", () => {
		const last = (...decisions: readonly string[]) =>
			told(decisions.map((d) => of("2016-06-01", d)))[0];
		expect(last("noLongerAtRisk", "other", "carriedForward")).toBe(
			"discussed:decision=carriedForward",
		);
		expect(last("noLongerAtRisk", "other")).toBe("discussed:decision=other");
	});

	it("belong to the group that decided; of several, the first", () => {
		expect(
			told([
				of("2016-06-01", "carriedForward", "mesa"),
				of("2016-06-01", "noLongerAtRisk", "apple"),
				of("2016-06-01", "carriedForward", "meg"),
				of("2016-05-01", "carriedForward", "apple"),
			]),
		).toEqual(["discussed:decision=carriedForward", "discussed:group=meg"]);
	});

	it("have a row of their own for no group, after the groups", () => {
		const counts = countsOf({
			discussions: [
				of("2016-06-01", "other"),
				of("2016-01-01", "other", "meg"),
			],
		});
		expect(
			Object.entries(counts).filter(([id]) => id.startsWith("discussed:group")),
		).toEqual([
			["discussed:group=meg", 0],
			["discussed:group=notRecorded", 1],
		]);
	});

	it("are listed by the groups of settings, in their order", () => {
		const groups = ["mesa", "strategic", "meg"].map((id) => ({
			id,
			label: id.toUpperCase(),
			aliases: [],
		}));
		const counts = countsOf(
			{
				discussions: [
					of("2016-06-01", "other", "meg"),
					of("2016-06-01", "other", "mesa"),
				],
			},
			{ settings: { groups } },
		);
		expect(
			Object.entries(counts).filter(([id]) => id.startsWith("discussed:group")),
		).toEqual([
			["discussed:group=mesa", 1],
			["discussed:group=strategic", 0],
			["discussed:group=meg", 0],
			["discussed:group=notRecorded", 0],
		]);
	});

	it("have no group without the column", () => {
		const counts = countsOf({
			discussions: [of("2016-06-01", "other")],
			without: { discussions: ["group"] },
		});
		expect(counts.discussed).toBe(1);
		expect("discussed:group=notRecorded" in counts).toBe(true);
		expect(counts["discussed:group=notRecorded"]).toBeUndefined();
	});

	it("know the decisions of settings", () => {
		const referred = { id: "referredOn", label: "Referred on", aliases: [] };
		const counts = countsOf(
			{ discussions: [of("2016-06-01", "other")] },
			{ settings: { decisions: [...testSettings.decisions, referred] } },
		);
		expect(counts["discussed:decision=referredOn"]).toBe(0);
	});
});
