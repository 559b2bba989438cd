import type { Policy } from "../../settings/settings.ts";
import { type ChosenRungs, rungsOf } from "../choose-rungs.ts";
import type { Draft } from "../draft/draft.ts";
import type { LinearSolver } from "../facts/linear-solver.ts";
import type { LongWork } from "../facts/long-work.ts";
import type { Universe } from "../universe.ts";
import {
	type CouncilPiece,
	type CouncilPlaces,
	councilPlaces,
	pooledTargets,
} from "./council-places.ts";
import {
	type AskedSum,
	askedCell,
	type LocalSystem,
	localSystem,
	ownCell,
} from "./local-system.ts";
import type { Known } from "./open-council.ts";

/** How many other pieces a witness is looked for in, before something comes down. */
const companies = [4, 16] as const;

/**
 * Chooses what to hold back of the pooled figures of several councils, all of which are published with them. What each
 * council's paper says stands as it is, and the pooled figures give way: nothing small in any council, nor what is not
 * told of several of them together, may be got by subtracting. Every value that must stay possible gets a table of a few
 * councils in which it is, all others being as they are, which is a witness of the whole; where there is none, more
 * councils are taken, and then the least important of the pooled figures that stand in its way come down.
 *
 * @param alone the choice for the pooled figures by themselves
 */
export function* chooseBesideCouncils(
	universe: Universe,
	policy: Policy,
	alone: ChosenRungs,
	councils: readonly Known[],
	solver?: LinearSolver,
): LongWork<ChosenRungs> {
	const { written } = alone;
	const places = councilPlaces(universe, councils);
	const heldBack = new Set(alone.choice.heldBack);
	const choosing: Choosing = {
		draft: written.draft,
		places,
		heldBack,
		witnessed: new Set(),
		solver,
	};
	for (const { parts, count, values } of pooledTargets(
		universe,
		policy,
		{ draft: alone.written.draft, heldBack: alone.choice.heldBack },
		places,
	)) {
		yield;
		const own = [...new Set(parts.map(({ of }) => of))];
		const asked = values.map((value) => ({ cell: askedCell, value }));
		keepOpen(own, { parts, count }, asked, choosing);
	}
	for (const own of places.pieces) {
		yield;
		const asked = own.piece.targets.flatMap(({ cell, values }) =>
			values.map((value) => ({ cell: ownCell(own.council, cell), value })),
		);
		keepOpen([own], undefined, asked, choosing);
	}
	const choice = { ...alone.choice, heldBack, optimal: false };
	const rungs = rungsOf(universe, policy, written, choice);
	return { ...alone, rungs, choice };
}

/** A value that a cell must be able to have. */
interface Question {
	readonly cell: string;
	readonly value: number;
}

interface Choosing {
	readonly draft: Draft;
	readonly places: CouncilPlaces;
	/** Statements of the pooled figures that are held back: more and more. */
	readonly heldBack: Set<number>;
	/** Cells with values that some table has: what is held back later takes nothing from it. */
	readonly witnessed: Set<string>;
	readonly solver: LinearSolver | undefined;
}

/** Holds back what it takes for some values to stay possible, of cells in some pieces or of a sum over councils. */
function keepOpen(
	own: readonly CouncilPiece[],
	sum: AskedSum | undefined,
	questions: readonly Question[],
	choosing: Choosing,
): void {
	const { draft, places, witnessed, solver } = choosing;
	let left = questions.filter(
		({ cell, value }) => !witnessed.has(`${cell} ${value}`),
	);
	let local: LocalSystem | undefined;
	for (const most of companies) {
		if (left.length === 0) return;
		const members = companyOf(own, choosing, most);
		if (local !== undefined && members.length === local.members.length) break;
		local = localSystem(draft, places, members, sum, solver);
		left = left.filter((question) => !isOpen(local, question, choosing));
	}
	for (const question of left)
		if (local !== undefined && !isOpen(local, question, choosing))
			comeDown(local, question, choosing);
	if (sum !== undefined)
		for (const { cell, value } of questions)
			witnessed.delete(`${cell} ${value}`);
}

/** Whether some table has the value, and which others it has. */
function isOpen(
	local: LocalSystem | undefined,
	{ cell, value }: Question,
	{ heldBack, witnessed }: Choosing,
): boolean {
	if (witnessed.has(`${cell} ${value}`)) return true;
	const table = local?.table(cell, value, heldBack);
	for (const [name, found] of table ?? []) witnessed.add(`${name} ${found}`);
	return table !== undefined;
}

/** Statements come down, the least important first, until the value is possible; those that need not have, go up again. */
function comeDown(
	local: LocalSystem,
	question: Question,
	choosing: Choosing,
): void {
	const { heldBack } = choosing;
	const { cell, value } = question;
	const isPossible = () => local.table(cell, value, heldBack) !== undefined;
	const down: number[] = [];
	for (const at of local.statements) {
		if (heldBack.has(at)) continue;
		heldBack.add(at);
		down.push(at);
		if (isPossible()) break;
	}
	for (const at of down.toReversed()) {
		heldBack.delete(at);
		if (!isPossible()) heldBack.add(at);
	}
	// What was found on the way kept to less than what is told now.
	isOpen(local, question, choosing);
}

/**
 * The pieces that a question is about, with others that can take up what changes in them: those that leave the same
 * figures open, so that each pooled figure that is told has two of them where there are so many.
 */
function companyOf(
	own: readonly CouncilPiece[],
	{ draft, places, heldBack }: Choosing,
	most: number,
): readonly CouncilPiece[] {
	const members = new Set(own);
	const told = toldCells(draft, heldBack);
	const touched = [...new Set(own.flatMap(({ pooled }) => [...pooled]))];
	const lacking = new Map(
		touched.filter((cell) => told.has(cell)).map((cell) => [cell, 2]),
	);
	const candidates = new Set(
		[...lacking.keys()].flatMap((cell) =>
			(places.partsOf(cell) ?? []).map(({ of }) => of),
		),
	);
	while (members.size < own.length + most) {
		let best: CouncilPiece | undefined;
		let most = 0;
		for (const candidate of candidates) {
			if (members.has(candidate)) continue;
			let gain = 0;
			for (const cell of candidate.pooled)
				gain +=
					(lacking.get(cell) ?? -1) > 0 ? 1000 : lacking.has(cell) ? 1 : 0;
			// What it touches besides has to be made up for in turn.
			gain = gain * 1000 - candidate.pooled.size;
			if (gain > most) {
				best = candidate;
				most = gain;
			}
		}
		if (best === undefined) break;
		members.add(best);
		for (const cell of best.pooled) {
			const left = lacking.get(cell);
			if (left !== undefined) lacking.set(cell, left - 1);
		}
	}
	return [...members];
}

/** The pooled cells that something is told of. */
function toldCells(
	{ statements, system }: Draft,
	heldBack: ReadonlySet<number>,
): ReadonlySet<string> {
	const told = new Set(
		statements.flatMap(({ facts }, at) => (heldBack.has(at) ? [] : facts)),
	);
	return new Set(
		system.facts
			.filter(({ id }) => told.has(id))
			.flatMap(({ constraints }) =>
				constraints.flatMap(({ terms }) => terms.map(({ cell }) => cell)),
			),
	);
}
