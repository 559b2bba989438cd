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

function readLock(path: string): LockFile {
	return JSON.parse(readFileSync(path, "utf8"));
}

const top = readLock("package-lock.json").packages[""] ?? {};

describe.each(["package-lock.json", "bench/package-lock.json"])(
	"%s",
	(path) => {
		const lock = readLock(path);

		it("names every platform's part of every package, as `npm ci` of npm 11 asks", () => {
			const missing = Object.entries(lock.packages).flatMap(
				([from, { optionalDependencies = {} }]) =>
					Object.keys(optionalDependencies)
						.filter((name) => !isLocked(lock, from, name))
						.map((name) => `${from} asks for ${name}`),
			);
			expect(missing).toEqual([]);
		});

		it("is of what package.json asks for", () => {
			const { dependencies, devDependencies } = JSON.parse(
				readFileSync(path.replace("-lock", ""), "utf8"),
			);
			expect(lock.packages[""]).toMatchObject({ dependencies });
			expect(lock.packages[""]?.devDependencies).toEqual(devDependencies);
		});
	},
);

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
function isLocked({ packages }: LockFile, path: string, name: string): boolean {
	const above = path.split("/node_modules/").slice(0, -1);
	const places = [
		path,
		...above.map((_, i) => above.slice(0, i + 1).join("/node_modules/")),
		"",
	];
	return places.some(
		(place) =>
			`${place === "" ? "" : `${place}/`}node_modules/${name}` in packages,
	);
}
