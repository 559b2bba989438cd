import {
	authorityColumn,
	type ColumnDefinition,
	type ColumnName,
	dateColumns,
	type ExportKind,
} from "../dictionary/columns.ts";
import { exportColumns } from "../dictionary/exports.ts";
import { bareWord } from "../vocabulary/words.ts";
import { choice, day, printed, texts, writtenDays } from "./scalars.ts";
import { group, key, keyed, keyOr, unknownKey } from "./setting-keys.ts";
import { meaning, record, type Shape, type Tell } from "./shape.ts";

/**
 * How a column writes its dates: as numbers that Excel counts days by, from 1900 or, in workbooks of old Macs, from 1904;
 * with times of UTC; or with times of the clock on the wall, whatever offset is written after them.
 */
const dateForms = ["excel", "excel1904", "utc", "local"] as const;

type DateForm = (typeof dateForms)[number];

type HeadingColumn = ColumnName | typeof authorityColumn;

/** The file's own heading for a column: canonical heading → headings. */
type Headings = Readonly<Partial<Record<HeadingColumn, readonly string[]>>>;

/** How columns write their dates: canonical heading → form. */
type DateColumns = Readonly<Partial<Record<ColumnName, DateForm>>>;

type Column = ColumnDefinition & { readonly heading: ColumnName };

/** `exports: { referrals: { system: Mosaic, extracted: 2017-01-09, files: […], headings: { … } } }` */
export const exportSettings = group({
	referrals: key(oneExport("referrals"), "Referrals of children."),
	assessments: key(oneExport("assessments"), "Assessments of risk."),
	outcomes: key(oneExport("outcomes"), "Scores of outcomes."),
	missing: key(oneExport("missing"), "Episodes of missing and absence."),
	lookedAfter: key(oneExport("lookedAfter"), "Periods of being looked after."),
	discussions: key(oneExport("discussions"), "Children discussed at meetings."),
	feedback: key(oneExport("feedback"), "Quotations."),
	training: key(oneExport("training"), "Training that was given."),
	benchmarks: key(oneExport("benchmarks"), "Figures published elsewhere."),
} satisfies Record<ExportKind, unknown>);

function oneExport(kind: ExportKind) {
	const columns: readonly Column[] = exportColumns[kind];
	const written = group({
		system: key(printed, "The case system that it comes from."),
		extracted: key(day, "The day on which it was taken from there."),
		files: key(
			texts,
			"Its file's name, where headings do not tell; or those of several files that are one export together.",
		),
		headings: keyOr(
			headingsOf(columns),
			"How the file writes a column: on the left the tool's heading, on the right the file's.",
			{},
		),
		dates: keyOr(
			record(choice(dateForms)),
			"Columns of dates that hold Excel's day numbers, times of UTC, or local times whatever offset is written.",
			{},
		),
		noDate: keyOr(
			writtenDays,
			"Days that mean that there is none, beside the usual ones.",
			[],
		),
	});
	return meaning(written, (given, tell) => ({
		...given,
		dates: readDates(given.dates, columns, given.headings, tell),
	}));
}

function headingsOf(columns: readonly Column[]): Shape<Headings> {
	const names = [...columns.map(({ heading }) => heading), authorityColumn];
	const meaningOf = (name: string) =>
		columns.find(({ heading }) => heading === name)?.meaning ??
		"the council that the row belongs to";
	return meaning(keyed(names, meaningOf, texts), (written, tell) => {
		const taken = new Map<string, string>();
		for (const [name, headings = []] of Object.entries(written))
			for (const heading of headings) {
				const other = taken.get(bareWord(heading));
				if (other !== undefined)
					tell(`"${heading}" would be both ${other} and ${name}.`, name);
				taken.set(bareWord(heading), name);
			}
		return written;
	});
}

/** How columns write their dates, by the canonical heading or as the file writes it. */
function readDates(
	written: Readonly<Record<string, DateForm>>,
	columns: readonly Column[],
	headings: Headings,
	tell: Tell,
): DateColumns {
	const value: Partial<Record<ColumnName, DateForm>> = {};
	const dates = columns.filter(({ heading }) => dateColumns.has(heading));
	for (const [name, form] of Object.entries(written)) {
		const column = dates.find(({ heading, aliases }) =>
			[heading, ...(headings[heading] ?? []), ...aliases].some(
				(each) => bareWord(each) === bareWord(name),
			),
		);
		const known = dates.map(({ heading }) => heading);
		if (column) value[column.heading] = form;
		else tell(unknownKey(name, known), "dates", name);
	}
	return value;
}
