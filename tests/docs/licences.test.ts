import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import licences from "../../scripts/licences.json" with { type: "json" };

interface LockedPackage {
	readonly license?: string;
	readonly dev?: boolean;
}

interface LockFile {
	readonly packages: Readonly<Record<string, LockedPackage>>;
}

const lock: LockFile = JSON.parse(readFileSync("package-lock.json", "utf8"));

/** What `npm ci --omit=dev` installs, on this platform or on another. */
const production = Object.entries(lock.packages).filter(
	([folder, { dev }]) => folder !== "" && dev !== true,
);

describe("licences", () => {
	it("are known of every package that is installed to run, as it says itself", () => {
		const refused = production
			.map(([folder, locked]) => [folder, licenceOf(folder, locked)])
			.filter(([, licence = "none"]) => !Object.hasOwn(licences, licence));
		expect(refused).toEqual([]);
	});

	it("were read of many packages", () => {
		const installed = production.filter(([folder]) => existsSync(folder));
		expect(installed.length).toBeGreaterThan(60);
	});
});

/** Of a package for another platform there is only what the lock file has from the registry. */
function licenceOf(folder: string, { license }: LockedPackage) {
	const path = join(folder, "package.json");
	if (!existsSync(path)) return license;
	const said: { readonly license?: string } = JSON.parse(
		readFileSync(path, "utf8"),
	);
	return said.license;
}
