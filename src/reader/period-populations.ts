import { type PopulationName, wasReferred } from "../counting/knowledge.ts";
import { grouped } from "../vocabulary/grouped.ts";
import { addCount } from "./add-count.ts";
import { conditionOf } from "./conditions.ts";
import { countedInAll } from "./counted-in-all.ts";
import { countedIn, knownOf } from "./declared.ts";
import { type DraftPopulation, draftPopulation } from "./draft-population.ts";
import { lastInTime } from "./last-in-time.ts";
import { nameAttributes } from "./name-attributes.ts";
import { onAnyDay } from "./on-any-day.ts";
import { settledByDay } from "./settled-by-day.ts";
import type { Scheme, Statement } from "./statement.ts";

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
				(name !== "people" || isOfAll(measure, cell)),
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
	nameAttributes(draft, name, statements, scheme, []);
	for (const statement of statements)
		for (const counted of countedIn(statement.measure, name))
			addCount(draft, statement, conditionOf(statement, counted, terms));
	onAnyDay(draft, name, statements);
	countedInAll(draft, name, statements, terms);
	lastInTime(draft, name, statements, scheme);
	settledByDay(draft, statements);
	return draft;
}

/** Of people only totals hang together: by age or sex they are another period's. */
function isOfAll(
	measure: Statement["measure"],
	cell: Statement["cell"],
): boolean {
	const isOfReferred = countedIn(measure, "people").some(({ where }) =>
		where.some(
			(clause) => clause.kind === "is" && clause.attribute === wasReferred,
		),
	);
	return cell.length === 0 || !isOfReferred;
}
