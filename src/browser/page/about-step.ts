import type { Files } from "../memory-disk.ts";
import { element } from "./element.ts";
import type { Step } from "./tool.ts";

/**
 * What this page does with what it is given, and how to see that for oneself.
 *
 * @param version of the tool
 * @param files that come with the tool, its pages of documentation among them
 * @param licences of what is in the page of others' work: most ask that their text goes with it
 */
export function aboutStep(
	version: string,
	files: Files,
	licences: string,
): Step {
	return {
		id: "about",
		title: "About this page",
		content: [
			element(
				"p",
				`This is cse-report ${version}, the whole tool in one file. It makes the same papers, to the byte, as the command line of that version.`,
			),
			element("h2", "Nothing leaves this computer"),
			element(
				"p",
				"The file forbids itself any connection: its first lines tell the browser so (Content-Security-Policy, default-src 'none'), and the browser holds it to that. To see it for yourself, take out the network cable, or open the browser’s developer tools (F12), choose “Network”, and make a paper: the list stays empty.",
			),
			element("h2", "Nothing is kept"),
			element(
				"p",
				"It stores nothing in the browser: no cookie, no history of files. What you put in is in memory until you close or reload the page. What you want to keep, save: the papers, the settings, the private list of words, the ledger.",
			),
			element("h2", "What is private"),
			element(
				"p",
				"Files whose names begin with “private” hold what must not be published: what is held back and why, the words of your exports, the ledger. The page marks them each time.",
			),
			element("h2", "How figures are protected"),
			element(
				"p",
				"Every number that is small enough to point to a child is held back, and so is every other from which it could be worked out. The page docs/disclosure.md, below, says what is promised and what is not.",
			),
			element("h2", "What the tool's messages and settings speak of"),
			element(
				"p",
				"Where a text names a page such as docs/settings.md, it is one of these.",
			),
			...documentation(files),
			element("h2", "What is in this page"),
			element(
				"details",
				element("summary", "The parts that others made, and their licences"),
				element("p", { class: "lines" }, licences),
			),
		],
	};
}

/** The tool's pages as they are written, each folded away; its text is put in when it is wanted. */
function documentation(files: Files): readonly HTMLElement[] {
	return [...files]
		.filter(([path]) => /^docs\/.*\.md$/.test(path))
		.map(([path, bytes]) => {
			const text = new TextDecoder().decode(bytes);
			const [, title = path] = /^# (.*)$/m.exec(text) ?? [];
			const inside = element("div");
			const page = element(
				"details",
				{
					ontoggle: () => {
						if (page.open && inside.childElementCount === 0)
							inside.append(element("p", { class: "lines" }, text));
					},
				},
				element("summary", {}, `${title} `, element("code", {}, path)),
				inside,
			);
			return page;
		});
}
