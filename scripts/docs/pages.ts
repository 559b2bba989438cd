import { schemaText } from "../../src/settings/settings-schema.ts";
import { commandsPage } from "./commands-page.ts";
import { dictionaryPage } from "./dictionary-page.ts";
import { messagesPage } from "./messages-page.ts";
import { settingsPage } from "./settings-page.ts";

/** The pages that are made from the code, by their path from the repository's top folder. */
export async function generatedPages(): Promise<ReadonlyMap<string, string>> {
	return new Map([
		["docs/commands.md", await commandsPage()],
		["docs/data-dictionary.md", dictionaryPage()],
		["docs/messages.md", messagesPage()],
		["docs/settings.md", settingsPage()],
		["docs/cse-report.schema.json", schemaText()],
	]);
}
