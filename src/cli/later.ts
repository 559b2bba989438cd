import { misused, type Stop } from "./stop.ts";

/** An option of the contract that is not built yet. */
export interface LaterOption {
	readonly flags: string;
	/** The option's key among those given, and the value that it has when it is not. */
	readonly key: string;
	readonly absent: unknown;
	/** Why the command never takes it, where no later version will. */
	readonly refusal?: string;
}

/** For several commands alike. */
const comparing: readonly LaterOption[] = [
	{ flags: "--compare <period>", key: "compare", absent: undefined },
	{ flags: "--series <number>", key: "series", absent: undefined },
];

/** Other commands print and write no paper. */
const open: LaterOption = {
	flags: "--open",
	key: "open",
	absent: undefined,
	refusal:
		'--open opens the paper that "cse-report build" writes. This command writes none.',
};

const noRecord: LaterOption = {
	flags: "--no-record",
	key: "record",
	absent: true,
};

const each: LaterOption = {
	flags: "--each <what>",
	key: "each",
	absent: undefined,
};

export const laterOptions = {
	build: [noRecord],
	figures: [open],
	explain: [open, ...comparing, each],
	check: [open, ...comparing, each],
} satisfies Record<string, readonly LaterOption[]>;

/** Refuses the first option that is not built yet. */
export function refuseLater(
	given: Readonly<Record<string, unknown>>,
	options: readonly LaterOption[],
): void {
	for (const option of options)
		if (given[option.key] !== option.absent)
			throw option.refusal !== undefined
				? misused(option.refusal)
				: notInThisVersion(`The option ${option.flags.split(" ", 1)[0]}`);
}

/** What to tell of something that the contract has and this version has not. */
function notInThisVersion(what: string): Stop {
	return misused(
		`${what} is not in this version: it comes in a later version of cse-report.`,
	);
}
