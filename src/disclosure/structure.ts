import type { Fact, LinearConstraint, Term } from "./facts/fact.ts";
import type { Link } from "./links.ts";
import type { Universe } from "./universe.ts";

/** What every reader knows of how cells hang together, as facts (disclosure.md, section 1, "Structure"). */
export function structureOf(
	{ cells, links }: Universe,
	most: number,
): readonly Fact[] {
	const name = (at: number) => cells[at]?.name ?? "";
	return links.map((link, at) => ({
		id: `structure ${at}`,
		said: wordsFor(link, name),
		constraints: constraintsOf(link, name, most),
	}));
}

function constraintsOf(
	link: Link,
	name: (at: number) => string,
	most: number,
): readonly LinearConstraint[] {
	switch (link.kind) {
		case "sum":
			return [{ terms: difference(link, name), lower: 0, upper: 0 }];
		case "within":
			return [{ terms: difference(link, name), upper: 0 }];
		case "cover":
			return [{ terms: difference(link, name), lower: 0 }];
		case "atMost": {
			const parts = [link.larger];
			const whole = link.smaller;
			return [{ terms: difference({ whole, parts }, name), lower: 0 }];
		}
		case "together":
			return [
				boundedBy(name(link.one), name(link.other), most),
				boundedBy(name(link.other), name(link.one), most),
			];
		case "law":
			return [
				{
					terms: [
						...link.terms.map(({ at, coefficient }) => ({
							cell: name(at),
							coefficient,
						})),
						...link.many.map((at) => ({ cell: name(at), coefficient: most })),
					],
					lower: link.lower,
					upper: link.upper,
				},
			];
	}
	link satisfies never;
}

/** One is 0 where the other is: it is at most so many times the other. */
function boundedBy(one: string, other: string, most: number): LinearConstraint {
	return {
		terms: [
			{ cell: other, coefficient: most },
			{ cell: one, coefficient: -1 },
		],
		lower: 0,
	};
}

/** The parts less the whole. */
function difference(
	{
		whole,
		parts,
	}: { readonly whole: number; readonly parts: readonly number[] },
	name: (at: number) => string,
): readonly Term[] {
	return [
		...parts.map((part) => ({ cell: name(part), coefficient: 1 })),
		{ cell: name(whole), coefficient: -1 },
	];
}

function wordsFor(link: Link, name: (at: number) => string): string {
	switch (link.kind) {
		case "sum":
			return `${link.parts.map(name).join(" + ")} = ${name(link.whole)}`;
		case "within":
			return `${link.parts.map(name).join(" + ")} is at most ${name(link.whole)}`;
		case "cover":
			return `${link.parts.map(name).join(" + ")} is at least ${name(link.whole)}`;
		case "atMost":
			return `${name(link.smaller)} is at most ${name(link.larger)}`;
		case "together":
			return `${name(link.one)} and ${name(link.other)} are both 0, or neither is`;
		case "law":
			return link.said;
	}
	link satisfies never;
}
