import type { ProtectedTable } from "../disclosure/protected-table.ts";
import { tableLabel } from "../measures/table-label.ts";
import type { Settings } from "../settings/settings.ts";
import { coarserSettings, mergeable } from "../statistics/coarser.ts";

/**
 * That merging may hold fewer figures back, where of a table whose categories could be merged nothing is told but zeros. It is
 * not tried for this, which takes as long as several runs; and it hangs on what is published alone, so it tells nothing more.
 */
export function offerMerging(
	{ tables, byId }: ProtectedTable,
	settings: Settings,
): readonly string[] {
	const { merge, degree } = settings.policy;
	if (merge) return [];
	const coarser = mergeable.filter(
		(breakdown) => coarserSettings(settings, breakdown).length > 0,
	);
	const silent = tables.filter(({ breakdowns, figures }) => {
		const values = figures.flatMap((id) => byId.get(id)?.value ?? []);
		return (
			breakdowns.some((breakdown) => coarser.includes(breakdown)) &&
			values.some(({ status }) => status === "withheld") &&
			values.every(
				(value) =>
					value.status === "withheld" ||
					(value.status === "shown" && value.count === 0),
			)
		);
	});
	if (silent.length === 0) return [];
	const names = silent.map(tableLabel).join("; ");
	const unlessThree =
		degree === 3
			? " Which are merged then hangs on the counts: degree 3 does not cover it."
			: "";
	return [
		`No number but 0 is told of: ${names}. With fewer categories less may be held back: --merge puts neighbours together where that is so.${unlessThree}`,
	];
}
