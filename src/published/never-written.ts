import { isGroup } from "../vocabulary/groups.ts";
import { formatCount } from "../vocabulary/numbers.ts";

type Group = Readonly<Record<string, unknown>>;

const documentKeys = [
	...["schema", "authority", "period", "asAt", "policy", "levels"],
	...["figures", "notes", "provenance"],
];
const figureKeys = [
	...["id", "unit", "status", "base", "percent", "percentFrom", "percentTo"],
	...["flags", "period"],
];
/** The keys that a figure has besides, by its status: the number that it shows, and what is worked out from that alone. */
const keysOfStatus: Readonly<Record<string, readonly string[]>> = {
	shown: ["count", "change", "rate"],
	banded: ["from", "to", "text"],
	rounded: ["count", "roundedTo"],
	withheld: ["symbol"],
	notAvailable: ["symbol"],
};
const symbols: Readonly<Record<string, string>> = {
	withheld: "[c]",
	notAvailable: "[x]",
};
const flags: readonly unknown[] = ["u", "r", "p", "b"];

/**
 * The first key of a figures document that the tool writes in none; of a ledger, `levels` stands in place of the note that says
 * them. What nobody reads nobody audits, and it may be a number. `undefined` where there is none.
 */
export function unknownKeyOf(document: Group): string | undefined {
	return Object.keys(document).find((key) => !documentKeys.includes(key));
}

/** What is in a figure that the tool never writes there, in a whole sentence; `undefined` where nothing is. */
export function neverWritten(figure: Group): string | undefined {
	const { id, status, symbol } = figure;
	const known = [...figureKeys, ...(keysOfStatus[String(status)] ?? [])];
	const other = Object.keys(figure).find((key) => !known.includes(key));
	if (other !== undefined)
		return `${id} has "${other}", which cse-report never writes of a figure that is "${status}". Take it out, or make the document again.`;
	if (symbol !== undefined && symbol !== symbols[String(status)])
		return `The symbol of ${id} is none that cse-report writes.`;
	if (status === "banded" && !textsOf(figure).includes(String(figure.text)))
		return `The text of ${id} does not say what its "from" and "to" do.`;
	if (!areFlags(figure.flags))
		return `The flags of ${id} are none that cse-report writes.`;
	return undefined;
}

function areFlags(written: unknown): boolean {
	return (
		written === undefined ||
		(Array.isArray(written) && written.every((one) => flags.includes(one)))
	);
}

function textsOf({ from, to }: Group): readonly string[] {
	return [
		`fewer than ${formatCount(Number(to) + 1)}`,
		`${formatCount(Number(from))} to ${formatCount(Number(to))}`,
	];
}

/**
 * The first figure whose change is not the difference of two numbers that the same document shows, as a whole sentence: another
 * change would tell of a figure what its own entry does not. `undefined` where there is none.
 */
export function changeOfNothing(
	figures: readonly unknown[],
): { readonly at: number; readonly message: string } | undefined {
	const counts = new Map(
		figures.filter(isGroup).map(({ id, count }) => [id, count]),
	);
	const at = figures.findIndex((figure) => {
		if (!isGroup(figure) || figure.change === undefined) return false;
		const { id, count, change } = figure;
		if (!isGroup(change)) return true;
		const before = counts.get(`${id}@${change.since}`);
		return Number(count) - Number(before) !== change.count;
	});
	return at < 0
		? undefined
		: {
				at,
				message:
					"The change of this figure is not the difference of two numbers that this document shows.",
			};
}
