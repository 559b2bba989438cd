import { conditionFunctions } from "./condition-functions.ts";
import type { TemplateFunction } from "./function-shape.ts";
import { textFunctions } from "./text-functions.ts";

/** Every function of the template language, by name. `templates/README.md` explains them to a clerk. */
export const templateFunctions: Readonly<Record<string, TemplateFunction>> = {
	...textFunctions,
	...conditionFunctions,
};
