import type { ProtectedFigure } from "../disclosure/protected-table.ts";
import { isShownAs, shareInWords } from "./say-figure.ts";
import type { Writing } from "./writing.ts";

/** A share as a table prints it: "83%", "33% [u]", "[c]"; "[z]" where there is nothing to be a share of. */
export function shareInCell(writing: Writing, figure: ProtectedFigure): string {
	if (figure.share) {
		const share = shareInWords(figure.share, writing.context.settings.decimals);
		return figure.flags.includes("u") ? `${share} [u]` : share;
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
