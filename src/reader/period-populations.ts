import {
	type PopulationName,
	wasAtRisk,
	wasReferred,
} from "../counting/knowledge.ts";
import { isoDay } from "../vocabulary/calendar.ts";
import { conditionOf } from "./conditions.ts";
import {
	type DraftPopulation,
	draftPopulation,
	nameValues,
} from "./draft-population.ts";
import { grouped } from "./grouped.ts";
import { countedIn } from "./known.ts";
import { categoriesOf, nameAttributes, tableOf } from "./name-attributes.ts";
import { daysName, isWithin } from "./pieces.ts";
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
			draft.counts.push({
				name: statement.name,
				table: tableOf(statement),
				by: categoriesOf(statement),
				where: conditionOf(statement, counted, terms),
			});
	// Whoever was referred in the period, or in a part of it, was at risk in it.
	for (const statement of beside) {
		const referred = `referred in ${daysName(statement.period)}`;
		nameValues(draft, referred, ["yes", "no"]);
		draft.counts.push({
			name: statement.name,
			table: tableOf(statement),
			by: categoriesOf(statement),
			where: new Map([[referred, ["yes"]]]),
		});
		draft.impossible.push(
			new Map([
				[referred, ["yes"]],
				[wasAtRisk, ["others"]],
			]),
		);
	}
	draft.impossible.push(
		new Map([
			[wasReferred, ["yes"]],
			[wasAtRisk, ["others"]],
		]),
	);
	return draft;
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
