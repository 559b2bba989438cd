import type { Typed, TypedCommand } from "./command-words.ts";
import { periodForms, quoted } from "./shell-text.ts";

/**
 * The script that has bash complete what is typed. bash ends words at ":" and "=", which stand in names of tables and
 * figures, so the words are put together first, and a reply is cut where bash cuts.
 */
export function bashCompletion(commands: readonly TypedCommand[]): string {
	return `# Completion of cse-report for bash. Put this line into ~/.bashrc:
#   eval "$(cse-report completion bash)"
${periodFunction}
_cse_report() {
	local i word gap rest=\${COMP_LINE:0:\${COMP_POINT:-0}} words=()
	for ((i = 0; i <= COMP_CWORD; i++)); do
		word=\${COMP_WORDS[i]}
		if [[ -n $word ]]; then gap=\${rest%%"$word"*}; else gap=$rest; fi
		rest=\${rest#*"$word"}
		if ((i > 1)) && [[ -z $gap ]] && [[ $word == [:=]* || \${COMP_WORDS[i - 1]} == *[:=] ]]; then
			words[\${#words[@]} - 1]+=$word
		else
			words+=("$word")
		fi
	done
	local last=$((\${#words[@]} - 1)) command= previous= place=0
	local current=\${words[last]}
	((last > 1)) && command=\${words[1]}
	for ((i = 2; i < last; i++)); do
		if [[ -n $previous ]]; then
			previous=
			continue
		fi
		case "$command \${words[i]}" in
		${valuePatterns(commands)}) previous=\${words[i]} ;;
		*' -'*) ;;
		*) ((place += 1)) ;;
		esac
	done
	if [[ -z $previous && $current == --*=* ]]; then
		previous=\${current%%=*}
		current=\${current#*=}
	fi
	local kind= candidates=
	if [[ -z $previous && $current == -* ]]; then
		case $command in
${commands.map(optionCase).join("\n")}
		esac
	else
		case "$command \${previous:-$place}" in
${commands.flatMap(valueCases).join("\n")}
		esac
	fi
	case $kind in
	file | folder)
		local IFS=$'\\n'
		compopt -o filenames 2>/dev/null
		if [[ $kind == file ]]; then
			COMPREPLY=($(compgen -f -- "$current"))
		else
			COMPREPLY=($(compgen -d -- "$current"))
		fi
		return
		;;
	period) candidates=$(_cse_report_periods "$current") ;;
	esac
	local before=\${current%"\${current##*,}"}
	COMPREPLY=($(compgen -P "$before" -W "$candidates" -- "\${current##*,}"))
	if [[ $current == *[:=]* && \${COMP_WORDS[COMP_CWORD]} != "$current" ]]; then
		before=\${current%"\${current##*[:=]}"}
		COMPREPLY=("\${COMPREPLY[@]#"$before"}")
	fi
	[[ \${COMPREPLY[0]-} != *= ]] || compopt -o nospace 2>/dev/null
}
complete -F _cse_report cse-report
`;
}

/** Prints a year, the one typed or the last, and what can stand behind it. zsh reads it too. */
export const periodFunction = `_cse_report_periods() {
	local year=\${1:0:4}
	[[ $year =~ ^[0-9]{4}$ ]] || year=$(($(date +%Y) - 1))
	printf '%s\\n' "$year" "$year/$(printf %02d $(((year + 1) % 100)))" "$year"-{${periodForms.join(",")}}
}`;

/** Options that something follows, so that it is not taken for what stands behind the command. */
function valuePatterns(commands: readonly TypedCommand[]): string {
	const patterns = commands.flatMap(({ name, options }) =>
		options
			.filter(({ value }) => value !== undefined)
			.map((option) => quoted(`${name} ${option.name}`)),
	);
	return patterns.join(" | ");
}

function optionCase({ name, options }: TypedCommand): string {
	const names = options.map((option) => option.name).join(" ");
	return `		${quoted(name)}) candidates=${quoted(names)} ;;`;
}

function valueCases({ name, options, places }: TypedCommand) {
	const cases = [
		...places.map((typed, i) => [String(i), typed] as const),
		...options.map((option) => [option.name, option.value] as const),
	];
	return cases.flatMap(([at, typed]) => {
		const assigned = typed === undefined ? undefined : assignment(typed);
		return assigned === undefined
			? []
			: [`		${quoted(`${name} ${at}`)}) ${assigned} ;;`];
	});
}

function assignment(typed: Typed): string | undefined {
	switch (typed) {
		case "file":
		case "folder":
		case "period":
			return `kind=${typed}`;
		case "unknown":
			return undefined;
		default:
			return `candidates=${quoted(typed.join(" "))}`;
	}
}
