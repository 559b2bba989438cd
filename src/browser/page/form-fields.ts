import { element } from "./element.ts";

/** What a field is called, and what is said of it. */
export interface FieldWords {
	readonly id: string;
	readonly label: string;
	/** What a file calls it, to stand beside the label. */
	readonly key?: string;
	readonly hint?: string;
}

/** A text field with its label and what it is for. */
export function textField(
	words: FieldWords,
	value = "",
	attributes: Readonly<Record<string, string>> = {},
): HTMLElement {
	const input = element("input", {
		...described(words),
		type: "text",
		value,
		autocomplete: "off",
		spellcheck: "false",
		...attributes,
	});
	return element("div", { class: "field" }, labelOf(words), input);
}

/** A choice of one among several. */
export function choiceField(
	words: FieldWords,
	choices: readonly (readonly [value: string, says: string])[],
	value = "",
): HTMLElement {
	const select = element(
		"select",
		described(words),
		choices.map(([choice, says]) =>
			element("option", { value: choice, selected: choice === value }, says),
		),
	);
	return element("div", { class: "field" }, labelOf(words), select);
}

/** Yes or no. */
export function tick(words: FieldWords, checked = false): HTMLElement {
	const box = element("input", {
		...described(words),
		type: "checkbox",
		checked,
	});
	return element("div", { class: "tick" }, box, labelOf(words));
}

/** Its label, and below it what it is for. */
export function labelOf({
	id,
	label,
	key,
	hint,
}: FieldWords): readonly HTMLElement[] {
	const name = element(
		"label",
		{ for: id },
		label,
		...(key === undefined ? [] : [" ", element("code", key)]),
	);
	return hint === undefined
		? [name]
		: [name, element("p", { class: "hint", id: `${id}-hint` }, hint)];
}

function described({ id, hint }: FieldWords) {
	return {
		id,
		"aria-describedby": hint === undefined ? undefined : `${id}-hint`,
	};
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
