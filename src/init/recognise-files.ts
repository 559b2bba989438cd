import { exportKinds } from "../dictionary/columns.ts";
import { tellingWords } from "../dictionary/heading-words.ts";
import type { Header } from "../ingest/find-header.ts";
import { readHeaderRows } from "../ingest/read-header-rows.ts";
import { readTable } from "../ingest/read-table.ts";
import type { SourceFile } from "../ingest/source-file.ts";
import type { Settings } from "../settings/settings.ts";
import { bareWord } from "../vocabulary/words.ts";
import { profileColumns } from "./column-profile.ts";
import {
	type ContentJudge,
	contentJudge,
	type KnownIds,
} from "./content-fit.ts";
import { headingLikeness } from "./heading-likeness.ts";
import {
	type HeadingReader,
	type HeadingWord,
	headingReader,
} from "./heading-meaning.ts";
import { columnsOf, knownHeadings, lackingOf } from "./known-headings.ts";
import {
	type FileView,
	type HeadingFit,
	matchHeadings,
} from "./match-headings.ts";

/** A file of the data folder, and what its headings say that it is. */
export interface SeenFile {
	readonly name: string;
	/** Its headings, as it writes them; none where no row can be a header. */
	readonly headings: readonly string[];
	/**
	 * `certain`: it is an export by headings that reading knows. `near`: by its words and what stands under them.
	 * `doubtful`: it may be this export, and a person has to say. `none`: it is no export that is known. `passedOver`:
	 * reading knows that it is none, and that it need not be one.
	 */
	readonly is: "certain" | "near" | "doubtful" | "none" | "passedOver";
	/** What it is taken for, or may be; of a file that is none, what it is nearest to. */
	readonly fit: HeadingFit | undefined;
}

/** A file under the row that is likeliest its header. */
interface Viewed {
	readonly name: string;
	readonly view: FileView | undefined;
	/** What its name says. */
	readonly named: readonly HeadingWord[];
	/** Reading knows that it is no export, and that it need not be one. */
	readonly isPassedOver: boolean;
}

/**
 * Looks at the headings of every file and at what stands under them. The referrals are found first: other exports hold
 * the same ids. Of several files that are only nearly one export, the likeliest is it.
 */
export async function recogniseFiles(
	sources: readonly SourceFile[],
	settings: Settings,
): Promise<readonly SeenFile[]> {
	const read = headingReader();
	const viewed: Viewed[] = [];
	for (const source of sources) {
		const reading = await readTable(source, settings);
		const isPassedOver = !reading.ok && reading.isPassedOver;
		// A sheet whose headings reading does not know may be an export all the same.
		const isOtherSheet =
			isPassedOver && reading.issues[0]?.code === "other-sheet";
		viewed.push(
			isPassedOver && !isOtherSheet
				? { name: source.name, view: undefined, named: [], isPassedOver }
				: { ...(await viewFile(source, settings, read)), isPassedOver },
		);
	}
	const judge = contentJudge(settings);
	const alone = viewed.map((file) =>
		recogniseFile(file, settings, judge, undefined),
	);
	const ids = idsOfReferrals(viewed, alone);
	const seen = ids
		? viewed.map((file, i) => {
				const before = alone[i];
				return before && before.is !== "certain" && !isReferrals(before)
					? recogniseFile(file, settings, judge, ids)
					: (before ?? recogniseFile(file, settings, judge, ids));
			})
		: alone;
	return onePerKind(seen);
}

function isReferrals({ is, fit }: SeenFile): boolean {
	return fit?.kind === "referrals" && (is === "certain" || is === "near");
}

async function viewFile(
	source: SourceFile,
	settings: Settings,
	read: HeadingReader,
): Promise<Omit<Viewed, "isPassedOver">> {
	const { name } = source;
	const named = read(name.replace(/\.(csv|xlsx)\b/gi, " "));
	const header = likeliestHeader(await readHeaderRows(source), settings, read);
	if (!header) return { name, view: undefined, named };
	const words = header.headings.map(read);
	const view = {
		headings: header.headings,
		bare: header.headings.map(bareWord),
		words,
		says: headingLikeness(words),
		isHeader: looksLikeHeadings(header.headings, words),
		profiles: await profileColumns(source, header),
	};
	return { name, view, named };
}

