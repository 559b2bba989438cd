import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readYaml } from "../../src/vocabulary/read-yaml.ts";

/** Ten, a hundred, a thousand values, each list the one before ten times over. */
const laughs = [
	"a: &a [x,x,x,x,x,x,x,x,x,x]",
	"b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]",
	"c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]",
	"policy: { preset: under-10 }",
].join("\n");

function told(text: string): readonly string[] {
	return readYaml(text).faults.map(
		({ place, message }) => `${place.line}: ${message}`,
	);
}

describe("YAML that cannot be read as it stands", () => {
	it.each([
		["aliases within aliases", laughs, /^2: Aliases/],
		[
			"more than 100 aliases",
			`a: &a x\nb: [${"*a,".repeat(101)}]`,
			/^2: Aliases/,
		],
		["an alias of nothing", "policy: *usual\n", /^1: .*no anchor/],
		["an alias of what it stands in", "a: &a\n  b: *a\n", /^2: .*stands in/],
		["a merge key", "a: &a {b: c}\nd:\n  <<: *a\n", /^3: .*not merged/],
		["a merge key of YAML 1.1", "%YAML 1.1\n---\n<<: {b: c}\n", /^3: .*merged/],
		["a tag", "a: !secret b\n", /^1: Tags/],
		["a tag of a type", "a: !!int 5\n", /^1: Tags/],
		["a tag of a set", "a: !!set {b, c}\n", /^1: Tags/],
		["a tag of bytes", "a: !!binary aGk=\n", /^1: Tags/],
		["a directive", "%SETTINGS 2\n---\na: b\n", /^1: .*%/],
		["two documents", "a: b\n---\nc: d\n", /^2: A second document/],
		["an empty document first", "---\n---\na: b\n", /^2: A second document/],
		["what follows its end", "a: b\n...\nc: d\n", /^3: A second document/],
		["a key twice", "a: b\n'a': c\n", /^2: .*written twice/],
		["a key twice on one line", "a: {b: c, b: d}\n", /^1: .*written twice/],
		["a key that is a group", "{a: b}: c\n", /^1: A key is/],
		["a key that is an alias", "a: &a b\n*a : c\n", /^2: A key is/],
		["a tab", "a:\n\tb: c\n", /^2: A tab/],
		["a quotation mark that is not closed", 'a: "b\nc: d\n', /never closed/],
		["lists too deep", `a: ${"[".repeat(20_000)}`, /^1: .*too deep/],
		["a name of every object", "a:\n  __proto__: {b: c}\n", /^2: No key/],
		["the same, in marks", 'a: {"\\x5f_proto__": b}\n', /^1: No key/],
		["another such name", "constructor: b\n", /^1: No key/],
		["nothing but zeros", "\0\0\0\0", /^1: A mark .*U\+0000/],
		["zeros at its end", "a: b\n\0\0", /^2: A mark/],
		["a mark of order inside", "a: b\n\ufeffc: d\n", /^2: .*U\+FEFF/],
		["an invisible line break", "# a\u2028policy: b\n", /^1: .*U\+2028/],
	])("is refused with its line: %s", (_what, text, message) => {
		expect(told(text).join("\n")).toMatch(message);
	});

	it("quotes nothing of the text", () => {
		for (const text of ["a: 1\n] Canary\n", "{a: 1}\nCanary\n", "Canary: [b"])
			expect(told(text).join()).not.toContain("Canary");
	});

	it("is never taken for nothing", () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom(..."abc:*%{}[],-\"'#|>?\t \n\r".split(""))),
				(marks) => {
					const text = marks.join("");
					const { value, faults } = readYaml(text);
					const bare = text.replace(/#.*/g, "").replace(/[\s~]|---/g, "");
					if (bare === "" || faults.length > 0) return;
					expect(value ?? "nothing").not.toBe("nothing");
				},
			),
		);
	});
});

describe("YAML that can be read", () => {
	it.each([
		[
			"codes and days as they are written",
			"a: 1.30\nb: 2016-01-01\nc: yes\n",
			{ a: "1.30", b: "2016-01-01", c: "yes" },
		],
		["with a mark of order", "\ufeffa: b\n", { a: "b" }],
		["in lines of an old Mac", "# c\ra:\r  b: c\r", { a: { b: "c" } }],
		["in lines of Windows", "# c\r\na:\r\n  b: c\r\n", { a: { b: "c" } }],
		["with a few aliases", "a: &a [x]\nb: *a\n", { a: ["x"], b: ["x"] }],
		["with a tag that says text", "a: !!str 5\n", { a: "5" }],
		["nothing", "# nothing\n", null],
	])("is: %s", (_what, text, value) => {
		expect(readYaml(text)).toMatchObject({ value, faults: [] });
	});
});
