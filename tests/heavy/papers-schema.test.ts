import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givens } from "../papers/given.ts";
import { makePaper } from "../papers/make-paper.ts";
import {
	haveSchemas,
	openValidator,
	schemaFolder,
	type WordValidator,
} from "./validate-word.ts";

if (!haveSchemas)
	console.warn(
		`NOT CHECKED: no schemas in ${schemaFolder}, so none of the papers was validated.`,
	);

describe.skipIf(!haveSchemas)("against the ISO schemas", () => {
	let validator: WordValidator;
	beforeAll(() => {
		validator = openValidator();
	});
	afterAll(() => validator.close());

	it.each(Object.entries(givens))(
		"the paper is valid: %s",
		async (_, given) => {
			const { docx } = await makePaper(given);
			expect(validator.validate(docx)).toEqual([]);
		},
	);
});
