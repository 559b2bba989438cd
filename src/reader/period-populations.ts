import { type PopulationName, wasReferred } from "../counting/knowledge.ts";
import { grouped } from "../vocabulary/grouped.ts";
import { addCount } from "./add-count.ts";
import { countedInAll } from "./counted-in-all.ts";
import { countedIn, knownOf } from "./declared.ts";
import { type DraftPopulation, draftPopulation } from "./draft-population.ts";
import { lastInTime } from "./last-in-time.ts";
import { nameAttributes } from "./name-attributes.ts";
import { onAnyDay } from "./on-any-day.ts";
import { settledByDay } from "./settled-by-day.ts";
import type { Scheme, Statement } from "./statement.ts";
import {
	conditionOfPeople,
	isOfOnePerson,
	upToEachLevel,
} from "./up-to-level.ts";

const names: readonly PopulationName[] = ["people", "cases", "discussed"];

/**
 * What is counted once a period, however often it counts in it: who went missing or was at risk, cases of an outcome, children
 * discussed. They are the same people in each period, and whether they count in it is an attribute of each.
 */
export function periodPopulations(
	statements: readonly Statement[],
	scheme: Scheme,
): readonly DraftPopulation[] {
	return names.flatMap((name) => {
		const own = statements.filter(
			({ measure, cell }) =>
				countedIn(measure, name).length > 0 &&
				(name !== "people" ||
					!isOfReferred(measure) ||
					isOfOnePerson({ cell }, scheme)),
		);
		const groups = grouped(own, ({ cell }) =>
			cell
				.filter(({ breakdown }) => knownOf(breakdown).kind === "apart")
				.map(({ category }) => category)
				.join(),
		);
		return [...groups.values()].map((group) =>
			periodPopulation(name, group, scheme),
		);
	});
}

function periodPopulation(
	name: PopulationName,
	statements: readonly Statement[],
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
	const steps = statements.flatMap((one) => upToEachLevel(one, scheme));
	nameAttributes(draft, name, steps, scheme, []);
	for (const statement of statements)
		for (const counted of countedIn(statement.measure, name)) {
			const where = conditionOfPeople(statement, counted, terms, scheme);
			if (where !== undefined) addCount(draft, statement, where);
		}
	onAnyDay(draft, name, steps);
	countedInAll(draft, name, steps, terms);
	lastInTime(draft, name, steps, scheme);
	settledByDay(draft, steps);
	return draft;
}

function isOfReferred(measure: Statement["measure"]): boolean {
	return countedIn(measure, "people").some(({ where }) =>
		where.some(
			(clause) => clause.kind === "is" && clause.attribute === wasReferred,
		),
	);
}
