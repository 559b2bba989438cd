import type { ProtectedTable } from "../disclosure/protected-table.ts";
import { fullLabel } from "./figure-entries.ts";

/** Says what a figure is, by its id, in words. */
export type Label = (id: string) => string;

/** A figure that something is made of, and where it was published, were it not in these figures. */
export interface Addend {
	readonly id: string;
	readonly coefficient: number;
	readonly where?: string;
}

/** Names of figures in full, "Referrals, sex: Male". */
export function labelsOf(table: ProtectedTable): Label {
	return (id) => {
		const figure = table.byId.get(id);
		return figure === undefined ? id : fullLabel(figure);
	};
}

/**
 * A group by its figures: "Referrals less Children referred". Those that were published elsewhere are named with where:
 * "Referrals, sex: Male (release 2, January to March 2016)".
 */
export function groupLabel(madeOf: readonly Addend[], label: Label): string {
	const name = ({ id, where }: Addend) =>
		where === undefined ? label(id) : `${label(id)} (${where})`;
	const added = madeOf.filter(({ coefficient }) => coefficient > 0);
	const taken = madeOf.filter(({ coefficient }) => coefficient < 0);
	return [added.map(name).join(" and "), ...taken.map(name)].join(" less ");
}
