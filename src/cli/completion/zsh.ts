import { periodFunction } from "./bash.ts";
import type { Typed, TypedCommand } from "./command-words.ts";
import { quoted } from "./shell-text.ts";

/** The script that has zsh complete what is typed, with what each word is for. */
export function zshCompletion(commands: readonly TypedCommand[]): string {
	const lists = distinctLists(commands);
	const [program, ...named] = commands;
	return `#compdef cse-report
# Completion of cse-report for zsh. Put this line into ~/.zshrc, below compinit:
#   eval "$(cse-report completion zsh)"
${periodFunction}
_cse_report_period() {
	compadd -- $(_cse_report_periods "$PREFIX")
}
${lists.map(listFunction).join("\n")}
_cse_report_command() {
	local -a commands=(
${named.map(({ name, says }) => `		${quoted(`${name}:${says}`)}`).join("\n")}
	)
	_describe command commands
}
_cse_report() {
	local curcontext=$curcontext state line
	_arguments -C \\
${(program?.options ?? []).map((option) => `		${optionSpec(option, lists)} \\`).join("\n")}
		'1: :_cse_report_command' \\
		'*:: :->words'
	[[ $state == words ]] || return
	case $words[1] in
${named.map((command) => commandCase(command, lists)).join("\n")}
	esac
}
if [[ $funcstack[1] == _cse_report ]]; then
	_cse_report "$@"
else
	compdef _cse_report cse-report
fi
`;
}

type Lists = readonly (readonly string[])[];

/** Lists of words, each once, but for the commands, which have their explanations. */
function distinctLists(commands: readonly TypedCommand[]): Lists {
	const typed = commands.flatMap(({ places, options }) => [
		...places,
		...options.map(({ value }) => value ?? "unknown"),
	]);
	const lists = typed.flatMap((each) =>
		typeof each === "string" ? [] : [[each.join(" "), each] as const],
	);
	return [...new Map(lists).values()];
}

/** Several words have commas between them; a figure goes on behind "=". */
function listFunction(words: readonly string[], at: number): string {
	const [open, whole] = [true, false].map((isOpen) =>
		words.filter((word) => word.endsWith("=") === isOpen),
	);
	const added = [
		...(open && open.length > 0 ? [`compadd -S '' -- ${open.join(" ")}`] : []),
		`compadd -- ${(whole ?? []).join(" ")}`,
	];
	return `_cse_report_words_${at}() {
	compset -P '*,'
	${added.join("\n	")}
}`;
}

function commandCase(
	{ name, options, places }: TypedCommand,
	lists: Lists,
): string {
	const specs = [
		...options.map((option) => optionSpec(option, lists)),
		...places.map((typed, i) => quoted(`${i + 1}: :${action(typed, lists)}`)),
	];
	return `	${name})
		_arguments \\
			${specs.join(" \\\n			")}
		;;`;
}

function optionSpec(
	{ name, says, value }: TypedCommand["options"][number],
	lists: Lists,
): string {
	const explained = `${name}[${says.replace(/[[\]:\\]/g, String.raw`\$&`)}]`;
	return quoted(
		value === undefined ? explained : `${explained}: :${action(value, lists)}`,
	);
}

function action(typed: Typed, lists: Lists): string {
	switch (typed) {
		case "file":
			return "_files";
		case "folder":
			return "_files -/";
		case "period":
			return "_cse_report_period";
		case "unknown":
			return " ";
		default:
			return `_cse_report_words_${lists.findIndex((list) => list.join(" ") === typed.join(" "))}`;
	}
}
