import type {
	PublishedShare,
	PublishedValue,
} from "../published/published-figures.ts";

/** Counts as a paper says them, in a table or in a sentence: for patterns. */
export const countPattern =
	"(?:about |fewer than )?\\d+(?:,\\d{3})*(?: to \\d+(?:,\\d{3})*)?";

/** Shares as a paper says them. */
export const sharePattern = "\\d+(?:\\.\\d+)?%(?: to \\d+(?:\\.\\d+)?%)?";

/** A count as a cell of a table says it; `undefined` where it is no count. */
export function readCount(
	written: string,
	roundTo: number | undefined,
): PublishedValue | undefined {
	const text = withoutFlags(written);
	if (text === "[c]") return { status: "withheld" };
	if (text === "[x]") return { status: "notAvailable" };
	const under = /^fewer than (\d[\d,]*)$/i.exec(text);
	if (under) {
		const to = numberIn(under[1]) - 1;
		return { status: "banded", from: 0, to, text: text.toLowerCase() };
	}
	const band = /^(\d[\d,]*) to (\d[\d,]*)$/.exec(text);
	if (band) {
		const [from, to] = [numberIn(band[1]), numberIn(band[2])];
		return from <= to ? { status: "banded", from, to, text } : undefined;
	}
	const number = /^(?:about )?(\d[\d,]*)$/.exec(text);
	if (!number) return undefined;
	const count = numberIn(number[1]);
	if (!Number.isSafeInteger(count)) return undefined;
	return roundTo === undefined
		? { status: "shown", count }
		: { status: "rounded", count, roundedTo: roundTo };
}

/** A share as a paper says it; `undefined` where it says none. */
export function readShare(written: string): PublishedShare | undefined {
	const text = withoutFlags(written);
	const found = /^(\d+(?:\.\d+)?)%(?: to (\d+(?:\.\d+)?)%)?$/.exec(text);
	if (!found) return undefined;
	const [, from = "", to = from] = found;
	return {
		from: Number(from),
		to: Number(to),
		decimals: from.split(".")[1]?.length ?? 0,
		text,
		unreliable: /\[u\]/.test(written),
	};
}

function withoutFlags(written: string): string {
	return written.replace(/\s*\[[urpb]\]/g, "").trim();
}

function numberIn(text = ""): number {
	return Number(text.replaceAll(",", ""));
}
