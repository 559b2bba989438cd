import type { Scheme, Statement } from "../../src/reader/statement.ts";

const year = { from: 42370, to: 42735 };

/** Some categories of breakdowns that have others beside them: crossed by all, they are more than can be put together. */
const categories = [
	["sex", "female", "male", "other"],
	["ageBand", "under13", "13-15", "16-17"],
	["risk", "high", "medium", "low"],
	["status", "lookedAfter", "childInNeed", "none"],
	["ethnicGroup", "white", "mixed", "asian"],
	["source", "1A", "2A", "3A"],
	["exploitation", "sexual", "criminal", "other"],
	["disability", "yes", "no", "notRecorded"],
] as const;

/** Each of eight breakdowns crossed with each other. */
export function crossedByAll(): {
	readonly statements: readonly Statement[];
	readonly scheme: Scheme;
} {
	const parts = categories.map(([breakdown, ...own]) =>
		own.map((category) => ({ breakdown, category })),
	);
	const statements = parts.flatMap((rows, at) =>
		parts.slice(at + 1).flatMap((columns) =>
			rows.flatMap((row) =>
				columns.map(
					(column): Statement => ({
						name: `${row.category} and ${column.category}`,
						measure: "referrals",
						cell: [row, column],
						period: year,
						asAt: year.to,
						scope: undefined,
					}),
				),
			),
		),
	);
	return {
		statements: statements.map((one, at) => ({
			...one,
			name: `${at} ${one.name}`,
		})),
		scheme: {
			levels: ["high", "medium", "low", "minimal"],
			laterIsAgain: true,
			isComplete: () => false,
			isConstant: () => true,
		},
	};
}
