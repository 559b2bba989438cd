/**
 * What stands in `READ ME FIRST.txt`, beside the command in the zip.
 *
 * @param {{ version: string, isWindows: boolean }} of which zip
 * @returns {string}
 */
export function readMeFirst({ version, isWindows }) {
	const lines = [...head(version), ...(isWindows ? windows : others)];
	return lines.join(isWindows ? "\r\n" : "\n");
}

const head = (version) => [
	`cse-report ${version}`,
	"",
	"Makes the scrutiny paper on children at risk of exploitation from your",
	"case system's exports. It runs on this computer and sends nothing anywhere.",
	"Nothing is installed: delete this folder, and it is gone.",
	"",
];

const windows = [
	"WITHOUT TYPING ANYTHING",
	"",
	"Double-click cse-report.html. The tool opens in your browser and says what",
	"to do. This also works where you may not run programs.",
	"",
	"WITH COMMANDS",
	"",
	"1. Before you unpack the zip: right-click it, choose Properties, tick Unblock",
	"   if it is there, and choose OK. Then unpack all of it.",
	"2. Open the unpacked folder, the one that this file is in. Click into the",
	"   address bar above it, type cmd and press Enter. A black window opens.",
	"3. Make the sample paper, from invented children:",
	"",
	"      cse-report build 2016 --config package/cse-report.yaml --out papers",
	"",
	"   It is in the folder papers.",
	"4. Make your own. Put your exports into a folder my-exports beside this file:",
	"",
	"      cse-report init --data my-exports",
	"      cse-report check",
	"      cse-report build 2016",
	"",
	"If Windows says that your organisation does not allow this program, use",
	"cse-report.html instead, or ask your IT service with package\\docs\\assurance.md.",
	"",
	"More: package\\README.md. Licences: package\\dist\\licences.txt, node\\LICENSE.",
	"",
];

const others = [
	"Without typing anything: open cse-report.html in your browser.",
	"",
	"With commands, in a terminal, in this folder:",
	"",
	"   ./cse-report build 2016 --config package/cse-report.yaml --out papers",
	"",
	"makes the sample paper, from invented children, in the folder papers.",
	"For your own, put your exports into a folder my-exports beside this file:",
	"",
	"   ./cse-report init --data my-exports",
	"   ./cse-report check",
	"   ./cse-report build 2016",
	"",
	"More: package/README.md. Licences: package/dist/licences.txt, node/LICENSE.",
	"",
];
