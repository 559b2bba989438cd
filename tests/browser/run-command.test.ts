import {
	mkdtempSync,
	readdirSync,
	readFileSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { memoryMachine } from "../../src/browser/memory-machine.ts";
import { commandsThere, runCommand } from "../../src/browser/run-command.ts";
import type { Ended } from "../../src/browser/thread-messages.ts";
import { realDisk } from "../../src/cli/disk.ts";
import { main } from "../../src/cli/main.ts";
import { packagedFiles } from "../../src/cli/packaged-files.ts";

const { resolve } = createRequire(join(process.cwd(), "package.json"));

function filesUnder(folder: string, under = ""): readonly string[] {
	return readdirSync(join(folder, under), { withFileTypes: true }).flatMap(
		(entry) =>
			entry.isDirectory()
				? filesUnder(folder, join(under, entry.name))
				: [join(under, entry.name)],
	);
}

const bytesOf = (path: string) => new Uint8Array(readFileSync(path));

const packageFiles = new Map([
	...filesUnder("templates").map(
		(path) => [`templates/${path}`, bytesOf(`templates/${path}`)] as const,
	),
	...packagedFiles.map(
		(file) => [`node_modules/${file}`, bytesOf(resolve(file))] as const,
	),
]);

const sample = new Map([
	["cse-report.yaml", bytesOf("cse-report.yaml")],
	...filesUnder("sample-data")
		.filter((path) => path.endsWith(".csv"))
		.map(
			(path) =>
				[`sample-data/${path}`, bytesOf(`sample-data/${path}`)] as const,
		),
]);

const quiet = {
	progress: () => undefined,
	ask: async () => undefined,
	now: () => 0,
	randomBytes: (length: number) => new Uint8Array(length).fill(5),
};

function inMemory(
	args: readonly string[],
	files: ReadonlyMap<string, Uint8Array> = sample,
): Promise<Ended> {
	return runCommand({ args, files, asks: false }, packageFiles, quiet);
}

/** The same command on a real disk. */
async function onDisk(args: readonly string[]) {
	const folder = mkdtempSync(join(tmpdir(), "cse-report-beside-"));
	for (const [path, bytes] of sample) {
		realDisk.makeFolder(join(folder, path, ".."));
		writeFileSync(join(folder, path), bytes);
	}
	const told: string[] = [];
	const { machine } = memoryMachine({
		...quiet,
		files: new Map(),
		packageFiles: new Map(),
		print: () => undefined,
		tell: (message) => void told.push(message),
		ask: undefined,
		elapsed: () => 0,
	});
	const code = await main(args, {
		...machine,
		disk: realDisk,
		workingFolder: folder,
		packageFolder: process.cwd(),
		resolve,
	});
	return { code, told: told.join(""), folder };
}

describe("a command on a machine in memory", () => {
	const args = [
		...["build", "2016", "--format", "docx,html,json,csv"],
		...["--audit", "--release"],
	];

	it("writes the same bytes and says the same words as on a disk", async () => {
		const real = await onDisk(args);
		const before = new Map(sample);
		const memory = await inMemory(args);
		expect([memory.code, memory.told]).toEqual([real.code, real.told]);
		expect(memory.code).toBe(0);
		expect([...memory.written.keys()].sort()).toEqual(
			filesUnder(real.folder)
				.filter((path) => !before.has(path))
				.sort(),
		);
		for (const [path, bytes] of memory.written)
			expect(
				Buffer.from(bytes).equals(readFileSync(join(real.folder, path))),
				path,
			).toBe(true);
		expect(statSync(join(real.folder, "out/cse-report-2016.docx")).size).toBe(
			memory.written.get("out/cse-report-2016.docx")?.length,
		);
	});

	it("goes on from what the one before wrote", async () => {
		const first = await inMemory(["figures", "2016", "--release"]);
		const after = new Map([...sample, ...first.written]);
		const again = await inMemory(["releases", "--json"], after);
		expect(JSON.parse(new TextDecoder().decode(again.printed))).toMatchObject({
			releases: [{ release: 1 }],
		});
		expect([again.written.size, again.removed]).toEqual([0, []]);
	});

	it("tells a lock that a run left which is over, and goes on", async () => {
		const first = await inMemory(["figures", "2016", "--release"]);
		const lock = new TextEncoder().encode(
			'{"process":1,"started":null,"host":"browser"}\n',
		);
		const after = new Map([
			...sample,
			...first.written,
			[".cse-report/private-releases.lock", lock] as const,
		]);
		const again = await inMemory(["figures", "2015", "--release"], after);
		expect(again.code).toBe(0);
		expect(again.removed).toEqual([".cse-report/private-releases.lock"]);
	});

	it("tells progress apart from messages", async () => {
		const steps: string[] = [];
		const clock = { now: 0 };
		const ended = await runCommand(
			{ args: ["check"], files: sample, asks: false },
			packageFiles,
			{
				...quiet,
				progress: (step) => void steps.push(step),
				now: () => (clock.now += 1000),
			},
		);
		expect(steps.some((step) => step.startsWith("Reading "))).toBe(true);
		expect(ended.told).not.toContain("Reading ");
		expect(ended.told).not.toContain("\u001b");
	});

	it("refuses in the command line's own words", async () => {
		const ended = await inMemory(["build", "soon"]);
		expect(ended.code).toBe(2);
		expect(ended.told).toContain('"soon"');
		expect(ended.written.size).toBe(0);
		const without = await inMemory(["check", "--data", "nowhere"]);
		expect(without.told).toContain('The data folder "nowhere" is not there.');
	});

	it("lists every command with its options", () => {
		const commands = commandsThere();
		expect(commands.map(({ name }) => name)).toEqual(
			expect.arrayContaining(["build", "check", "explain", "audit"]),
		);
		const build = commands.find(({ name }) => name === "build");
		expect(build?.places).toEqual(["period"]);
		expect(build?.options.map(({ name }) => name)).toContain("--compare");
	});
});
