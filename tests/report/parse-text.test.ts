import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
	parseText,
	restoreTree,
	storeTree,
} from "../../src/report/parse-text.ts";

const templates = readdirSync("templates", { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);

describe("the tree of a template that is stored in the bundle", () => {
	it.each(templates)("is the same once it is restored: %s", (name) => {
		const text = readFileSync(join("templates", name, "paper.md"), "utf8");
		const tree = parseText(text);
		const restored = restoreTree(storeTree(tree));
		expect(restored).toEqual(tree);
		expect([...restored.walk()].map((node) => node.constructor)).toEqual(
			[...tree.walk()].map((node) => node.constructor),
		);
	});

	it("leaves nothing of an attribute out, whatever its name", () => {
		const tree = parseText('{% tag errors="" children=[] /%}');
		expect(restoreTree(storeTree(tree))).toEqual(tree);
	});
});
