import {
	printedDocument,
	type ToldCheck,
	type ToldInit,
} from "../command-output.ts";
import { settingsPaths } from "../find-settings.ts";
import {
	compareLedgers,
	ledgerFolderOf,
	ledgerIn,
	unzipLedger,
	withLedger,
} from "../ledger-zip.ts";
import { type GivenFile, placeFiles } from "../place-files.ts";
import type { Samples } from "../samples.ts";
import { samples } from "../samples.ts";
import {
	button,
	buttons,
	element,
	paragraphs,
	secondary,
	show,
	table,
} from "./element.ts";
import { takenFor } from "./file-kinds.ts";
import { choiceField, typedIn } from "./form-fields.ts";
import { ledgerWords } from "./ledger-words.ts";
import { readDropped } from "./read-dropped.ts";
import { saveButton, sizeText } from "./save-file.ts";
import type { Step, Tool } from "./tool.ts";

/** What the check found last, and for which files. */
export interface Checking {
	readonly last: () => ToldCheck | undefined;
	/** Checks the exports with the settings; `undefined` where that could not be. */
	readonly check: () => Promise<ToldCheck | undefined>;
	/** What was told where it could not. */
	readonly told: () => string;
}

/** The first step: files are given, and what each is taken for is shown. */
export function filesStep(tool: Tool, checking: Checking): Step {
	const { workspace } = tool;
	const list = element("div");
	const told = element("div", { class: "result" });

	const refresh = () => {
		const files = [...workspace.files()];
		list.replaceChildren(
			...(files.length === 0
				? []
				: [
						...whichSettings(tool, refresh),
						fileTable(
							"Your files",
							files.filter(([path]) => !workspace.isMade(path)),
						),
						buttons(
							button("Look at these files", () => void look()),
							secondary("Remove all", () =>
								instead(() => {
									workspace.choose(undefined);
									workspace.suggest("");
									workspace.put(new Map());
									told.replaceChildren();
									refresh();
								}),
							),
						),
						...madeFiles(files.filter(([path]) => workspace.isMade(path))),
					]),
		);
	};

	const fileTable = (
		caption: string,
		files: readonly (readonly [string, Uint8Array])[],
	) =>
		table(
			caption,
			["File", "Taken for", "Size", "Save", "Remove"],
			files
				.toSorted(([a], [b]) => (a < b ? -1 : 1))
				.map(([path, bytes]) => [
					path,
					takenFor(path, workspace.settings(), checking.last()),
					sizeText(bytes),
					saveButton(path, bytes),
					button("Remove", () => remove(path), {
						class: "secondary",
						"aria-label": `Remove ${path}`,
					}),
				]),
		);

	/** What was made here stands apart from what was put in, folded away: the steps that make it offer it, too. */
	const madeFiles = (files: readonly (readonly [string, Uint8Array])[]) =>
		files.length === 0
			? []
			: [
					element(
						"details",
						{},
						element("summary", {}, `What was made here (${files.length})`),
						fileTable("What was made here", files),
					),
				];

	/** Files that are here are gone by it, a ledger or settings that nobody saved among them: so that is asked. */
	const instead = (take: () => void) => {
		if (workspace.files().size === 0) take();
		else
			show(
				told,
				element("h2", "Take away all files that are here?"),
				element(
					"p",
					"Settings, a list of words and a ledger that you have not saved are lost by it.",
				),
				buttons(
					button("Take them away", take),
					secondary("Keep them", () => told.replaceChildren()),
				),
			);
	};

	const remove = (path: string) => {
		const files = new Map(workspace.files());
		files.delete(path);
		workspace.put(files);
		refresh();
		list.querySelector<HTMLElement>("[role=region]")?.focus();
	};

	/** A ledger is held against the one that is here before it takes its place, however it was given. */
	const add = (given: readonly GivenFile[]) => {
		const zips = given.filter(({ path }) => /\.zip$/i.test(path));
		const others = given.filter((each) => !zips.includes(each));
		const { text, data, path: settings } = workspace.settings();
		const folder = ledgerFolderOf(settings);
		const before = workspace.ledger();
		const placed = placeFiles(others, workspace.files(), text, data, folder);
		workspace.put(placed.files);
		const now = ledgerFolderOf(workspace.settings().path);
		const loose = ledgerIn(
			new Map(
				[...placed.files].filter(([path]) => placed.added.includes(path)),
			),
			now,
		);
		if (loose && before)
			workspace.put(withLedger(workspace.files(), now, before));
		const ledgers = [
			...(loose && before ? [{ path: now, ledger: loose }] : []),
			...zips.map(({ path, bytes }) => ({ path, ledger: unzipLedger(bytes) })),
		];
		const words = ledgers.flatMap(({ path, ledger }) => {
			if (ledger === undefined)
				return [
					element(
						"p",
						`${path} is not taken: it is no zip that holds a ledger. Unpack other zips, and put in what is in them.`,
					),
				];
			const comparison = compareLedgers(workspace.ledger(), ledger);
			if (comparison.is === "new" || comparison.is === "longer")
				workspace.put(withLedger(workspace.files(), now, ledger));
			return ledgerWords(path, comparison, ledger);
		});
		refresh();
		const count =
			placed.added.length +
			zips.filter(({ bytes }) => unzipLedger(bytes)).length;
		show(
			told,
			element(
				"h2",
				count === 0
					? "No file was taken"
					: `${count} ${count === 1 ? "file is" : "files are"} here`,
			),
			...words,
			placed.passedOver.length === 0
				? undefined
				: element(
						"p",
						`Passed over, as other programs’ own: ${placed.passedOver.join(", ")}.`,
					),
			count === 0
				? undefined
				: element("p", "Next: have the tool look at them, below."),
		);
	};

	const look = async () => {
		const { text } = workspace.settings();
		if (text === undefined && settingsPaths(workspace.files()).length > 1) {
			show(
				told,
				element("h2", "Several files could be the settings"),
				element(
					"p",
					element(
						"a",
						{ href: "#which-settings" },
						"Say which of them are meant",
					),
				),
			);
			return;
		}
		if (text === undefined && !(await writeSettings())) return;
		const check = await checking.check();
		refresh();
		if (check === undefined) {
			show(
				told,
				element("h2", "These files cannot be looked at yet"),
				...paragraphs(checking.told()),
			);
			return;
		}
		const { refuse } = check.found;
		show(
			told,
			element(
				"h2",
				refuse === 0
					? "Your files can be used"
					: "Your files can be read, and something must be put right first",
			),
			table(
				"What each export was taken for",
				["File", "Export", "Rows", "Columns it does not have"],
				check.exports.map(({ file, export: kind, rows, absent }) => [
					file,
					kind,
					String(rows),
					absent.length === 0 ? "none" : absent.join(", "),
				]),
			),
			buttons(
				button("Next: what is wrong with them", () => tool.go("check")),
				refuse === 0
					? undefined
					: secondary("Fit the settings to these files", () => void refit()),
			),
		);
	};

	/** Settings that are older than a file do not know its headings. */
	const refit = async () => {
		if (await writeSettings()) await look();
	};

	/** Has settings written for the exports, asking what only a person knows. */
	const writeSettings = async (): Promise<boolean> => {
		const args = ["init", ...workspace.places(), "--json"];
		const asked = await tool.run(args, "Looking at the files", { asks: true });
		const ended =
			asked?.code === 2 && asked.told.includes("No answer came.")
				? await tool.run([...args, "--yes"], "Looking at the files")
				: asked;
		if (ended?.code === 0) {
			const { period } = printedDocument<ToldInit>(ended.printed) ?? {};
			workspace.suggest(period ?? "");
			return true;
		}
		if (ended)
			show(
				told,
				element("h2", "No settings could be written for these files"),
				...paragraphs(ended.told),
			);
		return false;
	};

	const take = (sample: Samples[number]) => {
		const { packageFiles } = tool.parts;
		const files = [...packageFiles].filter(([path]) => sample.files.test(path));
		instead(() => {
			workspace.put(new Map(files));
			workspace.choose(sample.settings);
			workspace.suggest(sample.period);
			refresh();
			void look();
		});
	};

	const [first, ...others] = samples;
	return {
		id: "files",
		title: "Your files",
		enter: refresh,
		content: [
			element(
				"p",
				{ class: "lead" },
				"From your case system’s exports to the scrutiny paper on children at risk of exploitation, with no child to be found in it.",
			),
			element(
				"p",
				"Put in the exports as CSV files or Excel workbooks. If you have them, put in your settings (cse-report.yaml), your council’s Word template and the ledger of earlier releases too. A whole folder will do. Everything stays in the memory of this browser: this page cannot send anything anywhere, and forgets it all when you close it.",
			),
			dropPlace(add),
			element(
				"p",
				"No exports at hand? See how it works with invented children:",
			),
			buttons(
				first && secondary(`Try it with ${first.name}`, () => take(first)),
			),
			element(
				"details",
				element("summary", "Other samples"),
				buttons(
					others.map((sample) =>
						secondary(`Try it with ${sample.name}`, () => take(sample)),
					),
				),
			),
			told,
			list,
		],
	};
}