/** The row with the most headings that say a column; the first that has all that some export must have. */
function likeliestHeader(
	rows: readonly Header[],
	settings: Settings,
	read: HeadingReader,
): Header | undefined {
	let best: { readonly row: Header; readonly said: number } | undefined;
	for (const row of rows) {
		if (best && !mayBeHeader(row.headings)) continue;
		const said = saidIn(row.headings, settings, read);
		if (!best || said > best.said) best = { row, said };
	}
	return best?.row;
}

/** Headings are words: a row with a date or a number in it holds cells, and so does one of which few words are known. */
function looksLikeHeadings(
	headings: readonly string[],
	words: readonly (readonly HeadingWord[])[],
): boolean {
	if (!mayBeHeader(headings)) return false;
	const filled = headings.filter((heading) => heading.trim() !== "");
	const said = words.filter((heading) =>
		heading.some(({ means }) => means.length > 0),
	);
	return said.length >= 2 && said.length >= filled.length / 2;
}

/** Rows of cells are passed over quickly: they have a number or a date. */
function mayBeHeader(headings: readonly string[]): boolean {
	const filled = headings.filter((heading) => heading.trim() !== "");
	return (
		filled.length >= 2 && !filled.some((heading) => isNumber.test(heading))
	);
}

const isNumber = /^[\s'"=£]*-?\d[\d\s.,:/-]*["']*\s*$/;

/** More headings than this tell nothing new of what a row is. */
const headingsToRead = 256;

function saidIn(
	all: readonly string[],
	settings: Settings,
	read: HeadingReader,
): number {
	const headings = all.slice(0, headingsToRead);
	const bare = headings.map(bareWord);
	const says = headingLikeness(headings.map(read));
	return Math.max(
		...exportKinds.map((kind) => {
			const known = knownHeadings(kind, bare, settings);
			const found = new Map(known.map((each) => [each.column, each]));
			const isWhole = lackingOf(kind, found).length === 0;
			const likely = headings.reduce((sum, _, index) => {
				const most = columnsOf(kind).reduce(
					(max, { heading }) => Math.max(max, says(kind, heading, index)),
					0,
				);
				return most >= 0.5 ? sum + most : sum;
			}, 0);
			return likely + known.length + (isWhole ? 1000 : 0);
		}),
	);
}

function recogniseFile(
	{ name, view, named, isPassedOver }: Viewed,
	settings: Settings,
	judge: ContentJudge,
	ids: KnownIds | undefined,
): SeenFile {
	const unread = isPassedOver ? "passedOver" : "none";
	if (!view) return { name, headings: [], is: unread, fit: undefined };
	const { headings } = view;
	const declared = exportKinds.filter((kind) =>
		settings.exports[kind]?.files?.includes(name),
	);
	const kinds = declared.length > 0 ? declared : exportKinds;
	const fits = kinds
		.map((kind) => {
			const fit = matchHeadings(kind, view, settings, judge, ids);
			const told =
				declared.length === 1 ? 1 : tellsKind(fit, named, view.words);
			return { fit, told, strength: fit.strength + told };
		})
		.toSorted((a, b) => b.strength - a.strength);
	const certain = fits.find(({ fit }) => isCertain(fit));
	if (certain) return { name, headings, is: "certain", fit: certain.fit };
	const whole = fits.filter(({ fit }) => fit.lacking.length === 0);
	const near = whole.find(({ told }) => told > 0);
	// What has many more headings of another export, and lacks one, is rather that.
	const rather = fits.find(
		({ fit, told, strength }) =>
			told > 0 &&
			fit.lacking.length === 1 &&
			strength > (near?.strength ?? 0) + muchMore,
	);
	if (near && !rather) return { name, headings, is: "near", fit: near.fit };
	const possible = [...(rather ? [rather] : []), ...whole, ...fits].find(
		({ fit, told }) => isPossible(fit) || (told > 0 && isHalfSaid(fit)),
	);
	if (possible) return { name, headings, is: "doubtful", fit: possible.fit };
	return { name, headings, is: unread, fit: fits[0]?.fit };
}

