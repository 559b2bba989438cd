import { Command, CommanderError, Option } from "commander";
import packageFile from "../../package.json" with { type: "json" };
import type { ListedCommand } from "./completion/command-words.ts";
import { formatsOfCommand } from "./formats.ts";
import { type LaterOption, laterOptions, refuseLater } from "./later.ts";
import type { Machine } from "./machine.ts";
import { readOptions, splitNames } from "./options.ts";
import type { Stages } from "./stages.ts";
import type { ExitCode } from "./stop.ts";

/**
 * Reads the arguments and runs the command that they name. This file is the only one that knows the argument parser;
 * commands are loaded when they run, so that help waits for none of them.
 */
export async function runArguments(
	args: readonly string[],
	machine: Machine,
	loadStages: LoadStages,
): Promise<ExitCode> {
	let ended: ExitCode = 0;
	const program = commandLine({
		machine,
		loadStages,
		ended: (code) => {
			ended = code;
		},
	});
	if (args.length === 0) {
		program.outputHelp({ error: true });
		return 2;
	}
	try {
		await program.parseAsync([...args], { from: "user" });
		return ended;
	} catch (error) {
		if (!(error instanceof CommanderError)) throw error;
		// PowerShell makes several arguments of words with commas between them, of which the first alone is an option's.
		if (error.code === "commander.excessArguments" && args.some(isList))
			machine.tell(
				'In PowerShell, write lists in quotation marks: --format "docx,html"\n',
			);
		return error.exitCode === 0 ? 0 : 2;
	}
}

/** Options that take several words with commas. */
function isList(argument: string): boolean {
	return argument === "--format" || argument === "--tables";
}

/** The program and its commands as help lists them, the program first: for a shell that completes, or a form. */
export function listCommands(machine: Machine): readonly ListedCommand[] {
	return listedCommands(
		commandLine({
			machine,
			loadStages: () => Promise.reject(new Error("nothing is run")),
			ended: () => undefined,
		}),
	);
}

type LoadStages = () => Promise<Stages>;

/** What a command runs on, and where it says how it ended. */
interface Surroundings {
	readonly machine: Machine;
	readonly loadStages: LoadStages;
	readonly ended: (code: ExitCode) => void;
}

function commandLine(around: Surroundings): Command {
	const { machine } = around;
	const program = new Command("cse-report")
		.description(
			"From a council's case-system exports to the scrutiny paper on children at risk of exploitation,\nwith no child to be found in it.",
		)
		.version(packageFile.version, "-V, --version", "print the version")
		.helpOption("-h, --help", "print this help")
		.helpCommand("help [command]", "print the help of a command")
		.exitOverride()
		.configureOutput({
			writeOut: (text) => machine.print(text),
			writeErr: (text) => machine.tell(text),
			getOutHelpWidth: () => 100,
			getErrHelpWidth: () => 100,
		})
		.showSuggestionAfterError()
		.showHelpAfterError(
			"\nHow a command is written: cse-report build --help. For example: cse-report build 2016. All commands: cse-report --help",
		);
	addInit(program, around);
	addBuild(program, around);
	addBrief(program, around);
	addFigures(program, around);
	addCheck(program, around);
	addExplain(program, around);
	addAudit(program, around);
	addReleases(program, around);
	addSchema(program, around);
	addCompletion(program, around);
	for (const command of program.commands)
		if (command.name() !== "build")
			command.showHelpAfterError(
				`\nHow it is written, with an example: cse-report ${command.name()} --help. All commands: cse-report --help`,
			);
	program.addHelpText(
		"after",
		`\nFirst example, in the folder that holds cse-report.yaml:\n  cse-report build 2016`,
	);
	return program;
}

