import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Key } from "./browser.ts";
import { waitFor } from "./chromium.ts";
import { noWayOut } from "./no-way-out.ts";

/** Debian's Firefox, or one that goes by another name; `undefined` where there is none. */
export const firefox = ["firefox-esr", "firefox"].find(
	(program) => spawnSync(program, ["--version"]).error === undefined,
);

/** As WebDriver writes keys. */
const keys: Readonly<Record<Key, string>> = {
	Tab: "\uE004",
	Enter: "\uE007",
	Space: " ",
	ArrowDown: "\uE015",
};

/** Starts Firefox without a screen and talks to it over a socket, in its own protocol (Marionette). */
export async function startFirefox(program: string): Promise<Browser> {
	const folder = mkdtempSync(join(tmpdir(), "cse-report-firefox-"));
	const [profile, downloads] = ["profile", "downloads"].map((name) =>
		join(folder, name),
	);
	if (profile === undefined || downloads === undefined)
		throw new Error("no folder");
	mkdirSync(profile);
	mkdirSync(downloads);
	const way = await noWayOut();
	const port = await freePort();
	writeFileSync(
		join(profile, "user.js"),
		Object.entries({
			"marionette.port": port,
			"network.proxy.type": 1,
			"network.proxy.http": "127.0.0.1",
			"network.proxy.http_port": way.port,
			"network.proxy.ssl": "127.0.0.1",
			"network.proxy.ssl_port": way.port,
			"network.proxy.allow_hijacking_localhost": true,
			"browser.download.dir": downloads,
			"browser.download.folderList": 2,
			"browser.download.useDownloadDir": true,
			"browser.download.always_ask_before_handling_new_types": false,
			"browser.download.alwaysOpenPanel": false,
			"browser.helperApps.neverAsk.saveToDisk":
				"application/zip,text/html,text/csv,application/json,text/yaml,application/octet-stream,application/vnd.openxmlformats-officedocument.wordprocessingml.document",
			"dom.disable_beforeunload": true,
			"datareporting.policy.dataSubmissionEnabled": false,
			"browser.shell.checkDefaultBrowser": false,
		})
			.map(
				([name, value]) =>
					`user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
			)
			.join("\n"),
	);
	const child = spawn(
		program,
		[
			"-marionette",
			"-remote-allow-system-access",
			"-headless",
			"-no-remote",
			"-profile",
			profile,
		],
		{ stdio: "ignore", env: { ...process.env, HOME: folder } },
	);
	const socket = await connected(port);
	const { ask } = talk(socket);
	await ask("WebDriver:NewSession", { capabilities: {} });
	await ask("WebDriver:SetTimeouts", { script: 180_000 });

	const evaluate = async <Value>(expression: string): Promise<Value> => {
		const { value } = await ask("WebDriver:ExecuteAsyncScript", {
			script: `const done = arguments[0]; (async () => JSON.stringify((await (${expression})) ?? null))().then(done, (error) => done(JSON.stringify({ thrown: String(error) })));`,
			args: [],
		});
		return JSON.parse(String(value));
	};
	const find = async (selector: string) => {
		const { value } = await ask("WebDriver:FindElement", {
			using: "css selector",
			value: selector,
		});
		return String(Object.values(Object(value))[0]);
	};
	return {
		name: "firefox",
		downloads,
		open: async (url) => {
			await ask("WebDriver:Navigate", { url });
			await waitFor(() => evaluate("document.readyState === 'complete'"));
		},
		evaluate,
		choose: async (selector, paths) => {
			const id = await find(selector);
			await ask("WebDriver:ElementSendKeys", { id, text: paths.join("\n") });
		},
		press: async (name) => {
			const value = keys[name];
			await ask("WebDriver:PerformActions", {
				actions: [
					{
						type: "key",
						id: "keyboard",
						actions: [
							{ type: "keyDown", value },
							{ type: "keyUp", value },
						],
					},
				],
			});
		},
		type: async (text) => {
			await ask("WebDriver:PerformActions", {
				actions: [
					{
						type: "key",
						id: "keyboard",
						actions: [...text].flatMap((value) => [
							{ type: "keyDown", value },
							{ type: "keyUp", value },
						]),
					},
				],
			});
		},
		show: async (width, dark) => {
			await ask("WebDriver:SetWindowRect", { width, height: 900 });
			await ask("Marionette:SetContext", { value: "chrome" });
			await ask("WebDriver:ExecuteScript", {
				script: `Services.prefs.setIntPref("layout.css.prefers-color-scheme.content-override", ${dark ? 0 : 1});`,
				args: [],
			});
			await ask("Marionette:SetContext", { value: "content" });
		},
		picture: async () => {
			const { value } = await ask("WebDriver:TakeScreenshot", { full: true });
			return Buffer.from(String(value), "base64");
		},
		reached: way.reached,
		close: async () => {
			socket.destroy();
			child.kill("SIGKILL");
			await new Promise((ended) => child.once("close", ended));
			way.close();
			rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
		},
	};
}

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((listening) =>
		server.listen(0, "127.0.0.1", listening),
	);
	const address = server.address();
	await new Promise((closed) => server.close(closed));
	if (address === null || typeof address === "string")
		throw new Error("no port");
	return address.port;
}

async function connected(port: number): Promise<Socket> {
	for (let tries = 0; tries < 600; tries++) {
		const socket = connect(port, "127.0.0.1");
		const isOpen = await new Promise<boolean>((tried) => {
			socket.once("connect", () => tried(true));
			socket.once("error", () => tried(false));
		});
		if (isOpen) return socket;
		await new Promise((later) => setTimeout(later, 100));
	}
	throw new Error("Firefox does not listen");
}

/** Messages are JSON with their length before it: `[0, id, name, params]`, answered by `[1, id, error, result]`. */
function talk(socket: Socket) {
	const waiting = new Map<
		number,
		(error: unknown, result: Readonly<Record<string, unknown>>) => void
	>();
	let heard = Buffer.alloc(0);
	socket.on("error", () => undefined);
	socket.on("data", (bytes) => {
		heard = Buffer.concat([heard, bytes]);
		for (;;) {
			const colon = heard.indexOf(":");
			const length = Number(heard.subarray(0, Math.max(colon, 0)).toString());
			if (colon < 0 || heard.length < colon + 1 + length) return;
			const message: unknown = JSON.parse(
				heard.subarray(colon + 1, colon + 1 + length).toString("utf8"),
			);
			heard = heard.subarray(colon + 1 + length);
			if (!Array.isArray(message)) continue;
			const [, id, error, result] = message;
			waiting.get(id)?.(error, result ?? {});
			waiting.delete(id);
		}
	});
	let last = 0;
	return {
		ask: (name: string, params: object) =>
			new Promise<Readonly<Record<string, unknown>>>((done, failed) => {
				const id = ++last;
				waiting.set(id, (error, result) => {
					if (error) failed(new Error(`${name}: ${JSON.stringify(error)}`));
					else done(result);
				});
				const text = JSON.stringify([0, id, name, params]);
				socket.write(`${Buffer.byteLength(text)}:${text}`);
			}),
	};
}
