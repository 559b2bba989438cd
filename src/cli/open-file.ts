import { spawn } from "node:child_process";

/** A program of the system's and what it is given. */
export interface Opener {
	readonly program: string;
	readonly args: readonly string[];
}

/**
 * What opens a file in the program that the person at this machine has chosen for its kind, the first that is there: no
 * command interpreter reads the path, so that `&`, `%` and spaces in a folder's name are letters like others.
 */
export function openersOf(
	platform: NodeJS.Platform,
	path: string,
): readonly Opener[] {
	switch (platform) {
		case "win32":
			return [
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

/** Has the system open a file, and gives whether a program took it. The run does not wait until it is closed again. */
export async function openFile(path: string): Promise<boolean> {
	for (const opener of openersOf(process.platform, path))
		if (await starts(opener)) return true;
	return false;
}

/** An opener that has not given up after this long, in milliseconds, is the program itself. */
const patience = 3000;

function starts({ program, args }: Opener): Promise<boolean> {
	return new Promise((ended) => {
		const child = spawn(program, args, {
			detached: true,
			stdio: "ignore",
			windowsHide: true,
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
