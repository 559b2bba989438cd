import { code, tableOf } from "./markdown.ts";

/** What the help has no room for. A test fails where the help has an option that is not here, or the other way about. */
export interface CommandNotes {
	readonly about: readonly string[];
	/** By the option's long name. */
	readonly options: Readonly<Record<string, string>>;
}

const lookNote =
	"A `.docx` or `.dotx` file: the paper has its styles, fonts, colours, headers and footers, margins and cover. It wins over `look` in the settings. [How to prepare one](../templates/README.md#your-councils-look).";

/** Options that every command with a period has. */
const common = {
	data: "Only `.csv` and `.xlsx` files directly in that folder are read, not its subfolders. The tool knows them by their headings, whatever the files are called. A path is taken from the folder that you are in.",
	config:
		"Without it, `cse-report.yaml` in the folder that you are in; without that file, every setting has its default. See [settings](settings.md).",
	out: "The folder is made where it is not there.",
	"as-at":
		"Written `2016-12-31`; a day before the end of the period is refused. On this day it is judged which referrals are open, which are closed, and what the latest level of risk is.",
	template:
		"One of the tool's own (`scrutiny-report`, `exploitation-review`, `group-year`, `quarterly-figures`, `information-request`, `briefing`), or a folder of your own. See [templates](../templates/README.md).",
	tables:
		"In place of the tables of the settings: `--tables referrals:risk,referrals:sex`. `all` publishes every breakdown. A `+` crosses two breakdowns: `referrals:risk+sex`. Each table costs protection: the more is published, the more has to be held back. Names: [data dictionary](data-dictionary.md).",
	"all-levels":
		"Without it, only levels of risk in the service's scope count (`inScope` in settings).",
	authority:
		"Needed where a file has a column `authority` with several councils in it: their sum would otherwise pass for one council's. Write the name or code as the file does.",
	each: "`--each authority` makes a paper, or figures, for every council in files that pool several, in one go, and the pooled total with them. See [files that pool several councils](pooled-files.md).",
	compare:
		"Other periods, each counted as at its own last day from the exports at hand, and protected together with this one: `previous` (the quarter before a quarter, the year before a year), `year-before` (the same quarter a year ago), or a period as it is written; several with commas. The change is since the first that is named. See [beside other periods](comparing.md). It wins over `compare` and `series` in the settings.",
	series:
		"So many periods of the same kind, of which this one is the last: for a quarter, quarters. From 2 to 20. See [beside other periods](comparing.md).",
	degree:
		"Degree 3, the usual one: not even somebody who reruns this tool on every table that agrees with the paper can work a small count back. Degree 2 holds fewer figures back and does not look at that. See [what is held back](disclosure.md#three-degrees). It wins over `policy.degree` in the settings.",
	merge:
		"Puts neighbouring categories together where that holds fewer figures back. The same as `policy.merge` in the settings.",
	release:
		"For a paper that is published now. It is held against everything in the ledger, written, and added to the ledger in one step. See [releases](#cse-report-releases).",
	quiet: "Errors and refusals are still told.",
	help: "",
} as const;