/** Where several files can be the settings, a person says which. */
function whichSettings(
	tool: Tool,
	refresh: () => void,
): readonly HTMLElement[] {
	const { workspace } = tool;
	const paths = settingsPaths(workspace.files());
	if (paths.length < 2) return [];
	const field = choiceField(
		{ id: "which-settings", label: "Which settings?" },
		[
			...(workspace.settings().text === undefined
				? [["", "Not chosen yet"] as const]
				: []),
			...paths.map((path) => [path, path] as const),
		],
		workspace.settings().text === undefined ? "" : workspace.settings().path,
	);
	field.addEventListener("change", () => {
		workspace.choose(typedIn("which-settings") || undefined);
		refresh();
		document.getElementById("which-settings")?.focus();
	});
	return [field];
}

function dropPlace(add: (given: readonly GivenFile[]) => void): HTMLElement {
	const input = (id: string, folder: boolean) =>
		element("input", {
			id,
			type: "file",
			multiple: true,
			webkitdirectory: folder,
			onchange: (event) => {
				const { target } = event;
				if (!(target instanceof HTMLInputElement) || !target.files) return;
				const files = [...target.files];
				void Promise.all(
					files.map(async (file) => ({
						path: file.webkitRelativePath || file.name,
						bytes: new Uint8Array(await file.arrayBuffer()),
					})),
				).then((given) => {
					target.value = "";
					add(given);
				});
			},
		});
	const place = element(
		"div",
		{ class: "drop" },
		element("p", "Drop files or a folder here, or choose them:"),
		element(
			"div",
			{ class: "field" },
			element("label", { for: "choose-files" }, "Choose files"),
			input("choose-files", false),
		),
		element(
			"div",
			{ class: "field" },
			element("label", { for: "choose-folder" }, "Choose a folder"),
			input("choose-folder", true),
		),
	);
	document.addEventListener("dragover", (event) => event.preventDefault());
	document.addEventListener("drop", (event) => {
		event.preventDefault();
		if (event.dataTransfer && place.closest("[inert]") === null)
			void readDropped(event.dataTransfer).then((given) => {
				if (given.length > 0) add(given);
			});
	});
	return place;
}