function addInit(program: Command, around: Surroundings): void {
	const command = program
		.command("init")
		.description(
			"look at a folder of exports, and write the settings that fit them",
		)
		.option(
			"--data <folder>",
			"folder of the CSV exports (default: this folder, or the one in it that has some)",
		)
		.option(
			"--config <file>",
			"settings to write (default: cse-report.yaml in this folder)",
		)
		.option("--yes", "ask nothing: what is not certain is left open")
		.option("--force", "write the settings anew, whatever is there")
		.option("--json", "print what was found and done as one JSON document")
		.option("--quiet", "tell nothing but what stops the run");
	command.addHelpText(
		"after",
		"\nExample: settings for the exports in a folder, without questions\n  cse-report init --data exports --yes",
	);
	command.action(async (given: Record<string, unknown>) => {
		const { init } = await import("./commands/init.ts");
		const isYes = given.yes === true;
		around.ended(await init(readOptions(given), isYes, around.machine));
	});
}

function addBuild(program: Command, around: Surroundings): void {
	const command = program
		.command("build")
		.description(
			"write the paper on a period: Word, HTML, or the figures as data",
		)
		.argument("<period>", periodHelp);
	const [usual] = formatsOfCommand.build;
	addOptions(
		command,
		`${formatsOfCommand.build.join(", ")}; several with commas (default: ${usual})`,
	);
	command
		.option("--look <file>", lookHelp)
		.option(
			"--edition <name>",
			"restricted: true figures, for the private folder alone",
		)
		.option("--force", "write over a paper that was changed by hand")
		.option(
			"--audit",
			"write the private page that says what is held back and why",
		)
		.option("--open", "open the paper once it is written")
		.option("--json", "print what was done as one JSON document");
	addLaterOptions(command, laterOptions.build);
	command.addHelpText(
		"after",
		"\nExample: the paper on 2016 and its figures as data, from another folder of exports\n  cse-report build 2016 --data exports --format docx,json",
	);
	command.action(async (period: string, given: Record<string, unknown>) => {
		refuseLater(given, laterOptions.build);
		const options = readOptions(given);
		const { machine, loadStages } = around;
		const { build } = await import("./commands/build.ts");
		around.ended(await build(period, options, machine, loadStages));
	});
}

function addBrief(program: Command, around: Surroundings): void {
	const command = program
		.command("brief")
		.description("write the key figures of a period on one page, to be quoted")
		.argument("<period>", periodHelp);
	addOptions(command, "docx, html, or text on stdout (default: docx and html)");
	command
		.option("--look <file>", lookHelp)
		.option("--force", "write over a briefing that was changed by hand")
		.option("--open", "open the briefing once it is written")
		.option("--json", "print what was done as one JSON document");
	command.addHelpText(
		"after",
		"\nExample: the sentences for a newsletter, beside the year before\n  cse-report brief 2016 --compare year-before --format text",
	);
	command.action(async (period: string, given: Record<string, unknown>) => {
		const { machine, loadStages } = around;
		const { brief } = await import("./commands/brief.ts");
		around.ended(await brief(period, readOptions(given), machine, loadStages));
	});
}

function addFigures(program: Command, around: Surroundings): void {
	const command = program
		.command("figures")
		.description("print the protected figures of a period")
		.argument("<period>", periodHelp);
	addOptions(command, "text, json or csv (default: text)");
	command.option("--json", "the same as --format json");
	addLaterOptions(command, [
		...laterOptions.figures,
		{ flags: "--force", key: "force", absent: undefined },
	]);
	command.addHelpText(
		"after",
		"\nExample: the figures of a quarter, for another tool\n  cse-report figures 2016-Q3 --format csv > figures.csv",
	);
	command.action(async (period: string, given: Record<string, unknown>) => {
		refuseLater(given, laterOptions.figures);
		const options = readOptions(given);
		const { machine, loadStages } = around;
		const { figures } = await import("./commands/figures.ts");
		around.ended(await figures(period, options, machine, loadStages));
	});
}

