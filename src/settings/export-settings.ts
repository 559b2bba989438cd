import {
	authorityColumn,
	type ColumnDefinition,
	type ColumnName,
	dateColumns,
	type ExportKind,
	exportColumns,
	exportKinds,
} from "../dictionary/exports.ts";
import { bareWord } from "../vocabulary/words.ts";
import { fault, type SettingFault, type Slice } from "./problem.ts";
import type { DayNumbers, ExportSettings } from "./settings.ts";
import {
	choice,
	day,
	group,
	maybe,
	record,
	text,
	texts,
	unknownKey,
} from "./shape.ts";

/** What may be said of one export. */
const oneExportShape = group({
	system: maybe(text),
	extracted: maybe(day),
	files: maybe(texts),
	headings: maybe(record(texts)),
	dates: maybe(record(choice(["excel", "excel1904"]))),
});

/** `exports: { referrals: { system: Mosaic, extracted: 2017-01-09, files: […], headings: { … } } }` */
export const exportsShape = group({
	referrals: maybe(oneExportShape),
	assessments: maybe(oneExportShape),
	outcomes: maybe(oneExportShape),
	missing: maybe(oneExportShape),
	lookedAfter: maybe(oneExportShape),
	discussions: maybe(oneExportShape),
	feedback: maybe(oneExportShape),
	training: maybe(oneExportShape),
	benchmarks: maybe(oneExportShape),
});

interface ExportText {
	readonly system?: string | null | undefined;
	readonly extracted?: number | null | undefined;
	readonly files?: readonly string[] | null | undefined;
	readonly headings?:
		| Readonly<Record<string, readonly string[]>>
		| null
		| undefined;
	readonly dates?: Readonly<Record<string, DayNumbers>> | null | undefined;
}

type ExportsText = Readonly<
	Partial<Record<ExportKind, ExportText | null | undefined>>
>;

/** What settings say of each export; the headings' columns must be columns of that export. */
export function readExports(
	written: ExportsText | undefined,
): Slice<Partial<Record<ExportKind, ExportSettings>>> {
	const value: Partial<Record<ExportKind, ExportSettings>> = {};
	const faults: SettingFault[] = [];
	for (const kind of exportKinds) {
		const given = written?.[kind];
		if (!given) continue;
		const headings = readHeadings(kind, given.headings ?? {});
		const dates = readDates(kind, given.dates ?? {}, headings.value);
		faults.push(...headings.faults, ...dates.faults);
		value[kind] = {
			system: given.system ?? undefined,
			extracted: given.extracted ?? undefined,
			files: given.files ?? undefined,
			headings: headings.value,
			dates: dates.value,
		};
	}
	return { value, faults };
}

function readHeadings(
	kind: ExportKind,
	written: Readonly<Record<string, readonly string[]>>,
): Slice<ExportSettings["headings"]> {
	const value: Partial<Record<ColumnName | "authority", readonly string[]>> =
		{};
	const faults: SettingFault[] = [];
	const known = columnsOf(kind);
	const meanings = new Map<string, string>();
	for (const [name, headings] of Object.entries(written)) {
		const path = ["exports", kind, "headings", name];
		const column = known.find((candidate) => candidate === name);
		if (column === undefined) {
			faults.push(fault(path, unknownKey(name, known)));
			continue;
		}
		value[column] = headings;
		for (const heading of headings) {
			const other = meanings.get(bareWord(heading));
			if (other !== undefined)
				faults.push(
					fault(path, `"${heading}" would be both ${other} and ${column}.`),
				);
			meanings.set(bareWord(heading), column);
		}
	}
	return { value, faults };
}

/** The columns that hold Excel day numbers, by the canonical heading or as the file writes it. */
function readDates(
	kind: ExportKind,
	written: Readonly<Record<string, DayNumbers>>,
	headings: ExportSettings["headings"],
): Slice<ExportSettings["dates"]> {
	const value: Partial<Record<ColumnName, DayNumbers>> = {};
	const faults: SettingFault[] = [];
	const known: readonly (ColumnDefinition & {
		readonly heading: ColumnName;
	})[] = exportColumns[kind];
	const dates = known.filter(({ heading }) => dateColumns.has(heading));
	for (const [name, numbers] of Object.entries(written)) {
		const bare = bareWord(name);
		const column = dates.find(({ heading, aliases }) =>
			[heading, ...(headings[heading] ?? []), ...aliases].some(
				(each) => bareWord(each) === bare,
			),
		);
		if (column) value[column.heading] = numbers;
		else {
			const path = ["exports", kind, "dates", name];
			const names = dates.map(({ heading }) => heading);
			faults.push(fault(path, unknownKey(name, names)));
		}
	}
	return { value, faults };
}

function columnsOf(kind: ExportKind): readonly (ColumnName | "authority")[] {
	return [
		...exportColumns[kind].map((column) => column.heading),
		authorityColumn,
	];
}
