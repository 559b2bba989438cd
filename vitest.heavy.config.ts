import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** Tests that say how many examples they need, of which `npm test` tries a few (`tests/examples.ts`). */
const sayHowMany = readdirSync("tests", { recursive: true, encoding: "utf8" })
	.map((name) => join("tests", name))
	.filter((path) => path.endsWith(".test.ts"))
	.filter((path) => readFileSync(path, "utf8").includes('examples.ts"'));

/** Slow checks, and those that need what not every machine has: `npm run test:heavy`. */
export default defineConfig({
	test: {
		include: ["tests/heavy/**/*.test.ts", ...sayHowMany],
		env: { THOROUGH: "1", EXAMPLES: "7" },
		testTimeout: 300_000,
		hookTimeout: 300_000,
		globalSetup: ["tests/temporary-folder.ts"],
		setupFiles: ["tests/same-examples.ts"],
		maxWorkers: "100%",
	},
});
