import { describe, expect, it } from "vitest";
import { drawingCharts } from "../../src/cli/draw-charts.ts";
import type { Format } from "../../src/run/run.ts";

/** Makes a paper of such a text on a machine of so many threads, and tells what became of the threads that were started. */
async function threadsOf(
	text: string,
	formats: readonly Format[],
	{ threads = 2, fails = false } = {},
): Promise<readonly string[]> {
	const told: string[] = [];
	const machine = {
		threads,
		openThread: (does: string) => {
			told.push(`started ${does}`);
			return {
				ask: () => Promise.reject(new Error("nothing is drawn here")),
				close: () => void told.push("closed"),
			};
		},
	};
	const template = { name: "own", files: new Map([["paper.md", text]]) };
	const making = drawingCharts(formats, { template }, machine, async (by) => {
		if (fails) throw new Error("the paper fails");
		told.push(by === undefined ? "drawn here" : "drawn there");
	});
	if (fails) await expect(making).rejects.toThrow("the paper fails");
	await making.catch(() => undefined);
	return told;
}

const drawn = ["started chart-thread", "drawn there", "closed"];

describe("a thread that draws charts", () => {
	it("is started for a paper with charts, and ends with it", async () => {
		const text = '# Title\n\n{% chart "referrals:risk" /%}\n';
		expect(await threadsOf(text, ["docx"])).toEqual(drawn);
		expect(await threadsOf(text, ["html", "json"])).toEqual(drawn);
		expect(await threadsOf('{%seriesChart "referrals" /%}', ["docx"])).toEqual(
			drawn,
		);
		expect(await threadsOf(text, ["docx"], { fails: true })).toEqual([
			"started chart-thread",
			"closed",
		]);
	});

	it("is not started where there is nothing to draw, or no processor for it", async () => {
		const chart = '{% chart "referrals:risk" /%}';
		const here = ["drawn here"];
		expect(await threadsOf("Charts tell nothing more.", ["docx"])).toEqual(
			here,
		);
		expect(await threadsOf(chart, ["txt", "json", "csv"])).toEqual(here);
		expect(await threadsOf(chart, ["docx"], { threads: 0 })).toEqual(here);
	});
});
