import {
	type NamedAuthority,
	namesOf,
	unnamedCouncil,
} from "../vocabulary/authority-name.ts";
import { bareWord } from "../vocabulary/words.ts";
import { printed, texts } from "./scalars.ts";
import { group, key, keyOr } from "./setting-keys.ts";
import { list, meaning, type Tell } from "./shape.ts";

const called = {
	code: key(printed, "Its short name, as --authority takes it."),
	aliases: keyOr(texts, "Other names by which exports call it.", []),
};

/** `authority: { name: Sample Borough Council, code: SBC, aliases: [Sample BC] }` */
export const authority = meaning(
	group({
		name: keyOr(printed, "Its name, as the paper prints it.", unnamedCouncil),
		...called,
	}),
	asNamed,
);

/** `authorities: [ { name: North Sample Council, code: NSC }, … ]` */
export const authorities = list(
	meaning(
		group({
			name: key(printed, "Its name; its code stands for it."),
			...called,
		}),
		(written, tell) => {
			const name = written.name ?? written.code;
			if (name === undefined) tell("This council needs a name or a code.");
			return asNamed({ ...written, name: name ?? "" });
		},
	),
);

function asNamed(written: {
	readonly name: string;
	readonly code?: string | undefined;
	readonly aliases: readonly string[];
}): NamedAuthority {
	return { ...written, code: written.code };
}

/** No two councils may share a name: their rows in pooled files could not be told apart. */
export function tellSharedNames(
	own: NamedAuthority,
	others: readonly NamedAuthority[],
	tell: Tell,
): void {
	const taken = new Map(namesOf(own).map((name) => [bareWord(name), own.name]));
	for (const [i, council] of others.entries())
		for (const name of namesOf(council)) {
			const other = taken.get(bareWord(name));
			if (other !== undefined && other !== council.name)
				tell(
					`"${name}" is what "${other}" is called too. Two councils cannot share a name, code or alias.`,
					"authorities",
					i,
				);
			taken.set(bareWord(name), council.name);
		}
}
