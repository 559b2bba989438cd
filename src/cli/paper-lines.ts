import type { PaperFindings } from "../papers/register.ts";
import { unprovedWords } from "../vocabulary/unproved-words.ts";
import { aligned } from "./aligned.ts";
import { harmless, type Pen } from "./screen.ts";
import { counted } from "./tell-issues.ts";

/** What in a paper is not as the tool wrote it, for people, and first of all whether it is safe. */
export function paperLines(
	paper: PaperFindings,
	found: Found,
	pen: Pen,
): readonly string[] {
	const { register, typed, edited, changed, unread } = paper;
	const sections = [
		verdictLines(paper, found, pen),
		[
			register === undefined
				? "Nothing that the run kept was found beside this paper, so its numbers are held against its own tables."
				: `Its numbers are held against ${harmless(register)}.`,
		],
		section(
			"What somebody typed or changed since it was built",
			(edited ?? []).map(({ place, text }) => [place, `“${shortened(text)}”`]),
			pen,
		),
		section(
			"Numbers that are not in the register: somebody typed them. Check each by hand; the audit below knows only those that it can tie to a figure.",
			typed.map(({ place, number, words }) => [
				place,
				number,
				`“${words.trim()}”`,
			]),
			pen,
		),
		section(
			"Figures that no longer agree with the data",
			changed.map(({ place, id, printed, published }) => [
				place,
				id,
				`${printed}; the data have ${published}`,
			]),
			pen,
		),
		section(
			"Parts of the file that were not read",
			unread.map((part) => [part]),
			pen,
		),
	];
	return sections
		.filter((lines) => lines.length > 0)
		.flatMap((lines) => [...lines, ""]);
}

/** What the audit found beside what was typed. */
export interface Found {
	/** A reader can work back a small count, by this paper or together with what was released before. */
	readonly discloses: boolean;
	readonly contradicts: boolean;
	/** What does not disclose is known not to. */
	readonly isProved: boolean;
}

/** In plain words, for whoever typed: never that a paper is safe where something in it was not looked at. */
function verdictLines(
	{ typed, edited, changed, unread }: PaperFindings,
	{ discloses, contradicts, isProved }: Found,
	pen: Pen,
): readonly string[] {
	if (discloses)
		return [
			pen.alarm("Not safe to publish."),
			"A reader can work back how many children a small number stands for. What tells it, and what to leave out, stands below.",
		];
	if (contradicts || changed.length > 0)
		return [
			pen.alarm("Not right as it stands."),
			"Figures in it are not those that the data have, or cannot all be true. They stand below. Put them right, and audit it again.",
		];
	if (typed.length > 0)
		return [
			pen.alarm("Not known to be safe."),
			`${counted(typed.length, "number")} in it ${typed.length === 1 ? "was" : "were"} typed, and nothing here can tell what ${typed.length === 1 ? "it counts" : "they count"}. Where one counts children, have the figure published by the tool instead, or take it out.`,
		];
	if (unread.length > 0)
		return [
			pen.alarm("Not known to be safe."),
			"The file has parts that cannot be read here. They stand below. Take them out, or look through them by hand.",
		];
	if (!isProved) return [pen.alarm("Not known to be safe."), unprovedWords];
	if (edited === undefined)
		return [
			pen.strong("No small count can be worked back from it."),
			"Whether somebody typed words into it can be told only beside the private record of the run that made it: keep the paper in the folder of outputs, under its name.",
		];
	if (edited.length > 0)
		return [
			pen.strong("No small count can be worked back from it."),
			"Words in it were typed, which only a person can judge. They stand below. Read them for a name, a place, a school or an event that could point to a child.",
		];
	return [
		pen.strong(
			"It says what was built and nothing else, and no small count can be worked back from it.",
		),
	];
}

/** As much of a text as tells which it is. */
function shortened(text: string): string {
	const words = text.trim().replace(/\s+/g, " ");
	return words.length <= 160 ? words : `${words.slice(0, 157)}…`;
}

function section(
	title: string,
	rows: readonly (readonly string[])[],
	pen: Pen,
): readonly string[] {
	if (rows.length === 0) return [];
	const lines = aligned(rows.map((row) => row.map(harmless)));
	return [pen.strong(title), ...lines.map((line) => `  ${line}`)];
}
