import type { Step } from "../counting/steps.ts";
import type { ProtectedFigure } from "../disclosure/protected-table.ts";
import type { Explanation, Publication } from "../explain/explanation.ts";
import { shareEntry } from "../report/figure-entries.ts";
import { isoDay } from "../vocabulary/calendar.ts";
import { periodEntry } from "../vocabulary/period-entry.ts";
import { privateNote } from "../vocabulary/private-note.ts";

/** How one figure was counted, as one JSON document. */
export function explainDocument(explained: Explanation): string {
	const { share } = explained;
	const document = {
		schema: "cse-report/explanation/1",
		private: privateNote,
		figure: explained.figure,
		label: explained.label,
		definition: explained.definition,
		unit: explained.unit,
		authority: explained.authority,
		period: periodEntry(explained.period),
		...(explained.partOf === undefined
			? {}
			: { partOf: periodEntry(explained.partOf) }),
		asAt: isoDay(explained.asAt),
		...(explained.levels.length === 0 ? {} : { levels: explained.levels }),
		sources: explained.sources.map(({ extracted, ...source }) => ({
			...source,
			...(extracted === undefined ? {} : { extracted: isoDay(extracted) }),
		})),
		steps: stepEntries(explained.steps),
		count: explained.count ?? null,
		children: explained.contributors ?? null,
		...(explained.lacking.length === 0 ? {} : { lacking: explained.lacking }),
		...(share === undefined
			? {}
			: {
					share: {
						base: share.base,
						of: share.of ?? null,
						percent: share.exact ?? null,
						rounded: share.rounded ?? null,
						decimals: share.decimals,
					},
				}),
		publication: publicationEntry(explained.publication),
	};
	return `${JSON.stringify(document, null, 2)}\n`;
}

/** Each step with what is left after it. */
function stepEntries(steps: readonly Step[]) {
	let left = 0;
	return steps.map((step) => {
		switch (step.kind) {
			case "are":
			case "hold":
				left = step.count;
				return { step: step.kind, what: step.what, left };
			case "without":
				left -= step.out;
				return {
					step: step.kind,
					why: step.why,
					what: step.what,
					out: step.out,
					left,
					...(step.among === undefined ? {} : { among: step.among }),
				};
		}
		return step satisfies never;
	});
}

function publicationEntry(publication: Publication) {
	switch (publication.status) {
		case "published":
			return {
				status: publication.status,
				as: figureEntry(publication.as),
				...whyEntry(publication),
			};
		case "notChosen":
			return {
				status: publication.status,
				table: publication.table,
				wouldBe: publication.as ? figureEntry(publication.as) : null,
				...whyEntry(publication),
			};
		case "never":
			return { status: publication.status };
		case "unsafe":
			return { status: publication.status, reasons: publication.reasons };
	}
	return publication satisfies never;
}

function whyEntry({
	why,
	protects,
}: Extract<Publication, { readonly status: "published" | "notChosen" }>) {
	return {
		why: why ?? null,
		...(protects.length === 0 ? {} : { protects }),
	};
}

function figureEntry({ value, share, flags }: ProtectedFigure) {
	return {
		...value,
		...(share === undefined ? {} : shareEntry(share)),
		...(flags.length === 0 ? {} : { flags }),
	};
}
