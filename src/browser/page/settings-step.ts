import { parseJson } from "../../vocabulary/read-json.ts";
import { changeSetting, settingsIn } from "../change-setting.ts";
import { type SettingGroup, settingGroups } from "../settings-fields.ts";
import {
	alarm,
	buttons,
	element,
	formThat,
	secondary,
	show,
} from "./element.ts";
import { typedIn } from "./form-fields.ts";
import { saveButton } from "./save-file.ts";
import { changesIn, fieldId, groupForm } from "./settings-form.ts";
import type { Step, Tool } from "./tool.ts";

/** The third step: the settings as a form, and as the text that they are. */
export function settingsStep(tool: Tool): Step {
	const { workspace } = tool;
	const place = element("div");
	const result = element("div", { class: "result" });
	/** The text that is shown, and whether somebody typed into it or the form and had it not taken yet. */
	const held: {
		groups: readonly SettingGroup[];
		text: string | undefined;
		typed: boolean;
	} = { groups: [], text: undefined, typed: false };
	place.addEventListener("input", () => {
		held.typed = true;
	});

	const enter = async () => {
		if (held.groups.length === 0) {
			const ended = await tool.run(["schema"], "Opening the settings", {
				onTrial: true,
			});
			if (!ended) return;
			const text = new TextDecoder().decode(ended.printed);
			held.groups = settingGroups(parseJson(text));
		}
		const { text = "" } = workspace.settings();
		if (held.typed && held.text === text) return;
		result.replaceChildren();
		refresh();
	};

	const refresh = () => {
		const { text = "", path } = workspace.settings();
		held.text = text;
		held.typed = false;
		const read = settingsIn(text);
		const form = formThat(
			() => takeForm(form),
			held.groups.map((group) => groupForm(group, read)),
			buttons(element("button", { type: "submit" }, "Use these settings")),
		);
		const whole = formThat(
			() => void take(`${typedIn("settings-text")}\n`),
			element("h2", "As text"),
			element(
				"div",
				{ class: "field" },
				element("label", { for: "settings-text" }, `The whole of ${path}`),
				element(
					"p",
					{ class: "hint", id: "settings-text-hint" },
					"Here you can change what the form does not ask. What follows a # is not read.",
				),
				element(
					"textarea",
					{
						id: "settings-text",
						rows: 20,
						spellcheck: "false",
						"aria-describedby": "settings-text-hint",
					},
					text,
				),
			),
			buttons(
				element("button", { type: "submit" }, "Use this text"),
				secondary("Save the settings", () => {
					const { text = "", path } = workspace.settings();
					saveButton(path, new TextEncoder().encode(text)).click();
				}),
				secondary("Next: the paper", goOn),
			),
		);
		place.replaceChildren(form, whole);
	};

	const goOn = () => {
		if (!held.typed) tool.go("paper");
		else
			show(
				result,
				element("h2", "What you typed is not taken yet"),
				element(
					"p",
					"Press “Use these settings” below the form or, if you changed the text, “Use this text”.",
				),
			);
	};

	const takeForm = (form: HTMLElement) => {
		const { text = "" } = workspace.settings();
		const changed = { text };
		const impossible: string[] = [];
		for (const { path, value } of changesIn(form, held.groups, text)) {
			const after = changeSetting(changed.text, path, value);
			if (after === undefined) impossible.push(path.join("."));
			else changed.text = after;
		}
		if (impossible.length === 0) void take(changed.text);
		else
			show(
				result,
				element("h2", "Some settings have to be changed in the text"),
				element(
					"p",
					`The form finds no place for ${impossible.join(", ")} in the way that the file is written. Change them under “As text”. Nothing was changed.`,
				),
			);
	};

	/** Settings are read before they are taken: with mistakes in them, they are not. */
	const take = async (text: string) => {
		const { path } = workspace.settings();
		const before = workspace.files();
		const files = new Map(before);
		files.set(path, new TextEncoder().encode(text));
		workspace.put(files);
		const ended = await tool.run(
			["releases", "--config", path],
			"Reading the settings",
			{ onTrial: true },
		);
		if (!ended) {
			workspace.put(before);
			show(
				result,
				element("h2", {}, "It was stopped"),
				element(
					"p",
					{},
					"What you typed still stands below, and is not taken: the settings before hold.",
				),
			);
			return;
		}
		const problems = problemsIn(ended.told, path);
		if (problems.length === 0) {
			refresh();
			show(
				result,
				element("h2", "The settings are taken"),
				element(
					"p",
					"They are in the memory of this page. Save them, to use them again.",
				),
			);
			return;
		}
		workspace.put(before);
		show(
			result,
			alarm(
				"There is a problem",
				element("h2", "There is a problem"),
				element(
					"ul",
					problems.map(({ key, says }) =>
						element(
							"li",
							document.getElementById(fieldId(key.split(".")))
								? element("a", { href: `#${fieldId(key.split("."))}` }, says)
								: says,
						),
					),
				),
				element("p", "These settings are not taken: those before hold."),
			),
		);
	};

	return {
		id: "settings",
		title: "Settings",
		enter: () => void enter(),
		content: [
			element(
				"p",
				"What the tool needs to know about your council and its exports. Everything has a usual value: fill in what differs.",
			),
			result,
			place,
		],
	};
}

/** What the reader of settings told, by the setting that it is about: `cse-report.yaml, line 2, "policy.preset": …` */
function problemsIn(
	told: string,
	path: string,
): readonly { readonly key: string; readonly says: string }[] {
	return told
		.split("\n")
		.filter(
			(line) =>
				line.startsWith(`${path}, line `) ||
				line.startsWith(`${path}: `) ||
				line.startsWith(`${path}, "`),
		)
		.map((line) => ({
			key: /, "([^"]+)": /.exec(line)?.[1] ?? "",
			says: line,
		}));
}
