import type { PaperContext } from "./paper-context.ts";
import type { Template } from "./template.ts";
import type { TemplateProblem } from "./template-problem.ts";

/** At the head of every page of a restricted edition. */
export const restrictedMark =
	"Restricted: true figures about children. Not for publication, and not to be passed on.";

/** Whatever a template says of protection would be wrong there, unless it asks which edition it is written for. */
export function unfitForRestricted(
	{ file, text }: Template,
	edition: PaperContext["edition"],
): readonly TemplateProblem[] {
	if (edition === "published" || /\brestricted\(\s*\)/.test(text)) return [];
	return [
		{
			file,
			line: 1,
			column: 1,
			message:
				"This text does not know of a restricted edition, in which nothing is held back. Put what it says of protection, and of whom it is for, between {% if not(restricted()) %} and {% /if %}.",
		},
	];
}
