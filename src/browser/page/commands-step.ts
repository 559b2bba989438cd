import type { ListedCommand } from "../../cli/completion/command-words.ts";
import type { Files } from "../memory-disk.ts";
import type { Ended } from "../thread-messages.ts";
import { buttons, element, formThat, show } from "./element.ts";
import {
	choiceField,
	isTicked,
	textField,
	tick,
	typedIn,
} from "./form-fields.ts";
import { fileList, saveButton } from "./save-file.ts";
import type { Step, Tool } from "./tool.ts";

/** Options that mean nothing here: there is nothing to open a file with, and the page says where the settings are. */
const elsewhere = ["--open", "--config", "--help", "--quiet"];

/** Everything that the command line does, each command with its options as a form. */
export function commandsStep(
	tool: Tool,
	list: () => Promise<readonly ListedCommand[]>,
): Step {
	const { workspace } = tool;
	const fields = element("div");
	const choice = element("div");
	const result = element("div", { class: "result" });
	const held: { commands: readonly ListedCommand[]; files: Files | undefined } =
		{ commands: [], files: undefined };

	const enter = async () => {
		if (held.commands.length > 0) {
			// Other files are there to be chosen from.
			if (held.files !== workspace.files()) refresh();
			return;
		}
		held.commands = (await list()).filter(
			({ name }) => name !== "" && name !== "completion" && name !== "help",
		);
		const field = choiceField(
			{ id: "command", label: "Command" },
			held.commands.map(({ name, says }) => [name, `${name}: ${says}`]),
		);
		field.addEventListener("change", refresh);
		choice.replaceChildren(field);
		refresh();
	};

	const chosen = () =>
		held.commands.find(({ name }) => name === typedIn("command"));

	const refresh = () => {
		const command = chosen();
		if (!command) return;
		held.files = workspace.files();
		fields.replaceChildren(
			...command.places.map((name) => placeField(name, tool)),
			element(
				"details",
				element("summary", "Options"),
				...optionsOf(command).map(({ name, says, value }) => {
					const words = {
						id: `option${name}`,
						label: name.slice(2),
						hint: says,
					};
					return value === undefined
						? tick(words)
						: textField(words, usualOf(name, command, tool));
				}),
			),
		);
	};

	const run = async () => {
		const command = chosen();
		if (!command) return;
		const args = [
			command.name,
			...command.places.map((name) => typedIn(`place-${name}`)).filter(Boolean),
			...(command.options.some(({ name }) => name === "--config")
				? ["--config", workspace.settings().path]
				: []),
			...optionsOf(command).flatMap(({ name, value }) => {
				if (value === undefined) return isTicked(`option${name}`) ? [name] : [];
				const written = typedIn(`option${name}`);
				return written === "" ? [] : [name, written];
			}),
		];
		const ended = await tool.run(args, `Running ${command.name}`, {
			asks: true,
		});
		if (ended) show(result, ...outcome(command, ended));
	};

	return {
		id: "commands",
		title: "All commands",
		enter: () => void enter(),
		content: [
			element(
				"p",
				"Everything that the command line does, on the files that are here: where a figure comes from (explain), what a reader could work back from a paper (audit), a one-page briefing (brief), what has changed since the last extract (check, since), true figures for your own use (build, edition restricted). Files are named as they stand under “Your files”.",
			),
			formThat(
				() => void run(),
				choice,
				fields,
				buttons(element("button", { type: "submit" }, "Run")),
			),
			result,
			element(
				"p",
				{ class: "hint" },
				"Not here, as they have no meaning in a page: completion for shells, and opening a paper once it is written.",
			),
		],
	};
}

function optionsOf({ options }: ListedCommand): ListedCommand["options"] {
	return options.filter(({ name }) => !elsewhere.includes(name));
}

/** Where the settings do not say where the exports are, the page does. */
function usualOf(
	name: string,
	{ name: command }: ListedCommand,
	{ workspace }: Tool,
): string {
	const { isDataElsewhere, text, data } = workspace.settings();
	const isNeeded = isDataElsewhere || text === undefined;
	return name === "--data" && isNeeded && command !== "audit" ? data : "";
}

/** What a command is about: in words of its own for each, and files as a list of those that are here. */
function placeField(name: string, { workspace }: Tool): HTMLElement {
	const id = `place-${name}`;
	switch (name) {
		case "figure":
			return textField({
				id,
				label: "Figure",
				hint: "Its name in the figures that are saved as CSV or JSON, such as referrals, or referrals:sex=male.",
			});
		case "period":
			return textField(
				{ id, label: "Period", hint: "Such as 2016, 2013/14 or 2016-Q3." },
				workspace.period(),
			);
		case "file":
			return choiceField({ id, label: "File" }, [
				["", "none"],
				...[...workspace.files().keys()]
					.filter((path) => /\.(docx|html|json|ya?ml)$/i.test(path))
					.map((path) => [path, path] as const),
			]);
		default:
			return textField({ id, label: name });
	}
}

/** As `explain` does, and `check` of a period, and whatever lands among the private files. */
function holdsTrueFigures(
	{ name }: ListedCommand,
	printed: string,
	files: readonly (readonly [string, Uint8Array])[],
): boolean {
	return (
		(name === "explain" && printed !== "") ||
		(name === "check" && typedIn("place-period") !== "") ||
		files.some(([path]) => /(^|\/)private\//.test(path))
	);
}

const endings: Readonly<Record<Ended["code"], string>> = {
	0: "Done",
	1: "Refused: something has to be put right first",
	2: "It could not be done",
	3: "It would disclose, or an audit found that it does",
	70: "A fault of the tool’s own",
};

function outcome(
	command: ListedCommand,
	{ code, told, printed, written }: Ended,
): readonly (HTMLElement | undefined)[] {
	const text = new TextDecoder().decode(printed);
	const kind = text.startsWith("{") ? "json" : "txt";
	const files = [...written].filter(([path]) => !/\/\.[^/]*$/.test(path));
	return [
		element("h2", `${endings[code]} (exit code ${code})`),
		holdsTrueFigures(command, text, files)
			? element(
					"p",
					{ class: "private" },
					"Private: this holds true figures, or what small ones follow from. Not for publication.",
				)
			: undefined,
		told === "" ? undefined : output("Messages", told),
		text === "" ? undefined : output("Result", text),
		text === ""
			? undefined
			: saveButton(`${command.name}.${kind}`, printed, "Save the result"),
		files.length === 0 ? undefined : fileList(files),
	];
}

function output(label: string, text: string): HTMLElement {
	return element(
		"pre",
		{ tabindex: 0, role: "region", "aria-label": label },
		text,
	);
}
