import type { FiguresRequest } from "../../src/counting/context.ts";
import type { Step } from "../../src/counting/steps.ts";
import { explainFigure } from "../../src/explain/explain-figure.ts";
import type { Explanation } from "../../src/explain/explanation.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { computeFigures } from "../../src/statistics/compute.ts";
import type { Figure } from "../../src/statistics/figure-table.ts";
import { allTables } from "../../src/statistics/published-tables.ts";
import type { Records } from "../../src/validate/records.ts";
import type { Intakes } from "../../src/validate/validate.ts";
import { atOnce } from "../at-once.ts";
import { diceOf } from "../oracle/dice.ts";
import { inventWorld } from "../oracle/invent-world.ts";
import { writeSettings } from "../oracle/write-settings.ts";
import { writeExports } from "../oracle/write-world.ts";
import { day, periodOf } from "../statistics/records.ts";
import {
	type Folder,
	readExports,
	settingsOf,
} from "../validate/read-exports.ts";

/** Exports that were read, and what is asked of them. */
export interface Given {
	readonly records: Records;
	readonly intake: Intakes;
	readonly settings: Settings;
	readonly request: FiguresRequest;
}

/** What is asked of a folder of exports. */
export interface Asked {
	readonly period: string;
	readonly asAt?: string | undefined;
	readonly allLevels?: boolean | undefined;
	readonly authority?: string | undefined;
	readonly yaml?: string | undefined;
}

/** Reads a folder of exports. */
export async function given(folder: Folder, asked: Asked): Promise<Given> {
	const { yaml, authority } = asked;
	const read = await readExports(folder, {
		...(yaml === undefined ? {} : { yaml }),
		...(authority === undefined ? {} : { authority }),
	});
	if (read.status === "refused") throw new Error(JSON.stringify(read.issues));
	const period = periodOf(asked.period);
	return {
		records: read.records,
		intake: read.intake,
		settings: settingsOf(yaml),
		request: {
			period,
			asAt: asked.asAt === undefined ? period.to : day(asked.asAt),
			allLevels: asked.allLevels ?? false,
			tables: undefined,
		},
	};
}

/** Reads the exports of an invented world. */
export async function invented(seed: number, size?: number): Promise<Given> {
	const world = inventWorld(seed, size);
	const files = writeExports(world, diceOf(seed + 1));
	const { period, asAt, allLevels, authority } = world.request;
	return given(Object.fromEntries(files.map((f) => [f.name, f.text])), {
		period: period.id,
		asAt,
		allLevels,
		authority,
		yaml: writeSettings(world.settings, { threshold: 5 }),
	});
}

/** Tables beyond those of the contract's list, of each kind one. */
const crossings = [
	"referrals:risk|sex",
	"referrals:state|model",
	"referrals:ageBand|sex|risk",
	"children:risk|sex",
	"riskChange:from|to",
	"riskChange:state|direction",
	"discussed:decision|group",
];

/** Every figure of the contract's tables and of some crossings, as the statistics count it. */
export function everyFigure(given: Given): readonly Figure[] {
	const tables = [...allTables().map(({ name }) => name), ...crossings];
	return computeFigures(given.records, given.settings, {
		...given.request,
		tables,
	}).figures;
}

/** The explanation of one figure, nothing being published. */
export function explained(given: Given, id: string): Explanation {
	const answer = atOnce(
		explainFigure(id, {
			...given,
			// biome-ignore lint/correctness/useYield: there is nothing to give way in.
			publish: function* () {
				return { status: "unsafe", reasons: [] };
			},
		}),
	);
	if (!answer.ok) throw new Error(answer.problem);
	return answer.explanation;
}

/** What is wrong with an explanation, held against the figure itself; subtracted here once more, in another way. */
export function faults(given: Given, figure: Figure): readonly string[] {
	const explanation = explained(given, figure.id);
	const { steps, count } = explanation;
	const says = (wrong: boolean, text: string) =>
		wrong ? [`${figure.id}: ${text}`] : [];
	return [
		...says(explanation.figure !== figure.id, "another id"),
		...says(count !== figure.count, "another count"),
		...says(explanation.contributors !== figure.contributors, "other children"),
		...says(
			(figure.count === undefined) !== explanation.lacking.length > 0,
			"what is lacking",
		),
		...says(
			count !== undefined && endsAt(steps) !== count,
			"steps that do not subtract to it",
		),
		...says(
			steps.some((step) => !isWhole(step)),
			"a step that is no count",
		),
		...says(
			steps.some((step) => !amongAddUp(step)),
			"categories that are not what fell out",
		),
		...says(
			figure.base !== undefined && explanation.share?.base !== figure.base
				? !figure.id.includes("|")
				: false,
			"another base",
		),
	];
}

/** From the first count on, each as the one before less what fell out since. */
function endsAt(steps: readonly Step[]): number {
	const rows = steps[0]?.kind === "are" ? steps[0].count : Number.NaN;
	const held = steps.find((step) => step.kind === "hold");
	const out = (upTo: number) =>
		steps
			.slice(0, upTo)
			.reduce((sum, step) => sum + (step.kind === "without" ? step.out : 0), 0);
	const sound = steps.every(
		(step, at) => step.kind !== "are" || step.count === rows - out(at),
	);
	if (!sound) return Number.NaN;
	return held ? held.count : rows - out(steps.length);
}

function isWhole(step: Step): boolean {
	const count = step.kind === "without" ? step.out : step.count;
	return Number.isInteger(count) && count >= 0;
}

function amongAddUp(step: Step): boolean {
	if (step.kind !== "without" || step.among === undefined) return true;
	return step.among.reduce((sum, { count }) => sum + count, 0) === step.out;
}
