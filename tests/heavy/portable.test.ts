import { execFileSync } from "node:child_process";
import {
	copyFileSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "cse-report portable "));
const version: string = JSON.parse(
	readFileSync("package.json", "utf8"),
).version;
const top = join(folder, `cse-report-${version}`);

/** Makes the zip of Node as it lies in a folder. */
function makeZip(node: string, out: string, TZ: string): Uint8Array {
	const zip = join(folder, out);
	execFileSync(process.execPath, ["scripts/portable.js", node, zip], {
		env: { ...process.env, TZ },
	});
	return readFileSync(zip);
}

function folderWith(name: string, executable: string, from: string): string {
	const node = join(folder, name);
	const path = join(node, executable);
	mkdirSync(dirname(path), { recursive: true });
	copyFileSync(from, path);
	writeFileSync(join(node, "LICENSE"), "Node.js is licensed for use.\n");
	return node;
}

describe("the zip for those who may not install", () => {
	it("has the same bytes wherever it is made, and runs without any other Node", () => {
		const node = folderWith("here", "bin/node", process.execPath);
		const first = makeZip(node, "first.zip", "Europe/London");
		const second = makeZip(node, "second.zip", "Asia/Kolkata");
		expect(Buffer.compare(first, second)).toBe(0);

		execFileSync("unzip", ["-q", join(folder, "first.zip"), "-d", folder]);
		const args = ["build", "2016", "--config"];
		execFileSync(
			join(top, "cse-report"),
			[...args, "package/cse-report.yaml", "--out", "papers", "--quiet"],
			{ cwd: top, env: { PATH: "/usr/bin:/bin" } },
		);
		const own = join(folder, "own");
		execFileSync(process.execPath, [
			resolve("bin/cse-report.js"),
			...args,
			"cse-report.yaml",
			"--out",
			own,
			"--quiet",
		]);
		const paper = "cse-report-2016.docx";
		expect(
			Buffer.compare(
				readFileSync(join(top, "papers", paper)),
				readFileSync(join(own, paper)),
			),
		).toBe(0);
	});

	it("has a command for Windows, and says in Windows' lines how to begin", () => {
		const node = folderWith("windows", "node.exe", "LICENSE");
		const entries = unzipSync(makeZip(node, "windows.zip", "UTC"));
		const text = (path: string) =>
			Buffer.from(entries[`cse-report-${version}/${path}`] ?? []).toString();
		expect(text("cse-report.cmd")).toBe(
			'@echo off\r\n"%~dp0node\\node.exe" "%~dp0package\\bin\\cse-report.js" %*\r\n',
		);
		expect(text("node/node.exe")).toBe(readFileSync("LICENSE", "utf8"));
		expect(text("node/LICENSE")).toContain("Node.js");
		expect(text("READ ME FIRST.txt")).toMatch(/^cse-report .*\r\n/);
		expect(text("package/package.json")).not.toContain("vitest");
		expect(text("package/dist/licences.txt")).toContain("docx");
	});
});