const muchMore = 1.5;

/** Whether reading knows every heading that the export must have. */
function isCertain({ kind, matches }: HeadingFit): boolean {
	const known = new Map(
		matches
			.filter(({ sure }) => sure === "exact" || sure === "alias")
			.map((match) => [match.column, match]),
	);
	return lackingOf(kind, known).length === 0;
}

/** Whether some heading may be each column that the export must have. */
function isPossible({ lacking, doubts }: HeadingFit): boolean {
	return lacking.every((column) =>
		doubts.some((doubt) => doubt.column === column),
	);
}

/** Whether one heading alone is wanting, and what is there could be nothing else. */
function isHalfSaid({ lacking, matches }: HeadingFit): boolean {
	return lacking.length === 1 && matches.length >= 2;
}

/** How much a file's name and its headings tell of this kind of export. */
function tellsKind(
	{ kind, matches }: HeadingFit,
	named: readonly HeadingWord[],
	words: readonly (readonly HeadingWord[])[],
): number {
	const telling = tellingWords[kind];
	// A word that may mean several things tells nothing: "staff" may be who was trained.
	const tells = ({ word, means: [meaning = word, ...others] }: HeadingWord) =>
		telling.includes(word) ||
		(others.length === 0 && telling.includes(meaning));
	const required = columnsOf(kind).filter((column) => column.required).length;
	const isTold = words.some((heading) => heading.some(tells));
	const isFull = matches.length >= required + manyMore;
	return (named.some(tells) ? 0.7 : 0) + (isTold || isFull ? 0.4 : 0);
}

/** A file that has so many columns of an export beyond those that it must have is hardly another. */
const manyMore = 4;

function idsOfReferrals(
	viewed: readonly Viewed[],
	seen: readonly SeenFile[],
): KnownIds | undefined {
	const found = seen
		.map((file, i) => ({ file, view: viewed[i]?.view }))
		.filter(({ file }) => isReferrals(file))
		.toSorted((a, b) => rankOf(b.file) - rankOf(a.file))[0];
	if (!found?.view) return undefined;
	const { view } = found;
	const idsOf = (column: string) => {
		const match = found.file.fit?.matches.find(
			(each) => each.column === column,
		);
		const profile = match ? view.profiles[match.index] : undefined;
		return profile?.ids ?? new Set<string>();
	};
	return { child_id: idsOf("child_id"), referral_id: idsOf("referral_id") };
}

const ranks = {
	passedOver: 0,
	none: 0,
	doubtful: 1,
	near: 2,
	certain: 3,
} as const;

function rankOf({ is, fit }: SeenFile): number {
	return ranks[is] * 1000 + (fit?.strength ?? 0);
}

/**
 * One that is only nearly an export is none where another file is that export. Of several that nearly are, the likeliest
 * is it, unless they have the same headings: then they may be parts of one.
 */
function onePerKind(seen: readonly SeenFile[]): readonly SeenFile[] {
	return seen.map((file) => {
		if (file.is !== "near" && file.is !== "doubtful") return file;
		const others = seen.filter(
			(other) => other !== file && other.fit?.kind === file.fit?.kind,
		);
		if (others.some((other) => ranks[other.is] > ranks[file.is]))
			return { ...file, is: "none" };
		const better = others.some(
			(other) =>
				other.is === file.is &&
				rankOf(other) > rankOf(file) &&
				other.headings.join("\n") !== file.headings.join("\n"),
		);
		return better && file.is === "near" ? { ...file, is: "doubtful" } : file;
	});
}
