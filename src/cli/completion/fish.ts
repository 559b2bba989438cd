import type { Typed, TypedCommand } from "./command-words.ts";
import { periodForms } from "./shell-text.ts";

/** The script that has fish complete what is typed, with what each word is for. */
export function fishCompletion(commands: readonly TypedCommand[]): string {
	return `# Completion of cse-report for fish. Put this line into ~/.config/fish/config.fish:
#   cse-report completion fish | source
function __cse_report_periods
	set -l year (string match -r '^\\d{4}' -- (commandline -ct))
	or set year (math (date +%Y) - 1)
	printf '%s\\n' $year $year/(printf '%02d' (math "($year + 1) % 100")) $year-{${periodForms.join(",")}}
end
complete -c cse-report -f
${commands.flatMap(commandLines).join("\n")}
`;
}

function commandLines({
	name,
	says,
	options,
	places,
}: TypedCommand): readonly string[] {
	const seen =
		name === ""
			? "__fish_use_subcommand"
			: quoted(`__fish_seen_subcommand_from ${name}`);
	const begin = `complete -c cse-report -n ${seen}`;
	const named =
		name === ""
			? []
			: [
					`complete -c cse-report -n __fish_use_subcommand -a ${name} -d ${quoted(says)}`,
				];
	return [
		...named,
		// The commands stand there already, with what they do.
		...(name === "" ? [] : places.map((typed) => `${begin} ${words(typed)}`)),
		...options.map(
			(option) =>
				`${begin} -l ${option.name.replace(/^--/, "")}${option.value === undefined ? "" : ` -r ${listed(option.value)}`} -d ${quoted(option.says)}`,
		),
	];
}

/** An option's words: several may follow each other, with commas. */
function listed(typed: Typed): string {
	return typeof typed === "string"
		? words(typed)
		: `-f -a ${quoted(`(__fish_complete_list , "printf '%s\\n' ${typed.join(" ")}")`)}`;
}

function words(typed: Typed): string {
	switch (typed) {
		case "file":
			return "-F";
		case "folder":
			return "-f -a '(__fish_complete_directories)'";
		case "period":
			return "-f -a '(__cse_report_periods)'";
		case "unknown":
			return "-f";
		default:
			return `-f -a ${quoted(typed.join(" "))}`;
	}
}

function quoted(text: string): string {
	return `'${text.replace(/['\\]/g, String.raw`\$&`)}'`;
}
