import { type ExportKind, exportKinds } from "../dictionary/columns.ts";
import { ownPeriodOf } from "../measures/figure-key.ts";
import { measureIds, measures } from "../measures/measures.ts";
import { longDay } from "../vocabulary/calendar.ts";
import { type Shorthand, shorthand } from "../vocabulary/shorthand.ts";
import { qualitySentences } from "./data-quality.ts";
import type { ListBlock, TableBlock, Text } from "./model.ts";
import { columnsOf } from "./table-columns.ts";
import type { Writing } from "./writing.ts";

/** What a paper calls each export; benchmarks are published elsewhere and no source of the paper's figures. */
const sourceNames: Readonly<Record<Exclude<ExportKind, "benchmarks">, string>> =
	{
		referrals: "Referrals",
		assessments: "Risk assessments",
		outcomes: "Outcome scores",
		missing: "Missing episodes",
		lookedAfter: "Periods of care",
		discussions: "Multi-agency meetings",
		feedback: "Feedback",
		training: "Training",
	};

/** Each measure that the paper speaks of, with how it is counted and the period it covers where that is its own. */
export function writeDefinitions(writing: Writing): readonly ListBlock[] {
	const items = measureIds
		.filter((id) => writing.known.measures.has(id))
		.map((id): Text => {
			const first = writing.figures.figures.find(
				(figure) => figure.measure === id,
			);
			const own = first && ownPeriodOf(first, writing.figures);
			const period = own ? ` (${own.label})` : "";
			const definition = measures[id].definition.replaceAll("'", "’");
			return [
				{ text: measures[id].label, strong: true },
				{ text: `${period}: ${definition}` },
			];
		});
	return listOf(items);
}

/** The shorthand that the paper uses, and no other. */
export function writeShorthand(writing: Writing): readonly ListBlock[] {
	const symbols = Object.keys(shorthand).filter(
		(symbol): symbol is Shorthand =>
			symbol in shorthand && writing.known.shorthand.has(symbol),
	);
	return listOf(
		symbols.map((symbol) => [
			{ text: symbol, strong: true },
			{ text: ` ${shorthand[symbol]}` },
		]),
	);
}

/**
 * The exports that the figures come from, with the system and the day of each as settings state them; and under them what
 * a reader should know of the data.
 */
export function writeSources(
	writing: Writing,
): readonly (TableBlock | ListBlock)[] {
	const { exports } = writing.context.settings;
	const rows = exportKinds
		.filter((kind) => kind !== "benchmarks")
		.filter((kind) => writing.context.given.includes(kind))
		.map((kind) => {
			const extracted = exports[kind]?.extracted;
			return [
				sourceNames[kind],
				exports[kind]?.system ?? "Not stated",
				extracted === undefined ? "Not stated" : longDay(extracted),
			];
		});
	if (rows.length === 0) return [];
	const number = writing.tableNumbers.size + 1;
	writing.tableNumbers.set("sources", number);
	const { columns } = columnsOf(
		["Data", "Case system", "Extracted on"],
		[],
		[],
		rows,
	);
	return [
		{
			kind: "table",
			id: "sources",
			number,
			caption: "Exports that were read",
			columns,
			rows: rows.map((row) => row.map((text) => [{ text }])),
			notes: [],
		},
		...listOf(
			qualitySentences(writing.context.quality).map((text) => [{ text }]),
		),
	];
}

function listOf(items: readonly Text[]): readonly ListBlock[] {
	return items.length === 0 ? [] : [{ kind: "list", nested: false, items }];
}
