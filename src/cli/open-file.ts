import { spawn } from "node:child_process";

/** A program of the system's and what it is given. */
export interface Opener {
	readonly program: string;
	readonly args: readonly string[];
	/** The arguments go to Windows as they are written here, quotation marks and all. */
	readonly isVerbatim?: true;
}

/**
 * What opens a file in the program that the person at this machine has chosen for its kind, the first that does. In
 * quotation marks all that a Windows path can have is a letter like others, but for `%`, which `start` would replace.
 */
export function openersOf(
	platform: NodeJS.Platform,
	path: string,
): readonly Opener[] {
	switch (platform) {
		case "win32":
			return [
				...(path.includes("%") ? [] : [startOf(path)]),
				{
					program: "rundll32.exe",
					args: ["url.dll,FileProtocolHandler", path],
				},
			];
		case "darwin":
			return [{ program: "open", args: [path] }];
		default:
			// The second is the one of Linux within Windows.
			return ["xdg-open", "wslview"].map((program) => ({
				program,
				args: [path],
			}));
	}
}

/** The first pair of quotation marks is the title of a window, which `start` takes a path for otherwise. */
function startOf(path: string): Opener {
	const args = ["/d", "/s", "/c", `"start "" "${path}""`];
	return { program: "cmd.exe", args, isVerbatim: true };
}

/** Has the system open a file, and gives whether a program took it. The run does not wait until it is closed again. */
export async function openFile(path: string): Promise<boolean> {
	for (const opener of openersOf(process.platform, path))
		if (await starts(opener)) return true;
	return false;
}

/** An opener that has not given up after this long, in milliseconds, is the program itself. */
const patience = 3000;

function starts({ program, args, isVerbatim }: Opener): Promise<boolean> {
	return new Promise((ended) => {
		const child = spawn(program, args, {
			detached: true,
			stdio: "ignore",
			windowsHide: true,
			windowsVerbatimArguments: isVerbatim === true,
		});
		const took = setTimeout(() => ended(true), patience);
		const end = (isOpen: boolean) => {
			clearTimeout(took);
			ended(isOpen);
		};
		child.once("error", () => end(false));
		child.once("exit", (code) => end(code === 0));
		child.unref();
	});
}
