import { text } from "./scalars.ts";
import { list, meaning, type Tell } from "./shape.ts";

/** Ages from `from` to `to` in completed years, both in; `to` is absent for "18 and over". */
export interface AgeBand {
	/** `under13`, `13-15`, `18plus` */
	readonly id: string;
	readonly label: string;
	readonly from: number;
	readonly to: number | undefined;
}

/**
 * Bands of completed years: `under 13`, `13-15`, `13 to 15`, `16`, `18 and over`. Gaps and overlaps are refused: every age
 * belongs to exactly one band.
 */
export const ageBands = meaning(
	list(text),
	(written, tell): readonly AgeBand[] => {
		const bands = written.map(readAgeBand);
		const unreadable = [...bands.keys()].filter((i) => !bands[i]);
		for (const i of unreadable)
			tell(
				`"${written[i]}" is not an age band. Write one as: under 13, 13-15, 16, 18 and over.`,
				i,
			);
		const sorted = bands
			.filter((band) => band !== undefined)
			.toSorted((a, b) => a.from - b.from);
		if (unreadable.length === 0) tellHolesAndOverlaps(sorted, tell);
		return sorted;
	},
);

/** The contract's bands, as they would be written. */
export const usualAgeBands = ["under 13", "13-15", "16-17", "18 and over"];

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

/** Says what is wrong with bands that are sorted by their first age. */
function tellHolesAndOverlaps(bands: readonly AgeBand[], tell: Tell): void {
	let next = 0;
	let open = false;
	for (const band of bands) {
		if (open || band.from < next)
			tell(
				`Age ${band.from} is in more than one band. Each age belongs to one.`,
			);
		else if (band.from > next)
			tell(`No band holds ${agesText(next, band.from - 1)}.`);
		if (band.to === undefined) open = true;
		else next = Math.max(next, band.to + 1);
	}
	if (!open)
		tell(
			`No band holds age ${next} and over. End the list with "${next} and over".`,
		);
}

function agesText(from: number, to: number): string {
	if (from === 0) return `the ages under ${to + 1}`;
	return from === to ? `age ${from}` : `the ages ${from} to ${to}`;
}
