import { describe, expect, it } from "vitest";
import { attack } from "./attack.ts";
import { differences } from "./compare.ts";
import { diceOf } from "./dice.ts";
import { trueFigures } from "./figures.ts";
import { inventWorld } from "./invent-world.ts";
import { judge, policies } from "./judge.ts";
import { type PublishedFigure, runTool } from "./run-tool.ts";
import type { World } from "./world.ts";
import { writeSettings } from "./write-settings.ts";
import { writeExports } from "./write-world.ts";

/** The long version, over thousands of worlds, is `tests/heavy/oracle.test.ts`. */
describe("figures of invented worlds", () => {
	for (const [turn, policy] of policies.entries())
		it(`are true and safe under ${JSON.stringify(policy)}`, async () => {
			const judged = await judge(5_036 + turn, policy);
			expect(judged.wrong).toEqual([]);
			expect(judged.recovered).toEqual([]);
		});
});

describe("the judge", () => {
	const policy = { threshold: 5 };
	const tables = ["referrals:sex", "trainingSessions"];
	const judged = async (seed: number) => {
		const invented = inventWorld(seed);
		const world = { ...invented, request: { ...invented.request, tables } };
		const files = writeExports(world, diceOf(seed));
		const yaml = writeSettings(world.settings, policy);
		const run = await runTool(files, yaml, {
			...world.request,
			period: world.request.period.id,
		});
		return run.status === "refused"
			? undefined
			: { world, figures: run.figures };
	};
	/** The first world that the tool accepts and of which it shows such a figure. */
	const firstJudged = async (wanted: (figure: PublishedFigure) => boolean) => {
		for (let seed = 0; seed < 200; seed++) {
			const found = await judged(seed);
			if (found?.figures.some(wanted)) return found;
		}
		throw new Error("no such world");
	};
	const change = (
		figures: readonly PublishedFigure[],
		of: (figure: PublishedFigure) => boolean,
		to: (figure: PublishedFigure) => readonly PublishedFigure[],
	) => {
		const at = figures.findIndex(of);
		const found = figures[at];
		if (found === undefined) throw new Error("no such figure");
		return figures.toSpliced(at, 1, ...to(found));
	};
	const shown = ({ status }: PublishedFigure) => status === "shown";

	it("sees a count that is one too many, a figure left out, and one held back without cause", async () => {
		const { world, figures } = await firstJudged(
			({ id, count }) => id === "trainingSessions" && (count ?? 0) > 0,
		);
		const wrong = (published: readonly PublishedFigure[]) =>
			differences(world, trueFigures(world), published, policy);
		expect(wrong(figures)).toEqual([]);
		const more = change(figures, shown, (figure) => [
			{ ...figure, count: (figure.count ?? 0) + 1 },
		]);
		expect(wrong(more).length).toBeGreaterThan(0);
		expect(wrong(change(figures, shown, () => [])).length).toBeGreaterThan(0);
		const held = change(
			figures,
			({ id, status }) => id === "trainingSessions" && status === "shown",
			({ id, unit }) => [{ id, unit, status: "withheld" }],
		);
		expect(wrong(held)).toHaveLength(1);
	});

	it("works back a count whose partner is given away", () => {
		const world = boysAndGirls(4);
		const figure = (id: string, more: Partial<PublishedFigure>) => ({
			id,
			unit: "referral",
			status: "shown",
			...more,
		});
		const published = (girls: Partial<PublishedFigure>) => [
			figure("referrals", { count: 30 }),
			figure("referrals:sex=female", girls),
			figure("referrals:sex=male", { status: "banded", from: 0, to: 4 }),
			figure("referrals:sex=other", { count: 0 }),
			figure("referrals:sex=notRecorded", { count: 0 }),
		];
		const tried = (girls: Partial<PublishedFigure>) =>
			attack(world, trueFigures(world), published(girls), policy).recovered;
		expect(tried({ count: 26 })).toEqual(["referrals:sex=male"]);
		expect(tried({ status: "banded", from: 26, to: 30 })).toEqual([]);
		const share = { base: "referrals", percentFrom: 86.5, percentTo: 87.4 };
		expect(tried({ status: "banded", from: 26, to: 30, ...share })).toEqual([
			"referrals:sex=male",
		]);
	});
});

function boysAndGirls(boys: number): World {
	const world = inventWorld(1);
	const row = world.referrals?.rows[0];
	if (row === undefined) throw new Error("no referral");
	const { from } = world.request.period;
	const rows = Array.from({ length: 30 }, (_, i) => ({
		...row,
		id: `R${i}`,
		child: `C${i}`,
		date: from,
		risk: world.settings.levels[0]?.id ?? "",
		sex: i < boys ? "male" : "female",
		authority: "SBC",
	}));
	return {
		...world,
		settings: { ...world.settings, unknowns: "include" },
		request: { ...world.request, tables: ["referrals:sex"] },
		referrals: { columns: ["referral_id", "sex", "risk_at_referral"], rows },
	};
}