export const commandNotes: Readonly<Record<string, CommandNotes>> = {
	init: {
		about: [
			"Looks at a folder of exports: which export each file is and which column is which, by the words of their headings and by what stands under them. Writes `cse-report.yaml`, with a line of explanation for each setting, and reads the exports with it to see what would still be refused. [How it goes](first-settings.md).",
			"On a terminal it asks what it cannot know: what the council is called, whether the headings that it took are the right ones, which end of a numbered risk scheme is the highest. Where there is no terminal it needs `--yes`. Nothing is written before the last answer.",
			"Settings that are there already stay as they are, byte for byte; what is missing is added. Words that are not known go to the private list `private/private-matches.csv` in the folder of outputs ([matching](matching.md)), and are shown nowhere else. A list that somebody has filled in stays as it is.",
			"A Word template that lies beside the settings or the exports (a `.dotx`, or a `.docx` with template, letterhead or the like in its name) is put under `look`, to be looked at.",
			"It exits with 1, and writes nothing, where nothing in the folder could be an export. Where a file may be one, what would have it read stands in the settings as a comment to fill in.",
		],
		options: {
			data: `${common.data} Without it: the folder of the settings; else this folder, where CSV files or workbooks lie in it; else the one folder in it that has some.`,
			config:
				"Where the settings are written, and read from where they are there. Folders in it are given from its own folder.",
			yes: "Asks nothing. What is not certain is marked `# check:` or stands in the settings as a comment, and is told as open. For scripts.",
			force:
				"Writes the settings anew: what somebody wrote into them is lost. A private list that somebody filled in stays.",
			json: "On stdout: each file with its headings and how sure each is, how many words of each column are known, what was added and kept, the open questions, what would be refused, and the period that the exports serve for.",
			quiet: common.quiet,
			help: "",
		},
	},
	build: {
		about: [
			"Reads the exports, checks every cell, counts, holds back what could point to a child, and writes the paper to the folder of outputs as `cse-report-PERIOD.docx`, or as a page of the web, `cse-report-PERIOD.html`. In the name, `/` of a period is written `-`, and `..` is `_to_`.",
			"With data that is refused, or anything else that goes wrong, nothing is written and what was there before stays as it was.",
			"A paper that is already there is replaced only if this tool made it, for the same period, and nobody has changed it since. Otherwise the command stops with exit code 2: somebody may have typed into it for two days. It also stops while the paper is open in Word or LibreOffice.",
			"A private record of the run goes to `private/` in the folder of outputs: which files were read, their checksums and numbers of rows, and the settings. It is not for publication, and the folder says so.",
		],
		options: {
			...common,
			format:
				"`docx` is the paper for Word. `html` is the same paper as one file for a browser: [how to publish it](publishing.md#the-paper-on-your-website). `json` and `csv` are the figures as data, for other programs.",
			audit:
				"Writes `private/private-audit-PERIOD.html` in the folder of outputs: what is held back and why, what a reader can conclude of each small count, how large the proof is, and a place to sign. It is for whoever decides on publication, and must not be published itself. It tells which figures are small, and no true count of one.",
			edition:
				"`restricted` prints every figure as it is, for the group that works with the children. The paper goes to `private/private-cse-report-PERIOD-restricted.docx` in the folder of outputs, and nothing else is written. It is marked on each page and never comes into the ledger. [What it is](disclosure.md#the-restricted-edition).",
			look: lookNote,
			force: "What was there before is lost.",
			open: "In the program that this machine has for Word files, or for pages of the web where no Word file is written. Where none opens it, the paper is written all the same, and the exit code is 0.",
			json: "On stdout: the files that were written, how many figures are held back, the warnings; or all that was refused.",
		},
	},
	brief: {
		about: [
			"Writes the key figures of a period on one page, each in a sentence that can be quoted alone: with its unit, period, as-at day and base. To the folder of outputs go `cse-report-PERIOD-brief.docx` and `cse-report-PERIOD-brief.html`; with `--format text`, the words go to stdout, for a newsletter or the press line, and nothing is written.",
			"The figures are those of the paper of the same exports, settings and tables, held back alike: both are one release. A key figure that is held back has no sentence.",
		],
		options: {
			...common,
			template:
				"`briefing`, or a folder of your own that is made from it. See [templates](../templates/README.md).",
			format:
				"`docx` and `html` are files, `text` goes to stdout: without tables and charts, and not together with the others.",
			look: lookNote,
			force: "What was there before is lost.",
			open: "Opens the Word file, or else the web page, in the program that this machine has for it.",
			json: "On stdout: the files that were written, how many figures are held back, the warnings; or all that was refused. Not with `--format text`.",
		},
	},
	figures: {
		about: [
			"Does all that `build` does up to the protected figures, and prints them. Nothing is written. For schedules and other tools, use `--format json` or `--format csv`: on stdout stands the document and nothing else.",
			"The figures are the same as in the paper, and as safe to publish.",
		],
		options: {
			...common,
			out: "It has no effect: nothing is written.",
			template: "It has no effect: no paper is made.",
			format:
				"`text` is an aligned table for a screen; `json` and `csv` are for other programs. One format at a time.",
			json: "One JSON document.",
		},
	},
	check: {
		about: [
			"Reads every export as `build` does and says all that is wrong with it: the worst first, together by what it is and by file, with how many there are, where the first of them stands, and what to do about it. Under that: which file is which export and how many rows it has, what cannot be told because an export or a column is not there (`[x]`), and, in the last line, whether `build` would run. Nothing is written but what is asked for.",
			"Where a period is named, the arithmetic of its paper stands above: what each total is made of, whether it adds up, and, where it does not, because of which message on which lines. That part is private: it holds true figures. [How to read it](explain-and-reconcile.md#check-that-the-figures-add-up).",
			"The rest fits a screen. `--all` shows every issue with its line. Each message, its code and what to do: [messages](messages.md).",
			"The exit code is 0 where `build` would run, whatever there is to look at, and 1 where the data would be refused.",
		],
		options: {
			data: common.data,
			config: common.config,
			"as-at": "Only with a period.",
			tables:
				"What is not available is told of the tables that are published. These stand in place of those of the settings.",
			authority: common.authority,
			matches:
				"A name alone goes to `private/` in the folder of outputs, with `private-` before it. It is the one file that shows what stands in the exports, so it must stay private. Fill it in and name it in the settings: [matching words](matching.md).",
			since:
				"A folder of earlier exports, or a snapshot: its path, or its name alone where it lies in the private folder. What was added, corrected and withdrawn is told first, by line and heading: [comparing extracts](comparing-extracts.md).",
			snapshot:
				"Writes `private/private-snapshot.bin` in the folder of outputs: checksums under a key, from which no cell can be worked back. With `--since`, the old one is compared with before the new one takes its place.",
			out: common.out,
			force:
				"Without it, a list that somebody filled in is left as it is, and the command stops with exit code 2. With it, what was filled in under `matched_to` is kept, and all else that was changed is lost.",
			all: "Each issue by line and heading, under what it is. Of more than 200,000 refusals, or warnings, a thousand of each kind in a column are shown and the rest are counted.",
			format:
				"`csv` has one row an issue: file, line, heading, severity, code, message, remedy. It opens in Excel, and is for the people who mend the records in the case system. `json` has the same and all the rest, for other programs: the schema is `cse-report/check/1`.",
			json: "On stdout stands the document and nothing else.",
			quiet: "The findings are still printed: they are the result.",
			help: "",
		},
	},
	explain: {
		about: [
			"Says how one figure was counted: what it counts and over which days, from which files, how many rows fell out at each step and why, how many children stand behind it, what it is a share of, and what is published of it and why. **What it prints is private**: true figures, for the analyst. Nothing is written.",
			"A figure goes by its id in the [data dictionary](data-dictionary.md), in the JSON figures and in the CSV: `referrals`, `referrals:risk=high`. On the command line `+` stands for `|`, which a shell keeps for itself: `referrals:risk=high+sex=male`. It need not be in a table that is published. Single years of age are known here and nowhere else: `referrals:age=13`. An id that is not known stops the command with exit code 2, and the nearest known one is named.",
			"What it says step by step, with an example: [explain a figure](explain-and-reconcile.md).",
		],
		options: {
			data: common.data,
			config: common.config,
			"as-at": common["as-at"],
			tables:
				"What is published of a figure hangs on what else is: these tables in place of those of the settings.",
			"all-levels": common["all-levels"],
			authority: common.authority,
			degree: common.degree,
			merge: common.merge,
			format:
				"`text` is a page to read; `json` gives each step with its reason as a stable word, and what is left after it.",
			json: "One JSON document.",
			quiet: common.quiet,
			help: "",
		},
	},
	audit: {
		about: [
			"Says what a reader can conclude from something that was published: for every cell the values that remain possible, which small counts can be worked back or narrowed, from which statements, and what to leave out to mend it. It works out what follows exactly, in whole numbers.",
			"It takes a paper that `build` wrote, even where somebody has edited it since; a figures document (`--format json`); or a claims file: the statements of any paper, ours or not, typed up as YAML. [How to audit a paper](disclosure.md#audit-what-was-published).",
			"A figures document or a paper is also held against [the ledger of releases](disclosure.md#papers-beside-each-other), where there is one: what it tells together with what was released before, and neither by itself, is told with the releases and statements that it follows from. A document that is in the ledger already is not held against itself.",
			"It exits with 0 where nothing small is told, 3 where something is, and 1 where the statements contradict each other, with the fewest that do.",
		],
		options: {
			data: "Only for what follows beside earlier releases. What was held back in them may have been small, or not: it is counted again from these exports, where they still bear the release out. Otherwise all that was held back counts as small, which finds rather too much than too little.",
			authority: "Which council to count of these exports, as for `build`.",
			config:
				"Where the ledger lies: beside this file. And for a Word paper: its settings name the levels, age bands and outcomes that its tables speak of. Without it, `cse-report.yaml` in the folder that you are in.",
			template:
				"For a Word paper: the template that it was made from, where that is not the one in the settings. Sentences are recognised by its phrases.",
			format:
				"`json` gives the feasible values, the status and the reasons of every cell, what follows beside earlier releases, and of a paper what in it is not as the tool wrote it.",
			json: "One JSON document.",
			quiet: "Errors are still told.",
			help: "",
		},
	},
	releases: {
		about: [
			"The ledger of what was published: private, plain text, in `.cse-report/` beside the settings. `build` and `figures` hold every new release against all that it lists.",
		],
		options: {
			config: common.config,
			json: "One JSON document.",
			quiet: common.quiet,
			help: "",
		},
	},
	schema: {
		about: [
			"Prints the JSON Schema (draft 7) of `cse-report.yaml` to stdout. With it an editor explains every [setting](settings.md) while you type, offers the words that it takes, and underlines what the tool would refuse: VS Code with its YAML extension, and others that use the same language server. Nothing is read from the network.",
			"A settings file that `init` wrote names it in its first line, `# yaml-language-server: $schema=cse-report.schema.json`, and `init` writes it beside the settings. For an older settings file, put that line at the top and print the schema into a file of that name. The same file lies in the package as `docs/cse-report.schema.json`.",
		],
		options: {
			json: "It changes nothing.",
			quiet: "Nothing is told in any case.",
			help: "",
		},
	},
	completion: {
		about: [
			"Prints a script to stdout by which your shell completes commands, options, folders and files, periods, formats, templates, names of tables and figures. It is made from the commands themselves. Load it where your shell starts:",
			tableOf(
				["Shell", "Line", "goes into"],
				[
					[
						"bash",
						code('eval "$(cse-report completion bash)"'),
						code("~/.bashrc"),
					],
					[
						"zsh",
						code('eval "$(cse-report completion zsh)"'),
						`${code("~/.zshrc")}, below ${code("compinit")}`,
					],
					[
						"fish",
						code("cse-report completion fish | source"),
						code("~/.config/fish/config.fish"),
					],
					[
						"PowerShell",
						code(
							"cse-report completion powershell | Out-String | Invoke-Expression",
						),
						`the file that ${code("$PROFILE")} names`,
					],
				],
			),
		],
		options: { help: "" },
	},
};

/** Exit codes of the tool, in words. */
export const exitCodes: readonly (readonly [code: string, means: string])[] = [
	["0", "Done."],
	[
		"1",
		"The data was refused. Every reason is told, with file, line and heading. Nothing was written. Of an audit: the statements contradict each other.",
	],
	[
		"2",
		"The command, the settings, the template, or a file that cannot be read or written. Nothing was written.",
	],
	[
		"3",
		"It would disclose: nothing that could be held back would keep a small number from a reader, and nothing was written; or an audit found that something published discloses.",
	],
	[
		"70",
		"A fault of the tool's own. Please report it, with the words that it prints and without data.",
	],
	["130", "Interrupted (Ctrl+C). Nothing half-written is left."],
];
