import { addSetting } from "../../settings/add-setting.ts";
import { settingsIn } from "../change-setting.ts";
import { printedDocument, type ToldCheck } from "../command-output.ts";
import { folderBefore, isInside } from "../place-files.ts";
import { fillIn, unknownWords } from "../word-list.ts";
import {
	button,
	buttons,
	element,
	paragraphs,
	secondary,
	show,
} from "./element.ts";
import type { Checking } from "./files-step.ts";
import { issueList } from "./issue-list.ts";
import { saveButton, saveFile } from "./save-file.ts";
import type { Step, Tool } from "./tool.ts";
import { wordForm } from "./word-form.ts";

/** Checks the exports, and keeps what came of it until the files change. */
export function newChecking(tool: Tool): Checking {
	const held: {
		version: number;
		check: ToldCheck | undefined;
		told: string;
	} = { version: -1, check: undefined, told: "" };
	const isFresh = () => held.version === tool.workspace.version();
	return {
		last: () => (isFresh() ? held.check : undefined),
		told: () => held.told,
		check: async () => {
			if (isFresh() && held.check) return held.check;
			const ended = await tool.run(
				["check", ...tool.workspace.places(), "--json"],
				"Checking the exports",
				{ onTrial: true },
			);
			held.version = tool.workspace.version();
			held.told = ended?.told ?? "It was stopped.";
			held.check = ended && printedDocument<ToldCheck>(ended.printed);
			return held.check;
		},
	};
}

/** The second step: what is wrong with the exports, and what words mean that are not known. */
export function checkStep(tool: Tool, checking: Checking): Step {
	const { workspace } = tool;
	const result = element("div", { class: "result" });

	const enter = async () => {
		if (workspace.files().size === 0) {
			result.replaceChildren(
				element("p", "There are no files yet. Begin with “Your files”."),
			);
			return;
		}
		if (workspace.settings().text === undefined) {
			show(
				result,
				element("h2", "Your files have not been looked at yet"),
				buttons(button("Go to your files", () => tool.go("files"))),
			);
			return;
		}
		const check = await checking.check();
		if (check === undefined) {
			show(
				result,
				element("h2", "The exports could not be checked"),
				...paragraphs(checking.told()),
			);
			return;
		}
		const { refuse, warn } = check.found;
		const words = check.groups.some(({ code }) => code === "unknown-word")
			? buttons(
					button("Match the words that are not known", () => void askWords()),
				)
			: undefined;
		show(
			result,
			element(
				"h2",
				refuse > 0
					? `${refuse} ${refuse === 1 ? "place" : "places"} must be put right`
					: warn > 0
						? "Nothing must be put right. Some things are to look at"
						: "Nothing is wrong",
			),
			element(
				"p",
				refuse > 0
					? "No paper is made until these are put right: correct them in the case system and export again, or say in the settings what is meant. What a cell holds is never shown here, so you can send this to a colleague."
					: "The exports can be used as they are.",
			),
			words,
			...issueList(check.groups, check.issues),
			buttons(
				secondary("Save this list for a spreadsheet", () => void saveList()),
				button("Next: settings", () => tool.go("settings")),
			),
		);
	};

	const saveList = async () => {
		const ended = await tool.run(
			["check", ...workspace.places(), "--format", "csv", "--all"],
			"Writing the list",
			{ onTrial: true },
		);
		if (ended) saveFile("to-correct.csv", ended.printed);
	};

	/** The list that the settings name, from their own folder; `undefined` where they name none. */
	const namedList = () => {
		const named = settingsIn(workspace.settings().text ?? "")(["matches"]);
		return typeof named === "string" && isInside(named) ? named : undefined;
	};

	const settingsFolder = () => folderBefore(workspace.settings().path);

	/** What was matched before is kept by the tool; the list is written anew, with what these exports have. */
	const askWords = async () => {
		const named = namedList();
		const ended = await tool.run(
			[
				"check",
				...workspace.places(),
				...[
					"--matches",
					named === undefined ? "matches" : settingsFolder() + named,
				],
				...["--force", "--json"],
			],
			"Listing the words of the exports",
		);
		if (ended === undefined) return;
		const path =
			[...ended.written.keys()].find((each) =>
				/(^|\/)private-[^/]*\.csv$/.test(each),
			) ?? settingsFolder() + (named ?? "");
		const list = workspace.files().get(path);
		if (list === undefined) {
			show(
				result,
				element("h2", "The words could not be listed"),
				...paragraphs(ended.told),
			);
			return;
		}
		const words = unknownWords(list);
		show(
			result,
			element("h2", "What do these words mean?"),
			element(
				"p",
				{ class: "private" },
				"Private: these words stand in your exports. They are shown here and go into a private list, and into nothing that is published.",
			),
			wordForm(words, (chosen) => void takeWords(path, list, chosen)),
		);
	};

	const takeWords = async (
		path: string,
		list: Uint8Array,
		chosen: ReadonlyMap<number, string>,
	) => {
		const filled = fillIn(list, chosen);
		const files = new Map(workspace.files());
		files.set(path, filled);
		const settings = workspace.settings();
		if (namedList() === undefined && settings.text !== undefined)
			files.set(
				settings.path,
				new TextEncoder().encode(
					addSetting(settings.text, {
						path: ["matches"],
						value: path.slice(settingsFolder().length),
						above: ["The private list of the words of your exports."],
					}).text,
				),
			);
		workspace.put(files);
		await enter();
		result
			.querySelector("h2")
			?.after(
				element(
					"div",
					{ class: "panel" },
					element(
						"p",
						`${chosen.size} ${chosen.size === 1 ? "word is" : "words are"} matched. Keep the private list and the settings for next year:`,
					),
					buttons(
						saveButton(path, filled, "Save the private list"),
						saveButton(
							settings.path,
							files.get(settings.path) ?? new Uint8Array(),
							"Save the settings",
						),
					),
				),
			);
	};

	return {
		id: "check",
		title: "What is wrong",
		enter: () => void enter(),
		content: [
			element(
				"p",
				"Anything that could make a number wrong is found here, with file, line and heading, and what to do about it.",
			),
			result,
		],
	};
}
