import type { ProtectedFigure } from "../disclosure/protected-table.ts";
import { markedAlone } from "./figure-marks.ts";
import { countInCell, isShownAs, shareInWords } from "./say-figure.ts";
import type { Writing } from "./writing.ts";

/** A count as a table prints it, with its flags, its place marked: "30", "12 [r]", "fewer than 5"; "[x]" where there is no such figure. */
export function countWithFlags(figure: ProtectedFigure | undefined): string {
	return figure === undefined
		? "[x]"
		: countAlone(figure) + flagsInCell(figure);
}

/** The same without flags. */
export function countAlone(figure: ProtectedFigure | undefined): string {
	if (figure === undefined || figure.value.status === "notAvailable")
		return "[x]";
	return markedAlone(figure, countInCell(figure.value));
}

/** A share as a table prints it: "83%", "33% [u]", "[c]"; "[z]" where there is nothing to be a share of. */
export function shareInCell(writing: Writing, figure: ProtectedFigure): string {
	if (figure.share) {
		const share = shareInWords(figure.share, writing.context.settings.decimals);
		const place = markedAlone(figure, share);
		return figure.flags.includes("u") ? `${place} [u]` : place;
	}
	if (figure.value.status === "withheld") return "[c]";
	if (figure.value.status === "notAvailable") return "[x]";
	const base =
		figure.base === undefined
			? undefined
			: writing.figures.byId.get(figure.base);
	if (base?.value.status === "notAvailable") return "[x]";
	return base && isShownAs(base, 0) ? "[z]" : "[c]";
}

/** The flags that stand beside a count: revised, provisional, break in the series. */
export function flagsInCell(figure: ProtectedFigure): string {
	return figure.flags
		.filter((flag) => flag !== "u")
		.map((flag) => ` [${flag}]`)
		.join("");
}
