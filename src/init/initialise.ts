import type { ExportKind } from "../dictionary/columns.ts";
import { openWorkbooks } from "../ingest/open-workbooks.ts";
import type { RawTable } from "../ingest/raw-table.ts";
import { readTables } from "../ingest/read-tables.ts";
import type { SourceFile } from "../ingest/source-file.ts";
import { hasSetting, type NewSetting } from "../settings/add-setting.ts";
import { readSettings } from "../settings/read-settings.ts";
import type { Matches, Settings } from "../settings/settings.ts";
import { tallyWords } from "../validate/tally-words.ts";
import { type Ask, interviewBy, type Open } from "./interview.ts";
import { proposeAuthority } from "./propose-authority.ts";
import { proposeDates } from "./propose-dates.ts";
import { proposeFiles } from "./propose-files.ts";
import { proposeAllHeadings } from "./propose-headings.ts";
import { proposeIgnored } from "./propose-ignored.ts";
import { proposeNames } from "./propose-names.ts";
import { proposeOutcomes } from "./propose-outcomes.ts";
import { proposeRisk } from "./propose-risk.ts";
import { proposeSex } from "./propose-sex.ts";
import { recogniseFiles, type SeenFile } from "./recognise-files.ts";
import { scanTable, type TableLook } from "./scan-table.ts";
import { type SettingsDraft, settingsDraft } from "./settings-draft.ts";
import { suggestPeriod } from "./suggest-period.ts";
import {
	folderSettings,
	lookSettings,
	opening,
	originSettings,
	settingsToKnow,
} from "./usual-settings.ts";

/** What settings are made from. */
export interface Given {
	readonly sources: readonly SourceFile[];
	/** The settings file as it is; `undefined` where there is none. */
	readonly before: string | undefined;
	/** What a person matched so far. */
	readonly matches: Matches;
	/** Its name, for messages. */
	readonly file: string;
	/** The data folder as settings write it. */
	readonly data: string;
	/** The Word templates that lie there, as settings write them. */
	readonly templates: readonly string[];
}

/** The settings that fit some exports, and what was found on the way. */
export interface Initial {
	readonly text: string;
	readonly settings: Settings;
	readonly files: readonly SeenFile[];
	readonly looks: readonly TableLook[];
	readonly added: readonly string[];
	readonly kept: readonly string[];
	readonly impossible: readonly string[];
	readonly open: readonly Open[];
	/** How many different words of each column are known, and how many are not. */
	readonly words: readonly ColumnWords[];
	/** The period to report on; `undefined` where nothing is dated. */
	readonly period: string | undefined;
}

export interface ColumnWords {
	readonly kind: ExportKind;
	readonly column: string;
	readonly known: number;
	readonly unknown: number;
}

/** Tells of a file that is read, and how much of it has been. */
export type Progress = (file: string, share: number) => void;

/**
 * From a folder of exports to the settings that fit it: headings, then what the words under them mean, then what only a
 * person knows. What the file says already stays as it is. The settings are read back at each step, as `build` will.
 */
export async function initialise(
	given: Given,
	ask: Ask,
	progress: Progress,
): Promise<Initial> {
	const { before } = given;
	const draft = settingsDraft(
		before ?? `${opening.map((line) => `# ${line}`).join("\n")}\n`,
	);
	const interview = interviewBy(ask);
	const settings = () => readBack(draft, given);
	const own = settings();
	const sources = await openWorkbooks(given.sources, own);
	for (const setting of await proposeAuthority(
		own.authority,
		hasSetting(draft.text(), ["authority", "name"]),
		interview,
	))
		draft.add(setting);
	for (const setting of folderSettings(given.data, before === undefined))
		draft.add(setting);
	addAll(draft, lookSettings(given.templates));

	const files = await recogniseFiles(sources, settings());
	addAll(
		draft,
		await proposeAllHeadings(
			files,
			!hasSetting(draft.text(), ["exports"]),
			interview,
		),
	);
	// With the headings settled for one file, another turns out to be of its kind.
	const settled = files.some(isLikeTaken)
		? await recogniseFiles(sources, settings())
		: files;
	addAll(draft, await proposeFiles(settled, settings(), interview));
	addAll(draft, await proposeNames(files, sources, settings()));

	const { tables } = await readTables(sources, settings());
	if (tables.length > 0) addAll(draft, proposeIgnored(files, tables));
	const looks: TableLook[] = [];
	for (const table of tables)
		looks.push(await scanTable(table, (share) => progress(table.file, share)));
	const numbered = await proposeDates(looks, interview);
	addAll(draft, numbered.settings);
	const tally = () => tallyWords(tables, settings(), undefined, progress);
	const tallies = await tally();
	if (!hasSetting(draft.text(), ["risk", "levels"]))
		addAll(draft, await proposeRisk(tallies, interview));
	if (!hasSetting(draft.text(), ["sex", "scheme"]))
		addAll(draft, await proposeSex(tallies, interview));
	addAll(draft, await proposeOutcomes(tallies, interview));
	if (before === undefined) addAll(draft, commentsFor(draft, tables));
	return {
		text: draft.text(),
		settings: settings(),
		files,
		looks: numbered.looks,
		added: draft.added(),
		kept: draft.kept(),
		impossible: draft.impossible(),
		open: interview.open(),
		words: (await tally()).map(({ kind, column, words }) => ({
			kind,
			column,
			known: words.filter(({ means }) => means !== undefined).length,
			unknown: words.filter(({ means }) => means === undefined).length,
		})),
		period: suggestPeriod(numbered.looks),
	};
}

/** It was not taken, as another file is likelier the export that it may be. */
function isLikeTaken(
	{ is, fit }: SeenFile,
	_: number,
	files: readonly SeenFile[],
): boolean {
	return (
		(is === "none" || is === "doubtful") &&
		files.some((other) => other.is === "near" && other.fit?.kind === fit?.kind)
	);
}

function addAll(draft: SettingsDraft, settings: readonly NewSetting[]): void {
	for (const setting of settings) draft.add(setting);
}

function commentsFor(
	draft: SettingsDraft,
	tables: readonly RawTable[],
): readonly NewSetting[] {
	const [first] = tables;
	if (!first) return settingsToKnow;
	const isThere = hasSetting(draft.text(), ["exports", first.kind]);
	return [...originSettings(first.kind, isThere), ...settingsToKnow];
}

/** The settings as `build` will read them. What is added is always right: a fault here is the tool's own. */
function readBack(draft: SettingsDraft, { file, matches }: Given): Settings {
	const reading = readSettings(draft.text(), file);
	if (!reading.ok) throw new Error("the settings that were made are wrong");
	return { ...reading.settings, matches };
}
