import { printedDocument, type ToldBuild } from "../command-output.ts";
import { releasesIn } from "../ledger-zip.ts";
import type { Ended } from "../thread-messages.ts";
import {
	alarm,
	button,
	buttons,
	element,
	formThat,
	paragraphs,
	show,
} from "./element.ts";
import {
	choiceField,
	isTicked,
	textField,
	tick,
	typedIn,
} from "./form-fields.ts";
import { groupsOf, issueList } from "./issue-list.ts";
import { fileList } from "./save-file.ts";
import type { Step, Tool } from "./tool.ts";

/** The arguments of the paper that was made last; `undefined` where none was, or the files changed since. */
export interface LastPaper {
	readonly args: () => readonly string[] | undefined;
	/** Its period, as it was written. */
	readonly period: () => string;
}

/** The fourth step: a period is chosen, and the paper made, looked at and saved. */
export function paperStep(tool: Tool): { readonly step: Step } & LastPaper {
	const { workspace } = tool;
	const result = element("div", { class: "result" });
	const choices = element("div");
	const held: {
		args: readonly string[] | undefined;
		version: number;
		period: string;
		suggested: string;
	} = { args: undefined, version: -1, period: "", suggested: "" };

	const make = async () => {
		const period = typedIn("period");
		if (period === "") {
			showProblem("Say which period the paper is on", "period");
			return;
		}
		if (workspace.settings().text === undefined) {
			showProblem("Have your files looked at first", "files");
			return;
		}
		const args = argumentsOf(period);
		held.args = undefined;
		const ended = await tool.run(
			[...args, "--format", "docx,html,json,csv", "--audit", "--json"],
			"Making the paper",
		);
		if (!ended) {
			show(result, element("h2", "It was stopped. Nothing was made"));
			return;
		}
		const document = printedDocument<ToldBuild>(ended.printed);
		if (!document) {
			show(
				result,
				element("h2", "No paper was made"),
				...paragraphs(ended.told),
			);
			return;
		}
		switch (document.status) {
			case "built":
			case "incomplete":
				held.args = args;
				held.period = period;
				held.version = workspace.version();
				show(result, ...madeParts(document, ended));
				return;
			case "refused":
				show(
					result,
					element("h2", "No paper was made: the data was refused"),
					element(
						"p",
						"Something in the exports could make a number wrong. Nothing was written.",
					),
					...issueList(
						groupsOf(document.issues ?? []).filter(
							({ severity }) => severity === "refuse",
						),
						document.issues ?? [],
					),
				);
				return;
			case "unsafe":
				show(
					result,
					alarm(
						"It would disclose",
						element(
							"h2",
							"No paper was made: it would let readers work out a small number",
						),
						...paragraphs(ended.told),
					),
				);
				return;
		}
		document.status satisfies never;
	};

	const showProblem = (says: string, id: string) =>
		show(
			result,
			alarm(
				"There is a problem",
				element("h2", "There is a problem"),
				element("p", element("a", { href: `#${id}` }, says)),
			),
		);

	const argumentsOf = (period: string): readonly string[] => {
		const option = (name: string, id: string) => {
			const value = typedIn(id);
			return value === "" ? [] : [`--${name}`, value];
		};
		return [
			"build",
			period,
			...workspace.places(),
			...option(
				"compare",
				typedIn("compare-with") ? "compare-with" : "compare",
			),
			...option("series", "series"),
			...option("template", "template"),
			...option("look", "look"),
			...option("as-at", "as-at"),
			...option("tables", "tables"),
			...(isTicked("all-levels") ? ["--all-levels"] : []),
			...(isTicked("merge") ? ["--merge"] : []),
			...(isTicked("each") ? ["--each", "authority"] : []),
		];
	};

	const madeParts = (
		document: ToldBuild,
		{ told, written }: Ended,
	): readonly (HTMLElement | undefined)[] => {
		const made = [...written].filter(
			([path]) => !/\/(\.[^/]*|private-note\.txt)$/.test(path),
		);
		const isPrivate = (path: string) => /(^|\/)private\//.test(path);
		const published = made.filter(([path]) => !isPrivate(path));
		const own = made.filter(([path]) => isPrivate(path));
		const pages = published.filter(([path]) => path.endsWith(".html"));
		const ledger = workspace.ledger();
		return [
			element(
				"h2",
				document.status === "built"
					? "The paper is made"
					: "Some papers are made, and some are not",
			),
			...nothingDated(document),
			...paragraphs(notices(told, document.status)),
			ledger === undefined
				? element(
						"p",
						{ class: "warning" },
						element("strong", "Not held against earlier papers. "),
						"No ledger of earlier releases was given, so nobody has tried what a reader could work out by setting this paper beside earlier ones. If there is a ledger, put it in under “Your files” and make the paper again.",
					)
				: element(
						"p",
						`It was held against ${releasesIn(ledger)} earlier ${releasesIn(ledger) === 1 ? "release" : "releases"}.`,
					),
			...warningParts(document),
			element("h3", "To publish, once it is read"),
			element(
				"p",
				"Read it before it goes out. What it says of your service, of meetings and of implications comes from the template and the settings: change there what is not so.",
			),
			fileList(published, lastName),
			element("h3", "Private: not for publication"),
			element(
				"p",
				{ class: "private" },
				"For your own records: what is held back and why (the audit page, for whoever decides on publication), and how the paper was made. Keep these files where only your team sees them.",
			),
			fileList(own, lastName),
			preview(pages),
			buttons(button("Next: when it is published", () => tool.go("publish"))),
		];
	};

	return {
		args: () => (held.version === workspace.version() ? held.args : undefined),
		period: () => held.period,
		step: {
			id: "paper",
			title: "The paper",
			enter: () => {
				const period = workspace.period();
				if (typedIn("period") === "" || period !== held.suggested)
					choices.replaceChildren(...paperFields(tool, period));
				held.suggested = period;
				// What is shown is of files that are here no longer.
				if (held.version !== workspace.version()) result.replaceChildren();
			},
			content: [
				element(
					"p",
					"The tool counts, holds back every number that is small enough to point to a child, and writes the paper for Word and as a web page, with the figures as data.",
				),
				formThat(
					() => void make(),
					choices,
					buttons(element("button", { type: "submit" }, "Make the paper")),
				),
				result,
			],
		},
	};
}

