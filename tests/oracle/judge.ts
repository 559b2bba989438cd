import { attack } from "./attack.ts";
import { differences, type Policy } from "./compare.ts";
import { diceOf } from "./dice.ts";
import { trueFigures } from "./figures.ts";
import { inventWorld } from "./invent-world.ts";
import { runTool } from "./run-tool.ts";
import type { World } from "./world.ts";
import { writeSettings } from "./write-settings.ts";
import { writeExports } from "./write-world.ts";

/** What the tool made of a world, against what is true of it. */
export interface Judgement {
	/** Empty where every figure is right, or held back with cause. */
	readonly wrong: readonly string[];
	/** Small counts that a reader can work out. */
	readonly recovered: readonly string[];
	readonly undecided: readonly string[];
	/** Whether a reader's attack was tried. */
	readonly searched: boolean;
	readonly figures: number;
	readonly attacked: number;
}

/** Invents a world, exports it, runs the tool on the exports, and judges what it publishes. */
export async function judge(seed: number, policy: Policy): Promise<Judgement> {
	return judgeWorld(inventWorld(seed), seed, policy);
}

export async function judgeWorld(
	world: World,
	seed: number,
	policy: Policy,
): Promise<Judgement> {
	const files = writeExports(world, diceOf(seed + 1));
	const yaml = writeSettings(world.settings, policy);
	const run = await runTool(files, yaml, {
		...world.request,
		period: world.request.period.id,
	});
	const named = (text: string) => `world ${seed}: ${text}`;
	if (run.status === "refused")
		return {
			wrong: run.why.map((why) => named(`refused: ${why}`)),
			recovered: [],
			undecided: [],
			searched: false,
			figures: 0,
			attacked: 0,
		};
	const truth = trueFigures(world);
	const silent = run.figures.filter(({ status }) => status === "withheld");
	const searched = silent.length <= mostSilent;
	const attempt = searched
		? attack(world, truth, run.figures, policy)
		: { recovered: [], undecided: [], attacked: 0 };
	return {
		searched,
		wrong: differences(world, truth, run.figures, policy).map(named),
		recovered: attempt.recovered.map(named),
		undecided: attempt.undecided.map(named),
		figures: run.figures.length,
		attacked: attempt.attacked,
	};
}

/** Where more than this many figures are held back, a search by trial ends nowhere: other judges look at such worlds. */
const mostSilent = 100;

/** Policies in turn. With a threshold of 1 nothing is small, so that every figure is seen. */
export const policies: readonly Policy[] = [
	{ threshold: 1 },
	{ threshold: 5 },
	{ threshold: 1 },
	{ threshold: 6 },
	{ threshold: 10 },
	{ threshold: 5, roundTo: 5 },
];
