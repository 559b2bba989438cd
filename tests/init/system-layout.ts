import { readFileSync } from "node:fs";
import papaparse from "papaparse";
import type { ExportKind } from "../../src/dictionary/columns.ts";

/**
 * How a case system writes its exports. Of each, the file's name, and then its headings in order, each with the column of
 * ours that it is, or `~` and what else it holds: `Contact Date=referral_date`, `Allocated worker=~worker`.
 */
export interface SystemLayout {
	readonly system: string;
	readonly files: Readonly<
		Partial<Record<ExportKind, readonly [string, ...string[]]>>
	>;
}

/** A heading, and what it is: a column of ours, or `~` and a kind of other column. */
interface LaidOut {
	readonly heading: string;
	readonly is: string;
}

export function headingsOf(
	entries: readonly [string, ...string[]],
): readonly LaidOut[] {
	return entries.slice(1).map((entry) => {
		const at = entry.lastIndexOf("=");
		return { heading: entry.slice(0, at), is: entry.slice(at + 1) };
	});
}

/** So many rows of an export tell what it is. */
const fewRows = 90;

/** The sample's exports as a system writes them, or the first rows of them: file name → text. */
export function filesOf(
	{ files }: SystemLayout,
	rows = fewRows,
): ReadonlyMap<string, string> {
	return new Map(
		Object.entries(files).map(([kind, entries]) => [
			entries[0],
			fileText(kind, headingsOf(entries), rows),
		]),
	);
}

/** The same exports under the tool's own headings, with no more columns than the layout has. */
export function sampleFiles({
	files,
}: SystemLayout): ReadonlyMap<string, string> {
	return new Map(
		Object.entries(files).map(([kind, entries]) => {
			const ours = headingsOf(entries)
				.filter(({ is }) => !is.startsWith("~"))
				.map(({ is }) => ({ heading: is, is }));
			return [`${kind}.csv`, fileText(kind, ours)];
		}),
	);
}

function fileText(
	kind: string,
	columns: readonly LaidOut[],
	most = Number.POSITIVE_INFINITY,
): string {
	const rows = sampleRows(kind).slice(0, most);
	return papaparse.unparse([
		columns.map(({ heading }) => heading),
		...rows.map((row, i) => columns.map(({ is }) => cellOf(row, is, i))),
	]);
}

type Row = Readonly<Record<string, string>>;

function sampleRows(kind: string): readonly Row[] {
	const text = readFileSync(`sample-data/${kind}.csv`, "utf8");
	const rows = papaparse.parse<Row>(text, {
		header: true,
		skipEmptyLines: true,
	}).data;
	if (kind !== "outcomes" && kind !== "assessments") return rows;
	const referrals = sampleRows("referrals");
	return rows.map((row) => ({
		...row,
		child_id:
			referrals.find(({ referral_id }) => referral_id === row.referral_id)
				?.child_id ?? "",
	}));
}

const first = ["Ada", "Ben", "Cleo", "Dov", "Esme", "Finn", "Gita"];
const last = ["Abbot", "Brook", "Carr", "Dean", "Ellis", "Frost"];
const teams = ["Duty", "Assessment North", "Assessment South", "Edge of care"];

/** What stands in columns that the tool does not read. */
const others: Readonly<Record<string, (row: Row, i: number) => string>> = {
	row: (_, i) => String(10_001 + i),
	name: (_, i) => `${first[i % 7]} ${last[i % 6]}`,
	worker: (_, i) => `${first[(i * 3) % 7]} ${last[(i * 5) % 6]}`,
	team: (_, i) => teams[i % 4] ?? "",
	age: (_, i) => String(11 + (i % 7)),
	postcode: (_, i) => `SB${1 + (i % 9)} ${1 + (i % 8)}AA`,
	school: (_, i) => ["Hillside", "Harbour Academy", "Park Lane"][i % 3] ?? "",
	note: (_, i) =>
		`Visited at home on the ${1 + (i % 28)}th, and spoke with the family about what had happened and what would help.`,
	entered: (row) => row.referral_date ?? row.start ?? row.date ?? "",
	count: (_, i) => String(i % 4),
	yesNo: (_, i) => (i % 3 === 0 ? "Yes" : "No"),
	nhs: (_, i) => String(4_000_000_000 + i * 7919),
	ethnicityWords: (row) =>
		row.ethnicity === "WBRI" ? "White British" : "Another background",
	blank: () => "",
	policeId: (row) =>
		`PNC/${String(Number((row.child_id ?? "").replace(/\D/g, "")) * 17 + 4)}`,
};

function cellOf(row: Row, is: string, i: number): string {
	if (!is.startsWith("~")) return row[is] ?? "";
	const cell = others[is.slice(1)];
	if (!cell) throw new Error(`nothing is known of ${is}`);
	return cell(row, i);
}
