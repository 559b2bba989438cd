import type { Condition } from "../../src/universe/attributes.ts";

/** One of what is counted: a value of each attribute. */
export type Atom = ReadonlyMap<string, string>;

/** So many atoms, each some of the possible ones. */
export type World = readonly Atom[];

/** Every combination of values that nothing rules out. */
export function atomsOf(
	attributes: readonly {
		readonly name: string;
		readonly values: readonly string[];
	}[],
	impossible: readonly Condition[],
): readonly Atom[] {
	let atoms: readonly Atom[] = [new Map()];
	for (const { name, values } of attributes)
		atoms = atoms.flatMap((atom) =>
			values.map((value) => new Map([...atom, [name, value]])),
		);
	return atoms.filter((atom) => !impossible.some((one) => meets(atom, one)));
}

export function meets(atom: Atom, where: Condition): boolean {
	return [...where].every(([name, values]) =>
		values.includes(atom.get(name) ?? ""),
	);
}

/** Every world of so many atoms: the order in which they stand does not matter. */
export function worldsOf(
	atoms: readonly Atom[],
	size: number,
	from = 0,
): readonly World[] {
	if (size === 0) return [[]];
	return atoms
		.slice(from)
		.flatMap((atom, i) =>
			worldsOf(atoms, size - 1, from + i).map((rest) => [atom, ...rest]),
		);
}

export function countIn(world: World, where: Condition): number {
	return world.filter((atom) => meets(atom, where)).length;
}
