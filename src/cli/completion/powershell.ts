import type { Typed, TypedCommand } from "./command-words.ts";
import { periodForms } from "./shell-text.ts";

/** The script that has PowerShell complete what is typed. Where it gives nothing, PowerShell completes files itself. */
export function powershellCompletion(
	commands: readonly TypedCommand[],
): string {
	return `# Completion of cse-report for PowerShell. Put this line into the file that $PROFILE names:
#   cse-report completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName cse-report, cse-report.cmd, cse-report.ps1 -ScriptBlock {
	param($wordToComplete, $commandAst, $cursorPosition)
	$year = if ($wordToComplete -match '^\\d{4}') { [int]$Matches[0] } else { (Get-Date).Year - 1 }
	$periods = @("$year", ('{0}/{1:d2}' -f $year, (($year + 1) % 100))) + (${list(periodForms)} | ForEach-Object { "$year-$_" })
	$options = @{
${commands.map(({ name, options }) => `		${quoted(name)} = ${list(options.map((option) => option.name))}`).join("\n")}
	}
	$values = @{
${commands.flatMap(valueLines).join("\n")}
	}
	$places = @{
${commands.map(({ name, places }) => `		${quoted(name)} = @(${places.flatMap((typed) => valueText(typed) ?? []).join(" + ")})`).join("\n")}
	}
	$words = @($commandAst.CommandElements | ForEach-Object { $_.ToString() })
	if ($wordToComplete) { $words = @($words | Select-Object -SkipLast 1) }
	$command = if ($words.Count -gt 1) { $words[1] } else { '' }
	$after = "$command $($words[-1])"
	$found = if ($values.ContainsKey($after)) { $values[$after] }
		elseif ($wordToComplete.StartsWith('-')) { $options[$command] }
		else { $places[$command] }
	$found | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
		[System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
	}
}
`;
}

function valueLines({ name, options }: TypedCommand): readonly string[] {
	return options.flatMap((option) =>
		option.value === undefined
			? []
			: [
					`		${quoted(`${name} ${option.name}`)} = ${valueText(option.value) ?? "@()"}`,
				],
	);
}

function valueText(typed: Typed): string | undefined {
	switch (typed) {
		case "file":
		case "folder":
		case "unknown":
			return undefined;
		case "period":
			return "$periods";
		default:
			return list(typed);
	}
}

function list(words: readonly string[]): string {
	return `@(${words.map(quoted).join(", ")})`;
}

function quoted(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}