function addCheck(program: Command, around: Surroundings): void {
	const command = program
		.command("check")
		.description("say all that is wrong with the exports, the worst first")
		.argument("[period]", periodHelp);
	addExportOptions(command)
		.option(
			"--tables <names>",
			"tables to say the gaps of, with commas, or all",
			splitNames,
		)
		.option(
			"--authority <code>",
			"the council to check, where files pool several",
		)
		.option("--all", "every issue, not a screen of them")
		.option(
			"--matches <file>",
			"write the private list of every word and what it was matched to",
		)
		.option(
			"--since <folder>",
			"compare with earlier exports, or with a snapshot of them",
		)
		.option(
			"--snapshot",
			"keep a private snapshot to compare later exports with",
		)
		.option(
			"--out <folder>",
			"folder whose private/ that goes to (default: as settings say)",
		)
		.option("--force", "write over a list that was changed by hand")
		.option("--format <names>", "text, json or csv (default: text)", splitNames)
		.option("--json", "the same as --format json")
		.option("--quiet", "tell nothing but what stops the run");
	addLaterOptions(command, laterOptions.check);
	command.addHelpText(
		"after",
		"\nExample: a list to send to the people who look after the case system\n  cse-report check 2016 --format csv > to-correct.csv",
	);
	command.action(
		async (period: string | undefined, given: Record<string, unknown>) => {
			refuseLater(given, laterOptions.check);
			const { check } = await import("./commands/check.ts");
			const all = given.all === true;
			around.ended(
				await check(period, readOptions(given), all, around.machine),
			);
		},
	);
}

/** Options that commands have in common, where nothing is written. */
const withoutEffect: readonly LaterOption[] = [
	{ flags: "--out <folder>", key: "out", absent: undefined },
	{ flags: "--template <name>", key: "template", absent: undefined },
	{ flags: "--force", key: "force", absent: undefined },
];

function addExplain(program: Command, around: Surroundings): void {
	const command = program
		.command("explain")
		.description("say how one figure was counted: private, for the analyst")
		.argument("<figure>", "its id, such as referrals:risk=high+sex=male")
		.argument("<period>", periodHelp);
	addCountingOptions(command);
	command
		.option("--format <names>", "text or json (default: text)", splitNames)
		.option("--json", "the same as --format json")
		.option("--quiet", "tell nothing but what stops the run");
	addLaterOptions(command, [...laterOptions.explain, ...withoutEffect]);
	command.addHelpText(
		"after",
		"\nExample: how many thirteen-year-olds, which no paper may say\n  cse-report explain referrals:age=13 2016",
	);
	command.action(
		async (figure: string, period: string, given: Record<string, unknown>) => {
			refuseLater(given, laterOptions.explain);
			const { explain } = await import("./commands/explain.ts");
			around.ended(
				await explain(
					figure,
					period,
					readOptions(given),
					around.machine,
					around.loadStages,
				),
			);
		},
	);
}

function addAudit(program: Command, around: Surroundings): void {
	const command = program
		.command("audit")
		.description("say what a reader could work back from what was published")
		.argument(
			"<file>",
			"a paper made by cse-report, figures as JSON, or claims in YAML",
		)
		.option(
			"--data <folder>",
			"folder of the CSV exports, which tell what of earlier releases is small",
		)
		.option("--authority <code>", "the council, where exports pool several")
		.option("--config <file>", configHelp)
		.option("--template <name>", "the template that a paper was made from")
		.option("--format <names>", "text or json (default: text)", splitNames)
		.option("--json", "the same as --format json")
		.option("--quiet", "tell nothing but what stops the run");
	command.addHelpText(
		"after",
		"\nExample: what a paper of 2016 gave away, from its statements as someone typed them up\n  cse-report audit sample-data/claims-2016-mended.yaml",
	);
	command.action(async (file: string, given: Record<string, unknown>) => {
		const { audit } = await import("./commands/audit.ts");
		around.ended(await audit(file, readOptions(given), around.machine));
	});
}

function addReleases(program: Command, around: Surroundings): void {
	const command = program
		.command("releases")
		.description(
			"the private ledger of what was published, which every new paper is held against",
		)
		.argument("[action]", "list, add or show", "list")
		.argument(
			"[what]",
			"for add: a figures document, or a paper that build made; for show: the number of a release",
		)
		.option("--config <file>", configHelp)
		.option("--json", "print the result as one JSON document")
		.option("--quiet", "tell nothing but what stops the run");
	command.addHelpText(
		"after",
		"\nExample: what was published last quarter with another version of this tool\n  cse-report releases add published/figures-2016-Q3.json",
	);
	command.action(
		async (
			action: string,
			what: string | undefined,
			given: Record<string, unknown>,
		) => {
			const { releases } = await import("./commands/releases.ts");
			const options = readOptions(given);
			around.ended(releases(action, what, options, around.machine));
		},
	);
}

