import type { PublishedValue } from "../published/published-figures.ts";
import type { Release } from "../releases/release.ts";
import { isoDay } from "../vocabulary/calendar.ts";
import { formatCount } from "../vocabulary/numbers.ts";
import { aligned } from "./aligned.ts";
import { harmless, type Pen } from "./screen.ts";
import { counted } from "./tell-issues.ts";

/** The ledger as a table for people: a release a line. */
export function releaseListLines(
	releases: readonly Release[],
	pen: Pen,
): readonly string[] {
	if (releases.length === 0)
		return [
			'The ledger of releases is empty. What is published goes into it with "build --release", "figures --release" or "releases add FILE".',
		];
	const rows = [
		["no.", "period", "as at", "kind", "small", "figures", "authority"],
		...releases.map(rowOf),
	];
	const [head = "", ...lines] = aligned(rows);
	return [pen.strong(head), ...lines];
}

function rowOf({ number, content }: Release): readonly string[] {
	const { period, asAt, policy, figures } = content.figures;
	return [
		String(number),
		period.id,
		isoDay(asAt),
		content.kind,
		`under ${policy.threshold}`,
		String(figures.length),
		harmless(content.authority.name),
	];
}

/** One release and all that it says of each figure. */
export function releaseLines({ number, content }: Release): readonly string[] {
	const { period, asAt, figures } = content.figures;
	return [
		`Release ${number}: ${harmless(content.authority.name)}, ${period.label}, as at ${isoDay(asAt)}, ${counted(figures.length, "figure")}.`,
		"",
		...aligned(
			figures.map(({ id, value, share, ownPeriod }) => {
				const words = [
					valueWords(value),
					...(share === undefined ? [] : [share.text]),
					...(ownPeriod === undefined ? [] : [`(${ownPeriod.id})`]),
				];
				return [harmless(id), words.join("  ")];
			}),
		),
	];
}

/** A figure as it was published. */
export function valueWords(value: PublishedValue): string {
	switch (value.status) {
		case "shown":
			return formatCount(value.count);
		case "banded":
			return harmless(value.text);
		case "rounded":
			return `${formatCount(value.count)} (rounded)`;
		case "withheld":
			return "[c]";
		case "notAvailable":
			return "[x]";
	}
	value satisfies never;
}
