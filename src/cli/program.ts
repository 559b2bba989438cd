import { Command, CommanderError, Option } from "commander";
import packageFile from "../../package.json" with { type: "json" };
import {
	type LaterOption,
	laterCommands,
	laterOptions,
	notInThisVersion,
	refuseLater,
} from "./later.ts";
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
		if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
		throw error;
	}
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
		.showSuggestionAfterError();
	addBuild(program, around);
	addFigures(program, around);
	addAudit(program, around);
	addReleases(program, around);
	for (const name of laterCommands) addLater(program, name);
	program.addHelpText(
		"after",
		`\nIn later versions: ${laterCommands.join(", ")}.\n\nFirst example, in the folder that holds cse-report.yaml:\n  cse-report build 2016`,
	);
	return program;
}

function addBuild(program: Command, around: Surroundings): void {
	const command = program
		.command("build")
		.description("write the paper on a period: Word, or the figures as data")
		.argument("<period>", periodHelp);
	addOptions(command, "docx, json, csv; several with commas (default: docx)");
	command
		.option("--force", "write over a paper that was changed by hand")
		.option(
			"--audit",
			"write the private page that says what is held back and why",
		)
		.option("--json", "print what was done as one JSON document");
	addLaterOptions(command, laterOptions.build);
	command.addHelpText(
		"after",
		"\nExample: the paper on 2016 and its figures as data, from another folder of exports\n  cse-report build 2016 --data exports --format docx,json",
	);
	command.action(async (period: string, given: Record<string, unknown>) => {
		refuseLater(given, laterOptions.build);
		const { build } = await import("./commands/build.ts");
		around.ended(
			await build(
				period,
				readOptions(given),
				around.machine,
				around.loadStages,
			),
		);
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
		const { figures } = await import("./commands/figures.ts");
		around.ended(
			await figures(
				period,
				readOptions(given),
				around.machine,
				around.loadStages,
			),
		);
	});
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
		.option(
			"--config <file>",
			"settings (default: cse-report.yaml in this folder)",
		)
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
		around.ended(await audit(file, given, around.machine));
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
		.option(
			"--config <file>",
			"settings (default: cse-report.yaml in this folder)",
		)
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
			around.ended(releases(action, what, given, around.machine));
		},
	);
}

const periodHelp =
	"2016, 2013/14, 2016-Q3, 2016-H2, 2016-M07, 2016-07-01..2016-12-31, 2014-03..2015-03";

function addOptions(command: Command, formats: string): void {
	command
		.option(
			"--data <folder>",
			"folder of the CSV exports (default: as settings say)",
		)
		.option(
			"--config <file>",
			"settings (default: cse-report.yaml in this folder)",
		)
		.option("--out <folder>", "folder to write to (default: as settings say)")
		.option(
			"--as-at <date>",
			"day to judge open and closed on (default: the period's last)",
		)
		.option("--template <name>", "a template's name, or its folder")
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
		.option("--merge", "merge categories where that holds fewer figures back")
		.option("--format <names>", formats, splitNames)
		.option(
			"--release",
			"this is published: hold it against all that was, and add it to the ledger",
		)
		.option("--quiet", "tell nothing but what stops the run");
}

function addLaterOptions(
	command: Command,
	options: readonly LaterOption[],
): void {
	for (const { flags } of options)
		command.addOption(new Option(flags).hideHelp());
}

function addLater(program: Command, name: string): void {
	program
		.command(name, { hidden: true })
		.argument("[anything...]")
		.helpOption(false)
		.allowUnknownOption()
		.allowExcessArguments()
		.action(() => {
			throw notInThisVersion(`The command ${name}`);
		});
}
