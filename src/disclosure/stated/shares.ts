import { percentOf } from "../../vocabulary/numbers.ts";
import type { ProtectedShare, ProtectedValue } from "../protected-table.ts";

/** A base under this makes a share of low reliability (domain, section 2, rule 12). */
const reliableBase = 20;

/**
 * The share that a protected figure is of its protected base; `undefined` where either is not told, or the base is
 * 0. It is worked out from what is published alone, so it gives nothing back.
 */
export function shareOf(
	value: ProtectedValue,
	base: ProtectedValue,
	decimals: number,
): ProtectedShare | undefined {
	const whole = numberOf(base);
	if (whole === undefined || whole === 0) return undefined;
	const percent = (count: number) =>
		Math.min(100, percentOf(count, whole, decimals));
	switch (value.status) {
		case "shown":
		case "rounded":
			// A rounded count is never set against one that is not.
			return value.status === base.status
				? { status: "shown", percent: percent(value.count) }
				: undefined;
		case "banded":
			return {
				status: "banded",
				from: percent(value.from),
				to: percent(value.to),
			};
		case "withheld":
		case "notAvailable":
			return undefined;
	}
	value satisfies never;
}

/** Whether shares of this base are flagged `[u]`. */
export function isUnreliable(base: ProtectedValue): boolean {
	return (numberOf(base) ?? 0) < reliableBase;
}

function numberOf(value: ProtectedValue): number | undefined {
	return value.status === "shown" || value.status === "rounded"
		? value.count
		: undefined;
}
