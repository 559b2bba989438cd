import { fault, type SettingFault, type Slice, sound } from "./problem.ts";
import type { AgeBand } from "./settings.ts";
import { list, text } from "./shape.ts";

/** `ageBands: [ under 13, 13-15, 16-17, 18 and over ]` */
export const ageBandsShape = list(text);

/** The contract's bands. */
export const defaultAgeBands: readonly AgeBand[] = [
	{ id: "under13", label: "Under 13", from: 0, to: 12 },
	{ id: "13-15", label: "13 to 15", from: 13, to: 15 },
	{ id: "16-17", label: "16 to 17", from: 16, to: 17 },
	{ id: "18plus", label: "18 and over", from: 18, to: undefined },
];

/**
 * Reads bands of completed years: `under 13`, `13-15`, `13 to 15`, `16`, `18 and over`. Gaps and overlaps are refused:
 * every age belongs to exactly one band.
 */
export function readAgeBands(
	written: readonly string[] | undefined,
): Slice<readonly AgeBand[]> {
	if (written === undefined) return sound(defaultAgeBands);
	const faults: SettingFault[] = [];
	const bands: AgeBand[] = [];
	for (const [i, words] of written.entries()) {
		const band = readAgeBand(words);
		if (band) bands.push(band);
		else
			faults.push(
				fault(
					["ageBands", i],
					`"${words}" is not an age band. Write one as: under 13, 13-15, 16, 18 and over.`,
				),
			);
	}
	if (faults.length > 0) return { value: defaultAgeBands, faults };
	const sorted = bands.toSorted((a, b) => a.from - b.from);
	const holes = holesAndOverlaps(sorted).map((m) => fault(["ageBands"], m));
	return { value: sorted, faults: holes };
}

function readAgeBand(words: string): AgeBand | undefined {
	const under = /^under\s+(\d{1,3})$/i.exec(words);
	if (under) return underBand(Number(under[1]));
	const over = /^(\d{1,3})\s*(?:and\s+over|and\s+above|or\s+over|\+)$/i.exec(
		words,
	);
	if (over) return overBand(Number(over[1]));
	const span = /^(\d{1,3})\s*(?:-|–|to)\s*(\d{1,3})$/i.exec(words);
	if (span) return spanBand(Number(span[1]), Number(span[2]));
	const single = /^(\d{1,3})$/.exec(words);
	return single ? spanBand(Number(single[1]), Number(single[1])) : undefined;
}

function underBand(age: number): AgeBand | undefined {
	return age === 0
		? undefined
		: { id: `under${age}`, label: `Under ${age}`, from: 0, to: age - 1 };
}

function overBand(age: number): AgeBand {
	return {
		id: `${age}plus`,
		label: `${age} and over`,
		from: age,
		to: undefined,
	};
}

function spanBand(from: number, to: number): AgeBand | undefined {
	if (to < from) return undefined;
	return from === to
		? { id: `${from}`, label: `${from}`, from, to }
		: { id: `${from}-${to}`, label: `${from} to ${to}`, from, to };
}

/** What is wrong with bands that are sorted by their first age. */
function holesAndOverlaps(bands: readonly AgeBand[]): readonly string[] {
	const problems: string[] = [];
	let next = 0;
	let open = false;
	for (const band of bands) {
		if (open || band.from < next)
			problems.push(
				`Age ${band.from} is in more than one band. Each age belongs to one.`,
			);
		else if (band.from > next)
			problems.push(`No band holds ${agesText(next, band.from - 1)}.`);
		if (band.to === undefined) open = true;
		else next = Math.max(next, band.to + 1);
	}
	if (!open)
		problems.push(
			`No band holds age ${next} and over. End the list with "${next} and over".`,
		);
	return problems;
}

function agesText(from: number, to: number): string {
	if (from === 0) return `the ages under ${to + 1}`;
	return from === to ? `age ${from}` : `the ages ${from} to ${to}`;
}
