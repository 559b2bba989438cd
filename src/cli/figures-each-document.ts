import { compareIssues } from "../vocabulary/issue.ts";
import type { CouncilEnd, EachEnd } from "./council-ends.ts";

/** A council's figures document, as UTF-8. */
interface CouncilDocument {
	readonly name: string;
	readonly document: Uint8Array;
}

/** Every council's figures document, and what was wrong with those that have none: a council a line. */
export function figuresEachDocument(
	period: string,
	{ councils, strays }: EachEnd,
	documents: readonly CouncilDocument[],
	pooled: CouncilDocument | undefined,
): string {
	const entries = councils.map((council) => {
		const own = documents.find(({ name }) => name === council.name);
		return own === undefined
			? failedEntry(council)
			: {
					authority: own.name,
					status: "counted",
					figures: parse(own.document),
				};
	});
	const parts: readonly (readonly [string, string])[] = [
		["schema", JSON.stringify("cse-report/figures-each/1")],
		["period", JSON.stringify(period)],
		["authorities", listOf(entries)],
		["rowsOfNoAuthority", listOf(strays.toSorted(compareIssues))],
		[
			"pooled",
			JSON.stringify(
				pooled === undefined
					? { status: "notAvailable", symbol: "[x]" }
					: { status: "counted", figures: parse(pooled.document) },
			),
		],
	];
	const lines = parts.map(
		([key, value]) => `  ${JSON.stringify(key)}: ${value}`,
	);
	return `{\n${lines.join(",\n")}\n}\n`;
}

function failedEntry(council: CouncilEnd): unknown {
	const { name, status } = council;
	const why =
		status === "refused"
			? { issues: council.issues.toSorted(compareIssues) }
			: status === "unsafe"
				? { reasons: council.reasons }
				: {};
	return { authority: name, status, ...why };
}

function listOf(items: readonly unknown[]): string {
	if (items.length === 0) return "[]";
	const lines = items.map((item) => `    ${JSON.stringify(item)}`);
	return `[\n${lines.join(",\n")}\n  ]`;
}

function parse(document: Uint8Array): unknown {
	return JSON.parse(new TextDecoder().decode(document));
}
