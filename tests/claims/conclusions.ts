import type { Claims } from "../../src/claims/claims.ts";
import { readClaims } from "../../src/claims/read-claims.ts";
import { type Auditor, prepare } from "../../src/disclosure/facts/auditor.ts";
import { solver } from "../solver.ts";

/** The claims of a text that is in order. */
export function claimsOf(text: string): Claims {
	const reading = readClaims(text, "claims.yaml");
	if (reading.ok) return reading.claims;
	throw new Error(reading.problems.map(({ message }) => message).join("\n"));
}

export function auditorOf(text: string): Auditor {
	return prepare(claimsOf(text).system, { solver });
}

/** The values that claims leave to each cell; for more than a thousand, from where to where. */
export function feasibleIn(text: string): Readonly<Record<string, unknown>> {
	const { cells } = claimsOf(text).system;
	const knowledge = auditorOf(text).knowing();
	return Object.fromEntries(
		cells.map((cell) => {
			const set = knowledge.feasibleSet(cell);
			return [cell, set.kind === "values" ? set.values : set.range];
		}),
	);
}
