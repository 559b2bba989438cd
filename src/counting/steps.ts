import type { ExportKind } from "../dictionary/columns.ts";
import type { Intake } from "../validate/intake.ts";

/** One line of the count. */
export type Step =
	/** So many are left, and this is what they are. */
	| { readonly kind: "are"; readonly count: number; readonly what: string }
	/** So many fall out, for this reason. */
	| {
			readonly kind: "without";
			readonly out: number;
			/** A stable word for scripts; the code of an issue where `check` tells of each row. */
			readonly why: string;
			readonly what: string;
			/** What they are instead. */
			readonly among?: readonly Part[];
	  }
	/** What is left holds so many: sessions of training, which are no rows. */
	| { readonly kind: "hold"; readonly count: number; readonly what: string };

/** Some of those that fall out, by their category. */
export interface Part {
	readonly label: string;
	readonly count: number;
}

/** "So many are left, and this is what they are." */
export function are(count: number, what: string): Step {
	return { kind: "are", count, what };
}

/** "So many fall out, for this reason." */
export function without(
	out: number,
	why: string,
	what: string,
	among: readonly Part[] = [],
): Step {
	const some = among.filter(({ count }) => count > 0);
	return {
		kind: "without",
		out,
		why,
		what,
		...(some.length === 0 ? {} : { among: some }),
	};
}

/** The rows of an export, and those that never became records. */
export function stepsOfIntake(
	kind: ExportKind,
	{ files, rows, leftOut }: Intake,
): readonly Step[] {
	return [
		are(rows, `rows of ${files.join(" and ")} (${kind})`),
		...leftOut.map(({ why, rows: out }) =>
			without(out, why, wordsForLeftOut(why)),
		),
	];
}

/** Why rows are left out, in the words that follow their number. */
export function wordsForLeftOut(why: string): string {
	return whyLeftOut[why] ?? "left out as check tells";
}

/** What the codes of intake mean, in the words that follow a number of rows. */
const whyLeftOut: Readonly<Record<string, string>> = {
	"totals-row": "of totals",
	"sub-heading": "of sub-headings or notes",
	"repeated-header": "that repeat the header",
	"other-authority": "about other authorities",
	"test-person": "of test people or marked duplicates",
	"identical-duplicate": "the same as an earlier row, which is counted once",
	"unmatched-referral": "with an identifier that no referral has",
	"unmatched-child": "of children whom no referral is of",
	"row-width": "of another width than the header",
	"not-linked": "that could not be linked to the referrals",
};

/** What the last line says is left. */
export function lastCount(steps: readonly Step[]): number {
	const last = steps.findLast((step) => step.kind !== "without");
	return last?.kind === "are" || last?.kind === "hold" ? last.count : 0;
}

/** What is left after some steps; throws where they do not subtract to what they say is left. */
export function leftAfter(steps: readonly Step[]): number {
	let left: number | undefined;
	for (const step of steps) {
		switch (step.kind) {
			case "are":
				if (left !== undefined && left !== step.count)
					throw new Error("the steps of a count do not add up");
				left = step.count;
				break;
			case "without":
				left = (left ?? 0) - step.out;
				break;
			case "hold":
				left = step.count;
				break;
			default:
				step satisfies never;
		}
	}
	return left ?? 0;
}
