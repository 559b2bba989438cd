import { writeFigure } from "../measures/figure-key.ts";
import { measures } from "../measures/measures.ts";
import type {
	NamedTable,
	PaperNames,
	SentenceShape,
} from "../report/paper-names.ts";
import { type Reading, readingOf } from "./printed-figure.ts";
import { type FigureOf, isMarked, readMarks } from "./read-marks.ts";
import { countPattern, sharePattern } from "./read-number.ts";
import type { Piece, WordTable } from "./word-paper.ts";

/** What sentences and descriptions of pictures say of figures, where their shape is known. */
export function readSentences(
	pieces: readonly Piece[],
	tables: readonly WordTable[],
	names: PaperNames,
	figureOf: FigureOf,
	roundTo: number | undefined,
): readonly Reading[] {
	const tableAt = new Map(
		tables.map(({ place, caption }) => [place, names.tableOf(caption)]),
	);
	return pieces.flatMap((piece) => [
		...readMarks(piece, figureOf, roundTo),
		...readSaid(piece, tableAt, names, figureOf, roundTo),
		...readPlaces(piece, names, roundTo),
		...readDescription(piece, names, roundTo),
	]);
}

function readSaid(
	piece: Piece,
	tableAt: ReadonlyMap<string, NamedTable | undefined>,
	names: PaperNames,
	figureOf: FigureOf,
	roundTo: number | undefined,
): readonly Reading[] {
	const { place, text } = piece;
	const named = [...text.matchAll(/Table (\d+)/g)].flatMap(
		([, number]) => tableAt.get(`table ${number}`) ?? [],
	);
	const isNamed = (shape: SentenceShape) =>
		named.some(
			({ measure, breakdowns }) =>
				shape.measure === measure &&
				shape.id.startsWith(`${measure}:${breakdowns.join("|")}=`),
		);
	const found = names.shapes.flatMap((shape) =>
		matchesOf(shape, text)
			.filter(({ at }) => !isMarked(piece, at, figureOf))
			.map((match) => ({ shape, ...match })),
	);
	const parts = found.flatMap(({ shape, at, count, share }) => {
		// The same words may speak of two tables: the one that is referred to is meant.
		const rivals = found.filter((other) => other.at === at);
		if (rivals.length > 1 && !isNamed(shape)) return [];
		return [readingOf(shape.id, place, count, share, roundTo)];
	});
	const spoken = found.filter(({ shape }) =>
		parts.some(({ id }) => id === shape.id),
	);
	return [
		...parts,
		...spoken
			.slice(0, 1)
			.flatMap(({ shape }) => wholeIn(shape, place, text, roundTo)),
	];
}

/** "Of the 30 referrals", before what is said of their parts. */
function wholeIn(
	{ measure, noun }: SentenceShape,
	place: string,
	text: string,
	roundTo: number | undefined,
): readonly Reading[] {
	const { base, total } = measures[measure];
	const whole = typeof base === "function" ? base([])?.measure : undefined;
	if (whole === undefined && !total) return [];
	const id = total ? measure : (whole ?? measure);
	const found = new RegExp(
		`\\b[Oo]f (?:the )?(${countPattern}) ${escaped(noun)}(?! with\\b)(?![\\p{L}\\p{N}])`,
		"u",
	).exec(text);
	return found === null
		? []
		: [readingOf(id, place, found[1], undefined, roundTo)];
}

interface Match {
	readonly at: number;
	readonly count: string;
	readonly share: string | undefined;
}

function matchesOf(shape: SentenceShape, text: string): readonly Match[] {
	return [...new Set(shape.says)]
		.filter((says) => text.includes(says))
		.flatMap((says) => {
			const verbs = shape.verbs.map(escaped).join("|");
			const pattern = new RegExp(
				`(?<![\\w.,–-])(${countPattern})(?: \\((${sharePattern})\\))? (?:(?:${verbs}) )?${escaped(says)}(?![\\p{L}\\p{N}])`,
				"gu",
			);
			return [...text.matchAll(pattern)].map((match) => ({
				at: match.index,
				count: match[1] ?? "",
				share: match[2],
			}));
		});
}

/** What stands where the template puts a figure's number. */
function readPlaces(
	{ place, text }: Piece,
	{ places }: PaperNames,
	roundTo: number | undefined,
): readonly Reading[] {
	return places.flatMap(({ id, before, nouns, after }) => {
		const noun =
			nouns.length === 0 ? "" : ` (?:${nouns.map(escaped).join("|")})`;
		const found = new RegExp(
			`${escaped(before)}(?:the )?(?<![\\w.,–-])(${countPattern})(?: \\((${sharePattern})\\))?${noun}${escaped(after)}(?![\\p{L}\\p{N}])`,
			"u",
		).exec(text);
		if (found === null) return [];
		const [, count = "", share] = found;
		return [readingOf(id, place, count, share, roundTo)];
	});
}

/** "Bar chart: Referrals by sex, January to December 2016. Female: 26 (87%); Male: fewer than 5.", which a finding may stand before. */
function readDescription(
	{ place, text }: Piece,
	names: PaperNames,
	roundTo: number | undefined,
): readonly Reading[] {
	const chart = /(?:^|\. )Bar chart[.:] (.+?)\. (.+?)\.?$/.exec(text);
	const table = names.tableOf(chart?.[1] ?? "");
	const [breakdown] = table?.breakdowns ?? [];
	if (!chart || !table || !breakdown) return [];
	return (chart[2] ?? "").split("; ").flatMap((item) => {
		const [, label = "", count = "", share] =
			/^(.+): ([^:()]+?)(?: \(([^()]*)\))?$/.exec(item) ?? [];
		const category = names.categoryOf(breakdown, label);
		if (category === undefined) return [];
		const { measure } = table;
		const id = writeFigure({ measure, cell: [{ breakdown, category }] });
		const reading = readingOf(id, place, count, share, roundTo);
		return reading.value === undefined ? [] : [reading];
	});
}

/** A text as a pattern that finds it. */
export function escaped(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
