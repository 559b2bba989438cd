import {
	type PopulationName,
	wasAtRisk,
	wasCounted,
	wasReferred,
} from "../counting/knowledge.ts";
import { isoDay } from "../vocabulary/calendar.ts";
import { grouped } from "../vocabulary/grouped.ts";
import { addCount } from "./add-count.ts";
import { conditionOf, scopedName } from "./conditions.ts";
import {
	type DraftPopulation,
	draftPopulation,
	nameValues,
	ruleOut,
} from "./draft-population.ts";
import { countedIn } from "./known.ts";
import { nameAttributes } from "./name-attributes.ts";
import { daysName, isWithin } from "./pieces.ts";
import type { Rule } from "./rules.ts";
import type { Days, Scheme, Statement } from "./statement.ts";

const names: readonly PopulationName[] = ["people", "cases", "discussed"];

/** What is counted once a period: who went missing or was at risk, cases of an outcome, children discussed. */
export function periodPopulations(
	statements: readonly Statement[],
	scheme: Scheme,
): readonly DraftPopulation[] {
	return names.flatMap((name) => {
		const own = statements.filter(
			({ measure, cell }) =>
				countedIn(measure, name).length > 0 &&
				(name !== "people" || isOfAll(measure, cell)),
		);
		const groups = grouped(own, (statement) => keyOf(name, statement));
		return [...groups.values()].map((group) => {
			const [{ period } = { period: undefined }] = group;
			const beside =
				name === "people" && period !== undefined
					? own.filter(
							(one) => isReferredIn(one, period) && !group.includes(one),
						)
					: [];
			return periodPopulation(name, group, beside, scheme);
		});
	});
}

function keyOf(name: PopulationName, { period, asAt }: Statement): string {
	return name === "cases"
		? `${daysName(period)}, ${isoDay(asAt)}`
		: daysName(period);
}

function periodPopulation(
	name: PopulationName,
	group: readonly Statement[],
	beside: readonly Statement[],
	scheme: Scheme,
): DraftPopulation {
	const draft = draftPopulation();
	const terms = {
		pieces: new Map(),
		bands: [],
		scopes: [],
		valuesOf: (attribute: string) => draft.attributes.get(attribute) ?? [],
		isConstant: scheme.isConstant,
	};
	nameAttributes(draft, name, [...group, ...beside], scheme, []);
	for (const statement of group)
		for (const counted of countedIn(statement.measure, name))
			addCount(draft, statement, conditionOf(statement, counted, terms));
	const scopes = scopesIn([...group, ...beside]);
	// Whoever was referred in the period, or in a part of it, was at risk in it; at some levels, or at more of them.
	for (const statement of beside) {
		const referred = scopedName(
			`referred in ${daysName(statement.period)}`,
			statement.scope,
		);
		nameValues(draft, referred, ["yes", "no"]);
		addCount(draft, statement, new Map([[referred, ["yes"]]]));
		for (const scope of scopes)
			if (isWithinScope(statement.scope, scope))
				onlyWith(
					draft,
					"referred in a part of a time, at risk in all of it",
					referred,
					scopedName(wasAtRisk, scope),
				);
	}
	for (const part of scopes)
		for (const whole of scopes.filter((one) => isWithinScope(part, one))) {
			onlyWith(
				draft,
				"referred at some levels, at risk at them",
				scopedName(wasReferred, part),
				scopedName(wasAtRisk, whole),
			);
			for (const attribute of [wasReferred, wasAtRisk, wasCounted])
				if (part !== whole)
					onlyWith(
						draft,
						"at some levels, at more of them",
						scopedName(attribute, part),
						scopedName(attribute, whole),
					);
		}
	return draft;
}

/** That nothing is one thing without being another. */
function onlyWith(
	draft: DraftPopulation,
	rule: Rule,
	one: string,
	other: string,
): void {
	ruleOut(
		draft,
		rule,
		new Map([
			[one, ["yes"]],
			[other, ["others"]],
		]),
	);
}

/** The levels of risk that count in some statements. */
function scopesIn(
	statements: readonly Statement[],
): readonly Statement["scope"][] {
	const named = statements.map(({ scope }) => [scope?.join(), scope] as const);
	return [...new Map(named).values()];
}

function isWithinScope(
	part: Statement["scope"],
	whole: Statement["scope"],
): boolean {
	return (
		whole === undefined ||
		part?.every((level) => whole.includes(level)) === true
	);
}

/** Of people only totals hang together: by age or sex they are another period's. */
function isOfAll(
	measure: Statement["measure"],
	cell: Statement["cell"],
): boolean {
	return cell.length === 0 || !isOfReferred(measure);
}

function isReferredIn(statement: Statement, whole: Days): boolean {
	return isOfReferred(statement.measure) && isWithin(statement.period, whole);
}

/** Whether a measure counts people for having been referred. */
function isOfReferred(measure: Statement["measure"]): boolean {
	return countedIn(measure, "people").some(({ where }) =>
		where.some(
			(clause) => clause.kind === "is" && clause.attribute === wasReferred,
		),
	);
}
