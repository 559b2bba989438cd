import { choiceText, isOfRisk, type UnknownWord } from "../word-list.ts";
import { buttons, element, formThat } from "./element.ts";

/** A form that asks what words mean; gives what was chosen, by the row of the private list. */
export function wordForm(
	words: readonly UnknownWord[],
	take: (chosen: ReadonlyMap<number, string>) => void,
): HTMLElement {
	const form = formThat(
		() => take(chosenIn(form)),
		words.some(({ column }) => isOfRisk(column))
			? element(
					"p",
					{ class: "warning" },
					element("strong", "Levels of risk decide who is counted. "),
					"The paper counts referrals at the levels that the service works with: high and medium, unless the settings say otherwise. What you match to another level is left out.",
				)
			: undefined,
		words.map((word) => {
			const id = `word-${word.row}`;
			const standard = word.matchedTo || word.nearest;
			return element(
				"div",
				{ class: "field" },
				element("label", { for: id }, element("strong", word.word)),
				element(
					"p",
					{ class: "hint", id: `${id}-hint` },
					`In ${word.export}, ${word.column}: ${word.count} times.${word.nearest === "" ? "" : ` It is near to “${word.nearest}”.`}`,
				),
				word.choices.length === 0
					? element("input", {
							id,
							type: "text",
							"data-row": word.row,
							value: word.matchedTo,
							"aria-describedby": `${id}-hint`,
						})
					: element(
							"select",
							{ id, "data-row": word.row, "aria-describedby": `${id}-hint` },
							element("option", { value: "" }, "Not decided"),
							word.choices.map((choice) =>
								element(
									"option",
									{ value: choice, selected: choice === standard },
									choiceText(word.column, choice),
								),
							),
						),
			);
		}),
		buttons(element("button", { type: "submit" }, "Use these and check again")),
	);
	return form;
}

function chosenIn(form: HTMLElement): ReadonlyMap<number, string> {
	const fields = form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
		"[data-row]",
	);
	return new Map(
		[...fields]
			.filter(({ value }) => value.trim() !== "")
			.map((field) => [Number(field.dataset.row), field.value.trim()]),
	);
}
