import type { TemplateSource } from "../../src/report/template.ts";
import { filesIn } from "../papers/make-paper.ts";

/** One of the tool's own templates. */
export function readTemplateOf(name: string): TemplateSource {
	return { name, files: new Map(Object.entries(filesIn(`templates/${name}`))) };
}
