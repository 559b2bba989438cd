import { readQuestion } from "../read-question.ts";
import { element, secondary } from "./element.ts";

/**
 * Shows a question that a command asks, and waits for its answer.
 *
 * @returns what was typed or chosen; `undefined` where the person ends the questions
 */
export function questionForm(
	place: HTMLElement,
	about: string,
	prompt: string,
): Promise<string | undefined> {
	const { text, choices, standard } = readQuestion(about, prompt);
	return new Promise((answered) => {
		const typed = element("input", {
			id: "answer",
			type: "text",
			autocomplete: "off",
			"aria-labelledby": "question",
		});
		const radios = choices.map(({ answer, says }, i) =>
			element(
				"div",
				{ class: "tick" },
				element("input", {
					type: "radio",
					name: "answer",
					id: `answer-${i}`,
					value: answer,
					checked: answer === standard,
				}),
				element("label", { for: `answer-${i}` }, says),
			),
		);
		const form = element(
			"form",
			{
				class: "panel",
				"aria-label": "A question about your files",
				onsubmit: (event) => {
					event.preventDefault();
					const chosen = form.querySelector<HTMLInputElement>("input:checked");
					answered(chosen?.value ?? typed.value);
				},
			},
			element(
				"fieldset",
				element(
					"legend",
					{ id: "question" },
					element("h2", { tabindex: -1 }, "A question about your files"),
					element("span", { class: "lines" }, text),
				),
				choices.length > 0
					? radios
					: [
							typed,
							element(
								"p",
								{ class: "hint" },
								"You may leave this empty, and fill it in later.",
							),
						],
			),
			element("button", { type: "submit" }, "Answer"),
			secondary("Skip all questions", () => answered(undefined)),
		);
		place.replaceChildren(form);
		form.querySelector("h2")?.focus();
	});
}
