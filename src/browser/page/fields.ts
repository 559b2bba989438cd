import { element } from "./element.ts";

interface FieldWords {
	readonly id: string;
	readonly label: string;
	readonly hint?: string;
}

/** A text field with its label and what it is for. */
export function textField(
	{ id, label, hint }: FieldWords,
	value = "",
	attributes: Readonly<Record<string, string>> = {},
): HTMLElement {
	return labelled(
		{ id, label, ...(hint === undefined ? {} : { hint }) },
		element("input", {
			id,
			type: "text",
			value,
			autocomplete: "off",
			spellcheck: "false",
			"aria-describedby": hint === undefined ? undefined : `${id}-hint`,
			...attributes,
		}),
	);
}

/** A choice of one among several. */
export function choiceField(
	{ id, label, hint }: FieldWords,
	choices: readonly (readonly [value: string, says: string])[],
	value = "",
): HTMLElement {
	return labelled(
		{ id, label, ...(hint === undefined ? {} : { hint }) },
		element(
			"select",
			{
				id,
				"aria-describedby": hint === undefined ? undefined : `${id}-hint`,
			},
			choices.map(([choice, says]) =>
				element("option", { value: choice, selected: choice === value }, says),
			),
		),
	);
}

/** Yes or no. */
export function tick(
	{ id, label, hint }: FieldWords,
	checked = false,
): HTMLElement {
	return element(
		"div",
		{ class: "tick" },
		element("input", {
			id,
			type: "checkbox",
			checked,
			"aria-describedby": hint === undefined ? undefined : `${id}-hint`,
		}),
		element("label", { for: id }, label),
		hint === undefined
			? undefined
			: element("p", { class: "hint", id: `${id}-hint` }, hint),
	);
}

function labelled(
	{ id, label, hint }: FieldWords,
	input: HTMLElement,
): HTMLElement {
	return element(
		"div",
		{ class: "field" },
		element("label", { for: id }, label),
		hint === undefined
			? undefined
			: element("p", { class: "hint", id: `${id}-hint` }, hint),
		input,
	);
}

/** What stands in a field, without spaces around it; empty where there is no such field. */
export function typedIn(id: string): string {
	const field = document.getElementById(id);
	return field instanceof HTMLInputElement ||
		field instanceof HTMLSelectElement ||
		field instanceof HTMLTextAreaElement
		? field.value.trim()
		: "";
}

/** Whether a field is ticked. */
export function isTicked(id: string): boolean {
	const field = document.getElementById(id);
	return field instanceof HTMLInputElement && field.checked;
}
