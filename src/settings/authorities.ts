import { namesOf } from "../vocabulary/authority-name.ts";
import { bareWord } from "../vocabulary/words.ts";
import { fault, type SettingFault, type Slice } from "./problem.ts";
import type { Authority } from "./settings.ts";
import { group, list, maybe, text, texts } from "./shape.ts";

/** `authority: { name: Sample Borough Council, code: SBC, aliases: [Sample BC] }` */
export const authorityShape = group({
	name: maybe(text),
	code: maybe(text),
	aliases: maybe(texts),
});

/** `authorities: [ { name: North Sample Council, code: NSC }, … ]` */
export const authoritiesShape = list(authorityShape);

interface AuthorityText {
	readonly name?: string | null | undefined;
	readonly code?: string | null | undefined;
	readonly aliases?: readonly string[] | null | undefined;
}

/** The council whose settings these are; without a name where it gives none. */
export function readAuthority(written: AuthorityText | undefined): Authority {
	return {
		name: written?.name ?? "The council",
		code: written?.code ?? undefined,
		aliases: written?.aliases ?? [],
	};
}

/** The other councils of pooled files. No two of all may share a name: their rows could not be told apart. */
export function readAuthorities(
	written: readonly AuthorityText[] | undefined,
	own: Authority,
): Slice<readonly Authority[]> {
	const faults: SettingFault[] = [];
	const taken = new Map(namesOf(own).map((name) => [bareWord(name), own.name]));
	const value = (written ?? []).map((item, i) => {
		const name = item.name ?? item.code;
		if (name === undefined || name === null)
			faults.push(
				fault(["authorities", i], "This council needs a name or a code."),
			);
		const read = { ...readAuthority(item), name: name ?? "" };
		for (const each of namesOf(read)) {
			const other = taken.get(bareWord(each));
			if (other !== undefined && other !== read.name)
				faults.push(
					fault(
						["authorities", i],
						`"${each}" is what "${other}" is called too. Two councils cannot share a name, code or alias.`,
					),
				);
			taken.set(bareWord(each), read.name);
		}
		return read;
	});
	return { value, faults };
}
