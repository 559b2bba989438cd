import { type MeasureId, measures } from "../dictionary/measures.ts";
import { type YearPart, yearParts } from "../vocabulary/period.ts";
import { nearestName } from "../vocabulary/words.ts";
import { fault, type SettingFault, type Slice } from "./problem.ts";
import { choice, group, maybe, record } from "./shape.ts";

/** `measures: { outcome: { within: H2 }, missingChildren: { within: H2 } }` */
export const measuresShape = record(
	group({ within: maybe(choice(yearParts)) }),
);

interface MeasureParts {
	readonly outcome: YearPart | undefined;
	readonly missingChildren: YearPart | undefined;
}

const settable = ["outcome", "missingChildren"] as const;

/** The part of the year that some measures are counted over; those that go with another follow it. */
export function readMeasureParts(
	written: Readonly<
		Record<string, { readonly within?: YearPart | null | undefined }>
	>,
): Slice<MeasureParts> {
	const faults: SettingFault[] = [];
	for (const name of Object.keys(written)) {
		const problem = nameProblem(name);
		if (problem !== undefined) faults.push(fault(["measures", name], problem));
	}
	return {
		value: {
			outcome: written.outcome?.within ?? undefined,
			missingChildren: written.missingChildren?.within ?? undefined,
		},
		faults,
	};
}

function nameProblem(name: string): string | undefined {
	if (settable.some((known) => known === name)) return undefined;
	const measure = isMeasure(name) ? measures[name] : undefined;
	if (measure && "periodOf" in measure && measure.periodOf !== undefined)
		return `This measure goes with ${measure.periodOf}. Set "within" there.`;
	if (measure)
		return `This measure always covers the whole period. Only ${settable.join(" and ")} can be set.`;
	return `This measure is not known. Did you mean "${nearestName(name, settable)}"? Known here: ${settable.join(", ")}.`;
}

function isMeasure(name: string): name is MeasureId {
	return Object.hasOwn(measures, name);
}
