import { defaultOutcomes } from "../dictionary/categories.ts";
import { fault, type SettingFault, type Slice } from "./problem.ts";
import type { OutcomeDefinition } from "./settings.ts";
import { anyNumber, choice, group, list, maybe, text } from "./shape.ts";

/** `outcomes: [ { code: 1.3.05, label: Feels safe, better: higher, range: [0, 10] } ]` */
export const outcomesShape = list(
	group({
		code: maybe(text),
		label: maybe(text),
		better: maybe(choice(["higher", "lower"])),
		range: maybe(list(anyNumber)),
	}),
);

interface OutcomeText {
	readonly code?: string | null | undefined;
	readonly label?: string | null | undefined;
	readonly better?: "higher" | "lower" | null | undefined;
	readonly range?: readonly number[] | null | undefined;
}

/** The six outcomes that need no settings, with those of settings: changed by code, or added. */
export function readOutcomes(
	written: readonly OutcomeText[] | undefined,
): Slice<readonly OutcomeDefinition[]> {
	const outcomes: OutcomeDefinition[] = defaultOutcomes.map((outcome) => ({
		...outcome,
		range: undefined,
	}));
	const faults: SettingFault[] = [];
	const seen = new Set<string>();
	for (const [i, item] of (written ?? []).entries()) {
		const at = outcomes.findIndex((outcome) => outcome.code === item.code);
		const read = readOutcome(item, outcomes[at]);
		const told = [...read.faults];
		if (seen.has(read.value.code))
			told.push(`The code "${read.value.code}" is given twice.`);
		seen.add(read.value.code);
		faults.push(...told.map((message) => fault(["outcomes", i], message)));
		outcomes.splice(at === -1 ? outcomes.length : at, at === -1 ? 0 : 1, {
			...read.value,
		});
	}
	return { value: outcomes, faults };
}

function readOutcome(
	item: OutcomeText,
	old: OutcomeDefinition | undefined,
): { readonly value: OutcomeDefinition; readonly faults: readonly string[] } {
	const code = item.code ?? "";
	const label = item.label ?? old?.label;
	const better = item.better ?? old?.better;
	const faults: string[] = [];
	if (code === "") faults.push("This outcome needs a code.");
	else if (!/^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u.test(code))
		faults.push(
			`"${code}" is not a code: letters, digits, dots, dashes and slashes alone.`,
		);
	if (label === undefined)
		faults.push("This outcome needs a label: what it is, in words.");
	if (better === undefined)
		faults.push(
			"Say which score is better for this outcome: better: higher, or better: lower.",
		);
	const range = readRange(item.range, old?.range);
	if (range.fault !== undefined) faults.push(range.fault);
	return {
		value: {
			code,
			label: label ?? "",
			better: better ?? "higher",
			range: range.value,
		},
		faults,
	};
}

function readRange(
	written: readonly number[] | null | undefined,
	old: OutcomeDefinition["range"],
): {
	readonly value: OutcomeDefinition["range"];
	readonly fault?: string;
} {
	if (!written) return { value: old };
	const [low, high, ...more] = written;
	return low === undefined ||
		high === undefined ||
		more.length > 0 ||
		low >= high
		? {
				value: undefined,
				fault:
					"The range is the lowest and the highest score, in that order: range: [0, 10].",
			}
		: { value: [low, high] };
}
