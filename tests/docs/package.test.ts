import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readPage } from "./markdown.ts";

interface LockedPackage {
	readonly version?: string;
	readonly dependencies?: Readonly<Record<string, string>>;
	readonly devDependencies?: Readonly<Record<string, string>>;
	readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface LockFile {
	readonly packages: Readonly<Record<string, LockedPackage>>;
}

const lock: LockFile = JSON.parse(readFileSync("package-lock.json", "utf8"));
const top = lock.packages[""] ?? {};

describe("package-lock.json", () => {
	it("names every platform's part of every package, as `npm ci` of npm 11 asks", () => {
		const missing = Object.entries(lock.packages).flatMap(
			([path, { optionalDependencies = {} }]) =>
				Object.keys(optionalDependencies)
					.filter((name) => !isLocked(path, name))
					.map((name) => `${path} asks for ${name}`),
		);
		expect(missing).toEqual([]);
	});
});

describe("the page of dependencies", () => {
	const { text } = readPage("docs/decisions/dependencies.md");

	it.each(Object.entries(top.dependencies ?? {}))(
		"says why %s is there, at the version that is installed",
		(name, version) => {
			expect(text).toContain(`\`${name}\` ${version}`);
		},
	);

	it("names what only develops, but for types", () => {
		const names = Object.keys(top.devDependencies ?? {});
		for (const name of names.filter((n) => !n.startsWith("@types/")))
			expect(text).toContain(`\`${name}\``);
	});
});

/** A package lies beside those that ask for it, or above them. */
function isLocked(path: string, name: string): boolean {
	const above = path.split("/node_modules/").slice(0, -1);
	const places = [
		path,
		...above.map((_, i) => above.slice(0, i + 1).join("/node_modules/")),
		"",
	];
	return places.some(
		(place) =>
			`${place === "" ? "" : `${place}/`}node_modules/${name}` in lock.packages,
	);
}
