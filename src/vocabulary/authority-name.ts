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
