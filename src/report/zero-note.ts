import type { Unit } from "../measures/measure.ts";
import { unitForms } from "./table-words.ts";

/** "No referrals: Trafficking; Familial; Other.": the categories of a table that are shown to be none; nothing where it has none. */
export function zeroNote(
	unit: Unit,
	labels: readonly string[],
): readonly string[] {
	return labels.length === 0
		? []
		: [`No ${unitForms[unit].many}: ${labels.join("; ")}.`];
}

const written = new RegExp(
	`^No (?:${Object.values(unitForms)
		.map(({ many }) => many)
		.join("|")}): (.+)\\.$`,
);

/** The labels in such a note; none where the text is no such note. */
export function readZeroNote(text: string): readonly string[] {
	return written.exec(text)?.[1]?.split("; ") ?? [];
}
