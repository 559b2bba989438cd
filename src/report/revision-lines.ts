import { longDay } from "../vocabulary/calendar.ts";
import type { Shorthand } from "../vocabulary/shorthand.ts";
import type { Block, ParagraphBlock } from "./model.ts";
import { phrasesOf } from "./phrases.ts";
import { shorthandInBlocks } from "./shorthand-used.ts";
import { aboutTable, tableText } from "./table-words.ts";
import type { Writing } from "./writing.ts";

/** At the head of a paper: that its figures may still change, and what of them was published otherwise before, why and when. */
export function revisionLines(
	writing: Writing,
	blocks: readonly Block[],
): readonly ParagraphBlock[] {
	const { figures, context } = writing;
	const { period } = figures;
	// It is compared with nothing that was published, and marks nothing.
	if (context.edition === "restricted") return [];
	const used = shorthandInBlocks(blocks);
	const isMarked = (symbol: Shorthand) => used.includes(symbol);
	const own = context.settings.revisions.find(
		(one) => one.period === period.id,
	);
	const changed = changedFigures(writing);
	const lines: ParagraphBlock[] = [];
	if (context.settings.provisional.includes(period.id))
		lines.push(
			line(
				"Provisional.",
				`The figures for ${period.label} may still be revised.${isMarked("[p]") ? " They are marked [p]." : ""}`,
			),
		);
	if (own !== undefined || changed.length > 0)
		lines.push(
			line(
				own?.date === undefined
					? "Revised."
					: `Revised on ${longDay(own.date)}.`,
				[
					...(own?.because === undefined ? [] : [sentence(own.because)]),
					...(changed.length === 0
						? []
						: [
								`What differs from the figures published before${isMarked("[r]") ? " is marked [r]" : ""}: ${changed.join("; ")}.`,
							]),
				].join(" "),
			),
		);
	return lines;
}

function line(opening: string, text: string): ParagraphBlock {
	return {
		kind: "paragraph",
		numbered: false,
		text: [{ text: opening, strong: true }, { text: ` ${text}` }],
	};
}

function sentence(text: string): string {
	return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** What the figures that are marked are about, each table once: "Referrals", "Referrals by sex". */
function changedFigures({ figures, template }: Writing): readonly string[] {
	const about = figures.tables
		.filter((table) =>
			table.figures.some((id) => figures.byId.get(id)?.flags.includes("r")),
		)
		.map((table) =>
			aboutTable(table, phrasesOf(template.phrases, tableText(table))),
		);
	return [...new Set(about)];
}
