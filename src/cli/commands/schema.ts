import { schemaText } from "../../settings/settings-schema.ts";
import type { Machine } from "../machine.ts";

/** `cse-report schema`: prints the JSON Schema of the settings, for editors. */
export function schema(machine: Machine): void {
	machine.print(schemaText());
}
