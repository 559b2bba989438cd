import { levelAtReferral, type PopulationName } from "../counting/knowledge.ts";
import { grouped } from "../vocabulary/grouped.ts";
import { addCount } from "./add-count.ts";
import { finestBands } from "./ages.ts";
import { atRiskWhileOpen } from "./at-risk-while-open.ts";
import { changeOfRisk } from "./change-of-risk.ts";
import { childrenIn } from "./children-in.ts";
import {
	conditionOf,
	type DayName,
	daysBehind,
	scopeName,
	type Terms,
} from "./conditions.ts";
import { countedIn, knownOf } from "./declared.ts";
import {
	type DraftPopulation,
	draftPopulation,
	nameValues,
	ruleOut,
} from "./draft-population.ts";
import { nameAttributes } from "./name-attributes.ts";
import { childrenOf } from "./once-per-child.ts";
import { cutDays, type Piece } from "./pieces-of-time.ts";
import { previousBefore } from "./previous-before.ts";
import { settledByDay } from "./settled-by-day.ts";
import { severalAtOnce } from "./several-at-once.ts";
import type { Days, Scheme, Statement } from "./statement.ts";

/**
 * What is counted by its day: referrals ever made, episodes. Days are cut at every edge that anything published of it has.
 *
 * @param all statements of any population
 */
export function dayPopulation(
	name: PopulationName,
	all: readonly Statement[],
	scheme: Scheme,
): DraftPopulation {
	const statements = all.filter(
		({ measure }) => countedIn(measure, name).length > 0,
	);
	const draft = draftPopulation();
	const terms: Terms = {
		pieces: piecesOf(name, statements),
		bands: finestBands(agesIn(statements)),
		scopes: scopesIn(scheme.levels, statements),
		valuesOf: (attribute) => draft.attributes.get(attribute) ?? [],
		isConstant: scheme.isConstant,
	};
	for (const [day, pieces] of terms.pieces)
		nameValues(
			draft,
			day,
			pieces.map((piece) => piece.name),
		);
	if (name === "referrals") nameLevels(draft, scheme.levels, terms.scopes);
	nameAttributes(draft, name, statements, scheme, terms.bands);
	for (const statement of statements)
		for (const counted of countedIn(statement.measure, name))
			addCount(draft, statement, conditionOf(statement, counted, terms));
	closedAfterMade(draft, terms);
	previousBefore(draft, name, statements, terms, scheme);
	changeOfRisk(draft, statements, scheme);
	settledByDay(draft, statements);
	severalAtOnce(draft, name, statements, terms, scheme);
	childrenIn(draft, name, statements, terms, scheme);
	atRiskWhileOpen(draft, childrenOf(name, statements, terms), all, terms);
	return draft;
}

/** The level at referral, and in which scopes it counts. */
function nameLevels(
	draft: DraftPopulation,
	levels: readonly string[],
	scopes: Terms["scopes"],
): void {
	nameValues(draft, levelAtReferral, levels);
	nameValues(draft, "scope", scopes.map(scopeName));
	for (const inside of scopes)
		ruleOut(
			draft,
			"a level of risk counts in its own scopes",
			new Map([
				[levelAtReferral, inside],
				["scope", scopes.filter((one) => one !== inside).map(scopeName)],
			]),
		);
}

/** The levels of risk, those together that count in the same scopes. */
function scopesIn(
	levels: readonly string[],
	statements: readonly Statement[],
): Terms["scopes"] {
	const groups = grouped(levels, (level) =>
		statements
			.map(({ scope }) => (scope?.includes(level) === false ? "0" : "1"))
			.join(""),
	);
	return [...groups.values()];
}

function piecesOf(
	name: PopulationName,
	statements: readonly Statement[],
): ReadonlyMap<DayName, readonly Piece[]> {
	const runs = new Map<DayName, Days[]>();
	const add = (day: DayName, run: Days) =>
		runs.set(day, [...(runs.get(day) ?? []), run]);
	for (const { measure, cell, period, asAt } of statements) {
		for (const { where } of countedIn(measure, name))
			for (const clause of where)
				if (clause.kind === "during") add(clause.day, period);
		for (const part of cell) {
			const days = daysBehind(part);
			if (days !== undefined) add("made", days);
			if (knownOf(part.breakdown).kind === "state")
				add("closed", { from: Number.NEGATIVE_INFINITY, to: asAt });
		}
	}
	return new Map([...runs].map(([day, own]) => [day, cutDays(own)]));
}

function agesIn(statements: readonly Statement[]): readonly string[] {
	return statements.flatMap(({ cell }) =>
		cell
			.filter(({ breakdown }) => knownOf(breakdown).kind === "ages")
			.map(({ category }) => category),
	);
}

/** What is closed was made before, or on the same day. */
function closedAfterMade(draft: DraftPopulation, { pieces }: Terms): void {
	for (const made of pieces.get("made") ?? []) {
		const before = (pieces.get("closed") ?? []).filter(
			({ to }) => to < made.from,
		);
		if (before.length > 0)
			ruleOut(
				draft,
				"closed no earlier than made",
				new Map([
					["made", [made.name]],
					["closed", before.map(({ name }) => name)],
				]),
			);
	}
}
