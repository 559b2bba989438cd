import { button, element } from "./element.ts";

const kinds: Readonly<Record<string, string>> = {
	docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	html: "text/html",
	json: "application/json",
	csv: "text/csv",
	yaml: "text/yaml",
	zip: "application/zip",
};

/** Hands a file to the browser, which saves it where it saves what people download. */
export function saveFile(path: string, bytes: Uint8Array): void {
	const name = path.split("/").at(-1) ?? path;
	const type =
		kinds[name.split(".").at(-1) ?? ""] ?? "application/octet-stream";
	const url = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type }));
	const link = element("a", { href: url, download: name, hidden: true });
	document.body.append(link);
	link.click();
	link.remove();
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A button that saves a file. */
export function saveButton(
	path: string,
	bytes: Uint8Array,
	text = "Save",
): HTMLButtonElement {
	return button(text, () => saveFile(path, bytes), {
		class: "secondary",
		"aria-label": `${text}: ${path.split("/").at(-1)}`,
	});
}

/** Files, each with a button that saves it; named by their paths, or by what `nameOf` makes of these. */
export function fileList(
	files: readonly (readonly [path: string, bytes: Uint8Array])[],
	nameOf: (path: string) => string = (path) => path,
): HTMLElement {
	return element(
		"ul",
		{ class: "files" },
		files.map(([path, bytes]) =>
			element(
				"li",
				element("span", `${nameOf(path)} (${sizeText(bytes)})`),
				saveButton(path, bytes),
			),
		),
	);
}

/** How large something is, in words. */
export function sizeText(bytes: Uint8Array): string {
	return bytes.length < 10_000
		? `${bytes.length} bytes`
		: `${Math.round(bytes.length / 1000)} kB`;
}
