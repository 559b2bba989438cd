import type { AuditedClaims } from "../audit-statements.ts";
import type { Claims } from "../claims/claims.ts";
import { feasibleWords } from "../vocabulary/feasible-words.ts";
import { listWords } from "../vocabulary/numbers.ts";
import { aligned } from "./aligned.ts";
import { harmless, type Pen } from "./screen.ts";

/** A share as the claims have it, with what is said of its part and of its base. */
interface Share {
	readonly part: string;
	readonly base: string;
	readonly said: string;
	/** "12 of 87 missingChildren" */
	readonly counts: string;
}

/**
 * Each share with its base, so that nobody sets two unlike shares side by side; and a warning where one count is given
 * as a share of two bases.
 */
export function shareLines(audit: AuditedClaims, pen: Pen): readonly string[] {
	const shares = sharesOf(audit);
	if (shares.length === 0) return [];
	return [
		pen.strong("Each share with its base"),
		...[
			...aligned(shares.map((one) => [one.part, `${one.counts}: ${one.said}`])),
			...unlikeShares(shares),
		].map((line) => `  ${line}`),
	];
}

function sharesOf(audit: AuditedClaims): readonly Share[] {
	const count = countWords(audit);
	const counts = (part: string, base: string) =>
		[count(part), "of", count(base), harmless(base)]
			.filter((word) => word !== "")
			.join(" ");
	return audit.claims.statements.flatMap(({ share }) =>
		share === undefined
			? []
			: [
					{
						part: harmless(share.part),
						base: harmless(share.base),
						said: harmless(share.said),
						counts: counts(share.part, share.base),
					},
				],
	);
}

/** A cell's count as far as a reader has it; where the claims contradict each other, only what one of them states. */
function countWords({
	claims,
	cells,
	consistent,
}: AuditedClaims): (cell: string) => string {
	const stated = statedCounts(claims);
	return (name) => {
		const cell = cells.find((one) => one.cell === name);
		return consistent && cell !== undefined
			? feasibleWords(cell.feasible)
			: (stated.get(name)?.toString() ?? "");
	};
}

function statedCounts(claims: Claims): ReadonlyMap<string, number> {
	return new Map(
		claims.statements.flatMap(({ states }) =>
			states === undefined ? [] : [[states.cell, states.count]],
		),
	);
}

function unlikeShares(shares: readonly Share[]): readonly string[] {
	return [...new Set(shares.map(({ part }) => part))].flatMap((part) => {
		const own = shares.filter((share) => share.part === part);
		if (new Set(own.map(({ base }) => base)).size < 2) return [];
		const counts = [...new Set(own.map((share) => share.counts))];
		return [
			`${part} has more than one base: ${listWords(counts)}. These answer different questions. Compare each only with a share of the same base.`,
		];
	});
}
