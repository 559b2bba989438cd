import { realDisk } from "../../src/cli/disk.ts";
import { laterOptions } from "../../src/cli/later.ts";
import type { Machine } from "../../src/cli/machine.ts";
import { runArguments } from "../../src/cli/program.ts";
import { isoDay } from "../../src/vocabulary/calendar.ts";
import { readPeriod } from "../../src/vocabulary/period.ts";
import { commandNotes, exitCodes } from "./command-notes.ts";
import { block, code, codes, pageOf, tableOf } from "./markdown.ts";

/** Forms of a period, each with an example of its own. */
const periods = [
	"2016",
	"2013/14",
	"2016-Q3",
	"2016-H2",
	"2013/14-Q1",
	"2013/14-H2",
	"2016-M07",
	"2016-07-01..2016-12-31",
	"2014-03..2015-03",
] as const;

/** The reference of the command line: the help of each command, its options, exit codes. */
export async function commandsPage(): Promise<string> {
	const names = commandsIn(await helpOf());
	const commands = await Promise.all(names.map(commandBlocks));
	return pageOf([
		"# Commands",
		"In a copy of the repository, type `npx cse-report`, as in `npx cse-report build 2016`. `node bin/cse-report.js build 2016` does the same. This page leaves `npx` out.",
		block(await helpOf()),
		...commands.flat(),
		...periodBlocks(),
		...endBlocks(),
	]);
}

/** The help of a command, or of the program, as it prints it. */
export async function helpOf(command?: string): Promise<string> {
	let out = "";
	const machine: Machine = {
		workingFolder: "/",
		packageFolder: "/",
		terminal: false,
		colour: false,
		print: (result) => {
			out += typeof result === "string" ? result : "";
		},
		tell: () => {},
		elapsed: () => 0,
		hearInterruption: async () => undefined,
		processId: 0,
		ask: undefined,
		isRunning: () => false,
		startOf: () => undefined,
		host: "",
		threads: 0,
		openThread: () => {
			throw new Error("help needs no threads");
		},
		randomBytes: (length) => new Uint8Array(length),
		openFile: () => Promise.reject(new Error("help opens nothing")),
		resolve: (file) => file,
		disk: realDisk,
	};
	const ended = await runArguments(
		command === undefined ? ["--help"] : [command, "--help"],
		machine,
		() => Promise.reject(new Error("help runs nothing")),
	);
	if (ended !== 0) throw new Error(`no help of ${command}`);
	return out;
}

/** The commands that a help lists, but for `help` itself. */
export function commandsIn(help: string): readonly string[] {
	const [, list = ""] = /^Commands:\n((?: {2}.*\n)+)/m.exec(help) ?? [];
	return [...list.matchAll(/^ {2}([a-z]+)/gm)]
		.map(([, name = ""]) => name)
		.filter((name) => name !== "help");
}

/** The long names of the options that a help lists. */
export function optionsIn(help: string): readonly string[] {
	return [...help.matchAll(/^ {2}(?:-\w, )?--([a-z-]+)/gm)].map(
		([, name = ""]) => name,
	);
}

async function commandBlocks(name: string): Promise<readonly string[]> {
	const help = await helpOf(name);
	const notes = commandNotes[name] ?? { about: [], options: {} };
	const rows = optionsIn(help)
		.map((option) => [code(`--${option}`), notes.options[option] ?? ""])
		.filter(([, note]) => note !== "");
	return [
		`## cse-report ${name}`,
		...notes.about,
		block(help),
		...(rows.length > 0
			? ["More about the options:", tableOf(["Option", ""], rows)]
			: []),
	];
}

function periodBlocks(): readonly string[] {
	const rows = periods.map((written) => {
		const reading = readPeriod(written);
		if (!reading.ok) throw new Error(reading.problem);
		const { label, from, to } = reading.period;
		return [code(written), label, `${isoDay(from)} to ${isoDay(to)}`];
	});
	const lone = readPeriod("2011-12");
	return [
		"## Periods",
		tableOf(["Write", "for", "that is, both days in"], rows),
		"A year with a `/` is a financial year: April to March. A month alone is refused, since `2011-12` could be a month or a financial year:",
		block(lone.ok ? "" : lone.problem),
	];
}

function endBlocks(): readonly string[] {
	const options = Object.values(laterOptions)
		.flat()
		.filter(({ refusal }) => refusal === undefined)
		.map(({ flags }) => flags.split(" ", 1)[0] ?? flags);
	return [
		"## Where things are printed",
		"Results, and nothing else, go to stdout. Progress, warnings and errors go to stderr. There are colours and progress only on a terminal, and no colours where `NO_COLOR` is set. No command opens the network.",
		"What is told may say how many figures are held back. It never says how many were small.",
		"## Exit codes",
		tableOf(
			["Code", "Means"],
			exitCodes.map(([exit, means]) => [code(exit), means]),
		),
		"## Not in this version",
		`The options ${codes([...new Set(options)])} come in later versions. Until then they end with exit code 2 and say so.`,
	];
}
