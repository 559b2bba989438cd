import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import type { Browser, Key } from "./browser.ts";
import { noWayOut } from "./no-way-out.ts";

/** Debian's Chromium, or one that goes by another name; `undefined` where there is none. */
export const chromium = ["chromium", "chromium-browser", "google-chrome"].find(
	(program) => spawnSync(program, ["--version"]).error === undefined,
);

const keys: Readonly<
	Record<Key, { code: number; text?: string; key: string }>
> = {
	Tab: { code: 9, key: "Tab" },
	Enter: { code: 13, key: "Enter", text: "\r" },
	Space: { code: 32, key: " ", text: " " },
	ArrowDown: { code: 40, key: "ArrowDown" },
};

/** Starts Chromium without a screen and talks to it over a pipe, in its own protocol. */
export async function startChromium(program: string): Promise<Browser> {
	const folder = mkdtempSync(join(tmpdir(), "cse-report-chromium-"));
	const downloads = join(folder, "downloads");
	mkdirSync(downloads);
	const way = await noWayOut();
	const child = spawn(
		program,
		[
			"--headless",
			"--no-sandbox",
			"--disable-gpu",
			"--hide-scrollbars",
			"--no-first-run",
			"--disable-background-networking",
			"--disable-component-update",
			"--disable-sync",
			`--proxy-server=127.0.0.1:${way.port}`,
			"--proxy-bypass-list=<-loopback>",
			`--user-data-dir=${join(folder, "profile")}`,
			"--remote-debugging-pipe",
			"about:blank",
		],
		{ stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] },
	);
	const [, , , toBrowser, fromBrowser] = child.stdio;
	if (!(toBrowser instanceof Writable) || !(fromBrowser instanceof Readable))
		throw new Error("no pipe");
	const waiting = new Map<number, (answer: Answer) => void>();
	let heard = "";
	fromBrowser.setEncoding("utf8").on("data", (text: string) => {
		heard += text;
		const messages = heard.split("\0");
		heard = messages.pop() ?? "";
		for (const message of messages) {
			const answer: Answer = JSON.parse(message);
			if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
			// The page asks whoever leaves it whether they mean to: they do.
			if (answer.method === "Page.javascriptDialogOpening")
				void ask(
					"Page.handleJavaScriptDialog",
					{ accept: true },
					answer.sessionId,
				);
		}
	});
	let last = 0;
	const ask = (method: string, params: object = {}, sessionId?: string) =>
		new Promise<Readonly<Record<string, unknown>>>((done, failed) => {
			const id = ++last;
			waiting.set(id, ({ result, error }) => {
				waiting.delete(id);
				if (result) done(result);
				else failed(new Error(`${method}: ${error?.message}`));
			});
			toBrowser.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
		});

	const { targetId } = await ask("Target.createTarget", { url: "about:blank" });
	const { sessionId } = await ask("Target.attachToTarget", {
		targetId,
		flatten: true,
	});
	const inPage = (method: string, params: object = {}) =>
		ask(method, params, String(sessionId));
	await inPage("Page.enable");
	await ask("Browser.setDownloadBehavior", {
		behavior: "allow",
		downloadPath: downloads,
	});

	const evaluate = async <Value>(expression: string): Promise<Value> => {
		const { result, exceptionDetails } = await inPage("Runtime.evaluate", {
			expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
			awaitPromise: true,
		});
		if (exceptionDetails)
			throw new Error(`${expression}: ${JSON.stringify(exceptionDetails)}`);
		return JSON.parse(valueIn(result));
	};
	return {
		name: "chromium",
		downloads,
		open: async (url) => {
			await inPage("Page.navigate", { url });
			await waitFor(() => evaluate("document.readyState === 'complete'"));
		},
		evaluate,
		choose: async (selector, files) => {
			const { root } = await inPage("DOM.getDocument");
			const { nodeId } = await inPage("DOM.querySelector", {
				nodeId: Object(root).nodeId,
				selector,
			});
			await inPage("DOM.setFileInputFiles", { nodeId, files });
		},
		press: async (name) => {
			const { code, key, text } = keys[name];
			const event = { key, code: name, windowsVirtualKeyCode: code };
			await inPage("Input.dispatchKeyEvent", {
				...event,
				...(text === undefined ? {} : { text }),
				type: text === undefined ? "rawKeyDown" : "keyDown",
			});
			await inPage("Input.dispatchKeyEvent", { ...event, type: "keyUp" });
		},
		type: async (text) => void (await inPage("Input.insertText", { text })),
		show: async (width, dark) => {
			await inPage("Emulation.setDeviceMetricsOverride", {
				width,
				height: 900,
				deviceScaleFactor: 1,
				mobile: false,
			});
			await inPage("Emulation.setEmulatedMedia", {
				features: [
					{ name: "prefers-color-scheme", value: dark ? "dark" : "light" },
				],
			});
		},
		picture: async () => {
			const { data } = await inPage("Page.captureScreenshot", {
				captureBeyondViewport: true,
				format: "png",
			});
			return Buffer.from(String(data), "base64");
		},
		reached: way.reached,
		close: async () => {
			child.kill("SIGKILL");
			await new Promise((ended) => child.once("close", ended));
			way.close();
			rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
		},
	};
}

interface Answer {
	readonly id?: number;
	readonly method?: string;
	readonly sessionId?: string;
	readonly result?: Readonly<Record<string, unknown>>;
	readonly error?: { readonly message: string };
}

function valueIn(result: unknown): string {
	return typeof result === "object" && result !== null && "value" in result
		? String(result.value)
		: "null";
}

/** Asks again and again until it is so. */
export async function waitFor(
	isSo: () => Promise<boolean>,
	seconds = 60,
): Promise<void> {
	const end = Date.now() + seconds * 1000;
	while (!(await isSo())) {
		if (Date.now() > end)
			throw new Error(`not after ${seconds} seconds: ${isSo}`);
		await new Promise((later) => setTimeout(later, 100));
	}
}
