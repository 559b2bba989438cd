import type { Relation } from "../statistics/figure-table.ts";
import { isSmall, smallValues } from "./small.ts";
import { addTarget, countOf, lessThan, type Names, type Web } from "./web.ts";

/**
 * Small groups that no figure counts and subtraction does (disclosure.md, section 1), of other days than those at hand: a
 * stage less the next, a base less an intersection, the small parts of a total together.
 */
export function addGroups(
	web: Web,
	relation: Relation,
	namesOf: (id: string) => Names | undefined,
	threshold: number,
): void {
	switch (relation.kind) {
		case "atMost": {
			const [whole, part] = [
				namesOf(relation.larger),
				namesOf(relation.smaller),
			];
			if (whole && part) addDifference(web, whole, part, threshold);
			return;
		}
		case "within": {
			const [whole, ...parts] = [relation.total, ...relation.parts].map(
				namesOf,
			);
			const within = parts.filter((part) => part !== undefined);
			if (whole && within.length === parts.length)
				addDifference(web, whole, within.flat(), threshold);
			return;
		}
		case "sum":
			addSmallParts(web, relation.parts.map(namesOf), threshold);
			return;
		case "cover":
		case "together":
		case "law":
			return;
	}
	relation satisfies never;
}

function addDifference(
	web: Web,
	whole: Names,
	part: Names,
	threshold: number,
): void {
	const [all, some] = [countOf(web, whole), countOf(web, part)];
	if (all === undefined || some === undefined) return;
	const count = all.count - some.count;
	if (count < 1 || count >= threshold || isAtHand(web, [...whole, ...part]))
		return;
	addTarget(
		web,
		`${whole.join(" + ")} less ${part.join(" + ")}`,
		lessThan(whole, part),
		smallValues(threshold),
	);
}

/** Together they must not be told exactly; that two small counts are 2 or more everybody knows. */
function addSmallParts(
	web: Web,
	parts: readonly (Names | undefined)[],
	threshold: number,
): void {
	const small = parts.flatMap((names) => {
		const own = names && countOf(web, names);
		return names && own && isSmall(own, threshold) ? [names] : [];
	});
	const together = small.flat();
	const all = countOf(web, together);
	if (small.length < 2 || all === undefined) return;
	if (all.children >= threshold || isAtHand(web, together)) return;
	addTarget(web, `${together.join(" + ")} together`, lessThan(together, []), [
		all.count - 1,
		all.count,
	]);
}

/** Groups among the figures at hand are judged with these. */
function isAtHand(web: Web, names: Names): boolean {
	return names.every((name) => web.figureOf.has(name));
}
