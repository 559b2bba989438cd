/** Where the page asks for what an option of the command line says. */
const places: Readonly<Record<string, string>> = {
	"--as-at": "“Judged on the day” under “The paper”",
	"--compare": "“Set beside it” under “The paper”",
	"--series": "“How many periods in a row” under “The paper”",
	"--template": "“Which paper” under “The paper”",
	"--look": "“Look of the Word paper” under “The paper”",
	"--tables": "“Tables” under “The paper”",
	"--all-levels": "“All levels of risk” under “The paper”",
	"--each": "“A paper for every council in the files” under “The paper”",
	"--matches": "“Match the words that are not known” under “What is wrong”",
	"--data": "the folder that the exports are put in with, under “Your files”",
	"--config": "“Which settings?” under “Your files”",
	"--release": "“When it is published”",
};

/**
 * Where on the page the options are that a message of the command line names; `undefined` where it names none. A message is
 * the same wherever the tool runs; who reads it here has no command line.
 */
export function optionsHere(text: string): string | undefined {
	const named = [
		...new Set([...text.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)].flat()),
	];
	return named.length === 0
		? undefined
		: `On this page: ${named.map((option) => `${option} is ${placeOf(option)}`).join("; ")}.`;
}

function placeOf(option: string): string {
	return places[option] ?? `“${option.slice(2)}” under “All commands”`;
}