/** What was told once the files were written: how much is held back, what earlier releases say. All, where some failed. */
function notices(told: string, status: ToldBuild["status"]): string {
	const lines = told.split("\n");
	const last = lines.findLastIndex((line) => line.startsWith("Wrote "));
	return (status === "built" ? lines.slice(last + 1) : lines).join("\n");
}

function paperFields(tool: Tool, period: string): readonly HTMLElement[] {
	const { parts, workspace } = tool;
	const templates = [...parts.packageFiles.keys()].flatMap(
		(path) => /^templates\/([^/]+)\/paper\.md$/.exec(path)?.[1] ?? [],
	);
	const looks = [...workspace.files().keys()].filter(
		(path) => /\.do[ct]x$/i.test(path) && !/(^|\/)cse-report-/.test(path),
	);
	return [
		textField(
			{
				id: "period",
				label: "Period",
				hint: "A year (2016), a financial year (2013/14), a quarter (2016-Q3), a half (2016-H2), a month (2016-M07), or days (2016-07-01..2016-12-31).",
			},
			period,
			{ "aria-required": "true" },
		),
		choiceField({ id: "compare", label: "Set beside it" }, [
			["", "nothing"],
			["previous", "the period before it"],
			["year-before", "the same period a year before"],
		]),
		element(
			"details",
			element("summary", "More choices"),
			textField({
				id: "compare-with",
				label: "Another period to set beside it",
				hint: "Written as the period above. It stands in place of the choice there.",
			}),
			choiceField(
				{
					id: "template",
					label: "Which paper",
					hint: "Its text: as the settings say, or one of these.",
				},
				[
					["", "as the settings say"],
					...templates.map((name) => [name, name] as const),
				],
			),
			choiceField(
				{
					id: "look",
					label: "Look of the Word paper",
					hint: "Your council’s Word template, from your files.",
				},
				[
					["", "as the settings say"],
					...looks.map((path) => [path, path] as const),
				],
			),
			textField({
				id: "series",
				label: "How many periods in a row",
				hint: "So many of the same kind, of which this one is the last.",
			}),
			textField({
				id: "as-at",
				label: "Judged on the day",
				hint: "The period’s last day, where you leave it empty. Written 2016-12-31.",
			}),
			textField({
				id: "tables",
				label: "Tables",
				hint: "As the settings say, or names with commas between, or all.",
			}),
			tick({
				id: "all-levels",
				label: "All levels of risk, not those in scope alone",
			}),
			tick({
				id: "merge",
				label:
					"Put neighbouring categories together where that holds back less",
			}),
			tick({ id: "each", label: "A paper for every council in the files" }),
		),
	];
}

function lastName(path: string): string {
	return path.split("/").at(-1) ?? path;
}

/** Files that have nothing in the period: it may be another one that is meant. */
function nothingDated({ warnings = [] }: ToldBuild): readonly HTMLElement[] {
	const files = warnings
		.filter(({ code }) => code === "nothing-in-period")
		.map(({ file }) => file);
	return files.length === 0
		? []
		: [
				element(
					"p",
					{ class: "warning" },
					element("strong", "Is it the period that you mean? "),
					`No row is dated in it in ${files.join(", ")}.`,
				),
			];
}

function warningParts(document: ToldBuild): readonly HTMLElement[] {
	const warnings = document.warnings ?? [];
	return warnings.length === 0
		? []
		: [
				element(
					"details",
					element("summary", `To look at in the exports: ${warnings.length}`),
					...issueList(groupsOf(warnings), warnings),
				),
			];
}

/** The web page of the paper, in a frame that may run nothing and reach nothing. */
function preview(
	pages: readonly (readonly [string, Uint8Array])[],
): HTMLElement | undefined {
	const [first] = pages;
	if (!first) return undefined;
	const frame = element("iframe", {
		sandbox: "",
		title: "Preview of the paper",
		srcdoc: new TextDecoder().decode(first[1]),
	});
	return element(
		"section",
		{ class: "preview" },
		element("h3", "Preview"),
		pages.length < 2
			? undefined
			: element(
					"div",
					{ class: "field" },
					element("label", { for: "which-page" }, "Which paper"),
					element(
						"select",
						{
							id: "which-page",
							onchange: () => {
								const page = pages.find(
									([path]) => path === typedIn("which-page"),
								);
								if (page) frame.srcdoc = new TextDecoder().decode(page[1]);
							},
						},
						pages.map(([path]) => element("option", { value: path }, path)),
					),
				),
		frame,
	);
}