function addSchema(program: Command, around: Surroundings): void {
	const command = program
		.command("schema")
		.description("print the JSON Schema of the settings, for editors")
		.option("--json", "the same: a schema is JSON")
		.option("--quiet", "tell nothing but what stops the run");
	command.addHelpText(
		"after",
		"\nExample: the schema beside the settings, where their first line names it\n  cse-report schema > cse-report.schema.json",
	);
	command.action(async () => {
		const { schema } = await import("./commands/schema.ts");
		schema(around.machine);
	});
}

function addCompletion(program: Command, around: Surroundings): void {
	const command = program
		.command("completion")
		.description("print a script by which a shell completes what you type")
		.argument("<shell>", "bash, zsh, fish or powershell");
	command.addHelpText(
		"after",
		'\nExample: for this session of bash\n  eval "$(cse-report completion bash)"',
	);
	command.action(async (shell: string) => {
		const { completion } = await import("./commands/completion.ts");
		completion(shell, listedCommands(program), around.machine);
	});
}

/** The program and its commands as help lists them, the program first. */
function listedCommands(program: Command): readonly ListedCommand[] {
	const help = program.createHelp();
	const list = (command: Command, name: string): ListedCommand => ({
		name,
		says: command.description(),
		places: command.registeredArguments.map((argument) => argument.name()),
		options: help.visibleOptions(command).map((option) => ({
			name: option.long ?? option.flags,
			says: option.description,
			value: /<([a-z]+)>/.exec(option.flags)?.[1],
		})),
	});
	return [
		{ ...list(program, ""), places: ["command"] },
		...help.visibleCommands(program).map((each) => list(each, each.name())),
	];
}

const lookHelp = "your council's Word template, whose look the paper is given";

const configHelp = "settings (default: cse-report.yaml in this folder)";

const periodHelp =
	"2016, 2013/14, 2016-Q3, 2016-H2, 2016-M07, 2016-07-01..2016-12-31, 2014-03..2015-03";

function addOptions(command: Command, formats: string): void {
	addCountingOptions(command);
	command
		.option("--each <what>", "authority: for every council in the files")
		.option(
			"--compare <periods>",
			"periods to set beside it: previous, year-before, or as written (2015)",
			splitNames,
		)
		.option(
			"--series <number>",
			"so many periods of the same kind, of which it is the last",
		)
		.option("--out <folder>", "folder to write to (default: as settings say)")
		.option("--template <name>", "a template's name, or its folder")
		.option("--format <names>", formats, splitNames)
		.option(
			"--release",
			"this is published: hold it against all that was, and add it to the ledger",
		)
		.option(
			"--quiet",
			"tell nothing but what stops the run, and what is not proved",
		);
}

/** What is read, and of which day. */
function addExportOptions(command: Command): Command {
	return command
		.option(
			"--data <folder>",
			"folder of the CSV exports (default: as settings say)",
		)
		.option("--config <file>", configHelp)
		.option(
			"--as-at <date>",
			"day to judge open and closed on (default: the period's last)",
		);
}

/** What is counted, and how it is protected. */
function addCountingOptions(command: Command): void {
	addExportOptions(command)
		.option(
			"--tables <names>",
			"tables to publish, with commas, or all",
			splitNames,
		)
		.option(
			"--all-levels",
			"count every level of risk, not those in scope alone",
		)
		.option(
			"--authority <code>",
			"the council to count, where files pool several",
		)
		.option(
			"--degree <number>",
			"degree of protection: 3, or 2 to hold the fewest figures back",
		)
		.option("--merge", "merge categories where that holds fewer figures back");
}

function addLaterOptions(
	command: Command,
	options: readonly LaterOption[],
): void {
	for (const { flags } of options)
		command.addOption(new Option(flags).hideHelp());
}
