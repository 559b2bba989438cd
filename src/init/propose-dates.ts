import { dateColumns } from "../dictionary/columns.ts";
import type { NewSetting } from "../settings/add-setting.ts";
import { type Interview, openQuestion } from "./interview.ts";
import type { TableLook } from "./scan-table.ts";

const above = [
	"Columns of dates that hold Excel's day numbers, such as 42463: excel, or excel1904 for workbooks of old Macs.",
];

/** Settings for day numbers, and what was seen of the files with their months counted as these settings count them. */
interface Numbered {
	readonly settings: readonly NewSetting[];
	readonly looks: readonly TableLook[];
}

/**
 * Proposes that a column of dates holds Excel's day numbers, where all of it does. A column that mixes them is refused.
 * Workbooks of old Macs count from 1904: where only that brings a file's dates among those of the others, a person is
 * asked.
 */
export async function proposeDates(
	looks: readonly TableLook[],
	interview: Interview,
): Promise<Numbered> {
	const settings: NewSetting[] = [];
	const counted: TableLook[] = [];
	for (const look of looks) {
		const columns = [...look.columns]
			.filter(([column]) => dateColumns.has(column))
			.filter(([, { dayNumbers, dates }]) => dayNumbers > 0 && dates === 0)
			.map(([column]) => column);
		const isOdd = columns.length > 0 && liesFourYearsOff(look, looks);
		const answer = isOdd ? await askOf(look, interview) : "excel";
		for (const [i, column] of columns.entries())
			settings.push({
				path: ["exports", look.kind, "dates", column],
				value: answer ?? "excel1904",
				...(i === 0 ? { above } : {}),
				...(answer === undefined
					? {
							asComment: true,
							note: "check: excel or excel1904; then take the # away",
						}
					: isOdd
						? {}
						: {
								note: "check: all of it is numbers that Excel writes for days",
							}),
			});
		const shift = answer === "excel" ? 0 : fourYears;
		const months = [...look.numberedMonths].map((month) => month + shift);
		counted.push({ ...look, months: new Set([...look.months, ...months]) });
	}
	return { settings, looks: counted };
}

/** In months; 1462 days lie between the two ways of counting. */
const fourYears = 48;

/** Whether a file's numbers lie among the dates of the other files only where they are counted from 1904. */
function liesFourYearsOff(
	look: TableLook,
	looks: readonly TableLook[],
): boolean {
	const others = looks
		.filter((other) => other !== look)
		.flatMap(({ months, numberedMonths }) => [...months, ...numberedMonths]);
	const reference = rangeOf([...look.months, ...others]);
	const own = rangeOf([...look.numberedMonths]);
	if (!reference || !own) return false;
	const meets = (shift: number) =>
		own.first + shift <= reference.last && own.last + shift >= reference.first;
	return !meets(0) && meets(fourYears);
}

function rangeOf(
	months: readonly number[],
): { readonly first: number; readonly last: number } | undefined {
	if (months.length === 0) return undefined;
	const sorted = months.toSorted((a, b) => a - b);
	return { first: sorted[0] ?? 0, last: sorted.at(-1) ?? 0 };
}

async function askOf(
	{ file, kind }: TableLook,
	interview: Interview,
): Promise<string | undefined> {
	return interview.ask(
		openQuestion({
			about: `exports.${kind}.dates`,
			text: `${file} holds Excel's day numbers, and as Excel usually counts they lie four years before the other exports. Workbooks of old Macs count from 1904. Which is it?`,
			choices: [
				{
					answer: "excel1904",
					says: "from 1904: then they lie beside the others",
				},
				{ answer: "excel", says: "as usual: they do lie before the others" },
			],
			otherwise: `${file} may count its days from 1904; it stands in the settings as a comment, and rows with day numbers are refused`,
		}),
	);
}
