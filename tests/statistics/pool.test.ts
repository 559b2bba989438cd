import { describe, expect, it } from "vitest";
import { poolFigures } from "../../src/statistics/pool.ts";
import { figuresOf } from "./records.ts";

const asked = { tables: ["referrals", "referrals:sex", "missingEpisodes"] };
const one = figuresOf(
	{
		referrals: [
			{ child: "a", date: "2016-02-10", sex: "male" },
			{ child: "b", date: "2016-02-10", sex: "female" },
		],
		missing: [{ child: "a", start: "2016-03-10" }],
	},
	asked,
);
const other = figuresOf(
	{ referrals: [{ child: "a", date: "2016-05-10", sex: "male" }] },
	asked,
);

describe("the figures of several councils together", () => {
	const pooled = poolFigures([one, other]);
	const count = (id: string) =>
		pooled.figures.find((figure) => figure.id === id)?.count;

	it("are the sums of theirs, a child counting with each", () => {
		expect(count("referrals")).toBe(3);
		expect(count("referrals:sex=male")).toBe(2);
		expect(pooled.period.id).toBe("2016");
	});

	it("are not available where one council's is not", () => {
		expect(one.figures.some(({ id }) => id === "missingEpisodes")).toBe(true);
		expect(count("missingEpisodes")).toBeUndefined();
	});

	it("stand on the children of all of them, where they are about children and are told", () => {
		const behind = (id: string) =>
			pooled.figures.find((figure) => figure.id === id)?.contributors;
		expect(behind("referrals")).toBe(3);
		expect(behind("referrals:sex=male")).toBe(2);
		expect(behind("missingEpisodes")).toBeUndefined();
		const trained = { training: [{ audience: "staff", date: "2016-02-10" }] };
		const sessions = figuresOf(trained, { tables: ["trainingSessions"] });
		expect(poolFigures([sessions, sessions]).figures).toMatchObject([
			{ id: "trainingSessions", count: 2, contributors: undefined },
			{ id: "trainingSessions:audience=staff", contributors: undefined },
		]);
	});

	it("hang together as each council's do", () => {
		expect(pooled.relations).toContainEqual(
			expect.objectContaining({ kind: "sum", total: "referrals" }),
		);
	});

	it("are none of no council", () => {
		expect(() => poolFigures([])).toThrow("no councils");
	});
});
