import type { ProtectedTable } from "../disclosure/protected-table.ts";
import { longDay, readIsoDay } from "../vocabulary/calendar.ts";
import { readPeriod } from "../vocabulary/period.ts";
import { fullLabel } from "./figure-entries.ts";

/** Says what a count or a group is, in words. */
export type Label = (what: string) => string;

/**
 * Names of figures in full, "Referrals, sex: Male"; a group is named by its figures, "Referrals less Children referred".
 * Counts of other periods are named with theirs: "Referrals, sex: Male (January to March 2016)".
 */
export function labelsOf(table: ProtectedTable): Label {
	const labelOf: Label = (id) => {
		const figure = table.byId.get(id);
		return figure === undefined ? id : fullLabel(figure);
	};
	return (what) =>
		what
			.split(/ (?=[−+] )|(?<= [−+]) /)
			.map((part) => partLabel(part.trim(), labelOf))
			.join(" ");
}

function partLabel(part: string, labelOf: Label): string {
	if (part === "−") return "less";
	if (part === "+") return "and";
	const release = /^release (\d+): (\S+)$/.exec(part);
	if (release) return `${labelOf(release[2] ?? "")} (release ${release[1]})`;
	if (!otherDays.test(part)) return labelOf(part);
	// What is left of a whole is one figure's: "… less …: referrals:sex=male".
	return part
		.replace(/: \S+$/, "")
		.replace(new RegExp(otherDays, "g"), (_, from, to, asAt, id) =>
			datedLabel(labelOf(id), from, to, asAt),
		);
}

const otherDays =
	/(\d{4}-\d{2}-\d{2}) to (\d{4}-\d{2}-\d{2})(?: as at (\d{4}-\d{2}-\d{2}))? ([^\s]+)/;

function datedLabel(
	label: string,
	from: string,
	to: string,
	asAt: string | undefined,
): string {
	const reading = readPeriod(`${from}..${to}`);
	const period = reading.ok ? reading.period.label : `${from} to ${to}`;
	const day = asAt === undefined ? undefined : readIsoDay(asAt);
	const judged =
		day === undefined || asAt === to ? "" : `, as at ${longDay(day)}`;
	return `${label} (${period}${judged})`;
}
