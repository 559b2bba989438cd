import { bareWord } from "./words.ts";

/** A council, by all that it is called. */
export interface NamedAuthority {
	readonly name: string;
	readonly code: string | undefined;
	readonly aliases: readonly string[];
}

/** The shortest that a council is called: its code, or its name where there is none. */
export function shortName({
	name,
	code,
}: Pick<NamedAuthority, "name" | "code">): string {
	return code ?? name;
}

/** All the names by which files may call a council. */
export function namesOf({
	name,
	code,
	aliases,
}: NamedAuthority): readonly string[] {
	return [name, code ?? "", ...aliases].filter((each) => each !== "");
}

/** What a council is called that settings do not name. */
export const unnamedCouncil = "The council";

/** What settings say of who the council is, and of what the column of placing authorities means. */
interface PlacementSettings {
	readonly authority: NamedAuthority;
	readonly codes: Readonly<Record<string, Readonly<Record<string, string>>>>;
	readonly matches: Readonly<
		Record<
			string,
			Readonly<Record<string, Readonly<Record<string, string>>>> | undefined
		>
	>;
}

/**
 * Whether settings tell which authorities are this one. Where they do not, all others are not "another": nobody can tell who
 * placed a child.
 */
export function tellsOwnPlacements({
	authority,
	codes,
	matches,
}: PlacementSettings): boolean {
	const { name, code, aliases } = authority;
	if (name !== unnamedCouncil || code !== undefined || aliases.length > 0)
		return true;
	return [
		codes.placing_authority,
		...Object.values(matches).map((words) => words?.placing_authority),
	].some((words) => Object.values(words ?? {}).includes("thisAuthority"));
}

/** The council that is called so: one of those that are known, by any of its names, else one that has this name alone. */
export function authorityCalled<Known extends NamedAuthority>(
	called: string,
	known: readonly Known[],
): Known | NamedAuthority {
	const word = bareWord(called);
	const found = known.find((each) =>
		namesOf(each).map(bareWord).includes(word),
	);
	return found ?? { name: called, code: undefined, aliases: [] };
}
