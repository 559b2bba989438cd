import { optionsHere } from "../option-words.ts";

type Child = Node | string | undefined;

type Attributes = Readonly<
	Record<string, string | boolean | number | EventListener | undefined>
>;

/**
 * An element with its attributes, where it has any, and what is in it. Text is only ever put in as text: nothing that a file holds, or is
 * called, can become part of the page's own code. An attribute that is a function is a listener: `onclick`.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	first?: Attributes | Child | readonly Child[],
	...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[Name] {
	if (!areAttributes(first)) return element(name, {}, first, ...children);
	const made = document.createElement(name);
	for (const [key, value] of Object.entries(first)) {
		if (value === undefined || value === false) continue;
		if (typeof value === "function") made.addEventListener(key.slice(2), value);
		else made.setAttribute(key, value === true ? "" : String(value));
	}
	made.append(...children.flat().filter((child) => child !== undefined));
	return made;
}

function areAttributes(
	first: Attributes | Child | readonly Child[],
): first is Attributes {
	return (
		typeof first === "object" &&
		!Array.isArray(first) &&
		!(first instanceof Node)
	);
}

/** A button that does something. */
export function button(
	text: string,
	does: () => void,
	attributes: Attributes = {},
): HTMLButtonElement {
	return element(
		"button",
		{ type: "button", onclick: does, ...attributes },
		text,
	);
}

/** One that does not lead on. */
export function secondary(text: string, does: () => void): HTMLButtonElement {
	return button(text, does, { class: "secondary" });
}

/** A form that does something where it is sent. */
export function formThat(
	does: () => void,
	...children: readonly (Child | readonly Child[])[]
): HTMLFormElement {
	const onsubmit = (event: Event) => {
		event.preventDefault();
		does();
	};
	return element("form", { onsubmit }, ...children);
}

/** Buttons side by side. */
export function buttons(
	...each: readonly (Child | readonly Child[])[]
): HTMLElement {
	return element("div", { class: "buttons" }, ...each);
}

/** Lines of text as paragraphs; those that begin with spaces belong to the one before them. */
export function paragraphs(text: string): readonly HTMLElement[] {
	return [
		...text
			.split(/\n(?! )/)
			.map((line) => line.trim())
			.filter((line) => line !== "")
			.map((line) => element("p", { class: "lines" }, line)),
		...optionsHint(text),
	];
}

/** Under a message that names options of the command line: where the page has them. */
export function optionsHint(text: string): readonly HTMLElement[] {
	const here = optionsHere(text);
	return here === undefined ? [] : [element("p", { class: "hint" }, here)];
}

/** A table with a caption, in a box of its own that scrolls on narrow screens. */
export function table(
	caption: string,
	headings: readonly string[],
	rows: readonly (readonly Child[])[],
): HTMLElement {
	return element(
		"div",
		{ class: "scroll", tabindex: 0, role: "region", "aria-label": caption },
		element(
			"table",
			element("caption", caption),
			element(
				"thead",
				element(
					"tr",
					headings.map((text) => element("th", { scope: "col" }, text)),
				),
			),
			element(
				"tbody",
				rows.map((cells) =>
					element(
						"tr",
						cells.map((cell, i) =>
							i === 0
								? element("th", { scope: "row" }, cell)
								: element("td", cell),
						),
					),
				),
			),
		),
	);
}

/** What must not be overlooked, as a group that a screen reader names; it begins with a heading. */
export function alarm(
	label: string,
	...children: readonly (Child | readonly Child[])[]
): HTMLElement {
	return element(
		"div",
		{ class: "summary", role: "group", "aria-label": label },
		...children,
	);
}

/** Puts something in the place of all that was in an element, and leads whoever reads the page to it. */
export function show(
	place: HTMLElement,
	...children: readonly (Child | readonly Child[])[]
): void {
	place.replaceChildren(
		...children.flat().filter((child) => child !== undefined),
	);
	const heading = place.querySelector("h2");
	if (!heading) return;
	heading.tabIndex = -1;
	heading.focus();
}
