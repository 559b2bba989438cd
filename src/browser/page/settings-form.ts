import type { SettingValue } from "../../settings/setting-text.ts";
import { type ReadSetting, settingsIn } from "../change-setting.ts";
import type { SettingField, SettingGroup } from "../settings-fields.ts";
import { element } from "./element.ts";
import {
	choiceField,
	type FieldWords,
	labelOf,
	textField,
} from "./form-fields.ts";

/** The `id` of the field of a setting. */
export function fieldId(path: readonly string[]): string {
	return `setting-${path.join(".")}`;
}

/** One group of settings, folded away until somebody wants it; its fields are made then, as there are hundreds in all. */
export function groupForm(group: SettingGroup, read: ReadSetting): HTMLElement {
	const inside = element("div");
	const made = element(
		"details",
		{
			class: "settings",
			"data-group": group.name,
			ontoggle: () => {
				if (made.open && inside.childElementCount === 0)
					inside.replaceChildren(...fieldsOf(group, read));
			},
		},
		element(
			"summary",
			element("strong", group.says.replace(/\.$/, "")),
			" ",
			element("code", group.name),
			" ",
			read([group.name]) === undefined
				? undefined
				: element("span", { class: "tag" }, "filled in"),
		),
		inside,
	);
	return made;
}

function fieldsOf(
	group: SettingGroup,
	read: ReadSetting,
): readonly HTMLElement[] {
	return group.fields.map((field) => {
		const { path, name, usual, kind } = field;
		const words = {
			id: fieldId(path),
			label: name,
			key: path.join("."),
			...(usual === "" ? {} : { hint: `Usually: ${usual}.` }),
		};
		const written = writtenIn(read, field);
		switch (kind.is) {
			case "choice":
				return choiceField(
					words,
					[
						["", usual === "" ? "not written" : `as usual: ${usual}`],
						...kind.choices.map((choice) => [choice, choice] as const),
					],
					written,
				);
			case "text":
				return textField(words, written);
			case "texts":
				return textField(
					{
						...words,
						hint: `${words.hint ?? ""} Several with commas between.`.trim(),
					},
					written,
				);
			case "pairs":
				return pairsField(words, read, path);
			case "text alone":
				return element(
					"p",
					{ class: "hint" },
					`${name} `,
					element("code", {}, words.key),
					": this is written as text, below.",
				);
		}
		return kind satisfies never;
	});
}

/** Keys and their texts, one on a line: `committee: Scrutiny Committee`. */
function pairsField(
	words: FieldWords,
	read: ReadSetting,
	path: readonly string[],
): HTMLElement {
	const { id, hint = "" } = words;
	return element(
		"div",
		{ class: "field" },
		labelOf({
			...words,
			hint: `${hint} One on a line, as in “key: text”.`.trim(),
		}),
		element(
			"textarea",
			{ id, rows: 6, spellcheck: "false", "aria-describedby": `${id}-hint` },
			pairsIn(read, path),
		),
	);
}

function pairsIn(read: ReadSetting, path: readonly string[]): string {
	const value = read(path);
	return typeof value === "object" && value !== null
		? Object.entries(value)
				.map(([key, said]) => `${key}: ${said}`)
				.join("\n")
		: "";
}

function writtenIn(read: ReadSetting, { path }: SettingField): string {
	const value = read(path);
	if (value === undefined || value === null) return "";
	if (value === true) return "yes";
	if (value === false) return "no";
	return Array.isArray(value) ? value.join(", ") : String(value);
}

/** A setting that somebody changed, and what it is to say; `undefined` for nothing. */
export interface SettingChange {
	readonly path: readonly string[];
	readonly value: SettingValue | undefined;
}

/** What in the form is not as the text says. */
export function changesIn(
	form: HTMLElement,
	groups: readonly SettingGroup[],
	text: string,
): readonly SettingChange[] {
	const read = settingsIn(text);
	return groups
		.flatMap(({ fields }) => fields)
		.flatMap((field): readonly SettingChange[] => {
			const { path, kind } = field;
			const input = form.querySelector(`#${CSS.escape(fieldId(path))}`);
			if (
				!(input instanceof HTMLInputElement) &&
				!(input instanceof HTMLSelectElement) &&
				!(input instanceof HTMLTextAreaElement)
			)
				return [];
			const typed = input.value.trim();
			if (kind.is === "pairs")
				return typed === pairsIn(read, path).trim()
					? []
					: pairsTyped(typed, path, read);
			if (typed === writtenIn(read, field).trim()) return [];
			if (typed === "") return [{ path, value: undefined }];
			if (kind.is === "texts" && typed.includes(","))
				return [{ path, value: typed.split(",").map((each) => each.trim()) }];
			return [{ path, value: typed }];
		});
}

/** Each pair is a setting of its own, so that the comments beside the others stay. */
function pairsTyped(
	typed: string,
	path: readonly string[],
	read: ReadSetting,
): readonly SettingChange[] {
	const lines = (written: string) =>
		new Map(
			written
				.split("\n")
				.map((line) => line.split(/:(.*)/s))
				.map(([key = "", value = ""]) => [key.trim(), value.trim()] as const)
				.filter(([key]) => key !== ""),
		);
	const [before, after] = [lines(pairsIn(read, path)), lines(typed)];
	return [...new Set([...before.keys(), ...after.keys()])]
		.filter((key) => before.get(key) !== after.get(key))
		.map((key) => ({
			path: [...path, key],
			value: after.get(key) || undefined,
		}));
}
