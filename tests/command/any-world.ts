import { createHash, createHmac } from "node:crypto";
import { EventEmitter } from "node:events";
import { posix, relative, resolve } from "node:path";
import { createContext, Script } from "node:vm";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { realDisk } from "../../src/cli/disk.ts";
import type { Machine } from "../../src/cli/machine.ts";
import { resolverOf } from "../../src/cli/resolve-package.ts";

/** A run of the command line where there is nothing but what the language and the web's standards have. */
export interface RanAnywhere {
	readonly code: number;
	readonly out: string;
	readonly err: string;
	/** Ways to the network that were taken. */
	readonly touched: readonly string[];
}

export type RunAnywhere = (
	args: readonly string[],
	folder: string,
) => Promise<RanAnywhere>;

/** Whose code may ask Node for something: the command line, and the packages that it alone uses. */
const ofTheCommandLine =
	/[\\/]src[\\/]cli[\\/]|[\\/]node_modules[\\/](commander|chalk)[\\/]/;

/**
 * What the command line asks of Node is handed in from outside, in the little that it needs of it here. Anybody else who asks
 * fails the bundle; but for the solver, whose script asks where it sees Node, and never does here.
 */
const handedIn: Plugin = {
	name: "handed-in",
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /^node:/ }, ({ path, importer }) => {
			if (ofTheCommandLine.test(importer))
				return { path: path.slice("node:".length), namespace: "handed-in" };
			if (/[\\/]node_modules[\\/]highs[\\/]/.test(importer))
				return { path, namespace: "never-asked" };
			return {
				errors: [{ text: `${relative(".", importer)} asks Node for ${path}` }],
			};
		});
		onLoad({ filter: /.*/, namespace: "handed-in" }, ({ path }) => ({
			contents: `module.exports = handedIn[${JSON.stringify(path)}] ?? {};`,
		}));
		onLoad({ filter: /.*/, namespace: "never-asked" }, () => ({
			contents: 'throw new Error("the solver asked Node for something");',
		}));
	},
};

/** What of the web's standards the program uses beside the language itself. */
const standards = {
	performance,
	atob,
	btoa,
	URL,
	queueMicrotask,
	structuredClone,
	setTimeout,
	clearTimeout,
	setInterval,
	clearInterval,
	console: { log: () => {}, error: () => {}, warn: () => {} },
};

/** Ways to the network that a browser has. What is Node's (`process`, `Buffer`, `require`) is not there at all. */
const ways = [
	...["fetch", "XMLHttpRequest", "WebSocket", "EventSource"],
	...["importScripts", "Worker"],
];

/**
 * The whole program in one script, as a browser would be given it, in a context of its own. Text becomes code nowhere in it:
 * `eval` and `Function` throw.
 */
export async function openAnyWorld(): Promise<RunAnywhere> {
	const { anyWorld }: { readonly anyWorld: BuildOptions } = await import(
		resolve("scripts/any-world.js")
	);
	const { outputFiles } = await build({
		...anyWorld,
		stdin: {
			contents: `export { main } from "./src/cli/main.ts"; ${bordered}`,
			resolveDir: resolve("."),
			loader: "ts",
		},
		format: "iife",
		globalName: "program",
		platform: "browser",
		target: "es2022",
		write: false,
		logLevel: "silent",
		plugins: [...(anyWorld.plugins ?? []), handedIn],
	});
	const script = new Script(outputFiles?.[0]?.text ?? "");
	return (args, folder) => runIn(script, args, folder);
}

/** What is handed in comes from another realm, whose arrays are others: bytes are made this one's at the border. */
const bordered = `
	const own = (bytes: Uint8Array) => new Uint8Array(bytes);
	const { encode, decoder } = handedIn.letters;
	globalThis.TextEncoder = class { encode(text = "") { return own(encode(text)); } };
	globalThis.TextDecoder = class {
		#decoder;
		constructor(...given: unknown[]) { this.#decoder = decoder(...given); }
		decode(bytes?: Uint8Array, options?: object) {
			try { return this.#decoder.decode(bytes, options); }
			catch { throw new TypeError("not of this encoding"); }
		}
	};
	const { machine } = handedIn;
	export const here = {
		...machine,
		randomBytes: (length: number) => own(machine.randomBytes(length)),
		disk: {
			...machine.disk,
			read: (path: string) => own(machine.disk.read(path)),
			stream: async function* (path: string) {
				for await (const bytes of machine.disk.stream(path)) yield own(bytes);
			},
		},
	};
`;

async function runIn(
	script: Script,
	args: readonly string[],
	folder: string,
): Promise<RanAnywhere> {
	const touched: string[] = [];
	let out = "";
	let err = "";
	const world: Record<string, unknown> = {
		...standards,
		crypto: { getRandomValues: (array: Uint8Array) => array.fill(7) },
		handedIn: {
			path: posix,
			crypto: { createHash, createHmac },
			events: { EventEmitter },
			process: { argv: [], execArgv: [], env: {}, versions: {} },
			letters: {
				encode: (text: string) => new TextEncoder().encode(text),
				decoder: (...given: ConstructorParameters<typeof TextDecoder>) =>
					new TextDecoder(...given),
			},
			machine: machineIn(folder, {
				print: (result) => {
					out +=
						typeof result === "string"
							? result
							: new TextDecoder().decode(result);
				},
				tell: (message) => {
					err += message;
				},
			}),
		},
	};
	for (const name of ways)
		world[name] = function way() {
			touched.push(name);
			throw new Error(`${name} was asked for`);
		};
	const context = createContext(world, {
		codeGeneration: { strings: false, wasm: true },
	});
	script.runInContext(context);
	const code: unknown = await new Script(
		`program.main(${JSON.stringify(args)}, program.here)`,
	).runInContext(context);
	return { code: Number(code), out, err, touched };
}

/** A machine whose disk is real, so that what is made there can be laid beside what the command makes. */
function machineIn(
	folder: string,
	talk: Pick<Machine, "print" | "tell">,
): Machine {
	return {
		...talk,
		workingFolder: folder,
		packageFolder: resolve("."),
		terminal: false,
		colour: false,
		ask: undefined,
		elapsed: () => performance.now(),
		hearInterruption: async () => undefined,
		disk: realDisk,
		processId: 1,
		isRunning: () => false,
		startOf: () => undefined,
		host: "anywhere",
		randomBytes: (length: number) => new Uint8Array(length).fill(7),
		threads: 0,
		openThread: () => {
			throw new Error("there are no threads here");
		},
		openFile: async () => false,
		resolve: resolverOf(resolve(".")),
	};
}
